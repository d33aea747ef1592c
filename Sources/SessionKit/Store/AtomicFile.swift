import ArticleKit
import Foundation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Writes files whole: after a crash or a full disk there is either the old file or the new one, never a part.
///
/// The bytes go to a new file in the same folder, which is flushed to the disk, renamed over the old one, and the folder
/// is flushed too.
public enum AtomicFile {
  /// Why a file could not be written.
  public struct Failure: Error, Hashable, Sendable {
    /// The system's reason.
    public var reason: String
    /// Makes a failure.
    public init(reason: String) { self.reason = reason }
  }

  /// Writes `bytes` to `path`; a new file gets `mode`, a replaced one keeps its own.
  ///
  /// What is no file, such as a device or a pipe, is written to as it stands.
  public static func write(_ bytes: Data, to path: String, mode: mode_t = 0o644) throws(Failure) {
    let target = resolvingLink(path)
    var old = stat()
    let exists = stat(target, &old) == 0
    guard !exists || old.st_mode & S_IFMT == S_IFREG else {
      return try write(bytes, toOpened: open(target, O_WRONLY | O_CLOEXEC))
    }
    let temporary = target + ".\(getpid()).tmp"
    unlink(temporary)  // left over from a crash of an earlier process with this number
    do throws(Failure) {
      let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      if exists, file >= 0 { fchmod(file, old.st_mode & 0o7777) }
      try write(bytes, toOpened: file) { fsync($0) == 0 }
      guard rename(temporary, target) == 0 else { throw Failure(reason: systemReason()) }
    } catch {
      unlink(temporary)
      throw error
    }
    flushFolder(PathParts(target).folder)
  }

  /// Writes to a file just opened, and closes it; throws where it could not be opened, written or finished.
  private static func write(
    _ bytes: Data, toOpened file: Int32, finishing finish: (Int32) -> Bool = { _ in true }
  ) throws(Failure) {
    guard file >= 0 else { throw Failure(reason: systemReason()) }
    defer { close(file) }
    try writeAll(bytes, to: file)
    guard finish(file) else { throw Failure(reason: systemReason()) }
  }

  /// Makes the folder that `path` lies in, and those above it.
  public static func makeFolder(for path: String) throws(Failure) {
    let folder = PathParts(path).folder
    guard !folder.isEmpty else { return }
    if mkdir(folder, 0o777) == 0 { return flushFolder(PathParts(folder).folder) }
    if errno == EEXIST { return }
    guard errno == ENOENT else {
      throw Failure(reason: systemReason())
    }
    try makeFolder(for: folder)
    guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw Failure(reason: systemReason()) }
    flushFolder(PathParts(folder).folder)
  }

  /// A link is written through, so that it goes on pointing to the file.
  private static func resolvingLink(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func writeAll(_ bytes: Data, to file: Int32) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { unsafe in unsafe.baseAddress.map { systemWrite(file, $0, unsafe.count) } ?? 0
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw Failure(reason: systemReason())
      }
      rest = rest.dropFirst(written)
    }
  }

  private static func flushFolder(_ path: String) {
    let folder = open(path.isEmpty ? "." : path, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  /// The text of `errno`.
  public static func systemReason() -> String { String(cString: strerror(errno)) }
}

/// The system's `write`, which the method of the same name hides inside the type.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(file, bytes, count)
}
