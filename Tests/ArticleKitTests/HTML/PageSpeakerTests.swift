import Testing

@testable import ArticleKit

/// Who speaks, where the markup of a page says so.
@Suite struct PageSpeakerTests {
  private static let (first, second) = (PageArticleTests.first, PageArticleTests.second)
  private static let words = "We shall build a new one by spring, whatever the council says."

  private func article(_ contents: String) throws -> Article {
    try loaded(
      "<body><h1>A bridge falls</h1><article><p>\(Self.first)</p>\(contents)<p>\(Self.second)</p></article></body>")
  }

  /// The blocks with the name of who says each in front.
  private func voices(_ article: Article) -> [String] {
    let index = CodePointIndex(article.text)
    return article.blocks.map { block in
      let voice = block.voice.map { "\(index.text(ofBytes: $0)): " } ?? ""
      return "\(voice)\(index.text(ofBytes: block.range))"
    }
  }

  @Test(arguments: [
    "<blockquote><p>\(words)</p><footer>— <cite>Eva Lund</cite>, mayor</footer></blockquote>",
    "<blockquote><p>\(words)</p><p>– <cite>Eva Lund</cite>, mayor</p></blockquote>",
    "<blockquote>\(words)<footer>Eva Lund, mayor</footer></blockquote>",
    "<figure><blockquote><p>\(words)</p></blockquote><figcaption>Eva Lund, mayor</figcaption></figure>",
  ])
  func ofAQuotation(_ quotation: String) throws {
    let article = try article(quotation)
    #expect(
      voices(article) == [Self.first, "Eva Lund: \(Self.words)", "— Eva Lund, mayor", Self.second])
    #expect(article.blocks.map(\.kind) == [.paragraph, .quote, .signature, .paragraph])
    #expect(article.captions.isEmpty && !article.dropped.contains { $0.text.contains("Lund") })
  }

  @Test(arguments: [
    ("<p>“The bridge was sound,” <cite>The Courier</cite> wrote in May, and nobody doubted it then.</p>", []),
    ("<p>\(words)</p>", []),
    ("<p>\(words)</p><cite>Eva Lund</cite>", ["— Eva Lund"]),
  ])
  func ofAQuotationOnlyWhereItIsItsLine(_ quotation: String, _ signatures: [String]) throws {
    let article = try article("<blockquote>\(quotation)</blockquote>")
    let index = CodePointIndex(article.text)
    #expect(article.blocks.filter { $0.kind == .signature }.map { index.text(ofBytes: $0.range) } == signatures)
    #expect(article.blocks.contains { $0.voice != nil } == !signatures.isEmpty)
  }

  @Test(arguments: ["\(words) <cite>Eva Lund</cite>", "\(words) — <cite>Eva Lund</cite>"])
  func ofAQuotationAtItsEnd(_ quotation: String) throws {
    let found = voices(try article("<blockquote><p>\(PageArticleTests.third)</p><p>\(quotation)</p></blockquote>"))
    #expect(found.count == 4 && found[1...2].allSatisfy { $0.hasPrefix("Eva Lund: ") })
  }

  @Test(arguments: [
    ("said <q>nobody will be hurt</q>, and left.", "said “nobody will be hurt”, and left."),
    ("said <q>“nobody will be hurt”</q>.", "said “nobody will be hurt”."),
    ("said <q> <b>nobody</b> will be hurt </q>.", "said “nobody will be hurt”."),
    ("said <q>— nobody</q>.", "said “— nobody”."),
    ("said <q></q> nothing.", "said nothing."),
  ])
  func marksQuotationsInsideALine(_ markup: String, _ text: String) throws {
    let article = try article("<p>The mayor, Eva Lund, had often \(markup)</p>")
    #expect(voices(article)[1] == "The mayor, Eva Lund, had often \(text)")
  }

  @Test(arguments: [
    ("<script type=application/ld+json>{\"@type\":\"LiveBlogPosting\"}</script>", "<article>", "</article>"),
    ("", "<div class='liveblog-entry x'>", "</div>"), ("", "<section itemprop=liveBlogUpdate>", "</section>"),
  ])
  func ofAnEntryOfALiveBlog(_ head: String, _ start: String, _ end: String) throws {
    let entry = { (time: String, name: String, words: String) in
      let line = "<time datetime=2021-05-03T\(time):00Z>\(time)</time> <span class=author>By \(name)</span>"
      return "\(start)<header>\(line)</header><p>\(words)</p>\(end)"
    }
    let entries = entry("10:15", "Ann Moss", Self.second) + entry("09:40", "Ben Hill", PageArticleTests.third)
    let page = """
      <html><head>\(head)</head><body><main><article><h1>A bridge falls</h1><p>\(Self.first)</p>\(entries)</article></main>
      """
    let article = try loaded(page)
    #expect(
      rendered(article) == [
        "paragraph: \(Self.first)", "post1: \(Self.second)", "signature1: — Ann Moss", "dateline: 10:15",
        "post2: \(PageArticleTests.third)", "signature2: — Ben Hill", "dateline: 09:40",
      ])
    #expect(
      article.posts == [
        EmbeddedPost(number: 1, author: "Ann Moss", published: "2021-05-03T10:15:00Z"),
        EmbeddedPost(number: 2, author: "Ben Hill", published: "2021-05-03T09:40:00Z"),
      ])
  }
}
