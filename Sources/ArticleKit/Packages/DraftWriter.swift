/// Writes the text of a draft, and keeps where each of its words comes from.
struct DraftWriter {
  /// A run of the text that comes from one element.
  struct Piece {
    /// Where it is in the text, in UTF-8 bytes.
    var range: Range<Int>
    /// The element.
    var node: Int
    /// How many bytes of the element's own characters come before it.
    var offset: Int
  }

  /// The text so far, in UTF-8.
  private(set) var text: [UInt8] = []
  /// The blocks that are finished.
  private(set) var blocks: [Block] = []
  /// Where the text comes from, in its order.
  private(set) var pieces: [Piece] = []
  /// Remarks so far; their places count bytes of the text.
  var remarks: [Remark] = []
  /// What was left out.
  var dropped: [DroppedText] = []
  /// Tables, tracked insertions and deletions.
  var (insertions, deletions) = (0, 0)
  /// Tables so far.
  private(set) var tables = 0

  /// Where the paragraph or row at hand begins; nil while it has no words.
  private var start: Int?
  /// What goes between the words so far and the next ones of a table's row.
  private var joint: String?
  private var rows = 0
  /// The cells of the row at hand that have words: the column, and where the words begin.
  private var cells: [(column: Int, start: Int)] = []
  private var column = -1
  private var heads = TableHeads()

  /// Whether the paragraph at hand ends in a line end.
  var endsInLineEnd: Bool { start != nil && text.last == .lineFeed }

  /// Adds words that come from an element; white space in front of a paragraph is left out.
  /// - Parameter offset: how many bytes of the element's characters come before the words.
  mutating func append(_ words: String, from node: Int, offset: Int = 0) {
    var bytes = Array(words.utf8)[...]
    let length = bytes.count
    if start == nil || joint != nil { bytes = bytes.drop(while: \.isWhiteSpace) }
    guard !bytes.isEmpty else { return }
    if start == nil {
      if !text.isEmpty { text += [.lineFeed, .lineFeed] }
      start = text.count
    } else if let joint {
      text += Array(joint.utf8)
    }
    joint = nil
    let start = text.count
    if rows == 1, cells.last?.column != column { cells.append((column, start)) }
    text += bytes
    pieces.append(Piece(range: start..<text.count, node: node, offset: offset + length - bytes.count))
  }

  /// Ends a paragraph; in a table's row it goes on in the next one.
  mutating func endParagraph(_ kind: Block.Kind) {
    guard rows == 0 else {
      if start != nil, joint == nil { joint = " " }
      return
    }
    endBlock(kind)
  }

  /// Begins a table; one in a cell of another counts as part of that.
  mutating func startTable() {
    guard rows == 0 else { return }
    tables += 1
    heads = TableHeads()
  }

  /// Begins a row of a table, which may be in a cell of another one.
  mutating func startRow() {
    if rows == 0 {
      endBlock(.paragraph)
      (cells, column) = ([], -1)
    }
    rows += 1
  }

  /// Begins the next cell of a row.
  mutating func startCell() {
    if rows == 1 { column += 1 }
    if start != nil { joint = " | " }
  }

  /// Ends a row.
  mutating func endRow() {
    rows -= 1
    guard rows == 0 else {
      if start != nil { joint = " | " }
      return
    }
    let count = blocks.count
    endBlock(.listItem)
    guard blocks.count > count, let block = blocks.last else { return }
    let ends = cells.dropFirst().map { $0.start - 3 } + [block.range.upperBound]
    let found = zip(cells, ends).map { cell, end in
      let range = cell.start..<max(cell.start, min(end, block.range.upperBound))
      return TableHeads.Cell(column: cell.column, range: range, words: words(in: range))
    }
    blocks[count].cells = heads.row(found)
  }

  private mutating func endBlock(_ kind: Block.Kind) {
    joint = nil
    guard let first = start else { return }
    start = nil
    while text.last?.isWhiteSpace == true { text.removeLast() }
    while let last = pieces.last, last.range.upperBound > text.count {
      pieces.removeLast()
      if last.range.lowerBound < text.count {
        pieces.append(Piece(range: last.range.lowerBound..<text.count, node: last.node, offset: last.offset))
      }
    }
    blocks.append(Block(kind: kind, range: first..<text.count))
  }

  /// Where the words are that began when the text had `start` bytes and end now, without white space around.
  func words(since start: Int) -> Range<Int> {
    var (first, last) = (min(start, text.count), text.count)
    while last > first, text[last - 1].isWhiteSpace { last -= 1 }
    while first < last, text[first].isWhiteSpace { first += 1 }
    return first..<last
  }

  /// The words in a run of the text.
  func words(in range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}
