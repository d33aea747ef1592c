/// A document of the review: something that claims and quotations are looked for in.
///
/// The session holds no text of it. Of a private one it holds nothing by which the document could be known: title, path,
/// hash and size are in the contacts file, under ``key`` (``PrivateDocument``).
public struct DocumentRecord: Hashable, Sendable, Codable {
  /// What kind of thing it is.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Plain text.
    case text
    /// Markdown.
    case markdown
    /// A page of the web.
    case page
    /// A message of electronic mail.
    case mail
    /// PDF.
    case pdf
    /// Who said what, one after the other.
    case transcript
    /// Rows and columns.
    case table
    /// Pages kept as they were sent.
    case archive
    /// A document of a word processor.
    case word
  }

  /// The document's name in the session.
  public var id: DocumentID
  /// Its title, or what its file is called; nil for a private one.
  public var title: String?
  /// Its path or address as given; nil for a private one.
  public var path: String?
  /// The SHA-256 of its bytes, in hexadecimal; nil for a private one.
  public var sha256: String?
  /// Its size in bytes; nil for a private one.
  public var bytes: Int?
  /// What kind of thing it is.
  public var kind: Kind
  /// When it was published or sent, by its own words.
  public var published: String?
  /// The day on which it was read, as `2021-11-19`.
  public var date: String
  /// Whether it is to be kept private; nil where it need not.
  public var `private`: Bool?
  /// What a private document is called in the contacts file: digits that mean nothing else.
  public var key: String?

  /// Makes a record that is open to all.
  public init(
    id: DocumentID, title: String?, path: String, sha256: String, bytes: Int, kind: Kind, published: String? = nil,
    date: String
  ) {
    (self.id, self.title, self.path, self.sha256, self.bytes) = (id, title, path, sha256, bytes)
    (self.kind, self.published, self.date) = (kind, published, date)
  }

  /// Makes the record of a private document.
  public init(privateID id: DocumentID, key: String, kind: Kind, date: String) {
    (self.id, self.key, self.kind, self.date) = (id, key, kind, date)
    `private` = true
  }

  /// Whether it is to be kept private.
  public var isPrivate: Bool { `private` == true }

  /// The name to show.
  public var name: String { title ?? path ?? (isPrivate ? "private document \(id)" : id.description) }
}
