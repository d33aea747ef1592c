/// Pasted text on its way into the line: one text, however many lines it has.
enum Paste {
  /// What the terminal sends before pasted text, without the escape (xterm, "Bracketed Paste Mode").
  static let begin = "[200~"
  /// What it sends after it, without the escape.
  static let end = "[201~"
  /// Asks the terminal to mark pasted text.
  static let switchOn = "\u{1B}[?2004h"
  /// Ends that.
  static let switchOff = "\u{1B}[?2004l"

  /// Makes every line end a line feed, and drops the control characters but for it and the tab.
  static func cleaned(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in scalars {
      switch scalar {
      case "\r": result.append("\n")
      case "\n": if !afterReturn { result.append("\n") }
      case "\t": result.append("\t")
      default: if !Printable.isControl(scalar) { result.append(scalar) }
      }
      afterReturn = scalar == "\r"
    }
    return String(result)
  }
}
