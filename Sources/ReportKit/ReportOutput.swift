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

  /// A file of a report.
  public struct File: Hashable, Sendable {
    /// Where it goes.
    public var path: String
    /// What is in it.
    public var bytes: [UInt8]

    /// Makes a file.
    public init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
  }

  /// The report, ending in a line feed; of a format that is no text, what can be compared of it.
  public var text: String
  /// The report in a format that is no text.
  public var bytes: [UInt8]?
  /// What the user should know before it goes out, each a sentence without a full stop.
  public var remarks: [String] = []
  /// What goes into files next to it.
  public var companions: [Companion]
  /// The claims that are not in it, and why.
  public var leftOut: [LeftOut]

  /// The files of the report when it goes to `path`, the report itself first.
  public func files(at path: String) -> [File] {
    let parts = PathParts(path)
    return [File(path: path, bytes: bytes ?? Array(text.utf8))]
      + companions.map {
        File(path: PathParts.path(parts.stem + $0.ending, in: parts.folder), bytes: Array($0.text.utf8))
      }
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
