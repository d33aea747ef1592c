/// Finds what heads the cells of a table, row by row.
///
/// A row of heads is one whose cells are all called heads, or the first one if it has no figures but years and figures
/// are under it. The first cell of any other row heads the rest of it, if it is no figure but a year.
struct TableHeads {
  /// A cell as a loader finds it.
  struct Cell {
    /// Its column, from 0; empty cells count.
    var column: Int
    /// Where it is, in UTF-8 bytes of the article's text.
    var range: Range<Int>
    /// Its words.
    var words: String
    /// Whether the table calls it a head.
    var isHead = false
  }

  /// Cells of one table that are read each by itself, and words that such a cell has at most.
  private static let most = (cells: 100, words: 8)

  /// Whether a cell goes on in the rows below, so that the place of one of theirs does not tell its column: then no cell
  /// has heads.
  private let hasTallCells: Bool
  private var columns: [Int: Range<Int>] = [:]
  private var isFirst = true
  /// The first row, as long as it is not known whether it is one of heads.
  private var pending: [Cell] = []
  private var count = 0

  /// Begins a table.
  init(hasTallCells: Bool = false) { self.hasTallCells = hasTallCells }

  /// The cells of the next row that others head; none in a row of heads, nor in one that holds running text.
  mutating func row(_ cells: [Cell]) -> [TableCell] {
    defer { isFirst = false }
    guard !hasTallCells, let first = cells.first else { return [] }
    if cells.allSatisfy(\.isHead) {
      take(cells)
      return []
    }
    if isFirst, cells.count > 1, cells.allSatisfy({ !$0.isHead && Self.isName($0.words) }) {
      pending = cells
      return []
    }
    if cells.dropFirst().contains(where: { !Self.isName($0.words) }) { take(pending) }
    pending = []
    guard cells.allSatisfy({ Self.isShort($0.words) }) else { return [] }
    let isHeaded = first.isHead || Self.isName(first.words) && cells.count > 1
    let rest = isHeaded ? cells.dropFirst() : cells[...]
    let headed = rest.compactMap { cell -> TableCell? in
      let column = columns[cell.column]
      guard isHeaded || column != nil, cell.words.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
      return TableCell(range: cell.range, row: isHeaded ? first.range : nil, column: column)
    }
    guard count + headed.count <= Self.most.cells else { return [] }
    count += headed.count
    return headed
  }

  private mutating func take(_ heads: [Cell]) {
    for cell in heads { columns[cell.column] = cell.range }
  }

  /// Whether words name something, and are no figure but a year.
  private static func isName(_ words: String) -> Bool {
    if words.utf8.count == 4, let year = Int(words) { return (1000...2999).contains(year) }
    return !words.contains(where: \.isNumber)
  }

  private static func isShort(_ words: String) -> Bool {
    words.split(separator: " ", maxSplits: most.words).count <= most.words
  }
}
