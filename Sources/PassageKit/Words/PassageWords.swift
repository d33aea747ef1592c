import CLanguageModel
import Lexicons

/// Words by which passages and quotations are compared, by what they are.
struct PassageWords: Sendable {
  /// What a word may be.
  enum Kind: String {
    /// It denies, or nearly so.
    case negation
    /// A word that begins with it denies the rest.
    case negating
    /// It begins a condition.
    case condition
    /// It is in front of a name.
    case title
    /// It stands for someone.
    case pronoun
    /// It names nothing.
    case function
    /// It may be inside a name.
    case joining
  }

  private let words = LexiconFile.words(of: stet_lexicon_passages(), by: Kind.self)

  /// The embedded lexicon, read once.
  static let embedded = PassageWords()

  private init() {}

  /// All words of a kind, in lower case.
  subscript(kind: Kind) -> Set<String> { words[kind] ?? [] }
}
