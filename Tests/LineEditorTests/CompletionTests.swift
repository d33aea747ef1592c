import Testing

@testable import LineEditor

@Suite("Completion")
struct CompletionTests {
  @Test(
    "The common prefix is made of whole characters",
    arguments: [
      (["claims", "clauses", "close"], "cl"), (["one"], "one"), ([], ""), (["a", "b"], ""), (["ab", "a"], "a"),
      (["né", "ne\u{301}"], "n"), (["👩‍👧a", "👩‍👦a"], ""), (["漢字", "漢"], "漢"),
    ])
  func commonPrefix(texts: [String], prefix: String) {
    #expect(Array(CompletionStep.commonPrefix(texts).utf8) == Array(prefix.utf8))
  }

  @Test(
    "One press completes as far as the candidates agree",
    arguments: [
      ("x cl", 2..<4, [Completion("claims")], CompletionStep.replace(range: 2..<4, text: "claims ", isOpen: false)),
      ("x cl", 2..<4, [Completion("cl/", isFinal: false)], .replace(range: 2..<4, text: "cl/", isOpen: false)),
      ("cl x", 0..<2, [Completion("claims")], .replace(range: 0..<2, text: "claims", isOpen: false)),
      ("x c", 2..<3, [Completion("cla"), Completion("clo")], .replace(range: 2..<3, text: "cl", isOpen: true)),
      ("cl", 0..<2, [Completion("cla"), Completion("clo")], .ambiguous([Completion("cla"), Completion("clo")])),
      ("cl", 0..<2, [], .nothing),
      ("cl", 0..<2, [Completion("cl\u{1B}[2J")], .nothing),
      ("é", 1..<9, [Completion("éa")], .replace(range: 0..<2, text: "éa ", isOpen: false)),
    ])
  func step(line: String, range: Range<Int>, candidates: [Completion], step: CompletionStep) {
    #expect(CompletionStep(line: line, result: CompletionResult(range: range, candidates: candidates)) == step)
  }

  @Test(
    "Candidates stand in columns that fit",
    arguments: [
      (["a", "bb", "ccc", "d", "e"], 12, ["a    d", "bb   e", "ccc"]),
      (["a", "bb", "ccc"], 80, ["a    bb   ccc"]),
      (["a", "toolong"], 4, ["a", "toolong"]),
      ([], 10, []),
      (["漢字", "b", "c"], 13, ["漢字  c", "b"]),
      (["a\u{1B}[2J"], 40, ["a␛[2J"]),
    ])
  func columns(words: [String], width: Int, lines: [String]) {
    TextLocale.useUTF8()
    #expect(ColumnLayout.lines(words, width: width) == lines)
  }

  @Test(
    "The cursor's place follows the text",
    arguments: [
      ("", 10, 0, 0), ("abc", 10, 0, 3), ("0123456789", 10, 1, 0), ("012345678漢", 10, 1, 2), ("e\u{301}", 10, 0, 1),
      ("\u{1}", 10, 0, 2),
    ])
  func position(text: String, width: Int, row: Int, column: Int) {
    TextLocale.useUTF8()
    #expect(TextWidth.position(after: text, width: width) == (row, column))
  }
}

@Suite("Paste")
struct PasteTests {
  @Test(
    "Line ends become line feeds and other controls go",
    arguments: [
      ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\u{1B}[31m\u{0}\u{7F}\u{9B}b\tc", "a[31mb\tc"), ("\r\n\r\n", "\n\n"), ("", ""),
    ])
  func cleaning(text: String, cleaned: String) {
    #expect(Array(Paste.cleaned(text.unicodeScalars).utf8) == Array(cleaned.utf8))
  }
}

@Suite("Keys")
struct KeyTests {
  @Test(
    "A character alone",
    arguments: [
      ("a", Key.character("a")), ("é", .character("é")), ("\r", .enter), ("\n", .enter), ("\t", .tab),
      ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\u{4}", .control("d")), ("\u{0}", .control("@")),
      ("\u{1F}", .control("_")), ("\u{1B}", .escape),
    ] as [(Unicode.Scalar, Key)])
  func scalars(text: Unicode.Scalar, key: Key) {
    #expect(Key(scalar: text) == key)
  }

  @Test(
    "Escape sequences",
    arguments: [
      ("[A", Key.up), ("OB", .down), ("[1~", .home), ("OF", .end), ("[3~", .delete), ("[99z", nil), ("", nil),
    ] as [(String, Key?)])
  func sequences(text: String, key: Key?) {
    #expect(Key(sequence: text) == key)
  }
}
