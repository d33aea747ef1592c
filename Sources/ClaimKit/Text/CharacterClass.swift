/// What splitting text needs to know of a code point.
enum CharacterClass {
  case letter, capital, digit, space, openQuote, closeQuote, straightQuote, apostrophe, dash, mark, other

  init(_ value: UInt32) {
    switch value {
    case 0x30...0x39: self = .digit
    case 0x41...0x5A: self = .capital
    case 0x61...0x7A: self = .letter
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: self = .space
    case 0x22: self = .straightQuote
    case 0x201C, 0x201E, 0xAB: self = .openQuote
    case 0x201D, 0xBB: self = .closeQuote
    case 0x27, 0x2018, 0x2019, 0x02BC: self = .apostrophe
    case 0x2012...0x2015: self = .dash
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0xA1, 0xBF, 0x2026, 0x2010, 0x2011: self = .mark
    case 0..<0x80: self = .other
    default: self = Self.beyondASCII(value)
    }
  }

  private static func beyondASCII(_ value: UInt32) -> CharacterClass {
    guard let scalar = Unicode.Scalar(value) else { return .other }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: return .capital
    case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark: return .letter
    case .decimalNumber: return .digit
    case .openPunctuation, .closePunctuation, .otherPunctuation, .dashPunctuation, .connectorPunctuation: return .mark
    default: return .other
    }
  }

  var isWord: Bool { self == .letter || self == .capital || self == .digit }
}
