/// A line as libedit holds it.
///
/// What would end the line, steer the terminal or be invisible gets another sign while it is edited: a line
/// feed as `␊`, and a bidirectional control, a character without width or a `␊` that was typed as one that is not
/// assigned, for which libedit shows its number (`\U+A202E`). Nothing is lost on the way there and back.
enum LineText {
  private static let lineFeed: Unicode.Scalar = "␊"
  /// Planes in which no character is assigned, for those of the first plane and for tags.
  private static let (first, tags): (UInt32, UInt32) = (0xA0000, 0xB0000)

  /// The text as libedit may have it.
  static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 == "\n" || isHidden($0) }) else { return text }
    return mapped(text, shown)
  }

  /// A scalar as libedit may have it.
  static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar == "\n" { return lineFeed }
    guard isHidden(scalar) else { return scalar }
    return Unicode.Scalar(scalar.value < 0x10000 ? first + scalar.value : tags + scalar.value & 0xFFFF) ?? scalar
  }

  /// The text that was meant by what libedit has.
  static func meant(_ line: String) -> String {
    mapped(line) { scalar in
      switch scalar.value {
      case lineFeed.value: "\n"
      case first..<tags: Unicode.Scalar(scalar.value - first) ?? scalar
      case tags..<tags + 0x1000: Unicode.Scalar(0xE0000 + scalar.value - tags) ?? scalar
      default: scalar
      }
    }
  }

  private static func mapped(_ text: String, _ map: (Unicode.Scalar) -> Unicode.Scalar) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(map(scalar)) }
    return String(result)
  }

  /// Whether a scalar changes how others are seen, is not seen itself or would be taken for a line feed; joiners and selectors, which scripts and emoji
  /// need, are left alone.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0xAD, 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF: false
    case lineFeed.value, 0x2028, 0x2029, 0xFFF9...0xFFFB: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
