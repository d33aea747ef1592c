/// A short word in lower case, packed into one machine word for quick look-up: at most eight bytes.
struct WordKey: Hashable, Sendable {
  private let packed: UInt64

  /// Packs a word; nil if it is empty or longer than eight bytes.
  init?(_ word: some StringProtocol) {
    self.init(word.utf8)
  }

  /// Packs bytes, ASCII capitals as small letters.
  init?(_ bytes: some Sequence<UInt8>) {
    var packed: UInt64 = 0
    var count = 0
    for byte in bytes {
      guard count < 8 else { return nil }
      packed = packed << 8 | UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      count += 1
    }
    guard count > 0 else { return nil }
    self.packed = packed
  }

  /// Packs part of a text.
  init?(_ text: TextBytes, _ range: Range<Int>) {
    guard range.count <= 8, !range.isEmpty else { return nil }
    var packed: UInt64 = 0
    for index in range {
      let byte = text[index]
      packed = packed << 8 | UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    self.packed = packed
  }
}
