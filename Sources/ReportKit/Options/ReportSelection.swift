import SessionKit

/// The claims that a report is confined to, with the words that say which, so that the report can say so.
public struct ReportSelection: Hashable, Sendable {
  /// The condition.
  public let filter: ClaimFilter
  /// The words it was written in.
  public let words: String

  /// Confines a report to the claims that fit `filter`, which was written in `words`.
  public init(_ filter: ClaimFilter, words: String) {
    self.filter = filter
    self.words = words
  }
}
