import SessionKit

/// A claim to look up among earlier checks.
package struct PastQuestion: Hashable, Sendable {
  /// Its words, restated where they were.
  package let text: String
  /// Who says so; nil for the article.
  package let source: String?

  /// Asks for a claim.
  package init(_ claim: Claim) {
    text = claim.restated ?? claim.text
    source = claim.source?.name
  }
}
