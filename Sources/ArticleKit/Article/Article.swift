/// An article as loaded: its text, the blocks of the text, and what is known about it.
public struct Article: Hashable, Sendable {
  /// The whole text; lines end in LF, and no byte-order mark is in front.
  public var text: String
  /// The blocks in the order of the text; they do not overlap, and only white space is between them.
  public var blocks: [Block]
  /// What is known about the article besides its text.
  public var metadata: Metadata
  /// The posts of networks that a page shows, in the order of their numbers; empty for plain text.
  public var posts: [EmbeddedPost] = []
  /// The words under the pictures of a page, which are not part of the text.
  public var captions: [Caption] = []
  /// Whether claims are searched for in captions too.
  public var readsCaptions = false
  /// What accompanies the text of a draft: comments, notes and links, in the order of their places.
  public var remarks: [Remark] = []
  /// The file of a Word draft, which can be written back with what was found; nil for every other article.
  public var draft: [UInt8]?
  /// The words of a page that are not part of the text, and why, in the order of the page.
  public var dropped: [DroppedText] = []
  /// Where the pages of a document begin, in the order of the text; empty where it has none.
  public var pages: [PageStart] = []
  /// Whether it is a table, each block after the first a row.
  public var isTable = false
  /// What a person should know about how the article was read.
  public var notices: [LoadNotice] = []

  /// Makes an article of parts that are known already.
  public init(text: String, blocks: [Block], metadata: Metadata = Metadata()) {
    self.text = text
    self.blocks = blocks
    self.metadata = metadata
  }
}
