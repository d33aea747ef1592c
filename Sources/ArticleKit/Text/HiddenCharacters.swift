/// Characters that are inside of words and are not seen: soft hyphens, and blanks and joiners without width.
///
/// They stay in the text of an article; whoever looks for words reads over them.
public enum HiddenCharacters {
  /// Whether a character is one of them.
  public static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x180E: true
    default: false
    }
  }

  /// A text without them.
  public static func removed(from text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0xC2 }), text.unicodeScalars.contains(where: contains) else { return text }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text.unicodeScalars.lazy.filter { !contains($0) })
    return String(scalars)
  }

  /// The bytes that such a character takes at a place of a text in UTF-8; 0 if none begins.
  public static func length(in bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index] {
    case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0xAD ? 2 : 0
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
      (0x8B...0x8D).contains(bytes[index + 2]) ? 3 : 0
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x81: bytes[index + 2] == 0xA0 ? 3 : 0
    case 0xEF: index + 2 < bytes.count && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF ? 3 : 0
    default: 0
    }
  }
}
