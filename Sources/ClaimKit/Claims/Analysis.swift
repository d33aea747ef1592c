/// What the engine found in an article; every offset is a UTF-8 byte of the article's text.
public struct Analysis: Hashable, Sendable {
  /// The sentences in the order of the text.
  public var sentences: [Range<Int>]
  /// The claims in the order of the text.
  public var claims: [DetectedClaim]
  /// What the pronouns of the third person stand for, in the order of the text.
  public var references: [Reference]

  /// Makes an analysis of parts.
  public init(sentences: [Range<Int>] = [], claims: [DetectedClaim] = [], references: [Reference] = []) {
    self.sentences = sentences
    self.claims = claims
    self.references = references
  }
}
