/// A table as RFC 4180 writes it: UTF-8, a row of names first, all rows of one length, lines ending in CR and LF.
///
/// Spreadsheets take a cell that begins with `= + - @`, a tab or a line break for a formula. Such a cell gets an
/// apostrophe in front, and so does one that begins with an apostrophe: whoever takes one apostrophe away from each cell
/// that begins with one has the words again. Characters that cannot be seen, which CSV has no way to write, are shown by
/// their number as everywhere in reports (`⟨U+0000⟩`).
enum CSVText {
  /// The table.
  static func table(_ header: [String], _ rows: [[String]]) -> String {
    ([header] + rows).map { row in row.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// One cell, made harmless and between quotation marks where it needs them.
  static func cell(_ text: String) -> String {
    let text = harmless(SafeText.visible(text))
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return text }
    // By scalars: a combining mark behind a quotation mark would hide it from a replacement by characters.
    var quoted = String.UnicodeScalarView()
    quoted.append("\"")
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }

  private static func harmless(_ text: String) -> String {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\n", "\r", "'", "＝", "＋", "－", "＠": "'\(text)"
    default: text
    }
  }
}
