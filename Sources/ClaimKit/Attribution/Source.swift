/// Who says something.
public struct Source: Hashable, Sendable {
  /// The words that name who says it, in UTF-8 bytes of the article's text.
  public var range: Range<Int>
  /// The full name, where the words are a pronoun or a part of it.
  public var resolved: String?

  /// Names a source by the words at `range`.
  public init(range: Range<Int>, resolved: String? = nil) {
    self.range = range
    self.resolved = resolved
  }
}
