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

  /// Makes a mention; leave `span` out for words that do not be in the article.
  public init(text: String, span: TextSpan? = nil, resolved: String? = nil) {
    self.text = text
    start = span?.start
    end = span?.end
    self.resolved = resolved
  }

  /// Reads a mention; throws `DecodingError` where its place is not a span.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    text = try container.decode(String.self, forKey: .text)
    start = try container.decodeIfPresent(Int.self, forKey: .start)
    end = try container.decodeIfPresent(Int.self, forKey: .end)
    resolved = try container.decodeIfPresent(String.self, forKey: .resolved)
    guard (start == nil) == (end == nil), 0 <= (start ?? 0), (start ?? 0) <= (end ?? 0) else {
      throw DecodingError.dataCorruptedError(
        forKey: .start, in: container, debugDescription: "a place is start and end with 0 <= start <= end")
    }
  }

  /// Where the words are, in code points, or nil if a person typed them.
  public var span: TextSpan? {
    guard let start, let end else { return nil }
    return TextSpan(start, end)
  }

  /// The name to show: whom the words stand for, or the words.
  public var name: String { resolved ?? text }
}
