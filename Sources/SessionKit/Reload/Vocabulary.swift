/// Numbers for words, so that comparing two words is comparing two numbers.
///
/// Words that differ only in how they are set have one number: forms of quotation marks, apostrophes, dashes and
/// ellipses, soft hyphens, and canonically equivalent letters (Unicode UAX 15). A page that turns “ ” into " " has not
/// changed its words.
struct Vocabulary {
  private var keys: [String: Int32] = [:]
  private var loose: [Int32] = []
  private var written: [String] = []

  /// The number of words that have a number; they are numbered from 0.
  var count: Int { written.count }

  /// The number of a word, whose letters were folded by ``fold(_:)``.
  mutating func key(of word: String) -> Int32 {
    if let key = keys[word] { return key }
    let key = Int32(clamping: written.count)
    keys[word] = key
    written.append(word)
    loose.append(key)
    let lower = word.lowercased()
    if lower != word { loose[Int(key)] = self.key(of: lower) }
    return key
  }

  /// The number of the word in lower case.
  func looseKey(_ key: Int32) -> Int32 { loose[Int(key)] }

  /// The word of a number, folded.
  func word(_ key: Int32) -> String { written[Int(key)] }

  /// A sign as it is compared in words; nil if it is ignored.
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard !scalar.isASCII else { return scalar }
    switch scalar.value {
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x02BC, 0x2039, 0x203A: return "'"
    case 0x201C, 0x201D, 0x201E, 0x201F, 0xAB, 0xBB: return "\""
    case 0x2010...0x2015, 0x2212: return "-"
    case 0xAD: return nil
    default: return scalar
    }
  }
}
