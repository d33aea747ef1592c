import Foundation

/// A text as names are looked for in it: its letters and digits without case, accents and width, and what parts them.
///
/// What nobody sees, such as a soft hyphen, is left out. Every unit knows its place in the text, so that what is found
/// can be taken out of it.
struct FoldedText {
  /// One letter or digit, or what is between two of them.
  struct Unit: Hashable {
    enum Kind: Hashable {
      /// A letter or digit, folded.
      case letter(Unicode.Scalar)
      /// A hyphen or a place at which a line may break: it may be inside a word.
      case joint
      /// An apostrophe of any kind.
      case apostrophe
      /// Anything else: blanks, line breaks, punctuation.
      case gap
    }
    let kind: Kind
    let range: Range<String.Index>

    var isLetter: Bool { if case .letter = kind { true } else { false } }
  }

  let units: [Unit]

  init(_ text: String) {
    var units: [Unit] = []
    units.reserveCapacity(text.utf8.count)
    let scalars = text.unicodeScalars
    var place = scalars.startIndex
    while place < scalars.endIndex {
      let (scalar, next) = (scalars[place], scalars.index(after: place))
      for kind in Self.kinds(of: scalar) ?? [] { units.append(Unit(kind: kind, range: place..<next)) }
      // An accent belongs to the letter before it, even where it is by itself.
      if Self.kinds(of: scalar) == nil, let last = units.popLast() {
        units.append(Unit(kind: last.kind, range: last.range.lowerBound..<next))
      }
      place = next
    }
    self.units = units
  }

  /// What a scalar counts as; nothing where it does not count, nil if it only belongs to the one before it.
  private static func kinds(of scalar: Unicode.Scalar) -> [Unit.Kind]? {
    guard scalar.isASCII else { return kinds(ofRare: scalar) }
    return [asciiKind(of: scalar)]
  }

  private static func asciiKind(of scalar: Unicode.Scalar) -> Unit.Kind {
    switch scalar {
    case "a"..."z", "0"..."9": .letter(scalar)
    case "A"..."Z": .letter(Unicode.Scalar(UInt8(scalar.value) + 0x20))
    case "'", "`": .apostrophe
    case "-": .joint
    default: .gap
    }
  }

  private static func kinds(ofRare scalar: Unicode.Scalar) -> [Unit.Kind]? {
    if apostrophes.contains(scalar) { return [.apostrophe] }
    let properties = scalar.properties
    if scalar == "\u{200B}" || properties.generalCategory == .dashPunctuation { return [.joint] }
    // The tatweel only draws an Arabic word out.
    if properties.isDefaultIgnorableCodePoint || scalar == "\u{0640}" || isAccent(scalar) { return nil }
    return String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars.flatMap { part -> [Unit.Kind] in
      if part.isASCII { return caseless(part).map(asciiKind) }
      return isAccent(part) ? [] : isWordPart(part) ? caseless(part).map { .letter($0) } : [.gap]
    }
  }

  private static let apostrophes: Set<Unicode.Scalar> = [
    "\u{B4}", "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}", "\u{2032}", "\u{2B9}", "\u{2BB}", "\u{2BC}", "\u{2BD}",
    "\u{2C8}", "\u{55A}", "\u{5F3}", "\u{A78C}", "\u{FF07}",
  ]

  private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.canonicalCombiningClass != .notReordered
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  /// The scalars without case: `ß` and `SS` are the same, and so are all forms of sigma.
  private static func caseless(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    let upper = scalar.properties.lowercaseMapping.uppercased()
    return upper.lowercased().unicodeScalars.filter { !isAccent($0) }
  }
}

extension Unicode.Scalar {
  /// Whether its script puts no blanks between words, or hangs endings on them, so that a name may begin or end anywhere.
  var isUnparted: Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x3005...0x30FF, 0x3400...0x9FFF,
      0xAC00...0xD7FF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
