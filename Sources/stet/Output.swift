import Foundation
import SessionKit
import Workbench

/// What the subcommands write.
enum Output {
  /// Writes a file whole; throws where one is there and `force` is not given.
  static func write(_ text: String, to path: String, force: Bool) throws(WorkbenchError) {
    guard force || !FileManager.default.fileExists(atPath: path) else { throw .fileExists(path: path) }
    do throws(AtomicFile.Failure) {
      try AtomicFile.makeFolder(for: path)
      try AtomicFile.write(Data(text.utf8), to: path)
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
  }
}
