/// Where two texts of lines differ first.
package struct LineDifference: Hashable, Sendable {
  /// The number of the first line that differs, counted from 1.
  package let line: Int
  /// That line as expected; nil after the end.
  package let expected: String?
  /// That line as it is; nil after the end.
  package let actual: String?

  /// Compares two texts; nil where they are the same.
  package init?(expected: String, actual: String) {
    guard expected != actual else { return nil }
    let expectedLines = Self.lines(of: expected)
    let actualLines = Self.lines(of: actual)
    let same = zip(expectedLines, actualLines).prefix { $0 == $1 }.count
    line = same + 1
    self.expected = same < expectedLines.count ? expectedLines[same] : nil
    self.actual = same < actualLines.count ? actualLines[same] : nil
  }

  /// The lines of a text, whether they end in LF or, as in CSV, in CR and LF.
  private static func lines(of text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
  }
}
