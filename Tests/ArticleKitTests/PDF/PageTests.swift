import Testing

@testable import ArticleKit

@Suite("Pages of a document") struct PageTests {
  private func article(_ pages: String...) throws -> Article {
    try PDFText(Array(pages.joined(separator: "\u{C}").utf8)).article(source: ArticleSource(name: "a.pdf"))
  }

  private func page(of words: String, in article: Article) throws -> Int? {
    let range = try #require(article.text.range(of: words))
    return article.page(ofByte: article.text.utf8.distance(from: article.text.startIndex, to: range.lowerBound))
  }

  @Test("are known for every word, also where a paragraph goes on from one to the next, and empty pages count")
  func pages() throws {
    let article = try article(
      "The first page ends in the middle of a long sentence that goes\n",
      "on here. The harbour was closed for the whole of the following week.\n\nA new paragraph.\n", "",
      "The fourth page begins here and says a little more than nothing.\n")
    let expected = [("The first", 1), ("goes", 1), ("on here", 2), ("A new", 2), ("The fourth", 4), ("nothing", 4)]
    for (words, number) in expected { #expect(try page(of: words, in: article) == number, "\(words)") }
  }

  @Test("are none in other texts")
  func none() throws {
    let article = try TextLoader().load(Array("No pages here.".utf8), path: "a.txt")
    #expect(article.page(ofByte: 0) == nil)
  }
}
