/// Windows-1252, the encoding of most old texts in Western languages.
enum Windows1252 {
  /// The characters of the bytes from 0x80 to 0x9F; 0 if the byte stands for none.
  private static let middle: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
  private static let bytes: [UInt16: UInt8] = Dictionary(
    uniqueKeysWithValues: middle.enumerated().filter { $0.element != 0 }.map { ($0.element, UInt8(0x80 + $0.offset)) })

  /// The text in UTF-8, and how many bytes stand for no character.
  static func decode(_ bytes: ArraySlice<UInt8>) -> ([UInt8], replaced: Int) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var replaced = 0
    for byte in bytes {
      guard byte >= 0x80 else {
        text.append(byte)
        continue
      }
      var value = byte < 0xA0 ? middle[Int(byte) - 0x80] : UInt16(byte)
      if value == 0 {
        value = 0xFFFD
        replaced += 1
      }
      if value < 0x800 {
        text += [0xC0 | UInt8(value >> 6), 0x80 | UInt8(value & 0x3F)]
      } else {
        text += [0xE0 | UInt8(value >> 12), 0x80 | UInt8(value >> 6 & 0x3F), 0x80 | UInt8(value & 0x3F)]
      }
    }
    return (text, replaced)
  }

  /// The byte of a character; nil if it has none.
  static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0..<0x80, 0xA0...0xFF: UInt8(scalar.value)
    case 0x81, 0x8D, 0x8F, 0x90, 0x9D: UInt8(scalar.value)
    case let value where value <= 0xFFFF: bytes[UInt16(value)]
    default: nil
    }
  }
}
