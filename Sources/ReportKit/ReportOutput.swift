import ArticleKit
import Groundwork
import SessionKit

/// A report as it is written: its text, what goes into files next to it, and what the format could not hold.
public struct ReportOutput: Hashable, Sendable {
  /// A text that is in a file of its own next to the report.
  public struct Companion: Hashable, Sendable {
    /// What is put after the report's name, ending included: `-evidence.csv`.
    public var ending: String
    /// What is in it.
    public var text: String
  }

  /// The report, ending in a line feed.
  public var text: String
  /// What goes into files next to it.
  public var companions: [Companion]
  /// The claims that are not in it, and why.
  public var leftOut: [LeftOut]

  /// The files of the report when it goes to `path`, the report itself first.
  public func files(at path: String) -> [(path: String, text: String)] {
    let parts = PathParts(path)
    return [(path, text)]
      + companions.map { (PathParts.path(parts.stem + $0.ending, in: parts.folder), $0.text) }
  }
}

/// Claims that a format could not hold, for one reason.
public struct LeftOut: Hashable, Sendable, CustomStringConvertible {
  /// Why, as it is said of several claims: `have no verdict`.
  public var why: String
  /// The claims, in the order of the text.
  public var claims: [ClaimID]

  /// What is left out, in one sentence without a full stop.
  public var description: String {
    "left out, because they \(why): \(claims.counted)"
  }
}

extension [ClaimID] {
  /// The claims by their number and names: `2 claims (7, 8a)`.
  var counted: String { "\(count.counted("claim")) (\(map(\.description).joined(separator: ", ")))" }
}
