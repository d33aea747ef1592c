/// What a person sees on a terminal: a small model of the sequences that libedit and Stet send (ECMA-48).
///
/// Colours are left out. Like most terminals it wraps at the last column only when one more character comes, and breaks
/// its lines again when its width changes.
package struct Screen {
  package private(set) var columns: Int
  package private(set) var rows: Int
  /// The column of the cursor, from 0.
  package private(set) var column = 0
  /// The row of the cursor, from 0.
  package private(set) var row = 0
  /// How often the bell rang.
  package private(set) var bells = 0

  /// One cell: a character with its combining marks; "" is the right half of a wide one, nil was never written.
  private var cells: [[String?]]
  /// Rows that continue in the next one.
  private var wrapped: [Bool]
  private var wrapsNext = false
  private var pending: [UInt8] = []
  private var sequence: String?
  /// The usual screen with its cursor, while a program shows the other one.
  private var usual: (cells: [[String?]], wrapped: [Bool], row: Int, column: Int)?

  /// Whether the other screen is shown (xterm, "The Alternate Screen Buffer").
  package var isAlternate: Bool { usual != nil }

  /// An empty screen.
  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: nil, count: columns), count: rows)
    wrapped = Array(repeating: false, count: rows)
  }

  /// The rows as text, without spaces at their ends.
  package var lines: [String] { cells.map(Self.text) }

  /// The row of the cursor, without spaces at its end.
  package var cursorLine: String { lines[row] }

  /// All rows but the empty ones at the end.
  package var text: String {
    var lines = lines
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// Takes what a program wrote; a character may come in parts.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    // The bytes of a character that is not whole yet wait.
    var complete = pending.count
    for back in 1...3 where back <= pending.count {
      let byte = pending[pending.count - back]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      if length > back { complete = pending.count - back }
      break
    }
    let text = String(decoding: pending[..<complete], as: UTF8.self)
    pending.removeFirst(complete)
    for scalar in text.unicodeScalars { take(scalar) }
  }

  /// Changes the size; lines are broken again at the new width.
  package mutating func resize(columns newColumns: Int, rows newRows: Int) {
    if isAlternate {
      // The other screen is cut, not broken again.
      let empty: [String?] = Array(repeating: nil, count: newColumns)
      cells = cells.prefix(newRows).map { Array(($0 + empty).prefix(newColumns)) }
      cells += Array(repeating: empty, count: newRows - cells.count)
      (columns, rows, wrapsNext) = (newColumns, newRows, false)
      wrapped = Array(repeating: false, count: newRows)
      (row, column) = (min(row, newRows - 1), min(column, newColumns - 1))
      return
    }
    var paragraphs: [[String?]] = [[]]
    var cursor = (paragraph: 0, offset: 0)
    for index in cells.indices {
      if index == row { cursor = (paragraphs.count - 1, paragraphs[paragraphs.count - 1].count + column) }
      let used = wrapped[index] ? columns : (cells[index].lastIndex { $0 != nil } ?? -1) + 1
      paragraphs[paragraphs.count - 1] += cells[index].prefix(used)
      if !wrapped[index] { paragraphs.append([]) }
    }
    while paragraphs.count > cursor.paragraph + 1, paragraphs.last?.isEmpty == true { paragraphs.removeLast() }
    var new: [[String?]] = []
    var newWrapped: [Bool] = []
    for (index, paragraph) in paragraphs.enumerated() {
      let length = max(paragraph.count, index == cursor.paragraph ? cursor.offset : 0)
      let count = max(1, (length + newColumns - 1) / newColumns)
      if index == cursor.paragraph {
        row = new.count + min(cursor.offset / newColumns, count - 1)
        column = min(cursor.offset - (row - new.count) * newColumns, newColumns - 1)
      }
      for part in 0..<count {
        let content = paragraph.dropFirst(part * newColumns).prefix(newColumns)
        new.append(content + Array(repeating: nil, count: newColumns - content.count))
        newWrapped.append(part < count - 1)
      }
    }
    let scrolled = max(0, new.count - newRows)
    cells = Array(new.dropFirst(scrolled))
    wrapped = Array(newWrapped.dropFirst(scrolled))
    row = max(0, row - scrolled)
    while cells.count < newRows {
      cells.append(Array(repeating: nil, count: newColumns))
      wrapped.append(false)
    }
    (columns, rows, wrapsNext) = (newColumns, newRows, false)
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    if sequence != nil {
      takeOfSequence(scalar)
      return
    }
    switch scalar.value {
    case 0x07: bells += 1
    case 0x08: move(column: column - 1)
    case 0x09: move(column: (column / 8 + 1) * 8)
    case 0x0A: lineFeed()
    case 0x0D: move(column: 0)
    case 0x1B: sequence = ""
    case 0..<0x20: break
    default: put(scalar)
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Self.width(of: scalar)
    guard width > 0 else {
      let place = wrapsNext ? column : column - 1
      if place >= 0 { cells[row][place, default: ""].unicodeScalars.append(scalar) }
      return
    }
    if wrapsNext || column + width > columns {
      wrapped[row] = true
      lineFeed()
      column = 0
    }
    cells[row][column] = String(scalar)
    if width == 2 { cells[row][column + 1] = "" }
    wrapsNext = column + width >= columns
    column = min(column + width, columns - 1)
  }

  /// The columns of a scalar; of the wide ones of Unicode's East Asian Width, those that tests type.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  private mutating func lineFeed() {
    wrapsNext = false
    if row < rows - 1 {
      row += 1
      return
    }
    cells.removeFirst()
    wrapped.removeFirst()
    cells.append(Array(repeating: nil, count: columns))
    wrapped.append(false)
  }

  private mutating func move(column: Int) {
    self.column = min(max(column, 0), columns - 1)
    wrapsNext = false
  }

  private mutating func move(row: Int) {
    self.row = min(max(row, 0), rows - 1)
    wrapsNext = false
  }

  /// Takes one more scalar of an escape sequence and runs it when it is whole.
  private mutating func takeOfSequence(_ scalar: Unicode.Scalar) {
    guard var sequence else { return }
    sequence.unicodeScalars.append(scalar)
    self.sequence = sequence
    if sequence.hasPrefix("("), sequence.count < 2 { return }
    if sequence.hasPrefix("["), sequence.count == 1 || (0x20...0x3F).contains(scalar.value) { return }
    self.sequence = nil
    if sequence == "[?1049h" { showAlternate() } else if sequence == "[?1049l" { showUsual() }
    guard sequence.hasPrefix("["), !sequence.hasPrefix("[?") else { return }
    let numbers = sequence.dropFirst().dropLast().split(separator: ";", omittingEmptySubsequences: false).map {
      Int($0)
    }
    run(scalar, numbers)
  }

  private mutating func showAlternate() {
    guard usual == nil else { return }
    usual = (cells, wrapped, row, column)
    cells = Array(repeating: Array(repeating: nil, count: columns), count: rows)
    wrapped = Array(repeating: false, count: rows)
  }

  /// Shows the usual screen again; where the size changed meanwhile, its rows are cut or filled.
  private mutating func showUsual() {
    guard let usual else { return }
    self.usual = nil
    let empty: [String?] = Array(repeating: nil, count: columns)
    cells = usual.cells.suffix(rows).map { Array(($0 + empty).prefix(columns)) }
    cells += Array(repeating: empty, count: rows - cells.count)
    wrapped = Array(repeating: false, count: rows)
    move(row: usual.row - max(0, usual.cells.count - rows))
    move(column: usual.column)
  }

  private mutating func run(_ final: Unicode.Scalar, _ numbers: [Int?]) {
    let first = numbers.first.flatMap { $0 }
    let count = max(1, first ?? 1)
    switch final {
    case "A": move(row: row - count)
    case "B": move(row: row + count)
    case "C": move(column: column + count)
    case "D": move(column: column - count)
    case "G": move(column: count - 1)
    case "d": move(row: count - 1)
    case "H":
      move(row: count - 1)
      move(column: (numbers.dropFirst().first.flatMap { $0 } ?? 1) - 1)
    case "K": erase(in: row, first == 1 ? 0..<column + 1 : first == 2 ? 0..<columns : column..<columns)
    case "J":
      erase(in: row, first == 2 ? 0..<columns : column..<columns)
      for other in 0..<rows where first == 2 || other > row { erase(in: other, 0..<columns) }
    case "P":
      cells[row].removeSubrange(column..<min(columns, column + count))
      cells[row] += Array(repeating: nil, count: columns - cells[row].count)
    case "@":
      cells[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
      cells[row].removeLast(count)
    case "X": erase(in: row, column..<min(columns, column + count))
    default: break
    }
  }

  private mutating func erase(in row: Int, _ range: Range<Int>) {
    for column in range { cells[row][column] = nil }
    if range.upperBound == columns { wrapped[row] = false }
  }

  private static func text(_ cells: [String?]) -> String {
    var text = cells.map { $0 ?? " " }.joined()
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension Array where Element == String? {
  /// A cell, or a default where it was never written.
  fileprivate subscript(index: Int, default fallback: String) -> String {
    get { self[index] ?? fallback }
    set { self[index] = newValue }
  }
}
