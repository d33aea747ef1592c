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

  private static let body = "The crews had not been paid since July.2 The ministry, in 2018,1 denied this and goes\n"

  @Test(
    "keep their footnotes apart, behind the text and with their page, and lose the marks that lead to them",
    arguments: [
      "1 Annual report, page 12.\n2 Letter of 3 August;\nnobody answered it.\n",
      "1\n2\n\nAnnual report, page 12.\n\nLetter of 3 August;\nnobody answered it.\n",
      "1. Annual report, page 12.\n\n2. Letter of 3 August;\nnobody answered it.\n",
    ])
  func notes(_ notes: String) throws {
    let article = try article(
      "Harbour\n\n\(Self.body)\n\(notes)", "on to say that all was well. The harbour stayed open.\n")
    let dot = notes.contains("1. ") ? "." : ""
    #expect(
      article.text == """
        Harbour

        The crews had not been paid since July. The ministry, in 2018, denied this and goes on to say that all was well. \
        The harbour stayed open.

        1\(dot) Annual report, page 12.

        2\(dot) Letter of 3 August; nobody answered it.

        """)
    for (words, number) in [("The crews", 1), ("on to say", 2), ("Annual", 1), ("nobody", 1)] {
      #expect(try page(of: words, in: article) == number, "\(words)")
    }
  }

  @Test("keep a footnote apart whose number stands alone above it, and lose their own numbers")
  func lonelyNumber() throws {
    let body = "The crews had not been paid since July.1 The ministry denied this.\n"
    #expect(
      try article("\(body)\n1\n\nLetter of 3 August.\n\n1\n", "The end of it.\n\n2\n").text == """
        The crews had not been paid since July. The ministry denied this.

        The end of it.

        1 Letter of 3 August.

        """)
  }

  @Test(
    "end in what only looks like footnotes",
    arguments: [
      "The crews were paid in July.\n\n1 The first of two points is this.\n\n2 The second is that.\n",
      "It grew by 2.1 percent, and by 12 in all.\n\n12 towns had one.\n",
      "See note1 below.\nThere is none.\n1 in 10 knew it.\n",
    ])
  func noNotes(_ text: String) throws {
    let whole = try article("The harbour was closed.\n\n\(text)", "The end.\n").text
    let words = { (text: String) in text.split(whereSeparator: \.isWhitespace) }
    #expect(words(whole) == words("The harbour was closed. \(text) The end."))
  }

  @Test("are none in other texts")
  func none() throws {
    let article = try TextLoader().load(Array("No pages here.".utf8), path: "a.txt")
    #expect(article.page(ofByte: 0) == nil)
  }
}
