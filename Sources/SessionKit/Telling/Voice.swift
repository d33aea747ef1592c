/// In whose voice a claim is made; no speaker is better than a wrong one.
public enum Voice: String, Hashable, Sendable, Codable, CaseIterable {
  /// The article says so itself.
  case article
  /// Said by someone the article names.
  case named
  /// Someone else says so, by quotation marks or a word such as “reportedly”, and nobody is named.
  case unknown
}
