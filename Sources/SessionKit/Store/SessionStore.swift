import ArticleKit
import Foundation
import Groundwork

/// Reads and writes session files.
public enum SessionStore {
  /// Reads the session at `path` with what its journal holds; throws ``SessionError`` where it is missing, unreadable or
  /// no session that this version understands.
  ///
  /// Nothing on the disk is changed, and another process may hold the session.
  public static func open(_ path: String) throws(SessionError) -> SessionOpening {
    let place = SessionPlace(path)
    // The file may be written between the two: as the journal is read first, its events are in the file then.
    var journal = journal(of: place)
    while true {
      let opening = try SessionOpening(
        bytes(at: place.path), journal: journal.bytes, fault: journal.fault, path: place.path)
      guard opening.fault != nil else { return opening }
      // It may have been read while it was written.
      let again = Self.journal(of: place)
      guard again != journal else { return opening }
      journal = again
    }
  }

  private static func journal(of place: SessionPlace) -> JournalBytes {
    do throws(Disk.Failure) {
      return JournalBytes(bytes: try PrivateFile.bytes(at: place.journal) ?? Data())
    } catch {
      return JournalBytes(fault: .unreadable(reason: error.reason))
    }
  }

  private struct JournalBytes: Hashable {
    var bytes = Data()
    var fault: JournalFault?
  }

  /// Writes the session to `path`, whole or not at all, and returns the bytes written; throws
  /// ``SessionError/unwritable(path:reason:)``.
  ///
  /// A new file is for its owner alone, because a session may name sources that are to be kept private.
  @discardableResult
  public static func save(
    _ session: Session, to path: String, disk: Disk = .system
  ) throws(SessionError) -> Data {
    let bytes = try bytes(of: session, path: path)
    try write(bytes, to: path, disk: disk)
    return bytes
  }

  /// What the session's file holds; `path` is only named in errors.
  static func bytes(of session: Session, path: String) throws(SessionError) -> Data {
    do {
      return try SessionCoding.encode(session)
    } catch {
      throw .unwritable(path: path, reason: "\(error)")
    }
  }

  static func write(_ bytes: Data, to path: String, disk: Disk) throws(SessionError) {
    do throws(Disk.Failure) {
      try AtomicFile.write(bytes, to: path, mode: 0o600, disk: disk)
    } catch {
      throw .unwritable(path: path, reason: error.reason)
    }
  }

  /// The first path of a row of them that nothing is at; `path` gets the numbers from 1.
  public static func freePath(_ path: (Int) -> String) -> String {
    var number = 1
    while FileManager.default.fileExists(atPath: path(number)) { number += 1 }
    return path(number)
  }

  /// Whether the file at `path` looks like a session, whole or damaged; its bytes are released again.
  public static func holdsSession(at path: String) throws(SessionError) -> Bool {
    SessionCoding.looksLikeSession(try bytes(at: path))
  }

  /// The bytes of the file at `path`.
  public static func bytes(at path: String) throws(SessionError) -> Data {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw .noSuchFile(path: path) }
    guard !isFolder.boolValue else { throw .unreadable(path: path, reason: "it is a folder") }
    var status = stat()
    guard stat(path, &status) != 0 || ![S_IFCHR, S_IFBLK].contains(status.st_mode & S_IFMT) else {
      throw .unreadable(path: path, reason: "it is a device")
    }
    guard status.st_size < 1 << 31 else { throw .unreadable(path: path, reason: "it is too large") }
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw .unreadable(path: path, reason: Disk.Failure.last.reason)
    }
  }
}
