/// What is known about a private document: it is in the contacts file and nowhere else.
public struct PrivateDocument: Hashable, Sendable, Codable {
  /// What the session calls it (``DocumentRecord/key``).
  public var key: String
  /// Its title, or what its file is called.
  public var title: String
  /// Its path as given.
  public var path: String
  /// The SHA-256 of its bytes, in hexadecimal.
  public var sha256: String
  /// Its size in bytes.
  public var bytes: Int

  /// Notes a document.
  public init(key: String, title: String, path: String, sha256: String, bytes: Int) {
    (self.key, self.title, self.path, self.sha256, self.bytes) = (key, title, path, sha256, bytes)
  }

  /// What must not go out: its path, its hash, and a title that is long enough to mean nothing else.
  public var secrets: [String] {
    let isTelling = title.split(whereSeparator: \.isWhitespace).count > 2
    return [path, sha256] + (isTelling ? [title] : [])
  }
}
