import ArticleKit
import Foundation
import Groundwork

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The journal next to a session file, held by this process: each event is on the disk before it counts as recorded.
///
/// The lock is the system's `flock` on the journal, so it ends with the process, however that ends.
final class Journal {
  /// The bytes that it held when it was taken; they stay until it is emptied.
  let leftover: Data
  /// Its length in bytes up to the last event that counts, once it was emptied.
  private(set) var length = 0

  private let path: String
  private let file: Int32
  private let disk: Disk
  private let holder: SessionHolder
  private var check = ""
  /// The first line, where it is not written yet.
  private var pendingHeader: Data?
  /// Whether bytes of an event that does not count may be after the last one that does.
  private var hasTail = true
  /// Whether its name is on the disk.
  private var isNamed = false

  /// Takes the session at a place for this process; throws ``SessionError/held(path:by:)`` where another one has it,
  /// ``SessionError/untrustedFile(path:reason:)`` where something else has the journal's name, and
  /// ``SessionError/unwritable(path:reason:)`` where no journal can be kept there.
  init(_ place: SessionPlace, holder: SessionHolder, disk: Disk) throws(SessionError) {
    (path, self.disk, self.holder) = (place.journal, disk, holder)
    do throws(Disk.Failure) {
      guard let file = try Self.locked(path, disk: disk) else {
        throw Disk.Failure(reason: "", code: EWOULDBLOCK)
      }
      self.file = file
      leftover = try PrivateFile.bytes(of: file)
    } catch {
      if error.code == EWOULDBLOCK { throw .held(path: place.path, by: JournalContents.holder(beside: place)) }
      guard PrivateFile.isUntrusted(path) else { throw .unwritable(path: place.path, reason: error.reason) }
      throw .untrustedFile(path: path, reason: error.reason)
    }
  }

  deinit { disk.close(file) }

  /// Whether the journal still has its name, so that whoever opens the session next finds it.
  var isInPlace: Bool { Self.isInPlace(file, path) }

  /// Whether no event is in it that counts.
  var isEmpty: Bool { length <= JournalHeader.length }

  private static func isInPlace(_ file: Int32, _ path: String) -> Bool {
    var (mine, named) = (stat(), stat())
    return fstat(file, &mine) == 0 && lstat(path, &named) == 0 && mine.st_ino == named.st_ino
      && mine.st_dev == named.st_dev
  }

  /// Opens the journal and locks it; nil if another process has the lock.
  ///
  /// A lock on a file that was removed meanwhile, as its holder does at the end, holds nothing: then it is tried again.
  private static func locked(_ path: String, disk: Disk) throws(Disk.Failure) -> Int32? {
    for _ in 0..<100 {
      let file = try PrivateFile.open(path, O_RDWR | O_CREAT, disk: disk)
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
        let failure = Disk.Failure.last
        disk.close(file)
        if failure.code == EWOULDBLOCK { return nil }
        throw failure
      }
      if isInPlace(file, path) { return file }
      disk.close(file)
    }
    return nil
  }

  /// Adds an event and waits until it is on the disk; where that fails, the journal is as before.
  ///
  /// The journal was emptied before.
  func append(_ event: Event) throws(Disk.Failure) {
    let line: JournalLine
    do {
      line = try JournalLine(event, after: check)
    } catch {
      throw Disk.Failure(reason: "\(error)")
    }
    try cutTail()
    hasTail = true
    let bytes = (pendingHeader ?? Data()) + line.bytes
    do throws(Disk.Failure) {
      try disk.writeAll(bytes, to: file)
      try disk.sync(file)
    } catch {
      try? cutTail()
      throw error
    }
    hasTail = false
    pendingHeader = nil
    length += bytes.count
    check = line.check
  }

  /// Empties the journal, once its events are in the session file, of which the anchor names the last.
  func empty(for anchor: JournalAnchor) throws(Disk.Failure) {
    let header = JournalHeader(holder: holder, anchor: anchor).bytes
    (length, check, hasTail, pendingHeader) = (0, anchor.start, true, header)
    try cutTail()
    hasTail = true
    try disk.writeAll(header, to: file)
    (length, hasTail, pendingHeader) = (header.count, false, nil)
    guard !isNamed else { return }
    try disk.sync(file)
    try disk.syncFolder(PathParts(path).folder)
    isNamed = true
  }

  /// Removes the journal, once its events are in the session file.
  func remove() { try? disk.remove(path) }

  /// Removes the journal where it held nothing when it was taken.
  func removeIfUnused() { if !JournalContents.holdsEvents(leftover) { remove() } }

  private func cutTail() throws(Disk.Failure) {
    guard hasTail else { return }
    try disk.truncate(file, length)
    lseek(file, off_t(length), SEEK_SET)
    hasTail = false
  }
}
