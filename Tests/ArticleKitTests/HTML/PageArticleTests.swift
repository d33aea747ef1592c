import Testing

@testable import ArticleKit

/// Which blocks of a page are its article.
@Suite struct PageArticleTests {
  static let first = "The old bridge over the river fell on Monday, and the mayor said that nobody was hurt."
  static let second = "Engineers had warned for years that its pillars were weak, but the town had no money."
  static let third = "A new bridge will be built next spring, the government promised on Tuesday evening."
  private static let body = "<p>\(first)</p><p>\(second)</p><p>\(third)</p>"
  private static let whole = ["paragraph: \(first)", "paragraph: \(second)", "paragraph: \(third)"]

  private func page(_ contents: String) -> String {
    "<html><head><title>A bridge falls</title></head><body><h1>A bridge falls</h1>\(contents)</body></html>"
  }

  @Test(arguments: [
    "<nav><p>Home, world, politics and all the other sections of this paper are here.</p></nav>{}",
    "{}<footer><p>All that we publish is ours, and nobody may print it again, ever.</p></footer>",
    "<div class='cookie-notice'><p>We use cookies, so that we know you better than you do.</p></div>{}",
    "<div class=share-bar><a>Facebook</a> <a>Twitter</a></div>{}",
    "<article>{}<aside><h3>More</h3><p>This is another story, which has nothing to do with it.</p></aside></article>",
    "<article>{}</article><div id=comments><p>I never liked that bridge, and nobody else did, I think.</p></div>",
    "<article>{}<div class=newsletter-box><p>Every morning the best of our stories, for nothing.</p></div></article>",
    "<article>{}<p>Sign up for our newsletter to get more of this.</p></article>",
    "<article>{}<p>Read more: <a href=x>How bridges are built</a></p></article>",
    "<article>{}<ul><li><a href=1>The bridge in pictures</a><li><a href=2>Why bridges fall</a></ul></article>",
    "<article><figure><img><figcaption>The bridge before it fell.</figcaption></figure>{}</article>",
    "<article>{}<p style='display: none'>This is hidden from readers, and so it is left out.</p></article>",
    "<article>{}<p hidden>This is hidden from readers, and so it is left out.</p></article>",
    "<article>{}<h2>Related stories</h2></article>", "<article>{}<h2>A heading with nothing under it</h2></article>",
    "<article><div class=byline>By Ann Moss</div>{}<div class=author-bio><p>Ann writes on towns.</p></div></article>",
    "<script>document.write('<p>This text is written by a script, and no reader sees it.</p>')</script>{}",
    "<div class=site><div class='main has-sidebar'><div>{}</div></div><div class=sidebar><p>Ads.</p></div></div>",
    "<table><tr><td>{}</table>", "<form id=page>{}</form>", "<div class=paywall>{}</div>",
  ])
  func leavesOutWhatIsNotTheArticle(_ contents: String) throws {
    #expect(rendered(try loaded(page(contents.replacing("{}", with: Self.body)))) == Self.whole)
  }

  @Test(arguments: [
    (
      "<article>{}<h2>What people wrote about it</h2><iframe></iframe><h2>What next</h2><p>A ferry.</p></article>",
      ["heading: What people wrote about it", "heading: What next", "paragraph: A ferry."]
    ),
    (
      "<article>{}<h2>What follows</h2><ul><li>A ferry.</li><li>A new road.</li></ul></article>",
      ["heading: What follows", "listItem: A ferry.", "listItem: A new road."]
    ),
    (
      "<article>{}<blockquote><p>“It was a good bridge,” said the mayor.</p></blockquote><p>He wept.</p></article>",
      ["quote: “It was a good bridge,” said the mayor.", "paragraph: He wept."]
    ),
    (
      "<article>{}<table><tr><th>Year<th>Cars</tr><tr><td>2019<td>812</tr></table><p>It was busy.</p></article>",
      ["listItem: Year | Cars", "listItem: 2019 | 812", "paragraph: It was busy."]
    ),
    (
      "<article>{}<p>One&nbsp;&amp; &lt;two&gt; caf&eacute; &#8212; &#x1F600;.</article>",
      ["paragraph: One & <two> café — 😀."]
    ),
    (
      "<article>{}<p>so<b>me</b> <i>words</i>\n\n with&shy;out<!-- x --> seams.",
      ["paragraph: some words without seams."]
    ),
  ])
  func keepsWhatIs(_ contents: String, _ expected: [String]) throws {
    #expect(rendered(try loaded(page(contents.replacing("{}", with: Self.body)))) == Self.whole + expected)
  }

