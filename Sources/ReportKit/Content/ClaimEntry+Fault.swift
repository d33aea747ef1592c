import ArticleKit
import SessionKit

/// What is wrong with a claim, for the reader who has to fix it.
extension ClaimEntry {
  /// Whether the article says something here that should be corrected.
  var needsCorrection: Bool { (standing == .disputed || standing == .oneSided) && claim.correction != .made }

  /// What is wrong, in one sentence.
  var fault: String {
    let reasons = meanings
    guard let first = reasons.first else {
      return standing == .oneSided
        ? "It gives only one side."
        : "The evidence contradicts \(telling.isDenial ? "the denial" : "it") or does not support it."
    }
    let rest = reasons.dropFirst().map { "; \($0)" }.joined()
    return first.uppercasedFirst + rest + "."
  }

  /// The one piece of evidence that shows best why the claim has its verdict; of equals the first found.
  ///
  /// What speaks the other way shows nothing. What speaks to the point comes before context, first-hand before
  /// second-hand, with its words before without.
  var bestEvidence: Citation? { best(of: citations) }

  /// The one of some citations that shows best why the claim has its verdict.
  func best(of citations: [Citation]) -> Citation? {
    let contrary = standing == .verified || standing == .said ? Evidence.Stance.refutes : .supports
    return citations.filter { $0.link.stance != contrary }.enumerated().max { left, right in
      let (a, b) = (weight(of: left.element), weight(of: right.element))
      return a != b ? a < b : left.offset > right.offset
    }?.element
  }

  private func weight(of citation: Citation) -> Int {
    let stance = citation.link.stance == .context ? 0 : 1
    return stance * 8 + (citation.evidence.primary ? 4 : 0) + (citation.link.quote == nil ? 0 : 2)
      + (citation.evidence.url == nil ? 0 : 1)
  }
}
