import Foundation
import Groundwork
import SessionKit

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The file next to a session that holds the pages as they were sent (WARC).
package struct PageArchive {
  /// Where it is.
  let path: String
  let disk: Disk

  /// Names the file.
  init(path: String, disk: Disk) {
    self.path = path
    self.disk = disk
  }

  /// The path that belongs to a session's: `Sessions/fire.json` has `Sessions/fire.pages.warc`.
  static func path(besideSession session: String) -> String { SessionPlace(session).pages }

  /// Keeps a page next to the session at a path.
  package static func keep(
    _ page: FetchedPage, besideSession session: String, at date: Date, generator: String = Product.generator
  ) throws(WorkbenchError) {
    let path = path(besideSession: session)
    do throws(Disk.Failure) {
      try PageArchive(path: path, disk: .system).append(PageRecord(page: page, date: date, generator: generator).bytes)
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
  }

  /// Adds records at the end; where that fails the file is as before.
  func append(_ bytes: Data) throws(Disk.Failure) {
    // For its owner alone, as the session is: a page may have been private.
    let file = try PrivateFile.open(path, O_WRONLY | O_CREAT | O_APPEND, disk: disk)
    defer { disk.close(file) }
    var before = stat()
    let length = fstat(file, &before) == 0 ? Int(before.st_size) : nil
    do throws(Disk.Failure) {
      try disk.writeAll(bytes, to: file)
      try disk.sync(file)
    } catch {
      if let length { try? disk.truncate(file, length) }
      throw error
    }
  }
}
