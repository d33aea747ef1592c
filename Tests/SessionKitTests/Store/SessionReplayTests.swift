import Foundation
@testable import SessionKit
import Testing

@Suite("Replaying a file") struct SessionReplayTests {
  private static let session = Result {
    try Sample.session(.tagged(1, as: .verified), .tagged(2, as: .disputed, .outdated), .noted(3, text: "x"))
  }

  @Test("finds nothing in a sound file")
  func sound() throws {
    let replay = try SessionReplay(SessionCoding.encode(Self.session.get()), path: "s.json")
    #expect(replay.findings == [])
    #expect(try replay.session == Self.session.get())
  }

  /// What is replaced in the file once, and the lines that replay finds after the seal.
  @Test(
    "finds what was changed by hand, in readable lines",
    arguments: [
      (
        "a reason in an event", "\"outdated\"", "\"contradicted\"", 1,
        ["claims › 2 › tag › reasons: saved [“outdated”], replayed [“contradicted”]"]
      ),
      (
        "a reason in the event and the state", "\"outdated\"", "\"contradicted\"", 2, []
      ),
      (
        "the article's text", "nobody was hurt.", "somebody was hurt.", 1,
        [
          "the article's text does not match its sha256", "claims › 2 › text: differs from the words at its spans",
          "claims › 3 › text: differs from the words at its spans",
          "claims › 4 › text: differs from the words at its spans",
        ]
      ),
      (
        "another normal form of the same letters", "Caf\u{E9}", "Cafe\u{301}", 1,
        [
          "the article's text does not match its sha256", "claims › 1 › text: differs from the words at its spans",
          "claims › 2 › text: differs from the words at its spans",
          "claims › 3 › text: differs from the words at its spans",
          "claims › 4 › text: differs from the words at its spans",
        ]
      ),
      (
        "a claim's words", "\"text\" : \"the end\"", "\"text\" : \"the start\"", 2,
        ["claims › 4 › text: differs from the words at its spans"]
      ),
      ("a date", "2026-01-01T00:01:00Z", "2026-01-01T01:01:00+01:00", 1, []),
      ("white space", "{\n  \"article\"", "{ \"article\"", 1, []),
    ])
  func edited(name: String, from: String, to: String, times: Int, lines: [String]) throws {
    let file = try Sample.file(Self.session.get())
    let edited = Data(file.replacing(from, with: to, maxReplacements: times).utf8)
    #expect(edited != Data(file.utf8))
    let replay = try SessionReplay(edited, path: "s.json")
    #expect(
      replay.findings.map(\.description)
        == ["the seal does not match: the file was changed outside Stet (to accept the change: stet check --reseal)"]
        + lines)
  }

  @Test("finds an article that was exchanged together with its hash")
  func exchangedArticle() throws {
    let text = Sample.marked.text.replacing("hurt", with: "seen")
    let file = try Sample.file(Sample.session(.tagged(3, as: .verified)))
      .replacing("was hurt.", with: "was seen.", maxReplacements: 1)
      .replacing(Sample.article.sha256, with: ArticleRecord.digest(of: text), maxReplacements: 1)
    let replay = try SessionReplay(Data(file.utf8), path: "s.json")
    #expect(replay.findings == [.sealBroken, .textChanged, .wordsDiffer(2)])
  }

  @Test("finds spans that reach beyond the text")
  func beyondTheText() throws {
    let end = Sample.marked.text.unicodeScalars.count
    let trimmed = Change.claimTrimmed(.init(claim: 4, spans: [.init(end - 2, end + 1_000_000_000)], text: "d?"))
    let replay = try SessionReplay(SessionCoding.encode(Sample.session(trimmed)), path: "s.json")
    #expect(replay.findings == [.wordsDiffer(4)])
  }

  @Test("finds a file that Stet would write otherwise, though its seal fits")
  func otherBytes() throws {
    var file = try Sample.file(Self.session.get()).replacing(/"seal" : "[^"]*"/, with: #""seal" : """#)
    file = file.replacing("\"major\" : 1,", with: "\"major\" :  1,")
    file = file.replacing("\"seal\" : \"\"", with: "\"seal\" : \"sha256:\(ArticleRecord.digest(of: file))\"")
    let replay = try SessionReplay(Data(file.utf8), path: "s.json")
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains("\"major\" :  1") }) + 1
    #expect(replay.findings == [.bytesDiffer(line: line)])
    #expect(replay.findings[0].description == "saving it again would change it, first at line \(line)")
  }

  @Test("throws where a file cannot be folded at all")
  func broken() throws {
    let file = try Sample.file(Self.session.get()).replacing("\"seq\" : 4", with: "\"seq\" : 5")
    let place = DamageTests.place(ofEvent: 3, in: Data(file.utf8))
    let error = SessionError.brokenEvent(seq: 5, reason: "expected event 4 here", path: "s.json", at: place)
    #expect(throws: error) { try SessionReplay(Data(file.utf8), path: "s.json") }
  }
}
