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
  var (tables, insertions, deletions) = (0, 0, 0)

  /// Where the paragraph or row at hand begins; nil while it has no words.
  private var start: Int?
  /// What goes between the words so far and the next ones of a table's row.
  private var joint: String?
  private var rows = 0

  /// Whether the words go into a table's row.
  var isInRow: Bool { rows > 0 }
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

  /// Begins a row of a table, which may be in a cell of another one.
  mutating func startRow() {
    if rows == 0 { endBlock(.paragraph) }
    rows += 1
  }

  /// Begins the next cell of a row.
  mutating func startCell() { if start != nil { joint = " | " } }

  /// Ends a row.
  mutating func endRow() {
    rows -= 1
    if rows == 0 { endBlock(.listItem) } else { startCell() }
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
