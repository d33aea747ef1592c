/// Turns pictures of the screen into what a terminal has to be sent: only the rows that changed, all at once.
struct FramePainter {
  private var shown: [String] = []
  private var size = (columns: 0, rows: 0)

  /// Forgets what the terminal shows, so that everything is drawn.
  mutating func forget() { shown = [] }

  /// What draws `lines`, one a row, on a terminal of `columns`.
  ///
  /// Terminals that know synchronized output (mode 2026, Contour's "Synchronized Output") show it in one piece.
  mutating func painting(_ lines: [StyledText], columns: Int, coloured: Bool) -> String {
    let rendered = lines.map { $0.rendered(coloured: coloured) }
    let isAnew = shown.count != rendered.count || size != (columns, rendered.count)
    var output = "\u{1B}[?2026h"
    if isAnew { output += "\u{1B}[0m\u{1B}[2J" }
    for (row, text) in rendered.enumerated() where isAnew || shown[row] != text {
      output += "\u{1B}[\(row + 1);1H" + text
      // Behind the last column there is nothing to erase, and some terminals would take the last character.
      if !isAnew, lines[row].columns < columns { output += "\u{1B}[K" }
    }
    (shown, size) = (rendered, (columns, rendered.count))
    return output + "\u{1B}[?2026l"
  }
}
