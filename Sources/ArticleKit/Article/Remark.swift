/// Words that accompany the text of a draft: a comment in its margin, a note at its foot, the address behind a link.
public struct Remark: Hashable, Sendable, Codable {
  /// Where a remark is in the draft.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// In the margin.
    case comment
    /// At the foot of a page.
    case footnote
    /// At the end of the draft.
    case endnote
    /// After words of the text.
    case link
  }

  /// Where it is.
  public var kind: Kind
  /// Its words; those that are linked, for a link.
  public var text: String
  /// Who wrote it, where the draft says so.
  public var author: String?
  /// When it was written, in ISO 8601, where the draft says so.
  public var at: String?
  /// The first code point of the article that it is about.
  public var start: Int
  /// The code point after the last one; `start` where it is about a place and no words.
  public var end: Int
  /// The web addresses in it.
  public var addresses: [String]?
  /// Whether it names where the author has something from, which nobody has opened yet.
  public var isSource: Bool
  /// Whom it answers, where it answers another comment.
  public var answers: String?
  /// Whether the draft's authors have settled it.
  public var isResolved: Bool?

  /// Makes a remark on a run of the article.
  public init(
    kind: Kind, text: String, author: String? = nil, at: String? = nil, on span: TextSpan, addresses: [String] = [],
    isSource: Bool = false
  ) {
    self.kind = kind
    self.text = text
    self.author = author
    self.at = at
    start = span.start
    end = span.end
    self.addresses = addresses.isEmpty ? nil : addresses
    self.isSource = isSource
  }

  /// Where the words that it is about are.
  public var span: TextSpan { TextSpan(start, end) }

  /// Whether it is about a word of a run, or about a place in it.
  public func isAbout(_ run: TextSpan) -> Bool {
    start == end ? run.start < start && start <= run.end : span.overlaps(run)
  }
}
