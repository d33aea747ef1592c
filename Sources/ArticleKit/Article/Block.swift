/// A part of an article with a role of its own: a paragraph, a heading, an embedded post.
public struct Block: Hashable, Sendable {
  /// What a block is for.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// The title at the top of the text.
    case headline
    /// A line that holds only a date, a place or both.
    case dateline
    /// A line that names who wrote the article.
    case byline
    /// The summary under the title.
    case standfirst
    /// The title of a section.
    case heading
    /// Running text.
    case paragraph
    /// One entry of a list.
    case listItem
    /// A quotation set apart from the running text.
    case quote
    /// The words under a picture.
    case caption
    /// Whose picture it is.
    case credit
    /// Words set large beside the running text.
    case pullQuote
    /// A line of an embedded post.
    case post
    /// The line under an embedded post that names its author.
    case signature

    /// Whether claims are searched for in such a block; in captions only where an article asks for it.
    public var holdsClaims: Bool {
      switch self {
      case .paragraph, .standfirst, .listItem, .quote, .post: true
      case .headline, .dateline, .byline, .heading, .caption, .credit, .pullQuote, .signature: false
      }
    }
  }

  /// What the block is for.
  public var kind: Kind
  /// Where the block is, in UTF-8 bytes of the article's text, without surrounding white space.
  public var range: Range<Int>
  /// The number of the embedded post that a `post` or `signature` block belongs to, counted from 1.
  public var post: Int?
  /// Where the name of who speaks is, in a transcript (`SMITH:`), in UTF-8 bytes of the article's text.
  ///
  /// It begins the block and does not hold the colon; the words said begin after that.
  public var speaker: Range<Int>?
  /// Where the name of who says the whole block is outside of it, in UTF-8 bytes of the article's text: in the line
  /// above a quoted message, in the header of one that was sent along.
  public var voice: Range<Int>?
  /// The cells of a table row that have a row or column head; empty for every other block.
  public var cells: [TableCell] = []

  /// Makes a block of `kind` over a range of UTF-8 bytes.
  public init(kind: Kind, range: Range<Int>, post: Int? = nil, speaker: Range<Int>? = nil) {
    self.kind = kind
    self.range = range
    self.post = post
    self.speaker = speaker
  }
}
