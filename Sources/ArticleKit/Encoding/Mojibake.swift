/// Text that was encoded twice: UTF-8 read as Windows-1252 and written as UTF-8 again (“itâ€™s” for “it’s”).
public enum Mojibake {
  /// The right reading of a text; nil if it shows no sign of double encoding.
  ///
  /// Only runs of characters whose Windows-1252 bytes are whole UTF-8 characters are changed, so that what is right in
  /// the text stays so.
  public static func repaired(_ text: String) -> String? {
    var scalars = String.UnicodeScalarView()
    var run: [(scalar: Unicode.Scalar, byte: UInt8)] = []
    var repairs = 0
    func end() {
      repairs += append(run, to: &scalars)
      run.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x80, let byte = Windows1252.byte(of: scalar) {
        run.append((scalar, byte))
      } else {
        if !run.isEmpty { end() }
        scalars.append(scalar)
      }
    }
    if !run.isEmpty { end() }
    return repairs > 0 ? String(scalars) : nil
  }

  /// The first place of double encoding as it stands and as it should: at most 40 characters around it.
  static func example(in text: String) -> (found: String, repaired: String)? {
    guard mayHold(text) else { return nil }
    for word in text.split(whereSeparator: \.isWhitespace)
    where word.utf8.contains(where: { $0 >= 0x80 }) && word.utf8.count < 200 {
      if let repaired = repaired(String(word)) { return (String(word.prefix(40)), String(repaired.prefix(40))) }
    }
    return nil
  }

  /// Whether the text has one of the letters that double encoding gives in front: “Ã”, “Â”, “Ä”, “Å”, “â”, “ï”, “ð”.
  private static func mayHold(_ text: String) -> Bool {
    var isBehindLead = false
    for byte in text.utf8 {
      if isBehindLead, [0x82, 0x83, 0x84, 0x85, 0xA2, 0xAF, 0xB0].contains(byte) { return true }
      isBehindLead = byte == 0xC3
    }
    return false
  }

  private static func append(
    _ run: [(scalar: Unicode.Scalar, byte: UInt8)], to scalars: inout String.UnicodeScalarView
  ) -> Int {
    let bytes = run.map(\.byte)
    var repairs = 0
    var index = 0
    while index < run.count {
      // Two bytes are a whole character only where the pair is one of those that double encoding really gives: "Ã©".
      if let length = UTF8Check.length(in: bytes, at: index), length > 1, isLikely(bytes[index]) {
        scalars.append(contentsOf: String(decoding: bytes[index..<(index + length)], as: UTF8.self).unicodeScalars)
        repairs += 1
        index += length
      } else {
        scalars.append(run[index].scalar)
        index += 1
      }
    }
    return repairs
  }

  /// The first bytes of characters that texts of the West have: Latin letters, punctuation, signs, emoji.
  private static func isLikely(_ lead: UInt8) -> Bool { [0xC2, 0xC3, 0xC4, 0xC5, 0xE2, 0xEF, 0xF0].contains(lead) }
}
