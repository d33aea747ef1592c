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

  /// The session at a path with the steps that its journal holds; throws where the file does not hold together.
  static func sound(_ path: String) throws(WorkbenchError) -> Session {
    let opening = try opening(path)
    guard opening.isSound else { throw .damagedSession(path: path) }
    return opening.session
  }

  /// The file's name without its ending.
  static func stem(_ path: String) -> String { PathParts(path).stem }
}
