import CEditline

/// How many terminal columns text takes, counted as libedit counts: by the C library's `wcwidth`.
///
/// The counts are those of the locale, see ``TextLocale``.
package enum TextWidth {
  /// The columns of a text without control characters.
  package static func columns(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// The columns of one scalar: 0 for a combining mark, 2 for a wide one; libedit shows a control character as `^X`, and
  /// the numbers of those that stand for hidden ones (`LineText`).
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x20 || scalar.value == 0x7F { return 2 }
    if (0xA0000..<0xC0000).contains(scalar.value) { return 8 }
    return max(0, Int(editline_width(wchar_t(truncatingIfNeeded: scalar.value))))
  }

  /// Where the cursor is after text that begins at column 0 of row 0 of a terminal of `width` columns.
  ///
  /// A wide character that does not fit at the end of a row goes to the next one.
  static func position(after text: String, width: Int) -> (row: Int, column: Int) {
    var row = 0
    var column = 0
    for scalar in text.unicodeScalars {
      let columns = columns(of: scalar)
      if column + columns > width {
        row += 1
        column = 0
      }
      column += columns
      if column >= width {
        row += 1
        column = 0
      }
    }
    return (row, column)
  }
}
