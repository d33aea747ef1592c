/// A claim as it is compared: where its words are, who says it, and whether it is checkable.
public struct EvaluatedClaim: Hashable, Sendable {
  /// Where the words are, in UTF-8 bytes of the article's text.
  public var spans: [Range<Int>]
  /// The words that name who says so; nil for the article's own voice.
  public var source: String?
  /// Whether evidence could settle it.
  public var isCheckable: Bool

  /// Makes a claim to compare.
  public init(spans: [Range<Int>], source: String?, isCheckable: Bool) {
    self.spans = spans
    self.source = source
    self.isCheckable = isCheckable
  }
}
