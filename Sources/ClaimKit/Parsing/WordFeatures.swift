import Groundwork

/// The features of a word's form that the parser's embeddings are summed over, as hashes of 64 bits.
///
/// The whole form in lower case, its shape, its beginnings and endings, and its character n-grams of 3 to 5 bytes with
/// the word's edges marked. Source: subword embeddings, Bojanowski et al. 2017; affix and shape features as in spaCy.
package struct WordFeatures {
  /// The hash of the folded form.
  package var form: UInt64 = 0
  /// Hashes of shape, beginnings and endings.
  package var affixes: [UInt64] = []
  /// Hashes of the n-grams.
  package var grams: [UInt64] = []
  private var folded: [UInt8] = []

  private static let longest = 40
  private static let gramLengths = 3...5
  private static let prefixLengths = 1...3
  private static let suffixLengths = 1...4

  package init() {
    folded.reserveCapacity(2 * Self.longest)
    affixes.reserveCapacity(16)
    grams.reserveCapacity(3 * Self.longest)
  }

  /// Computes the features of a word's UTF-8 bytes; a word over 40 bytes counts as its first 20 and its last 20.
  package mutating func read(_ word: UnsafeBufferPointer<UInt8>) {
    affixes.removeAll(keepingCapacity: true)
    grams.removeAll(keepingCapacity: true)
    folded.removeAll(keepingCapacity: true)
    folded.append(0x02)
    var shape = Self.seed(1)
    var (lastClass, run) = (UInt8(0), 0)
    var index = 0
    while index < word.count {
      if word.count > Self.longest, index == Self.longest / 2 { index = word.count - Self.longest / 2 }
      var byte = word[index]
      var kind = byte
      switch byte {
      case 0x41...0x5A: (byte, kind) = (byte | 0x20, 0x58)
      case 0x61...0x7A: kind = 0x78
      case 0x30...0x39: (byte, kind) = (0x30, 0x64)
      case 0x80...: kind = 0x75
      default: break
      }
      if byte == 0xE2, index + 2 < word.count, word[index + 1] == 0x80, word[index + 2] & 0xFE == 0x98 {
        (byte, kind) = (0x27, 0x27)  // A curly apostrophe.
        index += 2
      } else if folded.last == 0xC3, (0x80...0x9E).contains(byte) {
        byte |= 0x20  // À to Þ.
      }
      folded.append(byte)
      run = kind == lastClass ? run + 1 : 1
      lastClass = kind
      if run <= 2 { shape = FNV1a.adding(UInt64(kind), to: shape) }
      index += 1
    }
    folded.append(0x03)
    affixes.append(Self.finished(shape))
    hash(folded)
  }

  private mutating func hash(_ bytes: [UInt8]) {
    let count = bytes.count - 2
    var whole = Self.seed(2)
    for index in 1...max(1, count) where count > 0 {
      whole = FNV1a.adding(UInt64(bytes[index]), to: whole)
      if Self.prefixLengths.contains(index), index < count {
        affixes.append(Self.finished(whole &+ 3))
      }
    }
    form = Self.finished(whole)
    var suffix = Self.seed(4)
    for length in 1...Self.suffixLengths.upperBound where length < count {
      suffix = FNV1a.adding(UInt64(bytes[count + 1 - length]), to: suffix)
      affixes.append(Self.finished(suffix))
    }
    guard count > 2 else { return }
    for start in 0..<(bytes.count - Self.gramLengths.lowerBound + 1) {
      var gram = Self.seed(5)
      for offset in 0..<Self.gramLengths.upperBound where start + offset < bytes.count {
        gram = FNV1a.adding(UInt64(bytes[start + offset]), to: gram)
        if offset + 1 >= Self.gramLengths.lowerBound { grams.append(Self.finished(gram)) }
      }
    }
  }

  private static func seed(_ kind: UInt64) -> UInt64 { FNV1a.empty64 &+ kind &* 0x9E37_79B9_7F4A_7C15 }

  /// The last steps of MurmurHash3, which spread the entropy over all bits.
  private static func finished(_ hash: UInt64) -> UInt64 {
    var hash = hash
    hash ^= hash >> 33
    hash &*= 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 33
    hash &*= 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash >> 33
  }
}
