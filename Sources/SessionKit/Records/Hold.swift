import Foundation

/// Why and until when a claim waits: it cannot be settled today, and stays without a verdict.
public struct Hold: Hashable, Sendable, Codable {
  /// The day on which to look at it again, as `2021-11-19`.
  public var until: String?
  /// What is waited for.
  public var why: String?
  /// Who put it off.
  public var by: String
  /// When it was on hold.
  public var at: Date

  /// Makes a hold.
  public init(until: String? = nil, why: String? = nil, by: String, at: Date) {
    self.until = until
    self.why = why
    self.by = by
    self.at = at
  }
}
