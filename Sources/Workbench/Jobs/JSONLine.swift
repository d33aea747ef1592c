import ArticleKit
import SessionKit

/// Writes one line of JSON straight into bytes, key by key; the same bytes as Foundation's encoder writes with sorted keys
/// and unescaped slashes, at a small part of its time.
///
/// The caller writes the keys of each object in order.
struct JSONLine {
  private(set) var bytes: [UInt8] = []
  /// Whether the next key or element is the first of what holds it.
  private var isFirst = true

  /// The line as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes an object.
  mutating func object(_ body: (inout JSONLine) -> Void) { nest(0x7B, 0x7D, body) }

  /// Writes an array, an element a call of ``element(_:)``.
  mutating func array(_ body: (inout JSONLine) -> Void) { nest(0x5B, 0x5D, body) }

  private mutating func nest(_ open: UInt8, _ close: UInt8, _ body: (inout JSONLine) -> Void) {
    bytes.append(open)
    isFirst = true
    body(&self)
    bytes.append(close)
    isFirst = false
  }

  /// Writes a key and what `value` writes.
  mutating func key(_ name: StaticString, _ value: (inout JSONLine) -> Void) {
    separate()
    bytes.append(0x22)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    bytes.append(0x3A)
    value(&self)
  }

  /// Writes an element of an array.
  mutating func element(_ value: (inout JSONLine) -> Void) {
    separate()
    value(&self)
  }

  private mutating func separate() {
    if !isFirst { bytes.append(0x2C) }
    isFirst = false
  }

  mutating func key(_ name: StaticString, _ value: String?) { key(name) { $0.write(value) } }
  mutating func key(_ name: StaticString, _ value: Int) { key(name) { $0.write(value) } }
  mutating func key(_ name: StaticString, _ value: Bool) { key(name) { $0.write(value) } }
  mutating func key(_ name: StaticString, _ value: Double) { key(name) { $0.write(value) } }
  mutating func key(_ name: StaticString, _ values: [String]) {
    key(name) { $0.array { line in for value in values { line.element { $0.write(value) } } } }
  }
  mutating func key(_ name: StaticString, _ spans: [TextSpan]) {
    key(name) { $0.array { line in for span in spans { line.element { $0.write(span) } } } }
  }

  mutating func write(_ value: Bool) { bytes.append(contentsOf: (value ? "true" : "false").utf8) }
  mutating func write(_ value: Int?) {
    if let value { write(value) } else { write(nil as String?) }
  }
  mutating func write(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

  /// Whole numbers without a fraction, as Foundation writes them.
  mutating func write(_ value: Double) {
    bytes.append(contentsOf: (value == value.rounded() ? String(Int(value)) : String(value)).utf8)
  }

  /// A span as a pair of code points.
  mutating func write(_ span: TextSpan) {
    array { line in
      line.element { $0.write(span.start) }
      line.element { $0.write(span.end) }
    }
  }

  /// Text in quotation marks; nil as `null`.
  mutating func write(_ text: String?) {
    guard var text else {
      bytes.append(contentsOf: "null".utf8)
      return
    }
    bytes.append(0x22)
    text.withUTF8 { characters in
      for byte in characters {
        switch byte {
        case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
        case 0x08: bytes.append(contentsOf: [0x5C, 0x62])
        case 0x0C: bytes.append(contentsOf: [0x5C, 0x66])
        case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
        case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
        case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
        case 0x00..<0x20:
          let digits = Array("0123456789abcdef".utf8)
          bytes.append(contentsOf: [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
        default: bytes.append(byte)
        }
      }
    }
    bytes.append(0x22)
  }
}
