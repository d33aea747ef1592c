import Testing

@testable import ArticleKit

/// Paragraphs of an article that look like something else.
@Suite struct ParagraphTests {
  private static let first =
    "The town bought the old mill in Hasselby for 3 million crowns in 2009, a year after it closed."
  private static let last =
    "A vote is planned for May, when the new council of the town meets for the first time this year."

  private func blocks(_ contents: String) throws -> [String] {
    let around = { (words: String) in contents.hasPrefix("<div") ? "<div>\(words)</div>" : "<p>\(words)</p>" }
    return rendered(
      try loaded(
        "<html><head><title>The mill</title></head><body><article><h1>The mill</h1>\(around(Self.first))\(contents)"
          + "\(around(Self.last))</article></body></html>"))
  }

  @Test(arguments: [
    (
      "<p><a name=x>Three of the owners denied that they had known of the debts.</a></p>",
      "Three of the owners denied that they had known of the debts."
    ),
    (
      "<p><a href=/n><b>Three of the owners denied that they had known of the debts.</b></a></p>",
      "Three of the owners denied that they had known of the debts."
    ),
    ("<p>Rents rose in July.<a href=#fn1>1</a></p>", "Rents rose in July.1"),
    ("<div>A surveyor disagreed.</div>", "A surveyor disagreed."),
    ("<div>“No,” said Berg.</div>", "“No,” said Berg."),
    ("<div>Rents rose 4%.</div>", "Rents rose 4%."),
    ("<p>The mill cost <s>3</s> 5 million crowns.</p>", "The mill cost 5 million crowns."),
    ("<p>The mill cost <del>3</del> 5 million crowns.</p>", "The mill cost 5 million crowns."),
    ("<p>The mill cost <span style='display:none'>3</span> 5 million crowns.</p>", "The mill cost 5 million crowns."),
    ("<p>The mill cost <span hidden>3</span> 5 million crowns.</p>", "The mill cost 5 million crowns."),
    ("<div class='hidden md:block'>The mill cost 5 million crowns.</div>", "The mill cost 5 million crowns."),
  ])
  func stays(_ contents: String, _ words: String) throws {
    #expect(
      try blocks(contents) == ["paragraph: \(Self.first)", "paragraph: \(words)", "paragraph: \(Self.last)"])
  }

  @Test func breaksPartParagraphs() throws {
    let page = """
      <html><head><title>Mill</title></head><body><div id=entry>The town bought the mill in 2009.<br><br>The mayor said it
      was worth more.<br />
      <br />A surveyor disagreed.<br>The sale is under review.</div></body></html>
      """
    #expect(
      rendered(try loaded(page)) == [
        "paragraph: The town bought the mill in 2009.", "paragraph: The mayor said it was worth more.",
        "paragraph: A surveyor disagreed. The sale is under review.",
      ])
  }

  @Test func aButtonThatIsNotClosedEndsNoPage() throws {
    let page =
      "<html><body><div><button><div></button></div><article><p>\(Self.first)</p><p>\(Self.last)</p></article></body></html>"
    #expect(rendered(try loaded(page)) == ["paragraph: \(Self.first)", "paragraph: \(Self.last)"])
  }
}
