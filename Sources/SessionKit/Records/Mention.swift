import ArticleKit

/// Words that name who speaks or say that something was said.
///
/// Words of the article come with their place; words that a person typed have none.
public struct Mention: Hashable, Sendable, Codable {
  /// The words, verbatim.
  public var text: String
  /// The first code point of the words in the article.
  public var start: Int?
  /// The code point after the last one.
  public var end: Int?
  /// Whom a pronoun stands for, where one person fits.
  public var resolved: String?

  /// Makes a mention; leave `span` out for words that do not stand in the article.
  public init(text: String, span: TextSpan? = nil, resolved: String? = nil) {
    self.text = text
    start = span?.start
    end = span?.end
    self.resolved = resolved
  }

  /// Where the words stand, in code points, or nil where a person typed them.
  public var span: TextSpan? {
    guard let start, let end else { return nil }
    return TextSpan(start, end)
  }

  /// The name to show: whom the words stand for, or the words.
  public var name: String { resolved ?? text }
}
