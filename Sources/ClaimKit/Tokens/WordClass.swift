/// The closed classes and forms that a word may belong to.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let determiner = WordClass(rawValue: 1 << 0)
  static let possessive = WordClass(rawValue: 1 << 1)
  static let pronoun = WordClass(rawValue: 1 << 2)
  /// A pronoun that can only be a subject ("he"), or nearly so.
  static let subject = WordClass(rawValue: 1 << 3)
  static let preposition = WordClass(rawValue: 1 << 4)
  static let modal = WordClass(rawValue: 1 << 5)
  static let be = WordClass(rawValue: 1 << 6)
  static let have = WordClass(rawValue: 1 << 7)
  static let `do` = WordClass(rawValue: 1 << 8)
  /// A finite form of "be" or "have".
  static let finiteAuxiliary = WordClass(rawValue: 1 << 9)
  static let negation = WordClass(rawValue: 1 << 10)
  static let subordinator = WordClass(rawValue: 1 << 11)
  static let relative = WordClass(rawValue: 1 << 12)
  static let contrast = WordClass(rawValue: 1 << 13)
  static let coordinator = WordClass(rawValue: 1 << 14)
  static let adverb = WordClass(rawValue: 1 << 15)
  static let time = WordClass(rawValue: 1 << 16)
  static let timeLead = WordClass(rawValue: 1 << 17)
  static let month = WordClass(rawValue: 1 << 18)
  static let notVerb = WordClass(rawValue: 1 << 19)
  /// The base form of a verb ("take").
  static let base = WordClass(rawValue: 1 << 20)
  /// A past form that is not a participle ("took").
  static let past = WordClass(rawValue: 1 << 21)
  /// A participle that is not a past form ("taken").
  static let participle = WordClass(rawValue: 1 << 22)
  /// A form that is either ("made", "killed").
  static let pastOrParticiple = WordClass(rawValue: 1 << 23)
  /// The -s form of a verb.
  static let present = WordClass(rawValue: 1 << 24)
  /// The -ing form.
  static let gerund = WordClass(rawValue: 1 << 25)
  static let reporting = WordClass(rawValue: 1 << 26)

  /// A verb whose -s form is as often a plural noun.
  static let nounVerb = WordClass(rawValue: 1 << 27)

  static let audience = WordClass(rawValue: 1 << 28)
  static let amount = WordClass(rawValue: 1 << 29)
  static let joiner = WordClass(rawValue: 1 << 30)
  static let laterWord = WordClass(rawValue: 1 << 31)

  static let anyVerb: WordClass = [.base, .past, .participle, .pastOrParticiple, .present, .gerund]

  /// The class of a name in the lexicon of function words.
  init?(name: String) {
    guard let found = Self.names[name] else { return nil }
    self = found
  }

  private static let names: [String: WordClass] = [
    "determiner": .determiner, "possessive": .possessive, "pronoun": .pronoun, "subject": .subject,
    "preposition": .preposition, "modal": .modal, "be": .be, "have": .have, "do": .do,
    "finite-be": .finiteAuxiliary, "finite-have": .finiteAuxiliary, "negation": .negation,
    "subordinator": .subordinator, "relative": .relative, "contrast": .contrast, "coordinator": .coordinator,
    "adverb": .adverb, "time": .time, "time-lead": .timeLead, "month": .month, "not-verb": .notVerb,
    "reporting-noun": .reporting, "noun-verb": .nounVerb, "audience": .audience,
    "amount": .amount, "joiner": .joiner, "later-word": .laterWord,
  ]

  init(rawValue: UInt32) { self.rawValue = rawValue }
}
