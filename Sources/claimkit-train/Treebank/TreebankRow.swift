/// One line of a CoNLL-U sentence.
struct TreebankRow {
  /// What the first column says.
  enum ID {
    case word(Int)
    case range(ClosedRange<Int>)
    case empty
  }

  var id: ID
  var line: Int
  var columns: [String]
  var form: String { columns[1] }
  var hasSpaceAfter: Bool { !columns[9].split(separator: "|").contains("SpaceAfter=No") }

  /// Reads the columns of a line, which tabs part.
  /// - Throws: `TreebankError`.
  init(_ text: Substring, path: String, line: Int) throws(TreebankError) {
    columns = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    self.line = line
    guard columns.count == 10 else {
      throw .columns(path: path, line: line, found: columns.count)
    }
    let value = columns[0]
    let parts = value.split(separator: "-", omittingEmptySubsequences: false)
    if let number = Int(value), number > 0 {
      id = .word(number)
    } else if value.contains(".") {
      id = .empty
    } else if parts.count == 2, let first = Int(parts[0]), let last = Int(parts[1]), first > 0, first <= last {
      id = .range(first...last)
    } else {
      throw .badID(path: path, line: line, value: value)
    }
  }
}
