/// In whose voice a claim is made; no speaker is better than a wrong one.
public enum Voice: String, Hashable, Sendable, Codable, CaseIterable {
  /// The article says so itself.
  case article
  /// Somebody says so whom the article names.
  case named
  /// Somebody else says so, and nobody is named.
  case unknown
}
