import ArticleKit
import Foundation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The journal beside a session file, held by this process: each event is on the disk before it counts as recorded.
///
/// The lock is the system's `flock` on the journal, so it ends with the process, however that ends.
final class Journal {
  /// What it held when it was taken.
  let leftover: JournalContents
  /// Its length in bytes up to the last event that counts.
  private(set) var length: Int

  private let path: String
  private let file: Int32
  private let disk: Disk
  private var check: String
  /// Whether bytes of an event that does not count may lie behind the last one that does.
  private var hasTail: Bool

  /// Where the journal of a session file lies.
  static func path(for session: String) -> String { session + ".journal" }

  /// Takes the session at a path for this process; throws ``SessionError/held(path:by:)`` where another one has it, and
  /// ``SessionError/unwritable(path:reason:)`` where no journal can be kept beside it.
  init(forSession session: String, holder: SessionHolder, disk: Disk) throws(SessionError) {
    path = Self.path(for: session)
    self.disk = disk
    do throws(Disk.Failure) {
      guard let file = try Self.locked(path, disk: disk) else {
        throw Disk.Failure(reason: "", code: EWOULDBLOCK)
      }
      self.file = file
    } catch {
      guard error.code == EWOULDBLOCK else { throw .unwritable(path: session, reason: error.reason) }
      throw .held(path: session, by: JournalContents.beside(session)?.holder)
    }
    leftover = JournalContents(FileManager.default.contents(atPath: path) ?? Data())
    length = leftover.soundLength
    check = leftover.lastCheck
    hasTail = true
    do throws(Disk.Failure) {
      try writeHeader(holder)
    } catch {
      throw .unwritable(path: session, reason: error.reason)
    }
  }

  deinit { disk.close(file) }

  /// Whether the journal still has its name, so that whoever opens the session next finds it.
  var isInPlace: Bool { Self.isInPlace(file, path) }

  private static func isInPlace(_ file: Int32, _ path: String) -> Bool {
    var (mine, named) = (stat(), stat())
    return fstat(file, &mine) == 0 && stat(path, &named) == 0 && mine.st_ino == named.st_ino
      && mine.st_dev == named.st_dev
  }

  /// Opens the journal and locks it; nil where another process has the lock.
  ///
  /// A lock on a file that was taken away meanwhile, as its holder does at the end, holds nothing: then it is tried anew.
  private static func locked(_ path: String, disk: Disk) throws(Disk.Failure) -> Int32? {
    for _ in 0..<100 {
      let file = try disk.open(path, O_RDWR | O_CREAT, 0o600)
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        disk.close(file)
        if code == EWOULDBLOCK { return nil }
        throw Disk.Failure(reason: String(cString: strerror(code)), code: code)
      }
      if isInPlace(file, path) { return file }
      disk.close(file)
    }
    return nil
  }

  /// Adds an event and waits until it is on the disk; where that fails, the journal is as before.
  func append(_ event: Event) throws(Disk.Failure) {
    let line: (bytes: Data, check: String)
    do {
      line = try JournalContents.line(for: event, after: check)
    } catch {
      throw Disk.Failure(reason: "\(error)")
    }
    try cutTail()
    hasTail = true
    do throws(Disk.Failure) {
      try disk.writeAll(line.bytes, to: file)
      try disk.sync(file)
    } catch {
      try? cutTail()
      throw error
    }
    hasTail = false
    length += line.bytes.count
    check = line.check
  }

  /// Empties the journal, once its events are in the session file.
  func empty() throws(Disk.Failure) {
    try disk.truncate(file, JournalContents.headerLength)
    length = JournalContents.headerLength
    check = JournalContents.firstCheck
    hasTail = true
  }

  /// Takes the journal away, once its events are in the session file.
  func remove() { try? disk.remove(path) }

  /// Takes the journal away where it held nothing when it was taken.
  func removeIfUnused() {
    if leftover.events.isEmpty { remove() }
  }

  private func writeHeader(_ holder: SessionHolder) throws(Disk.Failure) {
    lseek(file, 0, SEEK_SET)
    try disk.writeAll(JournalContents.header(holder), to: file)
    length = max(length, JournalContents.headerLength)
    try disk.sync(file)
    try disk.syncFolder(PathParts(path).folder)
  }

  private func cutTail() throws(Disk.Failure) {
    guard hasTail else { return }
    try disk.truncate(file, length)
    lseek(file, off_t(length), SEEK_SET)
    hasTail = false
  }
}
