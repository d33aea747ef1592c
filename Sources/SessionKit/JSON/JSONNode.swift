/// A value or a key as a scanner found it; the nodes of what a value holds follow its own.
struct JSONNode {
  /// The bit of `end` that a key has until it is read, so that what nobody asked for is known.
  static let unread: UInt32 = 1 << 31

  /// The byte it begins with.
  var start: UInt32
  /// The number of the node after the last one it holds; with the bit ``unread``.
  var end: UInt32

  /// The number of the node after the last one it holds.
  var endIndex: Int { Int(end & ~Self.unread) }
}

/// What is between the bytes of a JSON text and Swift's values.
enum JSONText {
  /// The string whose quotation mark is at a byte; the text was scanned before.
  static func string(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    var end = start + 1
    while bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\") { end += 1 }
    if bytes[end] == UInt8(ascii: "\"") {
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[start + 1..<end]), as: UTF8.self)
    }
    return unescaped(from: start + 1, in: bytes)
  }

  private static func unescaped(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    var (text, position) = ([UInt8](), start)
    while bytes[position] != UInt8(ascii: "\"") {
      guard bytes[position] == UInt8(ascii: "\\") else {
        text.append(bytes[position])
        position += 1
        continue
      }
      let escape = bytes[position + 1]
      position += 2
      switch escape {
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "u"):
        var value = hexadecimal(at: position, in: bytes)
        position += 4
        if value & 0xFC00 == 0xD800 {
          value = 0x10000 + (value & 0x3FF) << 10 + hexadecimal(at: position + 2, in: bytes) & 0x3FF
          position += 6
        }
        text += Unicode.Scalar(value).map { Array(String($0).utf8) } ?? []
      default: text.append(escape)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func hexadecimal(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    bytes[start..<start + 4].reduce(0) { $0 << 4 | (JSONScanner.hexadecimalDigit($1) ?? 0) }
  }
}
