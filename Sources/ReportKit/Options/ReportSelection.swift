import SessionKit

/// The claims that a report is confined to, with the words that say which, so that the report can tell.
public struct ReportSelection: Hashable, Sendable {
  /// The condition.
  public let filter: ClaimFilter
  /// The words it was written in.
  public let words: String

  /// Reads a condition; throws `FilterError` at the first word that is no term.
  public init(_ words: [String]) throws(FilterError) {
    filter = try ClaimFilter(words)
    self.words = words.joined(separator: " ")
  }
}
