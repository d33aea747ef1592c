import Groundwork

/// The language of a text, by the words that every text of a language has.
///
/// The commonest words of each language are counted (stop words, as in the method of G. Grefenstette, “Comparing two
/// language identification schemes”, 1995); for scripts that one language alone is written in, the script decides.
public struct LanguageGuess: Hashable, Sendable {
  /// The language as a BCP 47 tag.
  public let tag: String
  /// Whether the words leave little doubt: one in eight is known, and a third more than in any other language.
  public let isSure: Bool

  private static let sample = 800

  /// Guesses the language of a text; nil if it has too few words.
  public init?(_ text: String) {
    var counts = [Int](repeating: 0, count: LanguageWords.tags.count)
    var scripts: [String: Int] = [:]
    var words = 0
    var letters = 0
    var word = FNV1a.empty64
    var length = 0
    func end() {
      guard length > 0 else { return }
      words += 1
      for language in LanguageWords.languages[word] ?? [] { counts[language] += 1 }
      (word, length) = (FNV1a.empty64, 0)
    }
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        let byte = UInt8(scalar.value).lowered
        if byte.isLower {
          letters += 1
          length += 1
          word = FNV1a.adding(UInt64(byte), to: word)
          continue
        }
      } else if scalar.properties.isAlphabetic {
        letters += 1
        length += 1
        if scalar.value >= 0x370, let script = LanguageWords.script(of: scalar) { scripts[script, default: 0] += 1 }
        word = FNV1a.hash(scalar.properties.lowercaseMapping.utf8, from: word)
        if letters > Self.sample * 8 { break }
        continue
      }
      end()
      if words >= Self.sample { break }
    }
    end()
    if let (tag, count) = scripts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), count * 2 > letters,
      letters > 20
    {
      // Kana are in Japanese alone, besides the signs that it shares with Chinese.
      let isJapanese = tag == "zh" && scripts["ja", default: 0] * 10 > count
      self.init(tag: isJapanese ? "ja" : tag, isSure: true)
      return
    }
    let order = counts.indices.sorted { (counts[$0], $1) > (counts[$1], $0) }
    guard words >= 8, let best = order.first, counts[best] > 0 else { return nil }
    let second = order.count > 1 ? counts[order[1]] : 0
    let isSure = words >= 20 && counts[best] * 8 >= words && counts[best] * 3 >= second * 4
    guard isSure || counts[best] * 12 >= words else { return nil }
    self.init(tag: LanguageWords.tags[best], isSure: isSure)
  }

  private init(tag: String, isSure: Bool) {
    self.tag = tag
    self.isSure = isSure
  }
}
