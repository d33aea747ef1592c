import Foundation
@testable import SessionKit
import Testing

@Suite("A blind copy") struct TeamBlindingTests {
  private static let work: [Change] = [
    .tagged(1, as: .verified), .cited(1, .supports(2, quote: "secret")), .split, .noted("3a", text: "secret"),
    .claimAdded(
      .init(
        claim: Claim(
          id: 5, spans: Sample.marked["s3"], text: Sample.marked.words("s3"), sentence: Sample.marked["s3"][0]))),
    .claimFlagged(.init([2])), .articleNoted(.init(text: "secret")), .speakerSet(.init(claims: [2], source: nil)),
    .checkabilitySet(.init(claims: [4], reason: nil)), .claimExcluded(.init(["3b"])),
    .unknown(type: "claimPainted"), .tagged(2, "3a", as: .disputed),
  ]

  private func session() throws -> Session {
    var session = try Sample.session(Self.work)
    try session.undo()
    try session.record(.trimmed(2))
    try session.undo()
    try session.record(.tagged(2, as: .oneSided))
    return session
  }

  @Test("has the claims as they stand, under the same numbers, and nothing that was found out about them")
  func blind() throws {
    let session = try session()
    let blind = try Blinding.blind(session)
    #expect(blind.state.claims.map(\.id) == session.state.claims.map(\.id))
    #expect(blind.state.claims.map(\.spans) == session.state.claims.map(\.spans))
    #expect(blind.state.claims.map(\.source) == session.state.claims.map(\.source))
    #expect(blind.state.claims.map(\.checkable) == session.state.claims.map(\.checkable))
    #expect(blind.state.claims.map(\.excluded) == session.state.claims.map(\.excluded))
    #expect(blind.state.claims.allSatisfy { $0.tag == nil && $0.notes.isEmpty && !$0.flagged })
    #expect(blind.state.evidence.isEmpty && blind.state.notes.isEmpty)
    let file = try Sample.file(blind)
    for word in ["secret", "verified", "disputed", "one-sided", "claimPainted", "example.org"] {
      #expect(!file.contains(word), "\(word)")
    }
    #expect(try SessionReplay(Data(file.utf8), path: "b.json").findings == [])
  }

  @Test("merged back with what it was made of, is about the same claims")
  func merging() throws {
    let session = try session()
    var blind = try Blinding.blind(session)
    #expect(try SessionMerge.merge(session, with: [blind]) == SessionMerge.merge(session, with: []))
    try blind.record(.tagged(1, 2, "3a", 5, as: .disputed), by: "bo", at: Sample.time(60))
    let read = try SessionCoding.decode(SessionCoding.encode(blind), path: "b.json").session
    let merged = try SessionMerge.merge(read, with: [session])
    #expect(merged.events.allSatisfy { $0.aside == nil })
    #expect(merged.state.claims.map(\.text) == session.state.claims.map(\.text))
    #expect(merged.state.contested.map(\.id) == [1, 2])
    #expect(merged.state.claims["3a"]?.tag?.by == "bo")
    #expect(merged.state.evidence == session.state.evidence)
  }

  @Test("of any session is about the same claims", arguments: Array(1...12) as [UInt64])
  func random(seed: UInt64) throws {
    for session in try TeamMergeLawTests.sessions(seed) {
      let blind = try Blinding.blind(session)
      #expect(blind.state.claims.map(\.spans) == session.state.claims.map(\.spans))
      #expect(try SessionMerge.merge(blind, with: [session]) == SessionMerge.merge(session, with: []))
    }
  }
}

extension Change {
  fileprivate static func trimmed(_ claim: ClaimID) -> Change {
    .claimTrimmed(.init(claim: claim, spans: Sample.marked["1"], text: Sample.marked.words("1")))
  }
}
