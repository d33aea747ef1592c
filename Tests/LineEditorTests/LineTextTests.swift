import Testing

@testable import LineEditor

@Suite("Lines in the hands of libedit")
struct LineTextTests {
  @Test(
    "hold nothing that ends them or steers the terminal, and come back as they were",
    arguments: [
      ("two\nlines", "two␊lines"), ("a\u{202E}b", "a\u{A202E}b"), ("a\u{2028}b\u{AD}", "a\u{A2028}b\u{A00AD}"),
      ("dis\u{200B}puted\u{FEFF}", "dis\u{A200B}puted\u{AFEFF}"), ("\u{2066}x\u{2069}", "\u{A2066}x\u{A2069}"),
      ("a\u{E0041}", "a\u{B0041}"), ("a␊\n", "a\u{A240A}␊"), ("\u{FFF9}a", "\u{AFFF9}a"),
    ])
  func hidden(text: String, shown: String) {
    #expect(Array(LineText.shown(text).unicodeScalars) == Array(shown.unicodeScalars))
    #expect(Array(LineText.meant(shown).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(
    "are as they came where nothing hides in them",
    arguments: ["", "é漢🚨\tx", "👩\u{200D}🔬 ❤\u{FE0F}", "می\u{200C}خواهم"])
  func plain(text: String) {
    #expect(Array(LineText.shown(text).unicodeScalars) == Array(text.unicodeScalars))
    #expect(Array(LineText.meant(text).unicodeScalars) == Array(text.unicodeScalars))
  }
}

@Suite("The user's .editrc")
struct EditrcFileTests {
  @Test(
    "is run by libedit only where it cannot do harm",
    arguments: [
      ("bind ^T ed-move-to-beg", true), ("stet:bind ^O ed-move-to-end", true), ("bind -v", true), ("edit on", true),
      ("setty -d +noflsh", true), ("bind -s ^X \"some words of an answer\"", true), ("", false), ("# bind", false),
      ("bind " + String(repeating: "x", count: 3000), false), ("bind " + String(repeating: "x", count: 129), false),
      ("bind \"" + String(repeating: "x ", count: 70) + "\" a", false), ("bind a\u{0}b", false),
      (String(repeating: "bind a b ", count: 60), false), ("settc cl " + String(repeating: "x", count: 100), false),
      ("echotc cm 1 2", false), ("history load /etc/passwd", false), ("telltc", false), ("(((a*)*)*:bind a b", false),
    ])
  func lines(line: String, isSafe: Bool) {
    #expect(EditrcFile.isSafe(line) == isSafe)
  }
}
