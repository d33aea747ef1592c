import ArticleKit
import Groundwork
import Mutating
@testable import SessionKit
import Testing

@Suite("Word diffs") struct WordDiffTests {
  /// The runs as people read them: `[-old-]`, `{+new+}`, and the newer text's words where both have them.
  static func marked(_ old: String, _ new: String) -> String {
    let (older, newer) = (CodePointIndex(old), CodePointIndex(new))
    return WordDiff(old, new).runs.map { run in
      switch (run.kind, run.old, run.new) {
      case (.removed, let span?, nil): "[-\(older.text(of: span))-]"
      case (.inserted, nil, let span?): "{+\(newer.text(of: span))+}"
      case (.equal, _?, let span?): newer.text(of: span)
      default: "?"
      }
    }.joined(separator: " ")
  }

  @Test(
    "tell what was removed and inserted",
    arguments: [
      ("", "", ""), ("", "one", "{+one+}"), ("one", "", "[-one-]"), ("one two", "one two", "one two"),
      ("The roads are closed.", "The roads were closed.", "The roads [-are-] {+were+} closed."),
      ("Nobody was hurt.", "Nobody was badly hurt.", "Nobody was {+badly+} hurt."),
      ("He said so.", "He denied so.", "He [-said-] {+denied+} so."),
      ("1,200 people", "1,300 people", "[-1,200-] {+1,300+} people"),
      ("“A”, B – it’s C…", "\"A\", B - it's C...", "\"A\", B - it's C..."),
      ("so\u{AD}ldiers\u{A0}left", "soldiers left", "soldiers left"),
      ("Cafe\u{301} open", "Caf\u{E9} open", "Caf\u{E9} open"),
      ("us too", "US too", "[-us-] {+US+} too"),
      ("東京は晴れ", "京都は晴れ", "[-東京-] {+京都+} は晴れ"),
      ("🇦🇲 won 👩‍👧", "🇦🇲 lost 👩‍👧", "🇦🇲 [-won-] {+lost+} 👩‍👧"),
      ("a \u{202E}b\u{1B}[31m", "a b", "a [-\u{202E}b\u{1B}[31m-] {+b+}"),
    ])
  func runs(old: String, new: String, marked: String) {
    #expect(Self.marked(old, new) == marked)
    #expect(WordDiff(old, new).isEmpty == !marked.contains { "[{".contains($0) } || marked.isEmpty)
  }

  @Test("drop what two rewritten passages have in common by chance")
  func islands() {
    let marked = Self.marked(
      "The minister of trade left early for the capital.", "Nobody knew anything of that when we asked around.")
    #expect(
      marked == "[-The minister of trade left early for the capital-] "
        + "{+Nobody knew anything of that when we asked around+} .")
  }

  @Test("show a sentence put in whole, where the one behind it begins alike")
  func slide() {
    #expect(
      Self.marked("It rained. The dam broke.", "It rained. The town was warned. The dam broke.")
        == "It rained. {+The town was warned.+} The dam broke.")
    #expect(Self.marked("The dam broke. The end.", "The end.") == "[-The dam broke.-] The end.")
    #expect(
      Self.marked("It rained.\nThe dam broke.\nThen it snowed.", "It rained.\nThen it snowed.")
        == "It rained. [-The dam broke.-] Then it snowed.")
  }

  @Test("give back both texts, whatever they are", arguments: 0..<200)
  func complete(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func text() -> String {
      (0..<Int.random(in: 0...60, using: &random)).map { _ in
        ["a", "b", "c", "the", "The", ".", "“", "\n", "9", "💥"].randomElement(using: &random)!
      }.joined(separator: [" ", ""].randomElement(using: &random)!)
    }
    let (old, new) = (text(), text())
    let runs = WordDiff(old, new).runs
    let (older, newer) = (CodePointIndex(old), CodePointIndex(new))
    func letters(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    #expect(letters(runs.compactMap { $0.old.map(older.text(of:)) }.joined()) == letters(old))
    #expect(letters(runs.compactMap { $0.new.map(newer.text(of:)) }.joined()) == letters(new))
    for run in runs where run.kind == .equal {
      #expect(letters(older.text(of: run.old!)) == letters(newer.text(of: run.new!)))
    }
    let turned = WordDiff(new, old)
    #expect(turned.isEmpty == WordDiff(old, new).isEmpty)
  }

  /// Texts that make a plain comparison take the square of their length; each of these would take hours.
  @Test(
    "stay linear on texts that have little order",
    arguments: [
      { (place: Int) in ("w\(place)", "v\(place)") },
      { place in ("w\(place % 5)", "w\(place % 7)") },
      { place in ("w\(place)", "w\(59_999 - place)") },
      { place in (place < 2000 ? "a\(place)" : "x", place < 3000 ? "b\(place)" : "x") },
    ] as [@Sendable (Int) -> (String, String)])
  func linear(word: @Sendable (Int) -> (String, String)) {
    let pairs = (0..<60_000).map(word)
    let runs = WordDiff(pairs.map(\.0).joined(separator: " "), pairs.map(\.1).joined(separator: " ")).runs
    #expect(runs.contains { $0.kind != .equal })
  }
}
