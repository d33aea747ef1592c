import Groundwork

/// The header of a message: its fields in order, unfolded (RFC 5322, 2.2.3), in any encoding.
struct MailHeader {
  private var fields: [(name: String, value: String)] = []

  /// The first field of a name in lower case.
  subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// All fields of a name in lower case.
  func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// The names of all fields, in lower case.
  var names: Set<String> { Set(fields.map(\.name)) }

  /// Takes the header off a message.
  static func split(_ bytes: ArraySlice<UInt8>) -> (header: MailHeader, body: ArraySlice<UInt8>) {
    var header = MailHeader()
    var field: [UInt8] = []
    var position = bytes.startIndex
    func end() {
      // The whole field is decoded at once: a line's end may part a letter of several bytes.
      guard let colon = field.firstIndex(of: UInt8(ascii: ":")) else { return }
      let name = String(decoding: field[..<colon], as: UTF8.self).trimmed.lowercased()
      let value = TextDecoder.decode(Array(field[(colon + 1)...])).map { String(decoding: $0.bytes, as: UTF8.self) }
      header.fields.append((name, (value ?? "").trimmed))
      field = []
    }
    while position < bytes.endIndex {
      let lineEnd = bytes[position...].firstIndex(of: .lineFeed) ?? bytes.endIndex
      var line = bytes[position..<lineEnd]
      if line.last == .carriageReturn { line.removeLast() }
      let next = min(lineEnd + 1, bytes.endIndex)
      if line.isEmpty {
        end()
        return (header, bytes[next...])
      }
      if line.first == 0x20 || line.first == 0x09 {
        if !field.isEmpty { field += [0x20] + line.drop { $0 == 0x20 || $0 == 0x09 } }
      } else if line.contains(UInt8(ascii: ":")) {
        end()
        field = Array(line)
      } else if !line.starts(with: "From ".utf8) {
        end()
        return (header, bytes[position...])
      }
      position = next
    }
    end()
    return (header, [])
  }

  /// A field's words, those in other encodings (`=?utf-8?Q?caf=C3=A9?=`, RFC 2047) decoded.
  static func words(_ field: String) -> String {
    var out = ""
    var rest = field[...]
    var isBehindWord = false
    while let start = ByteSearch.find("=?", in: String(rest)) {
      let open = rest.utf8.index(rest.startIndex, offsetBy: start)
      let parts = rest[rest.utf8.index(open, offsetBy: 2)...].split(
        separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, parts[3].hasPrefix("="), parts[0].count < 40 else {
        out += rest[...open]
        rest = rest[rest.index(after: open)...]
        isBehindWord = false
        continue
      }
      let between = rest[..<open]
      // Blanks between two such words are not part of the text.
      if !isBehindWord || !between.allSatisfy(\.isWhitespace) { out += between }
      let raw =
        parts[1].lowercased() == "b"
        ? TransferEncoding.base64(ArraySlice(parts[2].utf8))
        : TransferEncoding.quotedPrintable(ArraySlice(parts[2].utf8.map { $0 == 0x5F ? 0x20 : $0 }))
      let charset = parts[0].prefix { $0 != "*" }
      out += TextDecoder.decode(raw, header: String(charset)).map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
      rest = parts[3].dropFirst()
      isBehindWord = true
    }
    return (out + rest).trimmed
  }

  /// The name of a sender: `Ann Moss <ann@example.org>` is Ann Moss.
  static func name(_ sender: String) -> String? {
    let name = sender.prefix { $0 != "<" && $0 != "[" }.filter { $0 != "\"" }
    let trimmed = String(name).trimmed
    return trimmed.isEmpty || trimmed.contains("@") ? nil : trimmed
  }
}
