/// The universal parts of speech.
///
/// Source: Universal Dependencies 2, <https://universaldependencies.org/u/pos/>.
public enum PartOfSpeech: String, CaseIterable, Hashable, Sendable {
  /// "green", "first".
  case adjective = "ADJ"
  /// "in", "of", "ago".
  case adposition = "ADP"
  /// "very", "there", "not" where it is not a particle.
  case adverb = "ADV"
  /// "has" in "has done", "will", "is" in "is green".
  case auxiliary = "AUX"
  /// "and", "or", "but".
  case coordinator = "CCONJ"
  /// "the", "this", "every".
  case determiner = "DET"
  /// "oh", "yes".
  case interjection = "INTJ"
  /// "minister", "truce".
  case noun = "NOUN"
  /// "2020", "four".
  case numeral = "NUM"
  /// "not", "'s" of possession, "to" before an infinitive.
  case particle = "PART"
  /// "she", "who", "this" on its own.
  case pronoun = "PRON"
  /// "Armenia", "Baku".
  case properNoun = "PROPN"
  /// Marks.
  case punctuation = "PUNCT"
  /// "that", "if", "while".
  case subordinator = "SCONJ"
  /// "$", "%", emoji.
  case symbol = "SYM"
  /// "said", "broken".
  case verb = "VERB"
  /// What fits nowhere else.
  case other = "X"
}
