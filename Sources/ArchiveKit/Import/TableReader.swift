/// Reads a table row by row: comma- or tab-separated values with quoted fields (RFC 4180).
struct TableReader: ~Copyable {
  private var source: ByteSource
  private let separator: UInt8
  private let path: String
  /// No field is longer, in bytes: a quotation mark that is never closed does not eat the memory.
  private static let longest = 1 << 20

  /// Reads from a source; `separator` is a comma or a tab.
  init(_ source: consuming ByteSource, separator: UInt8, path: String) {
    self.source = source
    self.separator = separator
    self.path = path
  }

  /// The next row that is not empty, with the number of its first line; nil at the end.
  mutating func next() throws(ArchiveError) -> (fields: [String], line: Int)? {
    while try source.peek() != nil {
      let line = source.line
      let fields = try row(from: line)
      if fields != [""] { return (fields, line) }
    }
    return nil
  }

  private mutating func row(from line: Int) throws(ArchiveError) -> [String] {
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var wasQuoted = false
    func finish() throws(ArchiveError) {
      guard let text = String(validating: field, as: UTF8.self) else {
        throw .badLine(path: path, line: line, reason: "it is not UTF-8 text")
      }
      fields.append(text)
    }
    while let byte = try source.next() {
      guard field.count < Self.longest else {
        throw .badLine(path: path, line: line, reason: "a field is larger than a million bytes")
      }
      if isQuoted {
        guard byte == 0x22 else {
          field.append(byte)
          continue
        }
        if try source.peek() == 0x22 {
          field.append(0x22)
          _ = try source.next()
        } else {
          isQuoted = false
        }
      } else if byte == 0x22, field.isEmpty, !wasQuoted {
        isQuoted = true
        wasQuoted = true
      } else if byte == separator {
        try finish()
        field = []
        wasQuoted = false
      } else if byte == 0x0A {
        break
      } else if byte == 0x0D, try source.peek() ?? 0x0A == 0x0A {
        continue
      } else {
        field.append(byte)
      }
    }
    guard !isQuoted else { throw .badLine(path: path, line: line, reason: "unclosed quotation mark") }
    try finish()
    return fields
  }
}
