/// Where two texts of lines differ first.
public struct LineDifference: Hashable, Sendable {
  /// The number of the first line that differs, counted from 1.
  public let line: Int
  /// That line as expected; nil behind the end.
  public let expected: String?
  /// That line as it is; nil behind the end.
  public let actual: String?

  /// Compares two texts; nil where they are the same.
  public init?(expected: String, actual: String) {
    guard expected != actual else { return nil }
    let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let actualLines = actual.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let same = zip(expectedLines, actualLines).prefix { $0 == $1 }.count
    line = same + 1
    self.expected = same < expectedLines.count ? expectedLines[same] : nil
    self.actual = same < actualLines.count ? actualLines[same] : nil
  }
}
