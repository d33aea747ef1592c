/// A web address as terminals take it in a link (OSC 8).
///
/// The site sees a click, so links are made only where the person asked for them. Source: Egmont Koblinger, "Hyperlinks (a.k.a. HTML-like anchors) in terminal emulators".
struct TerminalLink {
  private let address: String
  /// The longest address that terminals open, in bytes.
  private static let longest = 2_083

  /// Takes an address; nil if it is not one of the web, or too long.
  ///
  /// Whatever is not a printable character of ASCII becomes a percent escape, so that no address ends the sequence.
  init?(_ address: String) {
    let start = address.lowercased()
    guard start.hasPrefix("https://") || start.hasPrefix("http://") else { return nil }
    self.address = address.utf8.map { byte in
      let hexadecimal = String(byte, radix: 16, uppercase: true)
      return 0x21...0x7E ~= byte
        ? String(UnicodeScalar(byte)) : "%\(byte < 16 ? "0" : "")\(hexadecimal)"
    }.joined()
    guard self.address.utf8.count <= Self.longest else { return nil }
  }

  /// Words with the link around them; they must be safe for a terminal.
  func around(_ words: String) -> String { "\u{1B}]8;;\(address)\u{1B}\\\(words)\u{1B}]8;;\u{1B}\\" }
}
