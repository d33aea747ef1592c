import ArticleKit
import Testing

@testable import ClaimKit

/// Whole blocks that are someone's words, as the loaders mark them.
@Suite struct QuotedBlockTests {
  /// Blocks as kinds and words, one after the other.
  private func article(_ parts: [(Block.Kind, String)], voice: String? = nil) -> Article {
    var text = ""
    var blocks: [Block] = []
    for (kind, words) in parts {
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += words
      var block = Block(kind: kind, range: start..<text.utf8.count)
      if kind == .quote, let voice, let place = text.firstRange(of: voice) {
        let lower = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
        block.voice = lower..<(lower + voice.utf8.count)
      }
      blocks.append(block)
    }
    return Article(text: text, blocks: blocks)
  }

  /// Who says each claim that is not the article's.
  private func speakers(_ article: Article) -> [String] {
    let index = CodePointIndex(article.text)
    return ClaimEngine(decisions: nil).analysis(of: article).claims.compactMap { claim in
      claim.source.map {
        "\(index.text(ofBytes: $0.range)): \(claim.spans.map(index.text(ofBytes:)).joined(separator: " … "))"
      }
    }
  }

  @Test func whoIsIntroducedSaysAllThatIsSetApart() {
    let article = article([
      (.paragraph, "The town opened a fund of 4 million crowns."), (.paragraph, "Mayor Ida Berg said:"),
      (.quote, "The mill carried 300 workers last year."), (.quote, "The wages rose by 4 percent."),
      (.paragraph, "The fund was set up in 2011."),
    ])
    #expect(
      speakers(article) == [
        "Mayor Ida Berg: The mill carried 300 workers last year", "Mayor Ida Berg: The wages rose by 4 percent",
      ])
  }

  @Test func whoIsNamedAboveAQuotedMessageSaysIt() {
    let article = article(
      [
        (.paragraph, "The yard built 30 boats."), (.byline, "On Tuesday, Ida Berg wrote:"),
        (.quote, "The yard built 26 boats."), (.paragraph, "The yard sold 20 boats."),
      ], voice: "Ida Berg")
    #expect(speakers(article) == ["Ida Berg: The yard built 26 boats"])
  }

  @Test func wordsSetApartAreNotTheArticlesOwnWhereNobodyIsNamed() {
    let article = article([
      (.paragraph, "The yard built 30 boats."), (.quote, "The yard built 26 boats."),
      (.paragraph, "The yard sold 20 boats."),
    ])
    #expect(ClaimEngine().analysis(of: article).claims.map(\.voice) == [.article, .unknown, .article])
  }

  @Test func whoIsNamedInTheMarkupOfAPageSpeaks() throws {
    let page = """
      <body><h1>The yard</h1><article><p>The yard built 30 boats last year, and it sold most of them before the winter.</p>
      <blockquote><p>The yard lost 2 million crowns.</p><footer>— <cite>Ida Berg</cite>, its director</footer></blockquote>
      <p>As Tom Dahl, the mayor, said, <q>the town lost 40 jobs</q>. The council met on Monday, to talk about it and much else.</p>
      <div class=liveblog-entry><span class=author>Ann Moss</span><p>The council voted for a loan of 3 million crowns \
      after two hours.</p></div></article></body>
      """
    let article = try Article.load(Array(page.utf8), from: ArticleSource(name: "a.html"))
    #expect(
      speakers(article) == [
        "Ida Berg: The yard lost 2 million crowns", "Tom Dahl, the mayor: the town lost 40 jobs",
        "Ann Moss: The council voted for a loan of 3 million crowns after two hours",
      ])
  }
}
