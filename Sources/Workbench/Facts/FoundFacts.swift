import ArticleKit
import ClaimKit
import FactKit
import SessionKit

/// The facts of the article under review, looked for once in each text.
struct FoundFacts {
  private var sha256: String?
  private var mentions: [(kind: Fact.Kind, span: TextSpan)] = []

  /// Knows none yet.
  init() {}

  /// Looks for the facts of an article.
  init(_ article: Article, engine: ClaimEngine) {
    let index = CodePointIndex(article.text)
    mentions = FactFinder(engine: engine).facts(in: article).map { mention in
      (Fact.Kind(mention.kind), index.span(ofBytes: mention.range))
    }
  }

  /// Looks for the facts of a session's article, unless they are known.
  mutating func read(_ session: Session) {
    guard sha256 != session.article.sha256 else { return }
    self = FoundFacts(session.engineArticle, engine: ClaimEngine())
    sha256 = session.article.sha256
  }

  /// The facts of a claim, each with its tick if it has one.
  func facts(of claim: Claim, in index: CodePointIndex) -> [Fact] {
    var found: [Fact] = []
    var offset = 0
    for (place, span) in claim.spans.enumerated() {
      if place > 0 { offset += Claim.gap.unicodeScalars.count }
      for mention in mentions where mention.span.overlaps(span) {
        // A claim may be part of a quotation; of other facts half says nothing.
        guard let piece = span.contains(mention.span) ? mention.span : mention.kind == .quote ? span : nil else {
          continue
        }
        let words = TextSpan(max(piece.start, mention.span.start), min(piece.end, mention.span.end))
        let text = index.text(of: words)
        // Of a quotation that a claim takes apart, single words say nothing.
        guard words == mention.span || text.contains(where: \.isWhitespace) else { continue }
        let start = offset + words.start - span.start
        found.append(Fact(kind: mention.kind, span: TextSpan(start, start + words.count), text: text))
      }
      offset += span.count
    }
    return claim.facts(among: found.sorted(by: Fact.stands))
  }
}

// Exhaustive, so that what one side adds does not compile without the other.
extension Fact.Kind {
  /// The record of a kind that was found.
  init(_ found: FactMention.Kind) {
    self =
      switch found {
      case .name: .name
      case .title: .title
      case .figure: .figure
      case .date: .date
      case .place: .place
      case .quote: .quote
      case .link: .link
      }
  }
}
