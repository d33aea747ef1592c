import ArticleKit
import Foundation
import Groundwork

/// An address of the web, as a person types it.
package struct WebAddress: Hashable, Sendable {
  /// The address without its fragment, which is never sent.
  package let text: String

  /// Whether a word is meant as an address: it begins with a scheme and `://`.
  package static func isMeant(_ word: String) -> Bool { scheme(of: word) != nil }

  /// Takes an address.
  /// - Throws: `FetchError.scheme` where it is no address of the web, `.badAddress` where it names no host or holds
  ///   blanks, and `.credentials` where it holds a name or password.
  package init(_ typed: String) throws(FetchError) {
    guard let scheme = Self.scheme(of: typed) else { throw .badAddress(typed) }
    guard scheme == "http" || scheme == "https" else { throw .scheme(scheme, address: typed) }
    text = String(typed.prefix { $0 != "#" })
    let rest = text.dropFirst(scheme.utf8.count + 3)
    let isClean = typed.unicodeScalars.allSatisfy { $0.value > 0x20 && !(0x7F...0x9F).contains($0.value) }
    if rest.prefix(while: { !"/?\\".contains($0) }).contains("@") { throw .credentials }
    guard isClean, let first = rest.first, !"/?:@".contains(first) else { throw .badAddress(typed) }
  }

  /// A short name for what is there: the last part of the path that has letters, else the host.
  package var name: String {
    let parts = text.prefix { $0 != "?" }.split(separator: "/").dropFirst()
    let words = parts.dropFirst().last { $0.contains(where: \.isLetter) }.map { PathParts(String($0)).stem }
    return words ?? parts.first.map(String.init) ?? "page"
  }

  private static func scheme(of word: String) -> String? {
    guard let mark = word.range(of: "://") else { return nil }
    let scheme = word[..<mark.lowerBound].lowercased()
    let isScheme = scheme.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E].contains(byte)
    }
    return isScheme && scheme.first?.isLetter == true ? scheme : nil
  }
}
