import ArticleKit
import Foundation
import Groundwork
import SessionKit

/// The reports that were written since the shell began, which may be overwritten without asking.
struct ReportFiles {
  private var written: Set<String> = []
  private let environment: DeskEnvironment

  /// Writes by the disk of `environment`.
  init(_ environment: DeskEnvironment) { self.environment = environment }

  /// Writes a report to a file; never over the session in `file` or its companion files.
  mutating func write(
    _ bytes: [UInt8], to path: String, force: Bool, besideSession file: String?
  ) throws(WorkbenchError) {
    let path = PathParts.standardized(path)
    if let file, SessionPlace(file).owns(path) { throw .ownFile(path: path) }
    AtomicFile.removeLeftovers(of: path, disk: environment.disk)
    if !written.contains(path) { try environment.allowReplacing(path, force: force) }
    do throws(Disk.Failure) {
      try AtomicFile.write(Data(bytes), to: path, disk: environment.disk)
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
    written.insert(path)
  }
}
