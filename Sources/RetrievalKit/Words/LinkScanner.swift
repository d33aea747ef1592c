/// Finds web addresses in a text, also where they are glued to a word.
enum LinkScanner {
  private static let openings = ["http://", "https://", "www.", "pic.twitter.com/", "t.co/"].map {
    Array($0.unicodeScalars)
  }

  /// Where the address that begins at `start` ends, in scalars; nil if none begins there.
  static func end(in text: [Unicode.Scalar], from start: Int) -> Int? {
    guard start + 4 < text.count else { return nil }
    // The first two scalars rule out nearly everything.
    switch (text[start], text[start + 1]) {
    case ("h", "t"), ("w", "w"), ("p", "i"), ("t", "."): break
    default: return nil
    }
    guard openings.contains(where: { text[start...].starts(with: $0) }) else { return nil }
    return text[start...].firstIndex(where: \.isSpace) ?? text.count
  }
}
