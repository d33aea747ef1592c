import ArticleKit

/// The claims of a table's row: each cell is one, read with the heads of its row and column.
struct TableClaims {
  let text: TextBytes

  /// The claims of a row, said by the author of the post that the table is in, where there is one.
  func claims(of block: Block, by author: Source?) -> [DetectedClaim] {
    block.cells.map { cell in
      let heads = [cell.row, cell.column].compactMap { $0.map(text.text) }
      let hasFigures = text.bytes[cell.range].contains { (0x30...0x39).contains($0) }
      return DetectedClaim(
        spans: [cell.row, cell.range].compactMap { $0 }, sentence: block.range, source: author,
        restated: heads.joined(separator: " ") + ": " + text.text(cell.range),
        priority: Priority.base + (hasFigures ? Priority.figures : 0), priorityReasons: hasFigures ? ["figures"] : [])
    }
  }
}
