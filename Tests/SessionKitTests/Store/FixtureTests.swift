import Foundation
@testable import SessionKit
import Testing

@Suite("Frozen session files") struct FixtureTests {
  @Test(
    "open, hold together, and are written byte for byte as they were",
    arguments: [
      ("1.0-minimal.json", 0, 4), ("1.0-full.json", 0, 33), ("1.1-minimal.json", 1, 5), ("1.1-full.json", 1, 52),
      ("1.2-denial.json", 2, 7), ("1.5-ticks.json", 5, 10), ("future-1.9.json", 9, 9),
    ])
  func roundTrip(name: String, minor: Int, events: Int) throws {
    let bytes = try SessionFixture.bytes(name)
    let replay = try SessionReplay(bytes, path: name)
    #expect(replay.lines == [])
    #expect(replay.session.lastSeq == events)
    #expect(replay.session.version == FormatVersion(major: 1, minor: minor))
    #expect(try SessionCoding.encode(replay.session) == bytes)
    #expect(try SessionRepair(bytes, path: name).findings == [])
  }

  @Test("say what was in them when they were frozen")
  func content() throws {
    let read = try SessionCoding.decode(SessionFixture.bytes("1.0-full.json"), path: "s.json").session
    #expect(read.state.claims.map(\.id) == [1, "3a", 5, "3b", 4])
    #expect(read.state.claims.compactMap(\.tag).map(\.verdict) == [.disputed, .disputed])
    #expect(read.state.evidence.map { $0.links.map(\.claim) } == [["3a", "3b"], [1]])
    #expect(read.undoneSeqs == [30])
    let full = try SessionCoding.decode(SessionFixture.bytes("1.1-full.json"), path: "s.json").session
    #expect(try full.state == Sample.everything(documents: false).state)
    #expect(full.state.gone.map(\.id) == [5])
    #expect(full.state.signature?.by == "dee")
  }

  @Test("of 1.2 say in whose voice a claim is made, and that a denial was judged")
  func denial() throws {
    let state = try SessionCoding.decode(SessionFixture.bytes("1.2-denial.json"), path: "s.json").session.state
    #expect(state.claims.map(\.voice) == [.named, .unknown])
    #expect(state.claims.map { $0.tag?.told } == ["denial disputed: contradicted", "said; truth not checked"])
    #expect(state.claims.allSatisfy { !$0.isToConfirm })
  }

  @Test("of 1.5 say which facts are ticked on what, and what was asked in which words")
  func ticks() throws {
    let state = try SessionCoding.decode(SessionFixture.bytes("1.5-ticks.json"), path: "s.json").session.state
    let facts = try #require(state.claims[ClaimID(2)]?.facts)
    #expect(facts.map(\.text) == ["Fifty people", "Aurora"])
    #expect(facts.map { $0.tick?.evidence } == [EvidenceID(1), nil])
    #expect(facts.map { $0.tick?.isOnAuthor } == [false, true])
    let inquiry = try #require(state.inquiries.first)
    #expect(inquiry.wording == "How many were on board?" && inquiry.changedClaims(in: state).isEmpty)
    #expect(inquiry.attempts?.map(\.words) == ["no answer"])
  }

  @Test("of 1.0 stay of 1.0 until something is recorded")
  func olderVersion() throws {
    var session = try SessionCoding.decode(SessionFixture.bytes("1.0-minimal.json"), path: "s.json").session
    #expect(session.version == FormatVersion(major: 1, minor: 0))
    try session.record(.noted(1, text: "new"))
    #expect(session.version == .current)
    #expect(try SessionCoding.decode(SessionCoding.encode(session), path: "s.json").version == .current)
  }

  @Test("of a newer minor version keep what is unknown, and it changes nothing")
  func newerMinor() throws {
    var session = try SessionCoding.decode(SessionFixture.bytes("future-1.9.json"), path: "s.json").session
    let known = try Sample.session(
      .noted(1, text: "first"), .tagged(1, as: .verified), .cited(1, .supports(1), .refutes(2)),
      .claimFlagged(.init([2])))
    #expect(session.state == known.state)
    #expect(session.undoneSeqs == [7])
    #expect(session.events.filter { $0.original != nil }.map(\.seq) == [3, 5, 6, 7, 8])
    try session.record(.noted(2, text: "later"))
    let file = try Sample.file(session)
    for word in ["licence", "newSection", "mood", "odds", "watchers", "weight", "device", "claimWatched", "because"] {
      #expect(file.contains("\"\(word)\""), "\(word)")
    }
    #expect(file.contains("\"minor\" : 9"))
  }

  @Test("of a newer major version are refused with both versions named")
  func newerMajor() throws {
    let bytes = try SessionFixture.bytes("future-2.0.json")
    let error = SessionError.newerFormat(
      path: "s.json", found: FormatVersion(major: 2, minor: 0), known: .current)
    #expect(throws: error) { try SessionCoding.decode(bytes, path: "s.json") }
    #expect(throws: error) { try SessionRepair(bytes, path: "s.json") }
    #expect(
      error.description == "“s.json” has session format 2.0; this version of Stet reads up to \(FormatVersion.current)")
  }
}
