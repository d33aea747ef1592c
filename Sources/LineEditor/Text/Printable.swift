/// Text made fit for a terminal.
package enum Printable {
  /// Replaces what would steer a terminal, reorder its text or hide in it by visible marks.
  ///
  /// A control character becomes its picture (`␛`; Unicode's block Control Pictures), a no-break space `⍽` (ISO/IEC
  /// 9995-7), and anything else that is not seen its number (`‹U+202E›`): bidirectional controls, zero-width
  /// characters, spaces of other widths, fillers, tags. Joiners and selectors stay where a script or an emoji needs
  /// them.
  package static func escaped(_ text: String) -> String { escaped(text, keeping: [], as: mark) }

  /// A text of several lines, each as ``escaped(_:)`` makes it; line ends and tabs stay.
  package static func escapedLines(_ text: String) -> String { escaped(text, keeping: ["\n", "\t"], as: mark) }

  /// A text in which `mark` replaces what would do harm, but for the characters that are kept.
  static func escaped(
    _ text: String, keeping kept: Set<Unicode.Scalar>, as mark: (Unicode.Scalar) -> String
  ) -> String {
    guard text.unicodeScalars.contains(where: isSuspect) else { return text }
    var result = ""
    var before: Unicode.Scalar?
    var rest = Substring.UnicodeScalarView(text.unicodeScalars)
    while let scalar = rest.popFirst() {
      if isSuspect(scalar), !kept.contains(scalar), !isNeeded(scalar, behind: before, ahead: rest.first) {
        result += mark(scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
      before = scalar
    }
    return result
  }

  /// Whether a scalar is a control character (C0, DEL, C1).
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  private static func mark(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x00..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? ""
    case 0x7F: return "␡"
    case 0xA0: return "⍽"
    default:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "‹U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)›"
    }
  }

  /// Whether a scalar could steer the terminal or be invisible.
  private static func isSuspect(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F: return false
    case 0x00..<0xA1, 0xAD: return true
    case 0xA1..<0x034F: return false
    case 0x2800: return true  // the Braille pattern without dots
    case 0xFFF9...0xFFFB: return true  // annotation marks
    default: break
    }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return true }
    switch properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  /// Whether a joiner or a variation selector has an effect where it is.
  private static func isNeeded(
    _ scalar: Unicode.Scalar, behind before: Unicode.Scalar?, ahead after: Unicode.Scalar?
  ) -> Bool {
    guard let before else { return false }
    switch scalar.value {
    case 0x200D where isPictorial(before): return after.map(isPictorial) ?? false
    case 0x200C, 0x200D: return isJoining(before) && (after.map(isJoining) ?? false)
    case 0xFE0E, 0xFE0F: return before.properties.isEmoji
    case 0xFE00...0xFE0D, 0xE0100...0xE01EF: return before.properties.isIdeographic
    default: return false
    }
  }

  /// Whether a scalar is part of an emoji, its selector and skin tone included.
  private static func isPictorial(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFE0F || (scalar.value > 0xFF && scalar.properties.isEmoji)
  }

  /// Whether a scalar is a letter or mark of the scripts whose spelling uses joiners: Arabic to Myanmar, Khmer,
  /// Mongolian.
  private static func isJoining(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0600...0x109F, 0x1780...0x18AF:
      switch scalar.properties.generalCategory {
      case .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark: return true
      default: return false
      }
    default: return false
    }
  }
}
