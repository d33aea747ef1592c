/// A table as RFC 4180 writes it: UTF-8, a row of names first, all rows of one length, lines ending in CR and LF.
///
/// Spreadsheets take a cell that begins with `= + - @`, a tab or a line break for a formula. Such a cell gets an
/// apostrophe in front, and so does one that begins with an apostrophe. A spreadsheet that parts cells at semicolons
/// (Excel in half of Europe), tabs or bars takes what follows these, or after a line break, for the beginning of a
/// cell, whatever quotation marks say, so that an apostrophe comes there as well. Whoever removes one apostrophe from
/// the beginning of each cell and from after each of these has the words again. Characters that cannot be seen, which CSV
/// has no way to write, are shown by their number as everywhere in reports (`⟨U+0000⟩`).
enum CSVText {
  /// The table.
  static func table(_ header: [String], _ rows: [[String]]) -> String {
    ([header] + rows).map { row in row.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// One cell, made harmless and between quotation marks where it needs them.
  static func cell(_ text: String) -> String {
    let text = harmless(SafeText.visible(text))
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return text }
    // By scalars: a combining mark after a quotation mark would hide it from a replacement by characters.
    var quoted = String.UnicodeScalarView()
    quoted.append("\"")
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// What parts cells or rows where a spreadsheet does not part them at commas.
  private static let separators: Set<Unicode.Scalar> = [";", "\t", "|", "\n", "\r"]
  private static let formulas: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]

  private static func harmless(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first else { return text }
    let isPart = first == "\t" || first == "\n" || first == "\r" || beginsFormula(scalars[...])
    guard isPart || scalars.contains(where: separators.contains) else { return text }
    var result = String.UnicodeScalarView()
    if isPart { result.append("'") }
    for (position, scalar) in scalars.enumerated() {
      result.append(scalar)
      if separators.contains(scalar), beginsFormula(scalars[(position + 1)...]) { result.append("'") }
    }
    return String(result)
  }

  /// Whether a spreadsheet would take a cell of that text for a formula.
  ///
  /// Blanks and quotation marks in front do not keep all of them from it. An apostrophe counts, so that it can be told
  /// from ours.
  private static func beginsFormula(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    if text.first == "'" { return true }
    let start = text.first { $0 != "\"" && (separators.contains($0) || !$0.properties.isWhitespace) }
    return start.map(formulas.contains) ?? false
  }
}
