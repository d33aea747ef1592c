import Foundation

/// Reads and writes session files.
public enum SessionStore {
  /// Reads the session at `path`; throws ``SessionError`` where it is missing, unreadable or no session that this
  /// version understands.
  ///
  /// The file is never changed.
  public static func open(_ path: String) throws(SessionError) -> SessionCoding.Reading {
    try SessionCoding.decode(bytes(at: path), path: path)
  }

  /// Writes the session to `path`, whole or not at all; throws ``SessionError/unwritable(path:reason:)``.
  public static func save(_ session: Session, to path: String) throws(SessionError) {
    do {
      try AtomicFile.makeFolder(for: path)
      try AtomicFile.write(SessionCoding.encode(session), to: path)
    } catch let failure as AtomicFile.Failure {
      throw .unwritable(path: path, reason: failure.reason)
    } catch {
      throw .unwritable(path: path, reason: "\(error)")
    }
  }

  /// The bytes of the file at `path`.
  public static func bytes(at path: String) throws(SessionError) -> Data {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw .noSuchFile(path: path) }
    guard !isFolder.boolValue else { throw .unreadable(path: path, reason: "it is a folder") }
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw .unreadable(path: path, reason: AtomicFile.systemReason())
    }
  }
}
