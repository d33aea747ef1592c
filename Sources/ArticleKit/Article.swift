/// An article as loaded: its text, the blocks of the text, and what is known about it.
public struct Article: Hashable, Sendable {
  /// The whole text; lines end in LF, and no byte-order mark stands in front.
  public var text: String
  /// The blocks in the order of the text; they do not overlap, and only white space lies between them.
  public var blocks: [Block]
  /// What is known about the article beside its text.
  public var metadata: Metadata

  /// Makes an article of parts that are known already.
  public init(text: String, blocks: [Block], metadata: Metadata = Metadata()) {
    self.text = text
    self.blocks = blocks
    self.metadata = metadata
  }
}
