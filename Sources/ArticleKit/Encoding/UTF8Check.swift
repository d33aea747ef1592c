/// Finds where bytes stop being UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing beyond U+10FFFF).
enum UTF8Check {
  /// The offset of the first byte that does not fit, or nil if all of `bytes` is UTF-8.
  static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        index = endOfASCII(in: bytes, from: index)
        guard index < bytes.count else { return nil }
        guard let length = length(in: bytes, at: index) else { return index }
        index += length
      }
      return nil
    }
  }

  /// Whether all bytes are ASCII.
  static func isASCII(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { endOfASCII(in: $0, from: 0) == $0.count }
  }

  /// The first byte at `start` or after it that is not ASCII; eight bytes are looked at together.
  private static func endOfASCII(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= raw.count, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
      index += 8
    }
    while index < raw.count, raw[index] < 0x80 { index += 1 }
    return index
  }

  /// How many characters beyond ASCII are whole, and how many bytes fit nowhere.
  static func count(in bytes: [UInt8]) -> (whole: Int, broken: Int) {
    var (whole, broken, index) = (0, 0, 0)
    while index < bytes.count {
      guard let length = length(in: bytes, at: index) else {
        broken += 1
        index += 1
        continue
      }
      if length > 1 { whole += 1 }
      index += length
    }
    return (whole, broken)
  }

  /// The bytes of the character that begins at `index`; nil if none does.
  static func length(in bytes: [UInt8], at index: Int) -> Int? {
    bytes.withUnsafeBufferPointer { length(in: $0, at: index) }
  }

  private static func length(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let lead = bytes[index]
    let length: Int
    // The first continuation byte has a narrower range after some leads; all others are 80...BF.
    let second: ClosedRange<UInt8>
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return nil }
    return length
  }
}
