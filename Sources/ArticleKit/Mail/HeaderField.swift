import Groundwork

/// Fields of headers, as mail and HTTP have them.
enum HeaderField {
  /// A parameter of a field's value: `charset` of `text/html; charset="utf-8"`.
  ///
  /// Quoted values may hold semicolons; a value in numbered pieces (`name*0=`, `name*1=`, RFC 2231) is merged.
  static func parameter(_ name: String, of value: String) -> String? {
    var pieces: [(number: Int, text: String)] = []
    for (key, text) in parameters(of: value) {
      if key == name { return text }
      guard key.hasPrefix(name + "*") else { continue }
      let rest = key.dropFirst(name.count + 1)
      let number = rest.prefix(while: \.isNumber)
      guard rest.dropFirst(number.count).allSatisfy({ $0 == "*" }) else { continue }
      pieces.append((Int(number) ?? 0, rest.hasSuffix("*") ? unescaped(text, isFirst: (Int(number) ?? 0) == 0) : text))
    }
    guard !pieces.isEmpty else { return nil }
    return pieces.sorted { $0.number < $1.number }.map(\.text).joined()
  }

  /// The parameters of a field in order, their names in lower case.
  private static func parameters(of value: String) -> [(String, String)] {
    var parameters: [(String, String)] = []
    let bytes = Array(value.utf8)
    var index = bytes.firstIndex(of: UInt8(ascii: ";")) ?? bytes.count
    while index < bytes.count {
      index += 1
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "="), bytes[index] != UInt8(ascii: ";") { index += 1 }
      guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { continue }
      let key = String(decoding: bytes[start..<index], as: UTF8.self).trimmed.lowercased()
      index += 1
      while index < bytes.count, bytes[index].isWhiteSpace { index += 1 }
      var text: [UInt8] = []
      if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
          if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count { index += 1 }
          text.append(bytes[index])
          index += 1
        }
        while index < bytes.count, bytes[index] != UInt8(ascii: ";") { index += 1 }
      } else {
        while index < bytes.count, bytes[index] != UInt8(ascii: ";") {
          text.append(bytes[index])
          index += 1
        }
        // Servers write a charset between single quotes too.
        if text.count > 2, text.first == UInt8(ascii: "'"), text.last == UInt8(ascii: "'") {
          text = Array(text.dropFirst().dropLast())
        }
      }
      parameters.append((key, String(decoding: text, as: UTF8.self).trimmed))
    }
    return parameters
  }

  /// A piece in per cent escapes, after the charset and language that the first one names.
  private static func unescaped(_ text: String, isFirst: Bool) -> String {
    let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    let (charset, words) = isFirst && parts.count == 3 ? (String(parts[0]), parts[2]) : (nil, text[...])
    var bytes: [UInt8] = []
    var rest = Array(words.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "%"),
        let value = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return TextDecoder.decode(bytes, header: charset).map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }
}
