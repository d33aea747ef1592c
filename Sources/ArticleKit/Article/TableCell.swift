/// A cell of a table's row, with the cells that say what it is.
public struct TableCell: Hashable, Sendable {
  /// Where the cell is, in UTF-8 bytes of the article's text.
  public var range: Range<Int>
  /// Where the first cell of its row is, unless that one is a figure itself.
  public var row: Range<Int>?
  /// Where the head of its column is, in an earlier block.
  public var column: Range<Int>?

  /// Makes a cell of its place and those of its heads.
  public init(range: Range<Int>, row: Range<Int>? = nil, column: Range<Int>? = nil) {
    self.range = range
    self.row = row
    self.column = column
  }
}
