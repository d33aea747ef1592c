import CLanguageModel
import Lexicons

/// The words that the rules look for.
struct ProofWords: Sendable {
  /// What a word may be.
  enum Kind: String {
    /// Verbs and adjectives of rising and of falling.
    case up, down
    /// Verbs by which something begins or ends.
    case begin, end
    /// Given names of people.
    case given
    /// Words for ranks and places in a list, where a number is not a count.
    case place
    /// Words after which a list may name a part of the whole.
    case subset
    /// What comes before a name.
    case title
    /// What is cast in an election.
    case vote
    /// Words by which one sum is given in another currency or unit.
    case worth
  }

  private let words: [Kind: Set<String>]

  /// The embedded lexicon, read once.
  static let embedded = ProofWords()

  private init() {
    var words = LexiconFile.words(of: stet_lexicon_proof(), by: Kind.self)
    words[.given] = LexiconFile.words(of: stet_lexicon_given_names()).values.reduce(into: []) { $0.formUnion($1) }
    self.words = words
  }

  /// Whether a word in lower case is of a kind.
  func isOne(_ form: String, of kind: Kind) -> Bool { words[kind]?.contains(form) ?? false }
}
