/// Splits text into words, numbers and marks, as the English treebanks of Universal Dependencies do.
///
/// Clitics ("do|n't", "it|'s"), hyphens ("well|-|known"), slashes, signs of currency and units are tokens of their own;
/// abbreviations with their full stop, numbers, dates, URLs, e-mail addresses, tags ("#news", "@name") and faces are
/// whole. Rules and word lists; one pass over the bytes. The words it knows are in `lexicons/tokens.txt` and
/// `lexicons/abbreviations.txt`.
public struct Tokenizer: Sendable {
  private let rules: TokenRules
  private static let longestForm = 64

  /// Makes a tokenizer with the embedded word lists.
  public init() {
    rules = TokenRules()
  }

  /// The tokens of `text`; ranges are UTF-8 bytes of it.
  public func tokens(for text: String) -> [Token] {
    let bytes = TextBytes(text)
    return tokens(in: bytes, range: 0..<bytes.count)
  }

  func tokens(in text: TextBytes, range: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(range.count / 5 + 4)
    var scanner = TokenScanner(text: text, range: range, rules: rules)
    while let found = scanner.next() { tokens.append(token(found, of: text)) }
    return tokens
  }

  private func token(_ found: TokenScanner.Found, of text: TextBytes) -> Token {
    let lower = found.range.lowerBound
    let byte = text[lower]
    let isCapital = byte < 0x80 ? byte &- 0x41 < 26 : CharacterClass(text.scalar(at: lower).value) == .capital
    return Token(
      kind: found.kind, range: found.range, form: Self.form(of: text, found.range), isCapitalized: isCapital)
  }

  /// The text of `range` in lower case, with straight apostrophes, cut after 64 bytes.
  static func form(of text: TextBytes, _ range: Range<Int>) -> String {
    let cut = range.lowerBound..<min(range.upperBound, range.lowerBound + longestForm)
    var isPlain = true
    for index in cut where text[index] >= 0x80 { isPlain = false }
    if isPlain {
      return String(unsafeUninitializedCapacity: cut.count) { buffer in
        for (offset, index) in cut.enumerated() {
          let byte = text[index]
          buffer[offset] = byte &- 0x41 < 26 ? byte | 0x20 : byte
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
