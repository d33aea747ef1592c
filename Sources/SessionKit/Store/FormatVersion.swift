/// The version of the session format: a reader refuses a higher `major` and passes on what a higher `minor` adds.
public struct FormatVersion: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
  /// Rises when older readers would misunderstand a file.
  var major: Int
  /// Rises when keys are added.
  var minor: Int

  /// Makes a version.
  init(major: Int, minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// The version that this Stet writes.
  static let current = FormatVersion(major: 1, minor: 5)

  /// `major.minor`.
  public var description: String { "\(major).\(minor)" }

  /// Orders by major, then by minor.
  public static func < (left: FormatVersion, right: FormatVersion) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }
}
