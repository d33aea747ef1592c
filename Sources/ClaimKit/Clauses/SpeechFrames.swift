/// What a verb of saying takes.
struct SpeechFrames: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A clause, nearly always.
  static let clause = SpeechFrames(rawValue: 1 << 0)
  /// Perhaps a clause: a finite verb must follow soon.
  static let weak = SpeechFrames(rawValue: 1 << 1)
  /// The person told, before the clause.
  static let object = SpeechFrames(rawValue: 1 << 2)
  /// A noun phrase as what was said.
  static let noun = SpeechFrames(rawValue: 1 << 3)
  /// As in "accuse X of Y".
  static let of = SpeechFrames(rawValue: 1 << 4)
  /// As in "blame X for Y".
  static let `for` = SpeechFrames(rawValue: 1 << 5)
  /// As in "describe X as Y".
  static let `as` = SpeechFrames(rawValue: 1 << 6)
  /// As in "call X Y".
  static let predicate = SpeechFrames(rawValue: 1 << 7)
  /// What follows is denied.
  static let denial = SpeechFrames(rawValue: 1 << 8)
  /// Introduces a quotation only.
  static let quote = SpeechFrames(rawValue: 1 << 9)
  /// As in "attribute X to Y".
  static let to = SpeechFrames(rawValue: 1 << 10)
  /// As in "put X at Y".
  static let nounAt = SpeechFrames(rawValue: 1 << 11)

  static let anyClause: SpeechFrames = [.clause, .weak]

  /// As in "is said to have left".
  static let passive = SpeechFrames(rawValue: 1 << 12)

  /// Its base form is never a noun, so that it is a finite verb after one ("both sides say").
  static let verbOnly = SpeechFrames(rawValue: 1 << 13)

  /// As in "speak of X".
  static let topic = SpeechFrames(rawValue: 1 << 14)
  /// Takes a clause after "out", as in "point out that".
  static let out = SpeechFrames(rawValue: 1 << 15)

  /// As in "refer to X as Y".
  static let toAs = SpeechFrames(rawValue: 1 << 16)

  /// As in "believe X to be Y".
  static let infinitive = SpeechFrames(rawValue: 1 << 17)

  /// What follows a noun of saying is denied, as in "dismiss reports that"; else it is no verb of saying.
  static let dismissal = SpeechFrames(rawValue: 1 << 18)

  /// The frame of a name in the lexicon of speech.
  init?(name: String) {
    guard let found = Self.names[name] else { return nil }
    self = found
  }

  private static let names: [String: SpeechFrames] = [
    "clause": .clause, "weak": .weak, "object": .object, "noun": .noun, "of": .of, "for": .for, "as": .as,
    "predicate": .predicate, "denial": .denial, "quote": .quote, "to": .to, "noun-at": .nounAt,
    "passive": .passive, "verb-only": .verbOnly, "topic": .topic,
    "out": .out, "to-as": .toAs,
    "infinitive": .infinitive, "dismissal": .dismissal,
  ]
}
