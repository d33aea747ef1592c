extension JSONScanner {
  /// Reads a string with its quotation marks; returns whether it has escapes.
  mutating func scanString() throws(JSONSyntaxError) -> Bool {
    var hasEscapes = false
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return hasEscapes
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try scanEscape()
      case 0..<0x20: throw error(.control(byte))
      case 0x20..<0x80: position += 1
      default: try scanScalar()
      }
    }
    throw error(.cutOff(in: "a string"))
  }

  /// Reads a character of more than one byte as Table 3-7 of the Unicode Standard allows it.
  private mutating func scanScalar() throws(JSONSyntaxError) {
    let lead = bytes[position]
    let (count, second): (Int, ClosedRange<UInt8>) =
      switch lead {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: throw error(.notUTF8(lead))
      }
    for offset in 1..<count {
      guard position + offset < bytes.count else { throw error(.cutOff(in: "a string"), at: bytes.count) }
      guard (offset == 1 ? second : 0x80...0xBF).contains(bytes[position + offset]) else { throw error(.notUTF8(lead)) }
    }
    position += count
  }

  private mutating func scanEscape() throws(JSONSyntaxError) {
    let start = position
    position += 1
    guard let byte = here else { throw error(.cutOff(in: "a string")) }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return
    case UInt8(ascii: "u"): break
    default: throw error(.escape, at: start)
    }
    let unit = try scanHexadecimal(from: start)
    guard unit & 0xF800 == 0xD800 else { return }
    guard unit < 0xDC00, here == UInt8(ascii: "\\"), position + 1 < bytes.count,
      bytes[position + 1] == UInt8(ascii: "u")
    else { throw position == bytes.count ? error(.cutOff(in: "a string")) : error(.surrogate, at: start) }
    position += 2
    guard try scanHexadecimal(from: start) & 0xFC00 == 0xDC00 else { throw error(.surrogate, at: start) }
  }

  /// Reads the four digits of an escape.
  private mutating func scanHexadecimal(from start: Int) throws(JSONSyntaxError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = here else { throw error(.cutOff(in: "a string")) }
      guard let digit = Self.hexadecimalDigit(byte) else { throw error(.escape, at: start) }
      value = value << 4 | digit
      position += 1
    }
    return value
  }

  static func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
