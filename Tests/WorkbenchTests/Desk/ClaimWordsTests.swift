import ArticleKit
import Testing

@testable import Workbench

@Suite("Words of a claim")
struct ClaimWordsTests {
  @Test(
    "are found however quotation marks, dashes, spaces and capitals are written",
    arguments: [
      ("The ⟦Azeri officials⟧ accused", "azeri officials"), ("death of ⟦“some⟧ of its", "\"some"),
      ("⟦Azerbaijan’s army⟧ left", "Azerbaijan's army"), ("of⟦ – a region⟧", " - a region"), ("a⟦ \u{A0}b⟧", "  b"),
      ("⟦🚨 new⟧ clashes", "🚨 new"),
    ])
  func found(marked: String, words: String) throws {
    let (text, span) = try marks(marked)
    #expect(ClaimWords(text).first(words, in: [TextSpan(0, text.unicodeScalars.count)]) == span)
  }

  @Test("are only found inside the spans")
  func outside() {
    let words = ClaimWords("one two three")
    #expect(words.first("two", in: [TextSpan(0, 5), TextSpan(8, 13)]) == nil)
    #expect(words.first("", in: [TextSpan(0, 13)]) == nil)
    #expect(words.first("one two three four", in: [TextSpan(0, 13)]) == nil)
  }

  @Test("are cut without the marks between the parts")
  func cut() {
    let text = "We came, we saw; we won"
    let words = ClaimWords(text)
    let (before, after) = words.cut([TextSpan(0, 7), TextSpan(9, 23)], at: 17)
    #expect(before == [TextSpan(0, 7), TextSpan(9, 15)])
    #expect(after == [TextSpan(17, 23)])
  }

  @Test("are joined over at most two words")
  func joined() {
    let words = ClaimWords("We came, and then we saw what was there")
    #expect(words.joined([TextSpan(18, 24), TextSpan(0, 7)]) == [TextSpan(0, 24)])
    #expect(words.joined([TextSpan(0, 7), TextSpan(34, 39)]) == [TextSpan(0, 7), TextSpan(34, 39)])
  }

  private func marks(_ marked: String) throws -> (text: String, span: TextSpan) {
    let scalars = Array(marked.unicodeScalars)
    let start = try #require(scalars.firstIndex(of: "⟦"))
    let end = try #require(scalars.firstIndex(of: "⟧"))
    return (marked.filter { !"⟦⟧".contains($0) }, TextSpan(start, end - 1))
  }
}
