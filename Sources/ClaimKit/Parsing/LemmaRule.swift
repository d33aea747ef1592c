/// How a word becomes its lemma: letters made small or kept, an ending removed, another added.
///
/// Source: edit rules as in UDPipe (Straka et al. 2016).
package struct LemmaRule: Hashable, Sendable {
  /// Whether capital letters become small.
  package var isLowercased: Bool
  /// How many bytes are removed from the end.
  package var stripped: Int
  /// The bytes added.
  package var added: [UInt8]

  package init(isLowercased: Bool, stripped: Int, added: [UInt8]) {
    self.isLowercased = isLowercased
    self.stripped = stripped
    self.added = added
  }

  /// The rule by which `word` becomes `lemma`.
  package init(word: [UInt8], lemma: [UInt8]) {
    func rule(_ word: [UInt8], isLowercased: Bool) -> LemmaRule {
      var common = zip(word, lemma).prefix { $0 == $1 }.count
      while common > 0, common < lemma.count, lemma[common] & 0xC0 == 0x80 { common -= 1 }
      return LemmaRule(isLowercased: isLowercased, stripped: word.count - common, added: Array(lemma[common...]))
    }
    let kept = rule(word, isLowercased: false)
    let lowered = rule(LemmaKey.folded(word), isLowercased: true)
    self = kept.added.count < lowered.added.count ? kept : lowered
  }

  /// Applies the rule; a word shorter than what is removed stays as it is.
  package func lemma(of word: UnsafeBufferPointer<UInt8>) -> String {
    guard stripped <= word.count else { return String(decoding: word, as: UTF8.self) }
    let kept = word.count - stripped
    return String(unsafeUninitializedCapacity: kept + added.count) { buffer in
      for index in 0..<kept {
        buffer[index] = isLowercased ? LemmaKey.lower(word[index], after: index > 0 ? word[index - 1] : 0) : word[index]
      }
      for (index, byte) in added.enumerated() { buffer[kept + index] = byte }
      return kept + added.count
    }
  }
}
