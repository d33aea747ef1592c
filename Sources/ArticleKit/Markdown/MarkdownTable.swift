/// The tables of GitHub's Markdown: rows of cells between bars, a rule under the first.
enum MarkdownTable {
  /// Whether a line is the rule under a table's first row (`|---|:---:|`), with as many cells.
  static func isRule(_ line: ArraySlice<UInt8>, under head: [UInt8]) -> Bool {
    guard line.contains(UInt8(ascii: "-")), line.contains(UInt8(ascii: "|")) || head.contains(UInt8(ascii: "|")),
      line.allSatisfy({ "|-: \t".utf8.contains($0) })
    else { return false }
    let rules = cells(Array(line))
    return !rules.isEmpty && rules.allSatisfy { $0.contains(UInt8(ascii: "-")) } && rules.count == cells(head).count
  }

  /// The cells of a row; an escaped bar parts none.
  static func cells(_ line: [UInt8]) -> [[UInt8]] {
    var cells: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in line {
      if byte == UInt8(ascii: "|"), !isEscaped {
        cells.append([])
      } else {
        if byte == UInt8(ascii: "|") { cells[cells.count - 1].removeLast() }
        cells[cells.count - 1].append(byte)
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    let isBlank = { (cell: [UInt8]) in cell.allSatisfy(\.isWhiteSpace) }
    if let first = cells.first, isBlank(first) { cells.removeFirst() }
    if let last = cells.last, isBlank(last) { cells.removeLast() }
    return cells
  }
}
