import Testing

@testable import ArticleKit

/// Pages that are no single article: their text is that of the whole page.
@Suite struct PageGenreTests {
  private static let menu = "<nav><ul><li><a href=1>Home</a><li><a href=2>Boats</a><li><a href=3>Prices</a></ul></nav>"
  private static let foot = "<footer><p>All that we publish is ours, and nobody may print it again, ever.</p></footer>"

  private func blocks(_ contents: String, head: String = "") throws -> [String] {
    rendered(try loaded("<html><head>\(head)</head><body>\(Self.menu)\(contents)\(Self.foot)</body></html>"))
  }

  @Test func readsAListOfTeasers() throws {
    let found = try blocks(
      """
      <main><div class=card><h3><a href=4>A ferry ran aground</a></h3><p>Nobody was hurt.</p></div>
      <div class=card><h3><a href=5>Fares rise by 4 percent</a></h3><p>Commuters are angry.</p></div></main>
      """)
    #expect(
      found == [
        "heading: A ferry ran aground", "paragraph: Nobody was hurt.", "heading: Fares rise by 4 percent",
        "paragraph: Commuters are angry.",
      ])
  }

  @Test func readsAThreadForBrowsersWithoutScripts() throws {
    let page = """
      <html><head><meta name=generator content='Discourse 3.4.0'></head><body>\(Self.menu)
      <noscript><div role=main><div class="topic-body crawler-post"><p>The engine of my boat stalls when it rains.</p></div>
      <div class="topic-body crawler-post"><p>Dry the plugs and try it again.</p></div></div></noscript></body></html>
      """
    let found = rendered(try loaded(page))
    #expect(
      found == ["paragraph: The engine of my boat stalls when it rains.", "paragraph: Dry the plugs and try it again."])
  }

  @Test func saysWhoWroteEachPost() throws {
    let page = """
      <html><head><script type="application/ld+json">{"@type":"DiscussionForumPosting"}</script></head><body>
      <div class=post-stream><div class=topic-body><div class=meta><b class=username>ina</b> 3 May 2024</div>
      <p>The engine of my boat stalls when it rains.</p></div><div class=topic-body><b class=username>bo</b>
      <p>Dry the plugs and try it again.</p></div></div></body></html>
      """
    let article = try loaded(page)
    #expect(
      rendered(article) == [
        "post1: The engine of my boat stalls when it rains.", "signature1: — ina", "dateline: 3 May 2024",
        "post2: Dry the plugs and try it again.", "signature2: — bo",
      ])
    #expect(article.posts.map(\.author) == ["ina", "bo"])
  }

  @Test func readsTheWidgetsOfAPageBuilder() throws {
    let widgets = (1...6).map { number in
      """
      <div class="elementor-element elementor-element-a\(number)f elementor-widget elementor-widget-text-editor">
      <div class="elementor-widget-container"><p>Harbour number \(number) has a crane, a slip and a shop for paint.</p></div></div>
      """
    }
    #expect(
      try blocks("<article>\(widgets.joined())</article>")
        == (1...6).map { "paragraph: Harbour number \($0) has a crane, a slip and a shop for paint." })
  }

  @Test func leavesOutWhatAsksForConsent() throws {
    let consent = """
      <div id=onetrust-consent-sdk><p>\(String(repeating: "When you visit a site it may store things. ", count: 30))</p></div>
      """
    #expect(
      try blocks("<main><p>The pier is open from May to October.</p></main>\(consent)")
        == ["paragraph: The pier is open from May to October."])
  }
}
