/// The sentences and words of an article with their tags, lemmas and trees.
public struct Syntax: Hashable, Sendable {
  /// The sentences in the order of the text, in UTF-8 bytes.
  public var sentences: [Range<Int>]
  /// The words of all sentences, in order; each `head` is a position in this list, -1 for a root.
  public var tokens: [ParsedToken]

  /// Makes an analysis of parts that are known already.
  public init(sentences: [Range<Int>] = [], tokens: [ParsedToken] = []) {
    self.sentences = sentences
    self.tokens = tokens
  }
}
