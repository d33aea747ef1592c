/// Splits text into words, numbers and marks.
///
/// Clitics are tokens of their own, as in the Penn Treebank ("do|n't", "it|'s", "Armenia|'s"); hyphens, the full stops of
/// abbreviations and the marks inside numbers are not. The work is one pass over the bytes.
public struct Tokenizer: Sendable {
  private let abbreviations: Set<String>
  private static let clitics: Set<String> = ["'s", "'re", "'ve", "'ll", "'d", "'m"]
  private static let longestForm = 64

  /// Makes a tokenizer that keeps the full stops of `abbreviations`, which are in lower case with the stop.
  public init(abbreviations: Set<String> = []) {
    self.abbreviations = abbreviations
  }

  /// The tokens of `text`; ranges are UTF-8 bytes of it.
  public func tokens(for text: String) -> [Token] {
    let bytes = TextBytes(text)
    return tokens(in: bytes, range: 0..<bytes.count)
  }

  func tokens(in text: TextBytes, range: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let (value, length) = text.scalar(at: index)
      switch CharacterClass(value) {
      case .space: index += length
      case .letter, .capital, .digit:
        let end = wordEnd(in: text, from: index, limit: range.upperBound)
        append(index..<end, of: text, to: &tokens)
        index = end
      case .other:
        tokens.append(Token(kind: .symbol, range: index..<(index + length), form: text.text(index..<(index + length))))
        index += length
      case .apostrophe:
        let end = cliticEnd(in: text, from: index, limit: range.upperBound)
        if let end, let last = tokens.last, last.range.upperBound == index, last.kind == .word || last.kind == .number {
          tokens.append(token(.word, index..<end, of: text))
          index = end
        } else {
          tokens.append(token(.punctuation, index..<(index + length), of: text))
          index += length
        }
      default:
        var end = index + length
        if value == 0x2E {  // "..." is one mark.
          while end < range.upperBound, text[end] == 0x2E { end += 1 }
        }
        tokens.append(token(.punctuation, index..<end, of: text))
        index = end
      }
    }
    return tokens
  }

  private func wordEnd(in text: TextBytes, from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit {
      let (value, length) = text.scalar(at: index)
      let kind = CharacterClass(value)
      if kind.isWord || value == 0x5F {
        index += length
        continue
      }
      let next = index + length
      guard next < limit, CharacterClass(text.scalar(at: next).value).isWord else {
        return value == 0x2E && isAbbreviation(text, start..<next) ? next : index
      }
      switch value {
      case 0x2D, 0x2010, 0x2011, 0x2013, 0x26: index = next  // hyphens, "Iran–Iraq", "A&E"
      case 0x2E:  // "3.5", "U.S." and "p.m.", but not "Azerbaijan.Azerbaijan"
        let isInside = isDigit(text, before: index) || index - start == 1 || isDotted(text, start..<index)
        if !isInside { return index }
        index = next
      case 0x2C, 0x3A:  // "2,000", "8:30"
        guard isDigit(text, before: index), CharacterClass(text.scalar(at: next).value) == .digit else { return index }
        index = next
      case 0x27, 0x2018, 0x2019, 0x02BC:
        if cliticEnd(in: text, from: index, limit: limit) != nil { return index }
        index = next
      default: return index
      }
    }
    return index
  }

  private func isDigit(_ text: TextBytes, before index: Int) -> Bool { (0x30...0x39).contains(text[index - 1]) }

  /// Whether the word is letters and full stops by turns ("U.S").
  private func isDotted(_ text: TextBytes, _ range: Range<Int>) -> Bool {
    range.count >= 3 && text[range.upperBound - 2] == 0x2E
  }

  private func isAbbreviation(_ text: TextBytes, _ range: Range<Int>) -> Bool {
    guard range.count <= 12 else { return false }
    if range.count == 2, CharacterClass(UInt32(text[range.lowerBound])) == .capital { return true }
    return isDotted(text, range.lowerBound..<(range.upperBound - 1)) || abbreviations.contains(form(of: text, range))
  }

  /// The end of a clitic that starts with the apostrophe at `start`.
  private func cliticEnd(in text: TextBytes, from start: Int, limit: Int) -> Int? {
    var end = start + text.scalar(at: start).length
    let letters = end
    while end < limit, end - letters < 3, case let (value, length) = text.scalar(at: end), CharacterClass(value).isWord
    {
      end += length
    }
    if end < limit, CharacterClass(text.scalar(at: end).value).isWord { return nil }
    return end > letters && Self.clitics.contains(form(of: text, start..<end)) ? end : nil
  }

  private func append(_ range: Range<Int>, of text: TextBytes, to tokens: inout [Token]) {
    let form = form(of: text, range)
    let first = CharacterClass(text.scalar(at: range.lowerBound).value)
    let kind: Token.Kind = first == .digit ? .number : .word
    guard form.hasSuffix("n't"), form.utf8.count > 3 else {
      tokens.append(Token(kind: kind, range: range, form: form, isCapitalized: first == .capital))
      return
    }
    // "n't" with a curly apostrophe has two more bytes.
    let end = range.upperBound
    let middle = end - (text[end - 2] == 0x27 ? 3 : 5)
    tokens.append(token(.word, range.lowerBound..<middle, of: text))
    tokens.append(token(.word, middle..<end, of: text))
  }

  private func token(_ kind: Token.Kind, _ range: Range<Int>, of text: TextBytes) -> Token {
    let isCapital = CharacterClass(text.scalar(at: range.lowerBound).value) == .capital
    return Token(kind: kind, range: range, form: form(of: text, range), isCapitalized: isCapital)
  }

  private func form(of text: TextBytes, _ range: Range<Int>) -> String {
    let cut = range.lowerBound..<min(range.upperBound, range.lowerBound + Self.longestForm)
    var isPlain = true
    for index in cut where text[index] >= 0x80 { isPlain = false }
    if isPlain {
      return String(unsafeUninitializedCapacity: cut.count) { buffer in
        for (offset, index) in cut.enumerated() {
          let byte = text[index]
          buffer[offset] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        }
        return cut.count
      }
    }
    var form = ""
    for scalar in text.text(cut).unicodeScalars {
      switch scalar.value {
      case 0x2018, 0x2019, 0x02BC: form.unicodeScalars.append("'")
      default: form += scalar.properties.lowercaseMapping
      }
    }
    return form
  }
}
