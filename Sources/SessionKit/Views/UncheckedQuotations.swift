import Algorithms
import ArticleKit

/// The claims with quotations that nobody has checked: not ticked, and in no words that were cited for the claim.
struct UncheckedQuotations {
  /// The claims, in the order of the text.
  let claims: [ClaimID]

  /// Looks for the quotations of two words or more in the text of an article.
  init(_ state: ReviewState, text: String) {
    let index = CodePointIndex(text)
    let quotations = QuotedRuns(text).runs.map { (span: $0, words: Self.words(index.text(of: $0))) }
      .filter { $0.words.count > 1 }
    claims = state.claims.filter { claim in
      let own = claim.spans.flatMap { span in
        quotations[quotations.partitioningIndex { $0.span.end > span.start }...].prefix { $0.span.start < span.end }
      }
      guard !claim.excluded, !own.isEmpty else { return false }
      let ticked = (claim.facts ?? []).filter { $0.kind == .quote && $0.tick != nil }.flatMap(claim.places)
      let cited = state.evidence(for: claim.id).compactMap { $0.link(to: claim.id)?.quote.map(Self.words) }
      return !own.allSatisfy { quotation in
        ticked.contains { $0.overlaps(quotation.span) } || cited.contains { $0.contains(quotation.words) }
      }
    }.map(\.id)
  }

  /// The words of a text without capitals and what is between them.
  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
