/// A word, number or mark of a text.
public struct Token: Hashable, Sendable {
  /// What a token is made of.
  public enum Kind: Hashable, Sendable {
    /// Letters, with hyphens, apostrophes or the full stops of an abbreviation inside.
    case word
    /// Digits, with the marks that numbers have inside.
    case number
    /// Punctuation: quotation marks, commas, brackets, dashes.
    case punctuation
    /// Anything else: emoji, signs of currency, control characters.
    case symbol
  }

  /// What the token is made of.
  public var kind: Kind
  /// Where the token is, in UTF-8 bytes.
  public var range: Range<Int>
  /// The token in lower case, with curly apostrophes made straight, for comparing; cut after 64 bytes.
  public var form: String
  /// Whether the first letter is a capital.
  public var isCapitalized: Bool

  /// Makes a token of parts.
  public init(kind: Kind, range: Range<Int>, form: String, isCapitalized: Bool = false) {
    self.kind = kind
    self.range = range
    self.form = form
    self.isCapitalized = isCapitalized
  }
}
