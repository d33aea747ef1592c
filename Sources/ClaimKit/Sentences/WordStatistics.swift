/// What the training texts tell about a word, in one byte: part of speech, how often it is a verb, how it is written.
package struct WordStatistics: Hashable, Sendable {
  /// Bits 0–3 the commonest part of speech, bit 4 whether often a verb, bits 5–6 how often in lower case, bit 7 known.
  package var rawValue: UInt8

  static let unknown = WordStatistics(rawValue: 0)

  /// The commonest part of speech, by its place in `tags`, from 1 on; 0 is unknown.
  var tag: UInt8 { rawValue & 15 }
  /// Whether it is a verb or auxiliary in a quarter of its uses or more.
  var isVerb: Bool { rawValue & 16 != 0 }
  /// Whether it is an article, preposition, conjunction or particle: no sentence without a mark ends with it.
  var needsMore: Bool {
    switch tag {
    case 6, 7, 10, 11, 14: true
    default: false
    }
  }
  /// How often it is written small inside of sentences: 0 never to 3 nearly always.
  var smallness: UInt8 { rawValue >> 5 & 3 }

  /// The parts of speech that are distinguished; "calendar" are weekdays and months.
  package static let tags = [
    "NOUN", "PROPN", "VERB", "AUX", "PRON", "DET", "ADP", "ADV", "ADJ", "CCONJ", "SCONJ", "NUM", "INTJ", "PART",
    "calendar",
  ]
}

extension WordStatistics {
  /// Makes the statistics of a word that was seen.
  /// - Parameters:
  ///   - tag: the place of its commonest part of speech in `tags`, nil for another.
  ///   - isVerb: whether it is often a verb.
  ///   - smallness: how often it is written small, 0 to 3.
  package init(tag: Int?, isVerb: Bool, smallness: Int) {
    rawValue = UInt8((tag ?? -1) + 1) | (isVerb ? 16 : 0) | UInt8(smallness) << 5 | 128
  }
}
