import CLanguageModel
import Lexicons

/// The words by which sentences show how a saying stands, as hashes of their small letters.
struct SayingWords: Sendable {
  /// What a word may do; the names of `standing.txt`, which says more on each.
  private enum Kind: String {
    case negation, condition, charge, thinking, particle, day, presenting, presented, report, awaited, contrast
    case negativeNoun = "negative-noun"
    case firstPerson = "first-person"
  }

  let negations: Set<UInt32>
  let negativeNouns: Set<UInt32>
  let conditions: Set<UInt32>
  let charges: Set<UInt32>
  let thinking: Set<UInt32>
  let firstPerson: Set<UInt32>
  let particles: Set<UInt32>
  let days: Set<UInt32>
  let presenting: Set<UInt32>
  let presented: Set<UInt32>
  let reports: Set<UInt32>
  let awaited: Set<UInt32>
  let contrasts: Set<UInt32>

  /// The embedded lexicon, read once.
  static let embedded = SayingWords()

  private init() {
    let words = LexiconFile.words(of: stet_lexicon_standing(), by: Kind.self)
    func hashes(_ kind: Kind) -> Set<UInt32> { Set((words[kind] ?? []).map { FeatureHash.word($0) }) }
    negations = hashes(.negation)
    negativeNouns = hashes(.negativeNoun)
    conditions = hashes(.condition)
    charges = hashes(.charge)
    thinking = hashes(.thinking)
    firstPerson = hashes(.firstPerson)
    particles = hashes(.particle)
    days = hashes(.day)
    presenting = hashes(.presenting)
    presented = hashes(.presented)
    reports = hashes(.report)
    awaited = hashes(.awaited)
    contrasts = hashes(.contrast)
  }
}
