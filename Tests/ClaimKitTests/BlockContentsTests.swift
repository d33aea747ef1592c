import ArticleKit
import Testing

@testable import ClaimKit

/// List items and quotations, whose marks some formats leave in the text and others do not.
@Suite struct BlockContentsTests {
  @Test(arguments: [
    ("Nobody was hurt.", "Nobody was hurt."), ("No soldiers died.", "No soldiers died."),
    ("- No soldiers died.", "No soldiers died."), ("• 12 people died.", "12 people died."),
    ("12. Twelve people died.", "Twelve people died."), ("2) It fell.", "It fell."),
    ("12 people died.", "12 people died."), ("2021 was dry.", "2021 was dry."),
    ("1.5 tonnes fell.", "1.5 tonnes fell."),
    ("-40 degrees were measured.", "-40 degrees were measured."),
    ("“We won,” said the premier.", "“We won,” said the premier."), ("> > It fell.", "> It fell."),
    (">> It fell.", "It fell."), ("Aba | 7", "Aba | 7"), ("-", "-"), ("7", "7"), ("7.", "7."),
  ])
  func losesTheMarkAlone(_ item: String, _ contents: String) {
    for kind in [Block.Kind.listItem, .quote] {
      let text = TextBytes("x " + item + " x")
      let block = Block(kind: kind, range: 2..<2 + item.utf8.count)
      let found = String(decoding: Array(("x " + item).utf8)[text.contents(of: block)], as: UTF8.self)
      #expect(found.drop { $0 == " " } == contents)
    }
  }

  @Test func pagesGiveTheClaimsOfTexts() throws {
    let paragraph =
      "The dam failed on Monday. The valley was flooded for hours, and the road was closed until the night."
    let page = """
      <article><h1>A dam fails above the town</h1><p>\(paragraph)</p>
      <ul><li>No soldiers died.</li><li>Twelve people died.</li></ul><p>\(paragraph)</p></article>
      """
    let text = "\(paragraph)\n\n- No soldiers died.\n- Twelve people died.\n\n\(paragraph)\n"
    let found = try [("a.html", page), ("a.txt", text)].map { name, text in
      let article = try Article.load(Array(text.utf8), from: ArticleSource(name: name))
      let index = CodePointIndex(article.text)
      return ClaimEngine().analysis(of: article).claims.flatMap { $0.spans.map(index.text(ofBytes:)) }
    }
    #expect(found[0] == found[1])
    #expect(found[0].contains("No soldiers died") && found[0].contains("Twelve people died"))
  }
}

/// Characters inside of words that are not seen.
@Suite struct HiddenCharacterTests {
  @Test(arguments: ["\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}"])
  func hideNoWords(_ hidden: String) throws {
    let text = "The min\(hidden)is\(hidden)try sa\(hidden)id the fer\(hidden)ry sank."
    let (found, index) = try claims(text)
    #expect(found.map { $0.spans.map(index.text(ofBytes:)) } == [["the fer\(hidden)ry sank"]])
    #expect(found.first?.source.map { index.text(ofBytes: $0.range) } == "The min\(hidden)is\(hidden)try")
  }
}
