import ArticleKit
import SessionKit
import Workbench

/// The session files that the subcommands read.
enum SessionFile {
  /// The session at a path, folded again and compared, with the steps that its journal holds.
  static func opening(_ path: String) throws(WorkbenchError) -> SessionOpening {
    do throws(SessionError) {
      return try SessionStore.open(path)
    } catch {
      throw .session(error)
    }
  }

  /// The file's name without its ending.
  static func stem(_ path: String) -> String { PathParts(path).stem }
}
