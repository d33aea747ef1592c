import CLibXML2

/// Short texts with mark-up in them: titles and summaries as content systems write them into attributes and JSON.
package enum MarkupText {
  /// Bytes with their character references resolved and nothing else changed.
  static func resolved(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "&") {
        let (scalar, length) = reference(bytes[index...])
        out += Array(String(Character(scalar)).utf8)
        index += length
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return out
  }

  /// The words without tags, character references resolved (HTML 4's names and numbers), blanks made single.
  package static func plain(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"):
        let end = bytes[index...].prefix(600).firstIndex(of: UInt8(ascii: ">"))
        let isTag = index + 1 < bytes.count && ((bytes[index + 1] | 0x20).isLower || bytes[index + 1] == 0x2F)
        if let end, isTag {
          out.append(0x20)
          index = end + 1
        } else {
          out.append(bytes[index])
          index += 1
        }
      case UInt8(ascii: "&"):
        let (scalar, length) = reference(bytes[index...])
        out += Array(String(Character(scalar)).utf8)
        index += length
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0:
        out.append(0x20)
        index += 2
      default:
        out.append(bytes[index])
        index += 1
      }
    }
    return PageFacts.clean(out) ?? ""
  }

  /// The character that a reference stands for, and the bytes that it takes; an ampersand where it is none.
  static func reference(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int) {
    guard let end = bytes.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return ("&", 1) }
    let name = bytes[(bytes.startIndex + 1)..<end]
    let length = end + 1 - bytes.startIndex
    if name.first == UInt8(ascii: "#") {
      let digits = String(decoding: name.dropFirst(), as: UTF8.self)
      let value = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let value else { return ("&", 1) }
      guard let scalar = Unicode.Scalar(value), value != 0 else { return ("\u{FFFD}", length) }
      // Line ends and tabs are blanks; other control characters are not text.
      return (scalar.value <= 0x20 || scalar == "\u{A0}" ? " " : scalar, length)
    }
    guard !name.isEmpty, name.allSatisfy({ $0.isLower || $0.isUpper || $0.isDigit }) else { return ("&", 1) }
    if name.elementsEqual("apos".utf8) { return ("'", length) }
    let found = String(decoding: name, as: UTF8.self).withCString { pointer in
      pointer.withMemoryRebound(to: xmlChar.self, capacity: name.count + 1) { htmlEntityLookup($0) }
    }
    guard let found, let scalar = Unicode.Scalar(found.pointee.value) else { return ("&", 1) }
    return (scalar == "\u{A0}" ? " " : scalar, length)
  }
}
