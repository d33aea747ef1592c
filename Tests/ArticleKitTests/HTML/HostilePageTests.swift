import Testing

@testable import ArticleKit

/// Pages made to hang or crash what reads them.
///
/// Each is large enough that quadratic work would not end in a test's time.
@Suite struct HostilePageTests {
  private static let text = "<p>\(PageArticleTests.first)</p>"

  private func bytes(_ count: Int, _ unit: String, _ end: String = Self.text) -> [UInt8] {
    Array(("<html><body>" + String(repeating: unit, count: count) + end).utf8)
  }

  @Test(
    .timeLimit(.minutes(30)),
    arguments: [
      (100_000, "<a href=\"x>"), (200_000, "<svg>"), (200_000, "<!-- "), (200_000, "<script>"), (300_000, "<"),
      (200_000, "<iframe><textarea><noscript>"), (100_000, "&#x41;&amp;&foo;"), (100_000, "<p><b><p><i>"),
      (3_000, "<div class='share sidebar'>"), (10_000, "<blockquote>x<br>&mdash; A (@b)"), (100_000, "</b>"),
      (50_000, "<h1>x</h1>"), (10_000, "<table><tr><td>"), (10_000, "x<br><br>"), (1_000_000, "x"),
      (20_000, "<meta name=author content='A B'>"), (50_000, "<q>a"), (50_000, "<q>a</q>b<p>"),
      (10_000, "<blockquote>A b c.<cite>a"), (10_000, "<blockquote>A b c.<footer><cite>a</cite></footer></blockquote>"),
      (10_000, "<div class=live-post><b class=author>A B</b>A b c."), (10_000, "<table><tr><th>a<th>b<tr><th>a<td>1"),
      (10_000, "<aside class=pullquote>We had seen it all come.</aside>"), (50_000, "<td>1"),
      (50_000, "\u{0}\u{1B}[2J\u{202E}"),
    ])
  func endsOnEveryPage(_ count: Int, _ unit: String) throws {
    do throws(LoadError) {
      check(try Article.load(bytes(count, unit), from: ArticleSource(name: "a.html")))
    } catch {
      switch error {
      case .noArticle, .tooDeep, .empty: break
      default: Issue.record("\(error)")
      }
    }
  }

  @Test func refusesDeepNesting() {
    for closed in ["", String(repeating: "</div>", count: 100_000)] {
      let error = #expect(throws: LoadError.self) {
        try Article.load(bytes(100_000, "<div>", Self.text + closed), from: ArticleSource(name: "a.html"))
      }
      #expect(error == .tooDeep(path: "a.html"))
    }
  }

  @Test func keepsWhatStandsBeforeDeepNesting() throws {
    let page = bytes(1, Self.text, String(repeating: "<div>", count: 100_000))
    let article = try Article.load(page, from: ArticleSource(name: "a.html"))
    #expect(rendered(article) == ["paragraph: \(PageArticleTests.first)"])
    #expect(article.notices == [.cut])
  }

  @Test func refusesLargePages() {
    let page = bytes(1, "", "") + [UInt8](repeating: 0x78, count: HTMLLoader.limit)
    let error = #expect(throws: LoadError.self) { try Article.load(page, from: ArticleSource(name: "a.html")) }
    #expect(error == .tooLarge(path: "a.html", bytes: page.count, limit: HTMLLoader.limit))
  }

  @Test func readsManyAttributesOnce() throws {
    let attributes = (0..<200_000).map { "a\($0)=1 class=share" }.joined(separator: " ")
    let article = try loaded("<html><body><div \(attributes)>x</div>\(Self.text)\(Self.text)")
    #expect(article.blocks.count == 2)
  }

  @Test func doesNotGrowByEntities() throws {
    let entities = (0..<100).map { "<!ENTITY a\($0 + 1) '&a\($0);&a\($0);'>" }.joined()
    let article = try loaded(
      "<!DOCTYPE html [\(entities)]><html><body>\(Self.text)<p>&a99; and that is all there is.</p>")
    #expect(article.text.utf8.count < 1_000)
  }

  private func check(_ article: Article) {
    var end = 0
    for block in article.blocks {
      #expect(
        end <= block.range.lowerBound && !block.range.isEmpty && block.range.upperBound <= article.text.utf8.count)
      end = block.range.upperBound
    }
  }
}
