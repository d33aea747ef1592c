import Foundation

/// Short names for contents: the beginning of a SHA-256.
enum ShortDigest {
  /// The first `digits` hexadecimal digits of the SHA-256 of some texts, each with its length before it.
  static func of(_ parts: [String], digits: Int = 16) -> String {
    var bytes: [UInt8] = []
    for part in parts {
      bytes += "\(part.utf8.count):".utf8
      bytes += part.utf8
    }
    var hash = SHA256()
    hash.update(Data(bytes))
    return String(hash.hexadecimal.prefix(digits))
  }
}
