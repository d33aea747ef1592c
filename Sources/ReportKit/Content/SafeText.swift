/// Makes text from outside harmless to look at, before a writer escapes it for its format.
///
/// Control characters, bidirectional controls (Unicode Standard Annex 9, and the attack of CVE-2021-42574), line
/// separators, characters without width, fillers, tag characters outside a flag, noncharacters and the byte-order mark
/// are shown by their number, as in `⟨U+202E⟩`. Line feeds and tabs stay; CRLF becomes LF. Joiners and variation
/// selectors stay where a script or an emoji needs them.
enum SafeText {
  /// The text with what cannot be seen shown by its number.
  static func visible(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A || $0 >= 0x7F }),
      text.unicodeScalars.contains(where: { $0 == "\r" || isHidden($0) || isJoiner($0) })
    else { return text }
    var result = String.UnicodeScalarView()
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    var inFlag = false
    var before: Unicode.Scalar?
    while let scalar = next {
      next = scalars.next()
      defer { before = scalar }
      if scalar == "\r", next == "\n" { continue }
      let isTag = 0xE0020...0xE007F ~= scalar.value
      inFlag = scalar.value == 0x1F3F4 || inFlag && isTag
      if isTag ? !inFlag : isHidden(scalar) || isIdleJoiner(scalar, behind: before, ahead: next) {
        result.append(contentsOf: label(of: scalar).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The lines of the text, made visible.
  static func lines(of text: String) -> [String] {
    visible(text).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The text on one line, made visible: line breaks and tabs become single spaces.
  static func line(_ text: String) -> String {
    let visible = visible(text)
    guard visible.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) else { return visible }
    return visible.split { $0 == "\n" || $0 == "\t" }.joined(separator: " ")
  }

  /// Whether a scalar cannot be seen, or changes how others are seen; joiners and variation selectors may be needed, and
  /// are not counted here.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0xAD: true
    case 0x20..<0x034F, 0x2010...0x2027, 0x3040..<0x3164, 0x3165..<0xD800: false
    case 0x2028, 0x2029, 0x2800, 0xFDD0...0xFDEF, 0xFFF9...0xFFFB: true
    case let value where value & 0xFFFE == 0xFFFE: true
    default: scalar.properties.isDefaultIgnorableCodePoint && !isJoiner(scalar)
    }
  }

  private static func label(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "⟨U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)⟩"
  }
}
