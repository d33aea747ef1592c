import Foundation
import Groundwork
import LineEditor
import ReportKit
import SessionKit
import Workbench

/// What the subcommands write.
enum Output {
  /// Writes a session file whole, or to standard output where no path or `-` is given; throws if a file is there and
  /// `force` is not given, where another process keeps a session there, and where the file belongs to one of the
  /// sessions that it is made `about`.
  static func write(
    _ session: Session, to path: String?, force: Bool, about sessions: [String] = []
  ) throws(WorkbenchError) {
    guard let path, path != "-" else {
      do {
        return Console.write(String(decoding: try SessionCoding.encode(session), as: UTF8.self), as: .json)
      } catch {
        throw .cannotWrite(path: "standard output", reason: "\(error)")
      }
    }
    try allow(path, force: force, about: sessions)
    let process = ProcessInfo.processInfo
    let holder = SessionHolder(host: process.hostName, process: process.processIdentifier, since: Date())
    do throws(Disk.Failure) {
      try AtomicFile.makeFolder(for: path)
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
    do throws(SessionError) {
      let keeper = try SessionKeeper.keeping(session, at: path, holder: holder)
      try keeper.close(session)
      if let aside = keeper.journalAside {
        Console.writeMessage(
          "The journal of \(Printable.escaped(path)) is now \(Printable.escaped(aside)).\n")
      }
    } catch {
      throw .session(error)
    }
  }

  /// Writes a file whole; throws if one is there and `force` is not given.
  static func write(_ text: String, to path: String, force: Bool) throws(WorkbenchError) {
    try write([ReportOutput.File(path: path, bytes: Array(text.utf8))], force: force)
  }

  /// Writes files, each whole; throws before the first is written where one is there and `force` is not given, and where
  /// one belongs to a session that they are `about`.
  static func write(
    _ files: [ReportOutput.File], force: Bool, about sessions: [String] = []
  ) throws(WorkbenchError) {
    for file in files { try allow(file.path, force: force, about: sessions) }
    for file in files {
      let path = file.path
      do throws(Disk.Failure) {
        try AtomicFile.makeFolder(for: path)
        AtomicFile.removeLeftovers(of: path)
        try AtomicFile.write(Data(file.bytes), to: path)
      } catch {
        throw .cannotWrite(path: path, reason: error.reason)
      }
    }
  }

  private static func allow(_ path: String, force: Bool, about sessions: [String]) throws(WorkbenchError) {
    for session in sessions where SessionPlace(session).owns(path) { throw .ownFile(path: path) }
    guard force || !FileManager.default.fileExists(atPath: path) else { throw .fileExists(path: path) }
  }

  /// Writes a file whole that can be made again at any time: it is not flushed to the disk, which takes longer than
  /// reading the article.
  static func writeDerived(_ text: String, to path: String, force: Bool) throws(WorkbenchError) {
    guard force || !FileManager.default.fileExists(atPath: path) else { throw .fileExists(path: path) }
    do throws(Disk.Failure) {
      try AtomicFile.makeFolder(for: path)
      try AtomicFile.write(Data(text.utf8), to: path, isFlushed: false)
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
  }
}