  @Test func readsLanguagesWithoutBlanks() throws {
    let text = "星期一，河上的旧桥倒塌了，市长说没有人受伤，但是桥已经很旧了，需要重建。"
    let nav = "<nav><a href=1>首页</a> <a href=2>世界</a></nav><ul><li><a href=3>河流在春天的样子和它的故事</a></ul>"
    let article = try loaded("<html lang=zh><body>\(nav)<h1>旧桥倒塌</h1><p>\(text)</p><p>\(text)</p></body></html>")
    #expect(rendered(article) == ["paragraph: \(text)", "paragraph: \(text)"])
    #expect(article.metadata.title == "旧桥倒塌")
    #expect(article.notices == [.language(tag: "zh", name: "Chinese")])
  }

  @Test func partsParagraphsAtDoubleBreaks() throws {
    let contents = "<div>\(Self.first)<br><br>\(Self.second)<br> <br/>\(Self.third)</div>"
    #expect(rendered(try loaded(page(contents))) == Self.whole)
  }

  @Test func putsThePartsOfABodyTogether() throws {
    let contents = """
      <div class=grid><div class=story-body><p>\(Self.first)</p></div><div class=ad><p>Buy this, buy that, buy it all now.</p>
      </div><div class=story-body><p>\(Self.second)</p></div><div class=story-body><p>\(Self.third)</p></div></div>
      """
    #expect(rendered(try loaded(page(contents))) == Self.whole)
  }

  @Test func takesTheFirstOfSeveralArticles() throws {
    let other = "<p>Quite another thing happened in a town far away, and we tell it here at some length.</p>"
    let contents = """
      <article><div class=story-body>\(Self.body)</div></article>
      <article><h1>Another thing</h1><div class=story-body>\(other)\(other)\(other)</div></article>
      """
    #expect(rendered(try loaded(page(contents))) == Self.whole)
  }

  @Test func beginsWithTheSummary() throws {
    let summary = "Nobody was hurt when it came down."
    let page = """
      <html><head><meta name=description content="\(summary)"></head><body><h1>A bridge falls</h1>
      <h2>\(summary)</h2><p>By Ann Moss</p><article>\(Self.body)</article></body></html>
      """
    #expect(rendered(try loaded(page)) == ["standfirst: \(summary)"] + Self.whole)
  }

  @Test func leavesOutQuotationsPulledFromTheText() throws {
    let contents = """
      <article><p>\(Self.first)</p><blockquote>Engineers had warned for years that its pillars were weak</blockquote>
      <p>\(Self.second)</p><p>\(Self.third)</p></article>
      """
    #expect(rendered(try loaded(page(contents))) == Self.whole)
  }

  @Test func takesTheTextThatAPageCarriesForSearchEngines() throws {
    let text = [Self.first, Self.second, Self.third, Self.first, Self.second].joined(separator: #"\n"#)
    let article = try loaded(
      """
      <html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"A bridge falls",
      "isAccessibleForFree":false,"articleBody":"\(text)"}</script></head><body><div id=root></div></body></html>
      """)
    #expect(rendered(article) == Self.whole + Self.whole.prefix(2))
    #expect(article.notices == [.fromPageData, .paywall])
  }

  @Test func keepsCaptionsBesideTheText() throws {
    let contents = """
      <article><p>\(Self.first)</p><figure><figcaption>The bridge before it fell.</figcaption></figure><p>\(Self.second)</p>
      <p>\(Self.third)</p></article>
      """
    #expect(try loaded(page(contents)).captions == [Caption(text: "The bridge before it fell.", position: 1)])
  }

  @Test func saysThatThereIsNoArticle() {
    let error = #expect(throws: LoadError.self) { try loaded("<html><body><h1>Hello</h1></body></html>") }
    var heading = PageInventory()
    heading.words = 1
    #expect(error == .noArticle(path: "a.html", isScripted: false, holds: heading))
    let scripted = #expect(throws: LoadError.self) { try loaded("<html><script>let page = make(everything)</script>") }
    #expect(scripted == .noArticle(path: "a.html", isScripted: true, holds: PageInventory()))
  }

  @Test func endsWithALineAndPartsBlocksByAnEmptyOne() throws {
    #expect(try loaded(page(Self.body)).text == "\(Self.first)\n\n\(Self.second)\n\n\(Self.third)\n")
  }
}
