/// A token with what the lexicon knows about it.
struct Word: Sendable {
  var token: Token
  var classes: WordClass
  /// The base form, where the word may be a verb.
  var lemma: String?
  /// What it takes as a verb of saying.
  var frames: SpeechFrames = []
  /// The form that the tagger gives it; nil if no tagger ran.
  var tag: TreebankTag?

  var form: String { token.form }
  var isWord: Bool { token.kind == .word || token.kind == .number }

  func has(_ some: WordClass) -> Bool { !classes.isDisjoint(with: some) }

  /// A quotation mark.
  var isQuote: Bool { token.kind == .punctuation && ["\"", "“", "”", "„", "«", "»"].contains(form) }
  var isDash: Bool { ["—", "–", "--", "―"].contains(form) }
  var isComma: Bool { form == "," }

  /// A word that may name something: no function word, no mark.
  var isNominal: Bool {
    guard isWord else { return false }
    return !has([
      .determiner, .preposition, .modal, .be, .have, .do, .negation, .subordinator, .relative, .coordinator, .adverb,
      .subject,
    ])
  }
}
