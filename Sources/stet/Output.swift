import Foundation
import SessionKit
import Workbench

/// What the subcommands write.
enum Output {
  /// Writes a session file whole, or to standard output where no path or `-` is given; throws where a file is there and
  /// `force` is not given, and where another process keeps a session there.
  static func write(_ session: Session, to path: String?, force: Bool) throws(WorkbenchError) {
    guard let path, path != "-" else {
      do {
        return Console.write(String(decoding: try SessionCoding.encode(session), as: UTF8.self), as: .json)
      } catch {
        throw .cannotWrite(path: "standard output", reason: "\(error)")
      }
    }
    guard force || !FileManager.default.fileExists(atPath: path) else { throw .fileExists(path: path) }
    let process = ProcessInfo.processInfo
    let holder = SessionHolder(host: process.hostName, process: process.processIdentifier, since: Date())
    do throws(AtomicFile.Failure) {
      try AtomicFile.makeFolder(for: path)
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
    do throws(SessionError) {
      try SessionKeeper.keeping(session, at: path, holder: holder).close(session)
    } catch {
      throw .session(error)
    }
  }

  /// Writes a file whole; throws where one is there and `force` is not given.
  static func write(_ text: String, to path: String, force: Bool) throws(WorkbenchError) {
    try write([(path, text)], force: force)
  }

  /// Writes files, each whole; throws before the first is written where one is there and `force` is not given.
  static func write(_ files: [(path: String, text: String)], force: Bool) throws(WorkbenchError) {
    for (path, _) in files where !force && FileManager.default.fileExists(atPath: path) {
      throw .fileExists(path: path)
    }
    for (path, text) in files {
      do throws(AtomicFile.Failure) {
        try AtomicFile.makeFolder(for: path)
        try AtomicFile.write(Data(text.utf8), to: path)
      } catch {
        throw .cannotWrite(path: path, reason: error.reason)
      }
    }
  }

  /// Writes a file whole that can be made again at any time: it is not flushed to the disk, which takes longer than
  /// reading the article.
  static func writeDerived(_ text: String, to path: String, force: Bool) throws(WorkbenchError) {
    guard force || !FileManager.default.fileExists(atPath: path) else { throw .fileExists(path: path) }
    do {
      try AtomicFile.makeFolder(for: path)
      // Foundation's own way of writing whole files flushes each of them.
      let temporary = "\(path).\(ProcessInfo.processInfo.processIdentifier).tmp"
      try Data(text.utf8).write(to: URL(fileURLWithPath: temporary))
      guard rename(temporary, path) == 0 else {
        let reason = String(cString: strerror(errno))
        unlink(temporary)
        throw AtomicFile.Failure(reason: reason)
      }
    } catch let failure as AtomicFile.Failure {
      throw .cannotWrite(path: path, reason: failure.reason)
    } catch {
      throw .cannotWrite(path: path, reason: error.localizedDescription)
    }
  }
}
