import CLanguageModel
import Lexicons

/// The words that the rules look for.
struct ProofWords: Sendable {
  /// Words by what they are: "up", "down", "title".
  private let words: [String: Set<String>]

  /// The embedded lexicon, read once.
  static let embedded = ProofWords()

  private init() {
    var words = LexiconFile.words(of: stet_lexicon_proof())
    words["given"] = LexiconFile.words(of: stet_lexicon_given_names()).values.reduce(into: []) { $0.formUnion($1) }
    self.words = words
  }

  /// Whether a word in lower case is of a kind.
  func isOne(_ form: String, of kind: String) -> Bool { words[kind]?.contains(form) ?? false }
}
