/// Finds the encoding of bytes that are neither UTF-8 nor declared: the one whose letters fit the languages written in it.
///
/// Each encoding is tried on a sample; a character counts for it where it is one of those that its languages use most,
/// and against it where it is not one of their letters or is a capital inside a word.
enum EncodingTrial {
  private static let sample = 20_000
  /// An encoding with what its languages write.
  private struct Candidate {
    var label: String
    /// Letters and marks beyond ASCII that count two.
    var frequent: Set<Unicode.Scalar>
    /// Letters that count one.
    var rare: Set<Unicode.Scalar> = []
    /// Whether no Latin letter appears next to them in a word.
    var isAlone = false
  }

  private static let cyrillic = Set("пуяыьгзбчйхжшюцщэфАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЭЮЯ".unicodeScalars)
  private static let frequentCyrillic = Set("оеаинтсрвлкмд".unicodeScalars)

  /// The encodings tried, those that come first winning ties.
  private static let candidates = [
    Candidate(
      label: "windows-1252",
      frequent: Set("éèàüöäßñçáíóúêâîôëïûåæøœãõÉÀÜÖÄÅØÑÇ’‘“”–—…€£§°«»¿¡·©®".unicodeScalars)),
    Candidate(
      label: "windows-1250", frequent: Set("ąćęłńóśźżčřšžýěůďťňőűáíéúöüľĺôăâîșțŚŻŁČŘŠŽŐŰ„”“’–—…".unicodeScalars)),
    Candidate(label: "iso-8859-2", frequent: Set("ąćęłńóśźżčřšžýěůďťňőűáíéúöüľĺôăâîŚŻŁČŘŠŽŐŰ".unicodeScalars)),
    Candidate(
      label: "windows-1251", frequent: frequentCyrillic.union("іїєґ–—«»„“”…№".unicodeScalars), rare: cyrillic,
      isAlone: true),
    Candidate(label: "koi8-r", frequent: frequentCyrillic, rare: cyrillic, isAlone: true),
    Candidate(label: "iso-8859-5", frequent: frequentCyrillic, rare: cyrillic, isAlone: true),
    Candidate(
      label: "iso-8859-7", frequent: Set("αοιετσνηυρκπλμ".unicodeScalars),
      rare: Set("βγδζθξςφχψωάέήίόύώΑΕΟΤΗΠΚΜΣΔ".unicodeScalars), isAlone: true),
    Candidate(label: "windows-1254", frequent: Set("ğışçöüâîûİŞĞÇÖÜ’“”–".unicodeScalars)),
  ]

  /// The encoding that fits best; nil if the bytes are not text in any of them.
  static func best(for bytes: [UInt8]) -> TextEncoding? {
    let controls = bytes.prefix(sample).count { $0 < 0x20 && !$0.isWhiteSpace || $0 == 0x7F }
    guard controls * 100 <= min(bytes.count, sample) else { return nil }
    // The bytes beyond ASCII with a neighbour on each side.
    var context: [UInt8] = []
    for index in bytes.indices where bytes[index] >= 0x80 {
      context += bytes[max(0, index - 1)..<min(bytes.count, index + 2)] + [0x20]
      if context.count > sample { break }
    }
    var best: (label: String, score: Int)?
    for candidate in candidates {
      guard let encoding = TextEncoding(label: candidate.label), let score = score(context, encoding, candidate) else {
        continue
      }
      if score > best?.score ?? Int.min { best = (candidate.label, score) }
    }
    guard let best, best.score >= 0 else { return nil }
    return TextEncoding(label: best.label)
  }

  private static func score(_ context: [UInt8], _ encoding: TextEncoding, _ candidate: Candidate) -> Int? {
    let decoded: [UInt8]
    if encoding == .windows1252 {
      decoded = Windows1252.decode(context[...]).0
    } else {
      guard let (text, _) = TextDecoder.converted(context[...], from: encoding) else { return nil }
      decoded = text
    }
    var score = 0
    var before: Unicode.Scalar = " "
    for scalar in String(decoding: decoded, as: UTF8.self).unicodeScalars {
      defer { before = scalar }
      guard scalar.value >= 0x80 else { continue }
      if scalar == "\u{FFFD}" || scalar.value < 0xA0 {
        score -= 4
      } else if candidate.isAlone, scalar.properties.isAlphabetic, before.isASCII, before.properties.isAlphabetic {
        score -= 2
      } else if scalar.properties.isUppercase, before.properties.isLowercase {
        score -= 2
      } else if candidate.frequent.contains(scalar) {
        score += 2
      } else if candidate.rare.contains(scalar) {
        score += 1
      } else if !scalar.properties.isAlphabetic {
        score -= 1
      }
    }
    return score
  }
}
