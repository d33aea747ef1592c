import ArticleKit

/// A word, number or mark of a text, as figures are read of them.
public struct FigureToken: Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    /// Letters, perhaps with an apostrophe inside.
    case word
    /// Digits, perhaps grouped by commas, with a decimal point.
    case number
    /// Anything else but white space, one code point.
    case mark
  }

  /// What it is.
  public let kind: Kind
  /// Where it is, in UTF-8 bytes of the text.
  public let range: Range<Int>
  /// Its letters, small, with straight apostrophes; digits without grouping.
  public let form: String
  /// Whether it begins with a capital.
  public let isCapitalized: Bool
  /// The value of a number.
  public let value: Double?
  /// The digits after the decimal point.
  public let decimals: Int
  /// Whether a line or paragraph ended before it.
  public let startsLine: Bool

  /// The tokens of a text, in order; time grows linearly with it.
  public static func all(in text: String) -> [FigureToken] {
    var scanner = FigureScanner(text)
    return scanner.tokens()
  }
}

/// Cuts a text into the tokens of figures.
private struct FigureScanner {
  private let scalars: [Unicode.Scalar]
  /// The byte at which each code point starts, and the end.
  private let offsets: [Int]
  private var index = 0
  private var result: [FigureToken] = []
  private var startsLine = true

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var offset = 0
    var offsets: [Int] = []
    offsets.reserveCapacity(scalars.count + 1)
    for scalar in scalars {
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    self.offsets = offsets + [offset]
  }

  mutating func tokens() -> [FigureToken] {
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.properties.isWhitespace {
        if scalar == "\n" { startsLine = true }
        index += 1
      } else if HiddenCharacters.contains(scalar) {
        index += 1
      } else if isDigit(index) {
        readNumber()
      } else if scalar.properties.isAlphabetic {
        readWord()
      } else {
        add(.mark, from: index, to: index + 1, form: String(scalar))
        index += 1
      }
    }
    return result
  }

  private func isDigit(_ index: Int) -> Bool {
    index < scalars.count && (0x30...0x39).contains(scalars[index].value)
  }

  private mutating func readWord() {
    let start = index
    var form = ""
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
        form.unicodeScalars.append(scalar)
      } else if scalar == "'" || scalar == "\u{2019}", index > start, index + 1 < scalars.count,
        scalars[index + 1].properties.isAlphabetic
      {
        form += "'"
      } else if !HiddenCharacters.contains(scalar) {
        break
      }
      index += 1
    }
    add(.word, from: start, to: index, form: form.lowercased(), isCapitalized: scalars[start].properties.isUppercase)
  }

  private mutating func readNumber() {
    let start = index
    var digits = ""
    var decimals = 0
    while isDigit(index) || (scalars[safe: index] == "," && isGroup(at: index + 1)) {
      if isDigit(index) { digits.unicodeScalars.append(scalars[index]) }
      index += 1
    }
    if scalars[safe: index] == ".", isDigit(index + 1) {
      digits += "."
      index += 1
      while isDigit(index) {
        digits.unicodeScalars.append(scalars[index])
        decimals += 1
        index += 1
      }
    }
    add(.number, from: start, to: index, form: digits, value: Double(digits), decimals: decimals)
  }

  private func isGroup(at index: Int) -> Bool {
    isDigit(index) && isDigit(index + 1) && isDigit(index + 2) && !isDigit(index + 3)
  }

  private mutating func add(
    _ kind: FigureToken.Kind, from start: Int, to end: Int, form: String, isCapitalized: Bool = false,
    value: Double? = nil, decimals: Int = 0
  ) {
    result.append(
      FigureToken(
        kind: kind, range: offsets[start]..<offsets[end], form: form, isCapitalized: isCapitalized, value: value,
        decimals: decimals, startsLine: startsLine))
    startsLine = false
  }
}

extension [Unicode.Scalar] {
  fileprivate subscript(safe index: Int) -> Unicode.Scalar? { indices.contains(index) ? self[index] : nil }
}
