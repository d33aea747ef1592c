import Foundation
@testable import SessionKit
import Testing

@Suite("A session's file") struct CodingTests {
  @Test("gives the session again, and the session gives the file again")
  func roundTrip() throws {
    var session = try Sample.session(Self.everything)
    try session.undo()
    let bytes = try SessionCoding.encode(session)
    let read = try SessionCoding.decode(bytes, path: "s.json")
    #expect(read.session.events.map(\.change) == session.events.map(\.change))
    #expect(read.session.state == session.state)
    #expect(read.savedState == session.state)
    #expect(read.isSealed)
    #expect(read.version == .current)
    #expect(read.session.events.allSatisfy { ($0.original == nil) == ($0.change.type != "moodSensed") })
    #expect(try SessionCoding.encode(read.session) == bytes)
  }

  @Test("of before is read as it was, and written as it was")
  func frozen() throws {
    let frozen = try SessionFixture.text("1.0-minimal.json")
    let read = try SessionCoding.decode(Data(frozen.utf8), path: "frozen.json")
    #expect(read.isSealed)
    #expect(read.version == FormatVersion(major: 1, minor: 0))
    let same = try Sample.session(.tagged(1, as: .oneSided, .singleParty), .cited(1, .refutes(2)))
    #expect((read.session.article, read.session.events) == (same.article, same.events))
    #expect(read.session.state == same.state)
    #expect(try Sample.file(read.session) == frozen)
  }

  @Test("has sorted keys, plain slashes, dates in UTC, and ends in one line feed")
  func shape() throws {
    let file = try Sample.file(Sample.session(.cited(1, .supports(1))))
    #expect(file.hasSuffix("}\n"))
    #expect(!file.hasSuffix("\n\n"))
    #expect(!file.contains("\r"))
    #expect(file.contains(#""url" : "https://example.org/1""#))
    #expect(file.contains(#""at" : "2026-01-01T00:03:00Z""#))
    let outermost = file.split(separator: "\n").filter { $0.hasPrefix("  \"") }.map { $0.split(separator: "\"")[1] }
    #expect(outermost == ["article", "events", "format", "seal", "state", "version"])
  }

  @Test("keeps whole seconds, as the session does")
  func seconds() throws {
    var session = try Sample.session()
    try session.record(.noted(1, text: "x"), by: "ana", at: Sample.time(3) + 0.999)
    #expect(session.events[2].at == Sample.time(3))
    #expect(try SessionCoding.decode(SessionCoding.encode(session), path: "s.json").session == session)
  }

  @Test(
    "is told from an article",
    arguments: [
      (#"{"format":"stet-session"}"#, true), ("\u{FEFF} \r\n{\t\"format\" : \"stet-session\"", true),
      ("{\n  \"article\" : {\n    \"blo", true), ("<<<<<<< HEAD\n{\n  \"article\" : {", true),
      ("<<<<<<< HEAD\nAn article.", false), ("", false), ("{", false), (#"{"format":"other"}"#, false),
      (#"["stet-session"]"#, false), (#"A "stet-session" is a file."#, false),
      ("\u{FEFF}An article.", false),
    ])
  func recognition(text: String, isSession: Bool) {
    #expect(SessionCoding.looksLikeSession(Data(text.utf8)) == isSession)
  }

  @Test("keeps hostile text as it is")
  func hostileText() throws {
    let text = "\u{0}\u{1B}[31m\u{202E}\"\\/<script>\u{2028}e\u{301}\u{E9}👩‍👩‍👧\r\n\u{10FFFF}"
    let session = try Sample.session(.noted(1, text: text))
    let read = try SessionCoding.decode(SessionCoding.encode(session), path: "s.json").session
    #expect(read.state.claims[ClaimID(1)]?.notes.first.map { Array($0.text.utf8) } == Array(text.utf8))
  }

  /// At least one event of each type, undo and redo left out.
  static let everything: [Change] = [
    .claimTagged(.init(claims: [1, 2], verdict: .oneSided, reasons: Reason.allCases, confidence: .low, note: "n")),
    .tagRemoved(.init([2])), .confidenceSet(.init(claims: [1], confidence: .high)), .noted(1, 2, text: "note"),
    .notesCleared(.init([2])), .claimFlagged(.init([1, 3])), .flagRemoved(.init([1])), .claimExcluded(.init([2, 4])),
    .claimRestored(.init([2])), .cited(1, .supports(3, quote: "q")), .split, .joined,
    .claimTrimmed(.init(claim: "3b", spans: Sample.marked["3b"], text: Sample.marked.words("3b"))),
    .claimRestated(.init(claim: 1, text: "restated")), .speakerSet(.init(claims: [1], source: nil)),
    .checkabilitySet(.init(claims: ["3a"], reason: .opinion)),
    .claimAdded(.init(claim: Claim(id: 5, spans: Sample.marked["3"], text: "x", sentence: Sample.marked["s2"][0]))),
    .evidenceLinked(.init(evidence: EvidenceID(1), links: [.refutes(1)])),
    .evidenceUnlinked(.init(evidence: EvidenceID(1), claims: [1])), .cited(2),
    .evidenceRemoved(.init(evidence: EvidenceID(2))), .articleNoted(.init(text: "remark")),
    .articleInfoSet(.init(field: .authors, value: "A; B")), .unknown(type: "moodSensed"), .noted(1, text: "undone"),
  ]
}
