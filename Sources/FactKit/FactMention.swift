/// A fact of an article: words that can be checked by themselves, as a desk ticks them one by one.
public struct FactMention: Hashable, Sendable {
  /// What the words are.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// What somebody or something is called; peoples and nationalities too.
    case name
    /// What a person is, beside the name: "Mayor", "the foreign minister".
    case title
    /// A number with its unit or what it counts.
    case figure
    /// A date or a time, also one that is told from the day of the article: "last Friday".
    case date
    /// The name of a place, where it is known to be one.
    case place
    /// Words between quotation marks, without the marks; other facts may be in them.
    case quote
    /// An address of the web.
    case link
  }

  /// What the words are.
  public let kind: Kind
  /// Where they are, in UTF-8 bytes of the article's text.
  public let range: Range<Int>

  /// Makes a mention.
  public init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
