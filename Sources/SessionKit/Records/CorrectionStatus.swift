/// What became of a request to correct what an article says.
public enum CorrectionStatus: String, Hashable, Sendable, Codable, CaseIterable {
  /// The publisher was asked.
  case sent
  /// The publisher has the request.
  case acknowledged
  /// The publisher corrected the article.
  case made
  /// The publisher will not.
  case refused
}
