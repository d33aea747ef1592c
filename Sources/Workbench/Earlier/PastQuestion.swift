import SessionKit

/// A claim that is looked for among earlier checks.
public struct PastQuestion: Hashable, Sendable {
  /// Its words, made to stand alone where they were.
  public let text: String
  /// Who says so; nil for the article.
  public let source: String?

  /// Asks for a claim.
  public init(_ claim: Claim) {
    text = claim.restated ?? claim.text
    source = claim.source?.name
  }
}
