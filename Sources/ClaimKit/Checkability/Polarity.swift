/// Whether the source asserts a claim or denies it.
public enum Polarity: String, Hashable, Sendable, Codable, CaseIterable {
  /// The source says that it is so.
  case asserted
  /// The source says that it is not so.
  case denied
}
