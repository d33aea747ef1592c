import Groundwork

/// Hashes of a word's endings together with its tag, under which rules of lemmas are looked up.
package enum LemmaKey {
  /// The longest ending that has a rule of its own, in bytes.
  package static let longestEnding = 6

  /// Calls `body` with the hashes for endings of 0, 1, 2 … bytes, and last with the one of the whole word.
  package static func enumerate(
    _ word: some RandomAccessCollection<UInt8>, tag: TreebankTag, _ body: (_ length: Int, UInt64) -> Void
  ) {
    var hash = FNV1a.empty64 ^ tag.number
    body(0, finished(hash))
    var length = 0
    var index = word.endIndex
    while index > word.startIndex {
      index = word.index(before: index)
      let before = index > word.startIndex ? word[word.index(before: index)] : 0
      hash = FNV1a.adding(UInt64(lower(word[index], after: before)), to: hash)
      length += 1
      if length <= longestEnding { body(length, finished(hash)) }
      if length >= 64 { break }
    }
    body(-1, finished(hash &+ 0x5851_F42D_4C95_7F2D))
  }

  /// A byte of UTF-8 with A to Z and À to Þ made small.
  static func lower(_ byte: UInt8, after before: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x80...0x9E where before == 0xC3: byte | 0x20
    default: byte
    }
  }

  static func folded(_ word: [UInt8]) -> [UInt8] {
    word.indices.map { lower(word[$0], after: $0 > 0 ? word[$0 - 1] : 0) }
  }

  private static func finished(_ hash: UInt64) -> UInt64 {
    var hash = hash
    hash ^= hash >> 33
    hash &*= 0xFF51_AFD7_ED55_8CCD
    return hash ^ hash >> 33
  }
}

extension TreebankTag {
  /// A number made of the tag's letters, the same in every version of the program.
  fileprivate var number: UInt64 { rawValue.utf8.reduce(0) { $0 << 8 | UInt64($1) } &* 0x9E37_79B9_7F4A_7C15 }
}
