import ArticleKit
import Foundation
import Groundwork
import ReportKit
import SessionKit

/// Where the file of a Word draft is, which a report is written into.
package enum DraftSource {
  /// The file that a session's article was loaded from, as it was loaded; nil where the article was no Word draft.
  ///
  /// It is looked for where it was, and next to the session.
  /// - Parameters:
  ///   - session: the path of the session file, where there is one.
  ///   - resolve: the whole path of what a person typed.
  package static func find(
    for record: ArticleRecord, besideSession session: String?, resolve: (String) -> String = { $0 }
  ) -> ReportOptions.DraftFile? {
    guard let hash = record.draft else { return nil }
    guard let typed = record.path else { return .missing(name: record.name, reason: "was not loaded from a file") }
    let beside = session.map { PathParts.path(PathParts(typed).name, in: PathParts($0).folder) }
    var reason: String?
    for path in [resolve(typed), beside].compactMap(\.self) {
      do throws(LoadError) {
        let bytes = try ArticleFile(path: path).bytes()
        if ArticleRecord.digest(of: Data(bytes)) == hash { return .file(bytes) }
        reason = "has changed since it was loaded"
      } catch {
        if case .noSuchFile = error { continue }
        reason = reason ?? "cannot be read"
      }
    }
    return .missing(name: typed, reason: reason ?? "is no longer there")
  }
}
