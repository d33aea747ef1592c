/// The 64-bit hash of Fowler, Noll and Vo (FNV-1a), for short words.
enum WordHash {
  static let empty: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of a word; `start` continues another word's.
  static func hash(_ word: some Sequence<UInt8>, from start: UInt64 = empty) -> UInt64 {
    var hash = start
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
