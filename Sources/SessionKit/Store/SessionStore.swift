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

  /// Writes the session to `path`, whole or not at all, and returns the bytes written; throws
  /// ``SessionError/unwritable(path:reason:)``.
  ///
  /// A new file is for its owner alone, because a session may name sources that are to be kept private.
  @discardableResult
  public static func save(_ session: Session, to path: String) throws(SessionError) -> Data {
    do {
      let bytes = try SessionCoding.encode(session)
      try AtomicFile.write(bytes, to: path, mode: 0o600)
      return bytes
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
