extension SafeText {
  /// Whether a scalar joins others or chooses how one looks.
  static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
    default: false
    }
  }

  /// Whether a joiner or a variation selector does nothing where it is, so that it only hides in the text.
  static func isIdleJoiner(
    _ scalar: Unicode.Scalar, behind before: Unicode.Scalar?, ahead after: Unicode.Scalar?
  ) -> Bool {
    guard isJoiner(scalar) else { return false }
    guard let before else { return true }
    switch scalar.value {
    case 0x200D where isPictorial(before): return !(after.map(isPictorial) ?? false)
    case 0x200C, 0x200D: return !(isJoining(before) && (after.map(isJoining) ?? false))
    case 0xFE0E, 0xFE0F: return !before.properties.isEmoji
    default: return !before.properties.isIdeographic
    }
  }

  /// Whether a scalar is part of an emoji, its selector and skin tone included.
  private static func isPictorial(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFE0F || scalar.value > 0xFF && scalar.properties.isEmoji
  }

  /// Whether a scalar is a letter or mark of the scripts whose spelling uses joiners: Arabic to Myanmar, Khmer,
  /// Mongolian.
  private static func isJoining(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0600...0x109F, 0x1780...0x18AF:
      switch scalar.properties.generalCategory {
      case .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark: true
      default: false
      }
    default: false
    }
  }
}
