/// The rows of a table in text: values separated by commas, tabs or semicolons, with quoted fields (RFC 4180).
struct TableRows {
  /// The rows that are not empty, each with the number of its first line, counted from 1.
  private(set) var rows: [(fields: [String], line: Int)] = []

  private var field: [UInt8] = []
  private var fields: [String] = []
  private var isQuoted = false
  private var wasQuoted = false

  /// Reads a text in UTF-8 whose lines end in LF.
  init(_ text: [UInt8], separator: UInt8) {
    var (line, first) = (1, 1)
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte == .lineFeed { line += 1 }
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          field.append(byte)
        } else if index < text.count, text[index] == byte {
          field.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
      } else if byte == UInt8(ascii: "\""), field.isEmpty, !wasQuoted {
        (isQuoted, wasQuoted) = (true, true)
      } else if byte == separator {
        endField()
      } else if byte == .lineFeed {
        endRow(line: first)
        first = line
      } else {
        field.append(byte)
      }
    }
    endRow(line: first)
  }

  /// What parts the values of a text: the one of tab, comma and semicolon that its first line has most of.
  static func separator(in text: [UInt8]) -> UInt8 {
    let head = text.prefix { $0 != .lineFeed }
    let marks = [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";")]
    let counts = marks.map { mark in head.count { $0 == mark } }
    let most = counts.max() ?? 0
    return marks[counts.firstIndex(of: most) ?? 0]
  }

  private mutating func endField() {
    fields.append(String(decoding: field, as: UTF8.self))
    field.removeAll(keepingCapacity: true)
    wasQuoted = false
  }

  private mutating func endRow(line: Int) {
    endField()
    if fields.contains(where: { $0.contains { !$0.isWhitespace } }) { rows.append((fields, line)) }
    fields = []
  }
}
