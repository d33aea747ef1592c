/// Walks over the bytes of a text and gives one token after the other.
///
/// Words part as in the English treebanks of Universal Dependencies: clitics ("do|n't", "it|'s"), hyphens and slashes
/// are tokens; numbers, dates, addresses, faces and abbreviations are whole. One pass, bounded looks ahead.
struct TokenScanner {
  let text: TextBytes
  let limit: Int
  let rules: TokenRules
  private(set) var index: Int
  /// Tokens found together with the last one, last first.
  var pending: [Found] = []

  /// A token's place.
  struct Found {
    var kind: Token.Kind
    var range: Range<Int>
  }

  /// An address or a number with marks is at most as long.
  static let longestLook = 2048

  init(text: TextBytes, range: Range<Int>, rules: TokenRules) {
    self.text = text
    self.limit = range.upperBound
    self.index = range.lowerBound
    self.rules = rules
  }

  /// The next token.
  mutating func next() -> Found? {
    if let found = pending.popLast() { return found }
    while index < limit {
      let (value, length) = text.scalar(at: index)
      let kind = CharacterClass(value)
      if kind == .space {
        index += length
        continue
      }
      let start = index
      let found = token(value, length, kind, at: start)
      index = max(pending.first?.range.upperBound ?? 0, found.range.upperBound)
      return found
    }
    return nil
  }

  private mutating func token(_ value: UInt32, _ length: Int, _ kind: CharacterClass, at start: Int) -> Found {
    switch kind {
    case .digit: return number(at: start)
    case .letter, .capital: return word(at: start)
    case .apostrophe: return apostrophe(at: start, length: length)
    case .other where value != 0x3C && value != 0x3E && value != 0x3D && value != 0x5E:
      return Found(kind: .symbol, range: start..<symbolEnd(from: start + length))
    default: return mark(value, length, at: start)
    }
  }

  // MARK: Looking at bytes

  func kind(at index: Int) -> CharacterClass {
    index < limit ? CharacterClass(text.scalar(at: index).value) : .space
  }

  func isWord(at index: Int) -> Bool { index < limit && kind(at: index).isWord }

  func isDigit(at index: Int) -> Bool { index < limit && text[index] &- 0x30 < 10 }

  func byte(at index: Int) -> UInt8 { index < limit ? text[index] : 0 }

  /// The end of the letters, digits and low lines from `start` on.
  func wordEnd(from start: Int) -> Int {
    var index = start
    while index < limit {
      let byte = text[index]
      if byte < 0x80 {
        guard byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F else { return index }
        index += 1
      } else {
        let (value, length) = text.scalar(at: index)
        guard CharacterClass(value).isWord else { return index }
        index += length
      }
    }
    return index
  }

  func digitsEnd(from start: Int) -> Int {
    var index = start
    while index < limit, text[index] &- 0x30 < 10 { index += 1 }
    return index
  }

  /// Whether nothing but white space or an opening mark comes before `index` in the scanned range.
  func isAfterGap(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = text.start(before: index)
    switch CharacterClass(text.scalar(at: before).value) {
    case .space, .openQuote, .straightQuote: return true
    default: return text[before] == 0x28 || text[before] == 0x5B || text[before] == 0x3C
    }
  }

  /// A symbol takes the signs that change its look: joiners with what they join, variation selectors, skin tones.
  private func symbolEnd(from start: Int) -> Int {
    var index = start
    while index < limit {
      let (value, length) = text.scalar(at: index)
      switch value {
      case 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0x20E3: index += length
      case 0x200D:
        let next = index + length
        guard next < limit, case let (joined, width) = text.scalar(at: next), joined >= 0x2000,
          CharacterClass(joined) == .other
        else { return index + length }
        index = next + width
      default: return index
      }
    }
    return index
  }
}
