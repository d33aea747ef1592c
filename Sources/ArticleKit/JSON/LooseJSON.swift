/// Reads JSON as pages have it: raw line ends in strings, commas too many, comments around; what is broken further on is
/// left out, and what was read up to there is kept.
///
/// Foundation's reader refuses all of these, and with them the metadata of the page.
struct LooseJSON {
  private static let deepest = 64
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var depth = 0

  /// Reads one value; nil if there is none.
  static func value(_ bytes: ArraySlice<UInt8>) -> JSONValue? {
    var reader = LooseJSON(bytes: bytes, position: bytes.startIndex)
    // Some pages wrap the data in a comment or a CDATA section.
    let start = bytes.prefix(64)
    if let mark = start.indices.first(where: { start[$0...].starts(with: "CDATA[".utf8) }) {
      reader.position = mark + 6
    }
    while let byte = reader.peek, byte != UInt8(ascii: "{"), byte != UInt8(ascii: "[") { reader.position += 1 }
    return reader.value()
  }

  private init(bytes: ArraySlice<UInt8>, position: Int) {
    self.bytes = bytes
    self.position = position
  }

  private var peek: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, byte.isWhiteSpace { position += 1 }
  }

  private mutating func value() -> JSONValue? {
    skipBlanks()
    guard let byte = peek, depth < Self.deepest else { return nil }
    switch byte {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "\""): return string().map(JSONValue.string)
    default: return word()
    }
  }

  private mutating func object() -> JSONValue {
    var members: [String: JSONValue] = [:]
    position += 1
    depth += 1
    defer { depth -= 1 }
    while true {
      skipBlanks()
      guard let byte = peek else { return .object(members) }
      if byte == UInt8(ascii: "}") {
        position += 1
        return .object(members)
      }
      if byte == UInt8(ascii: ",") {
        position += 1
        continue
      }
      guard byte == UInt8(ascii: "\""), let key = string() else { return abandon(.object(members)) }
      skipBlanks()
      guard peek == UInt8(ascii: ":") else { return abandon(.object(members)) }
      position += 1
      guard let value = value() else { return abandon(.object(members)) }
      if members[key] == nil { members[key] = value }
    }
  }

  private mutating func array() -> JSONValue {
    var items: [JSONValue] = []
    position += 1
    depth += 1
    defer { depth -= 1 }
    while true {
      skipBlanks()
      guard let byte = peek else { return .array(items) }
      if byte == UInt8(ascii: "]") {
        position += 1
        return .array(items)
      }
      if byte == UInt8(ascii: ",") {
        position += 1
        continue
      }
      guard let value = value() else { return abandon(.array(items)) }
      items.append(value)
    }
  }

  /// Goes to the end: nothing after a break can be trusted.
  private mutating func abandon(_ value: JSONValue) -> JSONValue {
    position = bytes.endIndex
    return value
  }

  private mutating func word() -> JSONValue? {
    let start = position
    while let byte = peek, !byte.isWhiteSpace, byte != 0x2C, byte != 0x7D, byte != 0x5D, byte != 0x3A { position += 1 }
    guard position > start else { return nil }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    switch word {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default: return .number(word)
    }
  }

  private mutating func string() -> String? {
    position += 1
    var text: [UInt8] = []
    while let byte = peek {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): escape(into: &text)
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escape(into text: inout [UInt8]) {
    guard let byte = peek else { return }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
    case UInt8(ascii: "u"): text += Array(String(Character(unicodeEscape())).utf8)
    default: text.append(byte)
    }
  }

  private mutating func unicodeEscape() -> Unicode.Scalar {
    let replacement: Unicode.Scalar = "\u{FFFD}"
    guard let first = hex() else { return replacement }
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800...0xDBFF).contains(first), peek == UInt8(ascii: "\\"), position + 1 < bytes.endIndex,
      bytes[position + 1] == UInt8(ascii: "u")
    else { return replacement }
    position += 2
    guard let second = hex(), (0xDC00...0xDFFF).contains(second) else { return replacement }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? replacement
  }

  private mutating func hex() -> UInt32? {
    guard position + 4 <= bytes.endIndex,
      let value = UInt32(String(decoding: bytes[position..<(position + 4)], as: UTF8.self), radix: 16)
    else { return nil }
    position += 4
    return value
  }
}
