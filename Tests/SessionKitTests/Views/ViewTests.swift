@testable import SessionKit
import Testing

@Suite("Counting a review") struct TallyTests {
  @Test("begins with everything unseen")
  func fresh() throws {
    var expected = Tally(ReviewState())
    #expect(expected.total == 0)
    expected.claims = 4
    expected.checkable = 3
    expected.untagged = 3
    expected.uncheckable = 1
    #expect(try Tally(Sample.session().state) == expected)
    #expect(expected.tagged == 0)
    #expect(expected.total == 3)
  }

  @Test("counts verdicts, marks, and what was taken out")
  func counts() throws {
    let tally = try Tally(
      Sample.session(
        .split, .tagged(1, 4, as: .verified), .tagged("3a", as: .oneSided), .tagged("3b", as: .disputed, .outdated),
        .claimTrimmed(.init(claim: "3b", spans: Sample.marked["3b"], text: "and schools are shut")),
        .noted(4, text: "x"), .claimFlagged(.init([1, 2])), .claimExcluded(.init([2]))
      ).state)
    var expected = Tally(ReviewState())
    expected.claims = 4
    expected.checkable = 3
    expected.verdicts = [.verified: 2, .oneSided: 1]
    expected.excluded = 1
    expected.flagged = 1
    expected.stale = 1
    expected.bareVerified = 1
    #expect(tally == expected)
    #expect(tally.tagged == 3)
    #expect(tally.total == 4)
    #expect(Mark.allCases.map { tally[$0] } == [2, 0, 0, 1])
  }

  @Test(
    "a verdict rests on a reason, a note or evidence",
    arguments: [
      ([], true), ([.noted(1, text: "x")], false), ([.cited(1, .supports(1))], false),
      ([.cited(1, .supports(2))], true),
      ([.tagged(1, as: .verified, .minorError)], false),
      ([.claimTagged(.init(claims: [1], verdict: .verified, note: "n"))], false),
      ([.confidenceSet(.init(claims: [1], confidence: .high))], true), ([.tagRemoved(.init([1]))], false),
    ] as [([Change], Bool)])
  func bare(changes: [Change], isBare: Bool) throws {
    let state = try Sample.session([.tagged(1, as: .verified)] + changes).state
    #expect(state.isBare(try #require(state.claims[ClaimID(1)])) == isBare)
  }
}

@Suite("What a review lacks") struct CompletenessTests {
  @Test("is told in the order of the text, with the command that mends it")
  func lacks() throws {
    let state = try Sample.session(
      .split, .tagged(2, as: .verified), .tagged("3a", as: .disputed, .outdated), .cited(1), .cited(2, .supports("3b")),
      .claimTrimmed(.init(claim: "3a", spans: Sample.marked["3a"], text: "Roads are closed")),
      .tagged("3b", as: .oneSided)
    ).state
    let lacks = Completeness(state).lacks
    #expect(lacks == [.untagged(1), .bare(2, .verified), .stale("3a", .otherWords), .unlinked(EvidenceID(1))])
    #expect(
      lacks.map(\.description) == [
        "1 has no verdict: verified 1, disputed 1 or one-sided 1",
        "2 is verified without reason, note or evidence: cite … supports 2, or note 2: …",
        "3a was tagged before its words changed; confirm it or tag it again",
        "e1 is not linked to a claim: cite e1 supports …, or uncite e1",
      ])
  }

  @Test("is nothing when every checkable claim has a verdict that rests on something, or is taken out")
  func complete() throws {
    let state = try Sample.session(
      .tagged(1, 2, as: .verified, .attributionOnly), .claimExcluded(.init([3])), .cited(1, .context(1))
    ).state
    #expect(Completeness(state).lacks == [])
  }
}

extension Evidence.Link {
  static func context(_ claim: ClaimID) -> Self { .init(claim: claim, stance: .context) }
}
