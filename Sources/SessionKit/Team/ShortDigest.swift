import Foundation

/// Short names for contents: the beginning of a SHA-256.
enum ShortDigest {
  /// The first `digits` hexadecimal digits of the SHA-256 of some texts, each with its length before it.
  static func of(_ parts: [String], digits: Int = 16) -> String {
    var hash = SHA256()
    for part in parts { hash.update(Data("\(part.utf8.count):\(part)".utf8)) }
    return String(hash.hexadecimal.prefix(digits))
  }
}
