import ArticleKit
@testable import SessionKit
import Testing

@Suite("The reducer refuses") struct ReducerRefusalTests {
  static let e1 = EvidenceID(1)
  static let e9 = EvidenceID(9)
  static let first = Evidence.Link.supports(1)
  static let other = [Sample.part("3a", "3a"), Sample.part("3a", "3b")]
  static let double = Change.claimsDetected(
    .init(engine: "x", sentences: [], claims: [Sample.claims[0], Sample.claims[1], Sample.claims[0]]))

  @Test(
    "what cannot be, and changes nothing",
    arguments: [
      (.tagged(1, 9, as: .verified), .noSuchClaim(9)),
      (.tagRemoved(.init([1, 9])), .noSuchClaim(9)),
      (.tagRemoved(.init([1])), .notTagged(1)),
      (.confidenceSet(.init(claims: [1], confidence: .low)), .notTagged(1)),
      (.noted(1, 9, text: "x"), .noSuchClaim(9)),
      (.notesCleared(.init([9])), .noSuchClaim(9)),
      (.claimFlagged(.init([1, 9])), .noSuchClaim(9)),
      (.flagRemoved(.init([9])), .noSuchClaim(9)),
      (.claimExcluded(.init([9])), .noSuchClaim(9)),
      (.claimRestored(.init([9])), .noSuchClaim(9)),
      (.claimSplit(.init(claim: 9, parts: [])), .noSuchClaim(9)),
      (.claimSplit(.init(claim: 3, parts: [Sample.part("3a", "3a")])), .nothingToSplit),
      (.claimSplit(.init(claim: 3, parts: [Sample.part("3a", "3a"), Sample.part("2", "3b")])), .claimExists(2)),
      (.claimSplit(.init(claim: 3, parts: other)), .claimExists("3a")),
      (.claimsJoined(.init(claims: [1, 9], spans: [], text: "")), .noSuchClaim(9)),
      (.claimsJoined(.init(claims: [1], spans: [], text: "")), .nothingToJoin),
      (.claimsJoined(.init(claims: [1, 1], spans: [], text: "")), .nothingToJoin),
      (.claimTrimmed(.init(claim: 9, spans: [], text: "")), .noSuchClaim(9)),
      (.claimRestated(.init(claim: 9, text: "x")), .noSuchClaim(9)),
      (.speakerSet(.init(claims: [9], source: nil)), .noSuchClaim(9)),
      (.checkabilitySet(.init(claims: [9], reason: nil)), .noSuchClaim(9)),
      (.claimAdded(.init(claim: Sample.claims[0])), .claimExists(1)),
      (double, .claimExists(1)),
      (.cited(7, .supports(9)), .noSuchClaim(9)),
      (.cited(1), .evidenceExists(e1)),
      (.cited(7, first, first), .linkedTwice(EvidenceID(7), 1)),
      (.evidenceLinked(.init(evidence: e9, links: [first])), .noSuchEvidence(e9)),
      (.evidenceLinked(.init(evidence: e1, links: [first, .supports(9)])), .noSuchClaim(9)),
      (.evidenceLinked(.init(evidence: e1, links: [first, first])), .linkedTwice(e1, 1)),
      (.evidenceUnlinked(.init(evidence: e9, claims: [1])), .noSuchEvidence(e9)),
      (.evidenceUnlinked(.init(evidence: e1, claims: [2, 1])), .notLinked(e1, 1)),
      (.evidenceRemoved(.init(evidence: e9)), .noSuchEvidence(e9)),
      (.eventUndone(.init(2)), .notUndoable(2)),
      (.eventUndone(.init(77)), .notUndoable(77)),
      (.eventRedone(.init(3)), .notRedoable(3)),
    ] as [(Change, SessionError)])
  func refusal(change: Change, error: SessionError) throws {
    var session = try Sample.session(.cited(1, .supports(2)))
    let before = session
    #expect(throws: error) { try session.record(change) }
    #expect(session == before)
  }

  @Test("a claim or evidence after the last number there is, instead of stopping the program")
  func lastNumber() throws {
    let claim = Claim(id: ClaimID(.max), spans: [TextSpan(0, 1)], text: "C", sentence: TextSpan(0, 1))
    var session = try Sample.session(.claimAdded(.init(claim: claim)), .cited(.max))
    #expect(session.state.nextClaimID == ClaimID(.max))
    #expect(throws: SessionError.claimExists(ClaimID(.max))) { try session.record(.claimAdded(.init(claim: claim))) }
    #expect(throws: SessionError.evidenceExists(EvidenceID(.max))) {
      try session.record(.cited(session.state.nextEvidenceID.number))
    }
  }
}
