/// The tables of GitHub's Markdown: rows of cells between bars, a rule under the first.
enum MarkdownTable {
  /// Whether a line is the rule under a table's first row (`|---|:---:|`).
  static func isRule(_ line: Substring) -> Bool {
    line.contains("|") && line.contains("-") && line.allSatisfy { "|-: \t".contains($0) }
  }

  /// The cells of a row as one line, as those of a page's table are: parted by a bar.
  static func row(_ line: Substring) -> String {
    var cells: [String] = [""]
    var isEscaped = false
    for character in line {
      if character == "|", !isEscaped {
        cells.append("")
      } else {
        // The backslash of an escaped bar is left to the marks inside of lines.
        cells[cells.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return cells.map(\.trimmingBlanks).filter { !$0.isEmpty }.joined(separator: " | ")
  }
}
