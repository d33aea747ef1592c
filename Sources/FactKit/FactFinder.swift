import ArticleKit
import ClaimKit
import FigureKit
import PassageKit

/// Finds the facts of an article: names, titles, figures, dates, places, quotations and links.
///
/// Each word belongs to one fact at most, whatever it might be besides: to a link before a date, to a date before a
/// name, to a name before a figure. Quotations alone hold other facts.
public struct FactFinder: Sendable {
  private let engine: ClaimEngine

  /// Makes a finder with a claim engine.
  public init(engine: ClaimEngine) { self.engine = engine }

  /// The facts of all of an article's text, in its order; a quotation comes before what is in it.
  ///
  /// Time grows linearly with the text.
  public func facts(in article: Article) -> [FactMention] {
    let text = FactText(article, syntax: engine.syntax(of: article))
    var found: [FactMention] = []
    var taken = Array(repeating: false, count: text.words.count)
    func take(_ facts: [FactMention]) {
      for fact in facts {
        let words = text.words(in: fact.range)
        guard !words.isEmpty, !words.contains(where: { taken[$0] }) else { continue }
        for word in words { taken[word] = true }
        found.append(fact)
      }
    }
    take(LinkRule.facts(in: text))
    let figures = Self.figures(of: article)
    take(DateRule(text, figures: figures).facts())
    take(NameRule(text, taken: taken).facts())
    take(FigureRule(text, figures: figures, taken: taken).facts())
    found += QuotationFinder.quotations(in: article, leastWords: 1).map { FactMention(kind: .quote, range: $0.range) }
    return found.sorted { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
  }

  /// The figures of each block, and where it starts.
  private static func figures(of article: Article) -> [(figures: Figures, start: Int)] {
    let index = CodePointIndex(article.text)
    return article.blocks.map { (Figures(index.text(ofBytes: $0.range)), $0.range.lowerBound) }
  }
}
