import CLanguageModel
import Lexicons

/// What is known about single words: which are too common to count, which deny, and which stand for one another.
struct WordForms: Sendable {
  /// Words too common to tell one claim from another.
  private(set) var common: Set<String> = []
  /// Words that deny.
  private(set) var negations: Set<String> = []
  /// The word that stands for a form: the base of an irregular verb, the first of a group of near words.
  private var representative: [String: String] = [:]
  /// Pairs of words that are one name: what may come second, by the first.
  private(set) var pairs: [String: Set<String>] = [:]

  /// The embedded lexicons, read once.
  static let embedded = WordForms()

  private init() {
    LexiconFile.forEachRow(of: stet_lexicon_common_words()) { words in
      if words.first == "negation" { negations.formUnion(words.dropFirst()) }
      common.formUnion(words.dropFirst())
    }
    LexiconFile.forEachRow(of: stet_lexicon_irregular_verbs()) { words in
      for form in words.dropFirst().flatMap({ $0.split(separator: "/") }) where form != words[0] {
        representative[String(form)] = representative[String(form)] ?? words[0]
      }
    }
    LexiconFile.forEachRow(of: stet_lexicon_near_words()) { words in
      for form in words.dropFirst() where representative[form] == nil { representative[form] = words[0] }
      if let gap = words[0].firstIndex(of: "_") {
        pairs[String(words[0][..<gap]), default: []].insert(String(words[0][gap...].dropFirst()))
      }
    }
  }

  /// The stem of the word that stands for a form.
  func stem(of form: String) -> String {
    var word = form
    // A verb's base may itself are in a group of near words.
    for _ in 0..<2 {
      guard let next = representative[word] else { break }
      word = next
    }
    return PorterStemmer.stem(word)
  }
}
