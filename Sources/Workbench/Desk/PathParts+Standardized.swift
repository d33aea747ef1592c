import ArticleKit
import Groundwork

extension PathParts {
  /// A path without `.` and `..`, so that two ways to write it are known as one; relative paths stay relative.
  static func standardized(_ path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    var kept: [Substring] = []
    for part in parts where part != "." {
      if part == "..", let last = kept.last, last != ".." { kept.removeLast() } else { kept.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + kept.joined(separator: "/")
  }
}
