import Foundation
import SessionKit

/// JSON as exports write it: keys sorted, so that the same report produces the same bytes, and nothing in it that could
/// end a `<script>` element, hide from the eye or turn the text around.
///
/// `<`, `>`, `&` and what ``SafeText`` calls hidden are written as `\u` escapes; every reader of JSON gives them back.
enum JSONText {
  /// One value over several lines, ending in a line feed.
  static func pretty(_ value: JSONValue) throws(ReportError) -> String {
    try text(of: value, formatting: [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]) + "\n"
  }

  /// One value per line (JSON Lines), each ending in a line feed.
  static func lines(_ values: [JSONValue]) throws(ReportError) -> String {
    var result = ""
    for value in values {
      result += try text(of: value, formatting: [.sortedKeys, .withoutEscapingSlashes])
      result += "\n"
    }
    return result
  }

  private static func text(
    of value: JSONValue, formatting: JSONEncoder.OutputFormatting
  ) throws(ReportError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    do {
      return escaped(String(decoding: try encoder.encode(value), as: UTF8.self))
    } catch {
      throw .brokenTemplate(name: "JSON", reason: "\(error)")
    }
  }

  /// The text with what is not to be in it written by number; such characters can only be in strings.
  private static func escaped(_ json: String) -> String {
    let bytes = Array(json.utf8)
    guard bytes.contains(where: { $0 == 0x3C || $0 == 0x3E || $0 == 0x26 || $0 >= 0x7F }) else { return json }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 16)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(position + length, bytes.count)
      switch byte {
      case 0x3C, 0x3E, 0x26: result += escape(UInt16(byte))
      case ..<0x7F: result.append(byte)
      default:
        // The encoder's text is valid UTF-8, so that a scalar is its length's worth of bits.
        let lead = length == 1 ? UInt32(byte) : UInt32(byte & (0xFF >> UInt8(length + 1)))
        let value = bytes[(position + 1)..<end].reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) }
        if let scalar = Unicode.Scalar(value), SafeText.isHidden(scalar) {
          for unit in String(scalar).utf16 { result += escape(unit) }
        } else {
          result += bytes[position..<end]
        }
      }
      position = end
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func escape(_ unit: UInt16) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "\\"), UInt8(ascii: "u")]
      + [12, 8, 4, 0].map { digits[Int(unit >> UInt16($0)) & 0xF] }
  }
}

extension JSONValue {
  /// An object of the members that have a value.
  static func record(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.reduce(into: [:]) { $0[$1.key] = $1.value })
  }

  /// A string, or nothing.
  static func text(_ text: String?) -> JSONValue? { text.map { .string($0) } }

  /// An array of strings.
  static func texts(_ texts: some Sequence<String>) -> JSONValue { .array(texts.map { .string($0) }) }

  /// An array, or nothing where it would be empty.
  static func list(_ items: [JSONValue]) -> JSONValue? { items.isEmpty ? nil : .array(items) }
}
