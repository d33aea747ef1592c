import ArticleKit
import Foundation
import Groundwork
import SessionKit
import Workbench

/// The session files that the subcommands read.
enum SessionFile {
  /// The session at a path, folded again and compared, with the steps that its journal holds; what is wrong with either
  /// is for the caller to tell.
  static func opening(_ path: String) throws(WorkbenchError) -> SessionOpening {
    do throws(SessionError) {
      return try SessionStore.open(path)
    } catch {
      throw .session(error)
    }
  }

  /// The session at a path with all that its journal holds, folded again and compared.
  ///
  /// Throws if the journal is damaged or cannot be read: anything made from the session would lack steps.
  static func whole(_ path: String) throws(WorkbenchError) -> SessionOpening {
    let opening = try opening(path)
    if let fault = opening.fault { throw .session(.stepsMissing(path: path, fault)) }
    return opening
  }

  /// Changes the session at a path, as its one writer, and writes it whole.
  static func changing(_ path: String, _ change: (inout Session) throws(SessionError) -> Void) throws(WorkbenchError) {
    do throws(SessionError) {
      let (opening, keeper) = try SessionKeeper.opening(path, holder: .current(at: Date()))
      guard let keeper else { throw .unsound(path: path) }
      if let fault = opening.fault { throw .stepsMissing(path: path, fault) }
      var session = opening.session
      do throws(SessionError) {
        try change(&session)
      } catch {
        try keeper.close(opening.session)
        throw error
      }
      try keeper.compact(session)
      try keeper.close(session)
    } catch {
      throw .session(error)
    }
  }

  /// The session at a path with all that its journal holds; throws if either is not sound.
  static func sound(_ path: String) throws(WorkbenchError) -> Session {
    let opening = try whole(path)
    guard opening.isSound else { throw .damagedSession(path: path) }
    return opening.session
  }

  /// The bytes of the file at a path.
  static func bytes(_ path: String) throws(WorkbenchError) -> Data {
    do throws(SessionError) {
      return try SessionStore.bytes(at: path)
    } catch {
      throw .session(error)
    }
  }

  /// The file's name without its ending.
  static func stem(_ path: String) -> String { PathParts(path).stem }
}
