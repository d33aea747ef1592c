import LineEditor
import SessionKit
import Testing

@testable import Workbench

@Suite("Styled text")
struct StyledTextTests {
  init() { TextLocale.useUTF8() }

  @Test(
    "breaks between words, and inside words that are too long",
    arguments: [
      ("one two three", 7, ["one two", "three"]), ("one two", 3, ["one", "two"]),
      ("abcdefgh", 3, ["abc", "def", "gh"]),
      ("", 5, [""]), ("a\nb", 9, ["a", "b"]), ("漢字漢字", 4, ["漢字", "漢字"]), ("a  b", 9, ["a  b"]),
      ("one two", 100, ["one two"]),
    ])
  func wraps(text: String, width: Int, lines: [String]) {
    #expect(StyledText(text).wrapped(to: width).map(\.plain) == lines)
  }

  @Test(
    "of wrapped lines is one line",
    arguments: [
      ("the truce\nheld", "the truce held"), ("the coun-\ntry", "the coun-try"),
      ("a ceasefire -\nand", "a ceasefire - and"),
      ("one\n  two\n\nthree\n", "one two three"), ("one two", "one two"), ("", ""), ("\n", ""),
    ])
  func oneLine(text: String, line: String) {
    #expect(text.inOneLine == line)
  }

  @Test("keeps its styles when it is broken")
  func keepsStyles() {
    let text = StyledText("says ", .dim) + StyledText("Armenia reported", .speaker)
    let lines = text.wrapped(to: 12)
    #expect(
      lines == [
        StyledText("says", .dim) + StyledText(" ") + StyledText("Armenia", .speaker), StyledText("reported", .speaker),
      ])
  }

  @Test("renders colours only where they are wanted")
  func renders() {
    let text = StyledText("✗ 2 disputed", .verdict(.disputed)) + StyledText(": outdated")
    #expect(text.rendered(coloured: true) == "\u{1B}[31m✗ 2 disputed\u{1B}[0m: outdated")
    #expect(text.rendered(coloured: false) == "✗ 2 disputed: outdated")
  }

  @Test("makes links of web addresses only where the person set them on, and of nothing else")
  func links() {
    let text = StyledText("see ") + StyledText("https://a.example/é", .link("https://a.example/é"))
    #expect(text.rendered(coloured: true) == "see \u{1B}[2mhttps://a.example/é\u{1B}[0m")
    #expect(
      text.rendered(coloured: false, linked: true)
        == "see \u{1B}]8;;https://a.example/%C3%A9\u{1B}\\https://a.example/é\u{1B}]8;;\u{1B}\\")
    let long = "https://a.example/" + String(repeating: "a", count: 3_000)
    for other in ["file:///etc/passwd", "javascript:alert(1)", "sources/minutes.txt", "", long] {
      #expect(StyledText("x", .link(other)).rendered(coloured: false, linked: true) == "x")
    }
  }

  @Test(
    "no address ends its link early or steers the terminal",
    arguments: ["\u{1B}\\", "\u{7}", "\u{9C}", "\u{1B}]0;x\u{7}", "\u{202E}", "\n", " ", "\u{0}"])
  func hostileLinks(hostile: String) {
    let address = "https://a.example/\(hostile)b"
    let rendered = StyledText(address, .link(address)).rendered(coloured: false, linked: true)
    let link = rendered.dropFirst("\u{1B}]8;;".count).prefix { $0 != "\u{1B}" }
    #expect(link.utf8.allSatisfy { 0x21...0x7E ~= $0 } && link.hasSuffix("b"))
    #expect(rendered.unicodeScalars.count { $0.value < 0x20 || 0x7F...0x9F ~= $0.value } == 4)
  }

  @Test(
    "never lets control characters, escape sequences or bidirectional controls through",
    arguments: ["\u{1B}[2J", "\u{7}", "\u{202E}", "\u{2066}", "\r", "\u{9B}31m", "\u{0}", "\u{200F}"])
  func escapes(hostile: String) {
    for coloured in [true, false] {
      let rendered = StyledText("a\(hostile)b").rendered(coloured: coloured)
      #expect(!rendered.unicodeScalars.contains { hostile.unicodeScalars.first == $0 })
      #expect(rendered.hasPrefix("a") && rendered.hasSuffix("b"))
    }
  }

  @Test("loses its indent, over several runs")
  func unindented() {
    let text = StyledText("  ") + StyledText("  a b", .dim)
    #expect(text.unindented == StyledText("a b", .dim))
    #expect(StyledText("a  b ").unindented == StyledText("a  b "))
    #expect(StyledText("   ").unindented == StyledText())
  }

  @Test("hangs a body behind its head")
  func hangs() {
    let lines = StyledText("1  ").hanging(StyledText("one two three four five six seven eight"), width: 30)
    #expect(lines.map(\.plain) == ["1  one two three four five six", "   seven eight"])
  }
}
