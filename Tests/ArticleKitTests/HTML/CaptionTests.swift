import Testing

@testable import ArticleKit

/// The words under pictures, beside the text and taken into it.
@Suite struct CaptionTests {
  private static let text = "<p>\(PageArticleTests.first)</p><p>\(PageArticleTests.second)</p>"

  private func page(_ contents: String) -> String {
    "<html><body><h1>A bridge falls</h1><article>\(Self.text)\(contents)<p>\(PageArticleTests.third)</p></article>"
  }

  @Test(arguments: [
    ("The bridge in May. Photo: Ann Moss / AP", "The bridge in May.", "Photo: Ann Moss / AP"),
    ("The bridge’s pillars (Photo by Ann Moss)", "The bridge’s pillars", "(Photo by Ann Moss)"),
    ("The bridge in May. AP Photo/Ann Moss", "The bridge in May.", "AP Photo/Ann Moss"),
    ("Photograph: Ann Moss", "", "Photograph: Ann Moss"),
    ("© Ann Moss", "", "© Ann Moss"),
    (
      "A visitor admires a picture by Monet, stolen in 1990. Photo by Ann Moss",
      "A visitor admires a picture by Monet, stolen in 1990.", "Photo by Ann Moss"
    ),
    ("The mayor shows a photo of the bridge.", "The mayor shows a photo of the bridge.", ""),
  ])
  func knowsWhoseThePictureIs(_ text: String, _ words: String, _ credit: String) {
    let parts = Caption(text: text, position: 0).parts
    #expect(parts.words == words && parts.credit == credit)
  }

  @Test func comeBehindTheTextWhereTheyAreRead() throws {
    let article = try loaded(
      page(
        """
        <figure><img><figcaption>The mayor, Eva Lund, looks at the ruins. Photo: Ann Moss</figcaption></figure>
        <aside class=pullquote>We had all seen it coming, and so had they.</aside>
        <aside class=pullquote>“Engineers had warned for years that its pillars were weak”</aside>
        """))
    let read = article.readingCaptions()
    #expect(
      rendered(read) == rendered(article) + [
        "caption: The mayor, Eva Lund, looks at the ruins.", "credit: Photo: Ann Moss",
        "pullQuote: We had all seen it coming, and so had they.",
      ])
    #expect(read.text.hasPrefix(article.text.dropLast()) && read.captions.isEmpty)
    #expect(read.blocks.map(read.holdsClaims) == [true, true, true, true, false, false])
    #expect(article.blocks.count == 3 && article.dropped.count > read.dropped.count)
  }

  @Test func giveNoDate() throws {
    let figure = "<figure><figcaption>The bridge, 3 May 2019</figcaption></figure>"
    let page = { (rest: String) in
      "<html><body><h1>A bridge falls</h1>\(figure)\(rest)<article>\(Self.text)</article></body></html>"
    }
    #expect(try loaded(page("")).metadata.published == nil)
    #expect(try loaded(page("<div>7 June 2021</div>")).metadata.published == "2021-06-07")
  }
}
