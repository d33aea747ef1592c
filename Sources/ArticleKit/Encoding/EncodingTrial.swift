/// Finds the encoding of bytes that are neither UTF-8 nor declared: the one whose letters fit the languages written in it.
///
/// Each encoding is tried on a sample; a character counts for it where it is one of those that its languages use most,
/// and against it where it is none of their letters or stands as capital inside a word.
enum EncodingTrial {
  private static let sample = 20_000
  /// The encodings tried, those that come first winning ties, with the letters and marks common in their languages.
  private static let candidates: [(label: String, common: Set<Unicode.Scalar>)] = [
    ("windows-1252", Set("éèàüöäßñçáíóúêâîôëïûåæøœãõÉÀÜÖÄÅØÑÇ’‘“”–—…€£§°«»¿¡·©®".unicodeScalars)),
    ("windows-1250", Set("ąćęłńóśźżčřšžýěůďťňőűáíéúöüľĺôăâîșțŚŻŁČŘŠŽŐŰ„”“–—…’".unicodeScalars)),
    ("iso-8859-2", Set("ąćęłńóśźżčřšžýěůďťňőűáíéúöüľĺôăâîŚŻŁČŘŠŽŐŰ".unicodeScalars)),
    ("windows-1251", Set("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфіїєґ–—«»„“”…№".unicodeScalars)),
    ("koi8-r", Set("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф".unicodeScalars)),
    ("iso-8859-5", Set("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф".unicodeScalars)),
    ("iso-8859-7", Set("αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώΑΕΟΤ".unicodeScalars)),
    ("windows-1254", Set("ğışçöüâîûİŞĞÇÖÜ’“”–".unicodeScalars)),
  ]

  /// The encoding that fits best; nil where the bytes are no text in any of them.
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
    for (label, common) in candidates {
      guard let encoding = TextEncoding(label: label), let score = score(context, encoding, common) else { continue }
      if score > best?.score ?? Int.min { best = (label, score) }
    }
    guard let best, best.score >= 0 else { return nil }
    return TextEncoding(label: best.label)
  }

  private static func score(_ context: [UInt8], _ encoding: TextEncoding, _ common: Set<Unicode.Scalar>) -> Int? {
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
      } else if common.contains(scalar) {
        score += 2
      } else if scalar.properties.isAlphabetic {
        score += scalar.properties.isLowercase || !before.properties.isLowercase ? 0 : -2
      } else {
        score -= 1
      }
    }
    return score
  }
}
