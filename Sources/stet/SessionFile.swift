import ArticleKit
import SessionKit
import Workbench

/// The session files that the subcommands read.
enum SessionFile {
  /// The session at a path.
  static func reading(_ path: String) throws(WorkbenchError) -> SessionCoding.Reading {
    do throws(SessionError) {
      return try SessionStore.open(path)
    } catch {
      throw .session(error)
    }
  }

  /// The session at a path, folded again and compared.
  static func replay(_ path: String) throws(WorkbenchError) -> SessionReplay {
    do throws(SessionError) {
      return try SessionReplay(SessionStore.bytes(at: path), path: path)
    } catch {
      throw .session(error)
    }
  }

  /// The file's name without its ending.
  static func stem(_ path: String) -> String { PathParts(path).stem }
}
