import SessionKit

/// Ids for what has no address: the same thing in the same article always gets the same one.
///
/// A UUID of version 8 (RFC 9562, section 5.8), whose bits are those of a SHA-256 of the article's hash and the name.
struct NamedID: Sendable {
  private let article: String

  init(_ articleHash: String) { article = articleHash }

  /// The id of what has that name in the article, as a URN.
  func urn(_ name: String) -> String {
    var digits = Array(ArticleRecord.digest(of: "\(article) \(name)").prefix(32))
    digits[12] = "8"
    digits[16] = "a"
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return "urn:uuid:\(parts.joined(separator: "-"))"
  }
}
