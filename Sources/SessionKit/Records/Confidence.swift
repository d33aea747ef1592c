/// How sure the analyst is of a verdict.
public enum Confidence: String, Hashable, Sendable, Codable, CaseIterable {
  /// It may well turn out otherwise.
  case low
  /// It is more likely than not.
  case medium
  /// It would be a surprise if it were otherwise.
  case high
}
