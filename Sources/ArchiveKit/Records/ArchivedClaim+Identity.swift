import Foundation
import SessionKit

extension ArchivedClaim {
  /// What makes it the same claim when it comes again, as the first 16 bytes of a SHA-256.
  ///
  /// That is its place in a session, else its words and the address of the check, else its words, title and id.
  var identity: Data {
    let parts: [String]
    if let session {
      parts = ["session", session, id]
    } else if let url {
      parts = ["address", url, claim]
    } else {
      parts = ["words", id, claim, title ?? ""]
    }
    return SHA256.digest(of: Data(parts.joined(separator: "\u{1F}").utf8)).prefix(16)
  }

  /// The claim with an id made from its identity, where it came without one.
  var named: ArchivedClaim {
    guard id.isEmpty else { return self }
    var named = self
    named.id = SHA256.hexadecimal(identity.prefix(6))
    return named
  }
}
