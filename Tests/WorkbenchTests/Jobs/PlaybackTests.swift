import ArticleKit
import Foundation
import SessionKit
import Testing

@testable import Workbench

@Suite("Stepping through a session") struct PlaybackTests {
  private static func session() throws -> Session {
    let article = ArticleRecord(Article(text: "Roads are closed.", blocks: []), name: "roads", path: nil)
    var session = Session(article: article)
    let start = Date(timeIntervalSince1970: 1_767_225_600)
    try session.record(
      .articleLoaded(.init(name: "roads", sha256: article.sha256, info: Metadata())), by: "ana", at: start)
    try session.record(.articleNoted(.init(text: "one")), by: "ana", at: start + 30)
    try session.record(.articleNoted(.init(text: "two")), by: "bo", at: start + 20)
    try session.record(.unknown(type: "moodSensed"), by: "bo", at: start + 100)
    try session.undo(by: "bo", at: start + 101)
    return session
  }

  @Test(
    "waits as long as it took, or a part of that, and never backwards",
    arguments: [
      (Playback.Speed.times(1), nil, nil, [30, 80, 1]), (.times(10), nil, nil, [3, 8, 0.1]), (.max, nil, nil, []),
      (.times(1), 3, 4, [80]), (.times(1), 4, 3, []),
    ] as [(Playback.Speed, Int?, Int?, [Double])])
  func pace(speed: Playback.Speed, from: Int?, to: Int?, waits: [Double]) throws {
    var waited: [Double] = []
    try Playback(Self.session(), from: from, to: to, speed: speed).run(sleep: { waited.append($0) }, write: { _ in })
    #expect(waited == waits)
  }

  @Test("prints each event in a line, and what is unknown as such")
  func lines() throws {
    var lines: [String] = []
    try Playback(Self.session(), from: nil, to: nil, speed: .max).run(
      sleep: { _ in }, write: { lines.append($0.plain) })
    #expect(
      lines == [
        "1  2026-01-01 00:00:00  ana  loaded the article “roads”",
        "2  2026-01-01 00:00:30  ana  noted on the article: one",
        "3  2026-01-01 00:00:20  bo  noted on the article: two",
        "4  2026-01-01 00:01:40  bo  “moodSensed”, unknown to this version; kept as it is (undone later)",
        "5  2026-01-01 00:01:41  bo  undid event 4",
      ])
  }

  @Test("says which events there are", arguments: [(0, nil), (nil, 6), (9, 2)] as [(Int?, Int?)])
  func range(from: Int?, to: Int?) {
    #expect {
      try Playback(Self.session(), from: from, to: to, speed: .max)
    } throws: { error in
      (error as? WorkbenchError)?.description.contains("the last is 5") == true
    }
  }

  @Test(
    "knows speeds",
    arguments: [
      ("max", Playback.Speed.max), ("2.5", .times(2.5)), ("0", nil), ("-1", nil), ("fast", nil), ("inf", nil),
    ] as [(String, Playback.Speed?)])
  func speeds(text: String, speed: Playback.Speed?) { #expect(Playback.Speed(text) == speed) }

  @Test("the history shows what is unknown, set aside, or has more keys")
  func history() throws {
    let path = packageFolder + "/Fixtures/sessions/"
    let future = try SessionStore.open(path + "future-1.9.json").session
    let lines = HistoryView(session: future, count: 9, width: 200).lines.map(\.plain)
    #expect(lines[2].hasSuffix("noted on 1: first (with parts unknown to this version; kept as they are)"))
    #expect(lines[5].hasSuffix("“moodSensed”, unknown to this version; kept as it is"))
    #expect(lines[6].hasSuffix("kept as it is (undone)"))
    let full = try SessionStore.open(path + "1.1-full.json").session
    let all = HistoryView(session: full, count: 99, width: 200).lines.map(\.plain)
    #expect(all.contains { $0.hasSuffix("flagged 99 (set aside: there is no claim 99)") })
  }

  @Test("a transcript with elisions names the line that differs behind them")
  func transcript() throws {
    let text = "```stet\nstet> list\n...\nHint: Load none.\n```"
    let outcome = try TranscriptRunner(material: packageFolder).run(Transcript(text))
    #expect(
      outcome.difference?.description == """
        line 4, after “list”:
          - Hint: Load none.
          + No article is open.
        """)
  }
}
