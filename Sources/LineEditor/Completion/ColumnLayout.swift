/// Words set in columns, filled downwards, as `ls` does.
enum ColumnLayout {
  /// Sets `words` in as many columns as fit into `width` terminal columns, two spaces apart.
  ///
  /// - Returns: The lines, without spaces at their ends. Control characters are shown in a visible form, and a word
  ///   wider than the terminal has a line of its own.
  static func lines(_ words: [String], width: Int) -> [String] {
    guard !words.isEmpty else { return [] }
    let cells = words.map { (text: Printable.escaped($0), width: 0) }
      .map { (text: $0.text, width: TextWidth.columns(of: $0.text)) }
    let widest = cells.map(\.width).max() ?? 0
    let columns = max(1, (width + 1) / (widest + 2))
    let rows = (cells.count + columns - 1) / columns
    return (0..<rows).map { row in
      var line = ""
      var padding = 0
      for index in stride(from: row, to: cells.count, by: rows) {
        line += String(repeating: " ", count: padding) + cells[index].text
        padding = widest - cells[index].width + 2
      }
      return line
    }
  }
}
