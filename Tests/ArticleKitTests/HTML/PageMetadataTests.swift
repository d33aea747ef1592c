import Testing

@testable import ArticleKit

/// Title, date, authors and the rest of a page, and which source wins.
@Suite struct PageMetadataTests {
  private func metadata(_ head: String, _ body: String = "") throws -> Metadata {
    let text = "<article><p>\(PageArticleTests.first)</p><p>\(PageArticleTests.second)</p></article>"
    return try loaded("<html lang=en-gb><head>\(head)</head><body>\(body)\(text)</body></html>").metadata
  }

  @Test func readsJSONLinkedData() throws {
    var expected = Metadata()
    expected.title = "A “bridge” falls"
    expected.authors = ["Ann Moss", "Ben Hill"]
    expected.published = "2021-05-03T08:00:00+02:00"
    expected.modified = "2021-05-04"
    expected.publisher = "The Courier"
    expected.url = "https://c.example/1"
    expected.language = "en-GB"
    expected.section = "World"
    let found = try metadata(
      """
      <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Site"},{"@type":["NewsArticle"],
      "headline":"A &#8220;bridge&#8221; falls","author":[{"@id":"#a"},{"name":"Ben Hill"}],
      "datePublished":"2021-05-03T08:00:00+02:00","dateModified":"2021-05-04","publisher":{"name":"The Courier"},
      "mainEntityOfPage":{"@id":"https://c.example/1"},"inLanguage":"en-GB","articleSection":["World"],},
      {"@id":"#a","@type":"Person","name":"Ann Moss"}]}</script>
      """)
    #expect(found == expected)
  }

  @Test func readsOpenGraphAndOtherProperties() throws {
    var expected = Metadata()
    expected.title = "A bridge falls"
    expected.authors = ["Ann Moss"]
    expected.published = "2021-05-03T08:00:00Z"
    expected.modified = "2021-05-04"
    expected.publisher = "The Courier"
    expected.url = "https://c.example/2"
    expected.language = "en-GB"
    expected.section = "Towns"
    let found = try metadata(
      """
      <title>A bridge falls | The Courier</title><meta property="og:title" content="A bridge falls | The Courier">
      <meta property="og:site_name" content="The Courier"><meta property="article:published_time"
      content="2021-05-03T08:00:00Z"><meta property="article:modified_time" content="2021-05-04">
      <meta name="author" content="By Ann Moss"><meta property="article:section" content="Towns">
      <link rel=canonical href="https://c.example/2"><meta property="og:url" content="https://c.example/3">
      """)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("<meta name='DC.title' content='Core'><title>Window</title>", "", "Core"), ("<title>Window</title>", "", "Window"),
    (
      "<meta property='og:title' content='Graph bridge'>", "<h1>The bridge, as graphs see it</h1>",
      "The bridge, as graphs see it"
    ),
    ("<meta property='og:title' content='Graph'>", "<h1>One heading that is alone</h1>", "One heading that is alone"),
    (
      "<meta property='og:title' content='The old bridge falls'>", "<h1>World The old bridge falls</h1>",
      "The old bridge falls"
    ),
    (
      "<meta property='og:title' content='Old bridge falls'>", "<h1>Shop</h1><h1>Old bridge falls down</h1>",
      "Old bridge falls down"
    ),
    ("", "<h1>A bridge falls down [Video]</h1>", "A bridge falls down"),
    ("", "<div itemscope><span itemprop=headline>Micro</span></div>", "Micro"),
  ])
  func choosesTheTitle(_ head: String, _ body: String, _ title: String) throws {
    #expect(try metadata(head, body).title == title)
  }

  @Test(arguments: [
    ("<meta name='DC.date.issued' content='2021-05-03'>", "", "2021-05-03"),
    ("", "<meta itemprop=datePublished content='2021-05-03 10:11'>", "2021-05-03T10:11"),
    ("", "<time datetime='2021-05-03T10:00Z'>Monday</time>", "2021-05-03T10:00Z"),
    ("<link rel=canonical href='https://c.example/2021/05/03/bridge'>", "", "2021-05-03"),
    ("", "<h1>A bridge falls down</h1><p>Published May 3, 2021</p>", "2021-05-03"),
    // The day that readers see, where it is no earlier than what is stated.
    (
      "<meta property='article:published_time' content='2021-05-01'>", "<h1>A bridge falls down</h1><p>May 3, 2021</p>",
      "2021-05-03"
    ),
    (
      "<meta property='article:published_time' content='2021-05-04'>", "<h1>A bridge falls down</h1><p>May 3, 2021</p>",
      "2021-05-04"
    ),
    (
      "<meta property='article:published_time' content='2021-05-03T09:00:00Z'>",
      "<h1>A bridge falls down</h1><p>Updated May 4, 2021</p><p>Published May 3, 2021</p>", "2021-05-03T09:00:00Z"
    ),
  ])
  func choosesTheDate(_ head: String, _ body: String, _ date: String) throws {
    #expect(try metadata(head, body).published == date)
  }

  @Test(
    arguments: [
      ("2023-12-22", "2023-12-22"), ("2023-12-22T10:59:00-05:00", "2023-12-22T10:59:00-05:00"),
      ("Dec. 22, 2023", "2023-12-22"),
      ("22 December 2023", "2023-12-22"), ("Friday, 22nd Dec 2023 at 10:59", "2023-12-22"),
      ("12/22/2023", "2023-12-22"),
      ("22.12.2023", "2023-12-22"), ("20231222", "2023-12-22"), ("1703242740", "2023-12-22"),
      ("1703242740000", "2023-12-22"),
      ("Wed, 3 May 2021 08:00:00 GMT", "2021-05-03"), ("soon", nil), ("2023-13-22", nil), ("99 May 2023", nil),
      ("", nil),
    ] as [(String, String?)])
  func readsDates(_ text: String, _ expected: String?) {
    #expect(PageDate.iso(text) == expected)
  }

  @Test(
    arguments: [
      ("By Ann Moss and Ben Hill", ["Ann Moss", "Ben Hill"]),
      ("ANN MOSS, Ben Hill & Cy Roe", ["ANN MOSS", "Ben Hill", "Cy Roe"]),
      ("https://x.example/ann", []), ("Ann Moss | The Courier", ["Ann Moss", "The Courier"]), ("", []),
    ] as [(String, [String])])
  func readsBylines(_ text: String, _ names: [String]) {
    #expect(Byline.names(in: text) == names)
  }

  @Test(
    arguments: [
      ("en-us", "en-US"), ("en_GB", "en-GB"), ("zh-hant-tw", "zh-Hant-TW"), ("EN", "en"), ("english", nil), ("", nil),
    ] as [(String, String?)])
  func readsLanguageTags(_ text: String, _ tag: String?) {
    #expect(LanguageTag.canonical(text) == tag)
  }
}
