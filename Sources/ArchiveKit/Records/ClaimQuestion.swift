/// A claim to look up among earlier checks.
public struct ClaimQuestion: Hashable, Sendable {
  /// Its words: the restated claim where there is one, else its words; a post as it stands.
  public var text: String
  /// Who says so.
  public var source: String?

  /// Asks for a claim.
  public init(_ text: String, source: String? = nil) {
    self.text = text
    self.source = source
  }
}
