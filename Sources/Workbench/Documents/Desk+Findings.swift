import ClaimKit
import PassageKit
import SessionKit

extension Desk {
  /// So many passages of a claim are looked at for figures that differ.
  private static let passagesLookedAt = 5

  /// The state of the review as a filter needs it: with what the documents have on the claims, where it asks for that.
  ///
  /// Throws ``WorkbenchError/noDocuments`` where it asks and there are none.
  mutating func state(for filter: ClaimFilter) throws(WorkbenchError) -> ReviewState {
    let state = try requiredSession().state
    var findings = ClaimFindings()
    if filter.wantsFacts { findings.facts = try factsOfAll() }
    guard filter.wantsPassages || filter.wantsQuotations else { return state.knowing(findings) }
    let (ready, book) = try readyDocuments()
    if filter.wantsPassages {
      for claim in state.claims where claim.checkable && !claim.excluded {
        let passages = try documents.review.passages(
          for: claim.restated ?? claim.text, in: ready, book: book, limit: Self.passagesLookedAt)
        // What shares no more than pieces of words speaks to nothing.
        if passages.allSatisfy(\.comparison.agrees.isEmpty) { findings.withoutPassages.insert(claim.id) }
        if passages.contains(where: { $0.comparison.clashes.contains { $0.kind != .negation } }) {
          findings.withDifferentFigures.insert(claim.id)
        }
      }
    }
    if filter.wantsQuotations {
      findings.quotations = try quotations(in: state, against: try documents.review.sources(ready, book: book))
    }
    return state.knowing(findings)
  }

  /// What became of the quotations that stand in claims or hold them.
  private func quotations(
    in state: ReviewState, against sources: [SourceDocument]
  ) throws(WorkbenchError) -> [ClaimID: Set<String>] {
    let session = try requiredSession()
    let index = session.article.index
    var found: [ClaimID: Set<String>] = [:]
    for check in QuotationChecker(sources, engine: ClaimEngine()).checks(of: session.engineArticle) {
      let span = index.span(ofBytes: check.quotation.range)
      for claim in state.claims where claim.spans.contains(where: { $0.overlaps(span) }) {
        found[claim.id, default: []].insert(check.status.rawValue)
      }
    }
    return found
  }
}
