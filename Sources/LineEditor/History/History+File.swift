import Groundwork
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension History {
  /// The most of a file that is read, in bytes, from its end: a file grown wild must not hold up the start.
  private static let mostRead = 4 << 20

  /// Takes up the lines of a file; a file that is not there is not an error, and damage is repaired as far as possible.
  ///
  /// - Throws: ``LineEditorError/historyUnreadable(path:code:)``; the history can be used all the same.
  package mutating func load(from path: String) throws(LineEditorError) {
    for entry in try Self.entries(at: path) { append(entry) }
  }

  /// Whether there are lines that no file holds yet.
  package var hasUnsavedLines: Bool { !unsaved.isEmpty }

  /// Writes the history, and includes what other programs added to the file in the meantime.
  ///
  /// The lines added here go after those in the file; the file is replaced in one step and only its owner may read
  /// it. A missing folder is made, for its owner alone. A lock on the folder keeps two savers apart.
  ///
  /// - Throws: ``LineEditorError/historyNotSaved(path:code:)``; the file is as it was then.
  package mutating func save(to path: String) throws(LineEditorError) {
    // The file behind a symbolic link is written, so that the link stays one.
    let target = PathParts.real(path) ?? path
    do throws(Disk.Failure) {
      try AtomicFile.makeFolder(for: target, mode: 0o700)
    } catch {
      throw .historyNotSaved(path: path, code: error.code)
    }
    let folder = PathParts(target).folder
    let lock = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else { throw .historyNotSaved(path: path, code: errno) }
    defer { close(lock) }  // and with it the lock
    while flock(lock, LOCK_EX) != 0, errno == EINTR {}

    var merged = History(capacity: capacity)
    // A file that cannot be read is rewritten: the history here is all there is.
    for entry in (try? Self.entries(at: target)) ?? [] { merged.append(entry) }
    for entry in unsaved { merged.append(entry) }
    try merged.replace(target, reporting: path)
    self = merged
  }

  /// Takes lines out of a file of a history, where there is one.
  ///
  /// - Throws: ``LineEditorError/historyUnreadable(path:code:)`` and ``LineEditorError/historyNotSaved(path:code:)``.
  package static func erase(where isErased: (String) -> Bool, from path: String) throws(LineEditorError) {
    var history = History()
    try history.load(from: path)
    guard history.entries.contains(where: isErased) else { return }
    history.erase(where: isErased)
    try history.replace(at: path)
  }

  /// Writes the history in place of what the file holds.
  ///
  /// - Throws: ``LineEditorError/historyNotSaved(path:code:)``.
  mutating func replace(at path: String) throws(LineEditorError) {
    try replace(PathParts.real(path) ?? path, reporting: path)
    unsaved = []
  }

  private func replace(_ target: String, reporting path: String) throws(LineEditorError) {
    let text = entries.map { Self.encode($0) + "\n" }.joined()
    do throws(Disk.Failure) {
      try AtomicFile.replace(target, by: text.utf8, mode: 0o600, isExact: true, disk: .system)
    } catch {
      throw .historyNotSaved(path: path, code: error.code)
    }
  }

  private static func entries(at path: String) throws(LineEditorError) -> [String] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw .historyUnreadable(path: path, code: errno)
    }
    defer { close(descriptor) }
    let size = lseek(descriptor, 0, SEEK_END)
    let skipped = max(0, size - off_t(mostRead))
    lseek(descriptor, skipped, SEEK_SET)
    var bytes: [UInt8] = []
    do throws(Errno) {
      while bytes.count <= mostRead {
        let read = try FileDescriptor(rawValue: descriptor).bytes(atMost: 65_536)
        if read.isEmpty { break }
        bytes += read
      }
    } catch {
      throw .historyUnreadable(path: path, code: error.rawValue)
    }
    guard skipped > 0 else { return decode(bytes) }
    return decode(bytes.drop { $0 != UInt8(ascii: "\n") })
  }
}
