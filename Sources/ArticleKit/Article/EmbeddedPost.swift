import Groundwork

/// A post that an article shows.
public struct EmbeddedPost: Hashable, Sendable {
  /// Its number in the article, from 1: that of its blocks.
  public var number: Int
  /// The name of its author.
  public var author: String?
  /// The author's name on the platform, with its @.
  public var handle: String?
  /// The day of the post, in ISO 8601.
  public var published: String?
  /// Where it is found.
  public var url: String?

  /// Makes a post of its parts.
  public init(
    number: Int, author: String? = nil, handle: String? = nil, published: String? = nil, url: String? = nil
  ) {
    self.number = number
    self.author = author
    self.handle = handle
    self.published = published
    self.url = url
  }

  /// Reads author, handle and day from the line that names the author.
  init(number: Int, signature: String, url: String?) {
    self.init(number: number, url: url)
    let words = signature.drop { "—–- ".contains($0) }
    if let open = words.lastIndex(of: "("), let close = words[open...].firstIndex(of: ")") {
      author = String(words[..<open].filter { $0 != "\n" }).trimmed
      handle = String(words[words.index(after: open)..<close])
      published = PageDate.iso(String(words[words.index(after: close)...]))
    } else if words.hasPrefix("@") {
      handle = String(words)
    } else {
      author = String(words).trimmed
    }
  }
}
