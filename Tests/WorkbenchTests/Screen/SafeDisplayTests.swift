import Testing

@testable import Workbench

@Suite("Hostile text")
struct SafeDisplayTests {
  /// What stands in the article, in notes, in evidence and in names, and what is seen of it.
  private static let hostile: [(text: String, seen: String)] = [
    ("\u{1B}[2J", "␛[2J"), ("\u{1B}]0;x\u{7}", "␛]0;x␇"), ("\u{9B}31m", "‹U+009B›31m"), ("\u{202E}", "‹U+202E›"),
    ("\u{2066}", "‹U+2066›"), ("\u{200B}", "‹U+200B›"), ("\u{FEFF}", "‹U+FEFF›"), ("\u{A0}", "⍽"),
    ("\u{2009}", "‹U+2009›"), ("\u{3000}", "‹U+3000›"), ("\u{3164}", "‹U+3164›"), ("\u{E0041}", "‹U+E0041›"),
    ("\u{8}\u{8}", "␈␈"), ("\u{AD}", "‹U+00AD›"),
  ]

  private static let views = [
    "list", "show 1-3", "status", "history", "sources", "evidence 1", "coverage", "find fired", "info", "check", "set",
    "alias", "set filter", "help aw", "undo", "redo", "next", "note 1: again NOTE",
  ]

  @Test("reaches the screen as visible marks, in every view", arguments: hostile.map(\.text), [false, true])
  func everyView(text: String, linear: Bool) throws {
    let seen = try #require(Self.hostile.first { $0.text == text }?.seen)
    let bench = try Bench(interactive: true, checker: "a\(text)da")
    try bench.write(
      "The ma\(text)yor said the guards fi\(text)red fired first.\n\nWho fired\(text) first?\n", to: "x.txt")
    if linear { bench.run("set linear on") }
    bench.run(
      lines: "load x.txt", "note 1: a\(text)b", "disputed 1 outdated: c\(text)d",
      "cite \"e\(text)f\" supports 1: g\(text)h",
      "info publisher i\(text)j", "note article: k\(text)l", "restate 1: m\(text)n", "set filter p = /o\(text)p/",
      "alias aw = note: q\(text)r", "speaker 1: s\(text)t")
    let unseen = Set(text.unicodeScalars.filter { !(0x20..<0x7F).contains($0.value) })
    var found = false
    for view in Self.views {
      let screen = bench.screen(view.replacingOccurrences(of: "NOTE", with: text))
      for line in screen.lines + screen.messages {
        for coloured in [false, true] {
          let rendered = line.rendered(coloured: coloured)
          let sane = coloured ? rendered.replacing(/\u{1B}\[[0-9;]*m/, with: "") : rendered
          #expect(!sane.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }, "\(view)")
          #expect(!sane.unicodeScalars.contains { unseen.contains($0) }, "\(view)")
          found = found || sane.contains(seen)
        }
      }
    }
    #expect(found)
  }
}
