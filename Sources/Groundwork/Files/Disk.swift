import SystemPackage

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The system calls by which work is kept, so that a test can let any of them fail.
///
/// Reading is not among them: what cannot be read loses nothing.
public struct Disk: Sendable {
  /// Why a call failed.
  public struct Failure: Error, Hashable, Sendable {
    /// The system's reason.
    public var reason: String
    /// The system's number for it, 0 if there is none.
    public var code: Int32
    /// Makes a failure.
    public init(reason: String, code: Int32 = 0) {
      self.reason = reason
      self.code = code
    }
    /// Failures are the same where their reasons are.
    public static func == (left: Failure, right: Failure) -> Bool { left.reason == right.reason }
    /// Hashes the reason.
    public func hash(into hasher: inout Hasher) { hasher.combine(reason) }
  }

  /// Opens a file with the flags and the mode for a new one; `O_CLOEXEC` is always set.
  public var open: @Sendable (_ path: String, _ flags: Int32, _ mode: mode_t) throws(Failure) -> Int32
  /// Writes at the file's place, perhaps not everything; returns how many bytes were written.
  public var write: @Sendable (_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(Failure) -> Int
  /// Waits until everything written to a file or folder is on the disk.
  public var sync: @Sendable (_ file: Int32) throws(Failure) -> Void
  /// Cuts a file to a length in bytes.
  public var truncate: @Sendable (_ file: Int32, _ length: Int) throws(Failure) -> Void
  /// Gives a file another name, in place of what has that name.
  public var rename: @Sendable (_ from: String, _ to: String) throws(Failure) -> Void
  /// Removes a name.
  public var remove: @Sendable (_ path: String) throws(Failure) -> Void
  /// Closes a file.
  public var close: @Sendable (_ file: Int32) -> Void

  /// Makes a disk of given calls.
  public init(
    open: @escaping @Sendable (_ path: String, _ flags: Int32, _ mode: mode_t) throws(Failure) -> Int32,
    write: @escaping @Sendable (_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(Failure) -> Int,
    sync: @escaping @Sendable (_ file: Int32) throws(Failure) -> Void,
    truncate: @escaping @Sendable (_ file: Int32, _ length: Int) throws(Failure) -> Void,
    rename: @escaping @Sendable (_ from: String, _ to: String) throws(Failure) -> Void,
    remove: @escaping @Sendable (_ path: String) throws(Failure) -> Void,
    close: @escaping @Sendable (_ file: Int32) -> Void
  ) {
    self.open = open
    self.write = write
    self.sync = sync
    self.truncate = truncate
    self.rename = rename
    self.remove = remove
    self.close = close
  }
}

extension Disk {
  /// The system's own calls.
  public static let system = Disk(
    open: { (path, flags, mode) throws(Failure) in
      let file = systemOpen(path, flags | O_CLOEXEC, mode)
      guard file >= 0 else { throw .last }
      return file
    },
    write: { (file, bytes) throws(Failure) in
      do throws(Errno) { return try FileDescriptor(rawValue: file).put(bytes) } catch { throw Failure(error) }
    },
    sync: { (file) throws(Failure) in
      #if canImport(Darwin)
        // fsync leaves the bytes in the drive's cache there; where a file system has no full flush, it must do.
        guard fcntl(file, F_FULLFSYNC) == 0 || fsync(file) == 0 else { throw .last }
      #else
        guard fsync(file) == 0 else { throw .last }
      #endif
    },
    truncate: { (file, length) throws(Failure) in
      guard ftruncate(file, off_t(length)) == 0 else { throw .last }
    },
    rename: { (from, to) throws(Failure) in
      guard systemRename(from, to) == 0 else { throw .last }
    },
    remove: { (path) throws(Failure) in
      guard unlink(path) == 0 else { throw .last }
    },
    close: { _ = systemClose($0) })

  /// Writes all the bytes at the file's place.
  package func writeAll(_ bytes: some Sequence<UInt8>, to file: Int32) throws(Failure) {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let part = rest
      let count: Result<Int, Failure> = part.withUnsafeBytes { unsafe in
        do throws(Failure) { return .success(try write(file, unsafe)) } catch { return .failure(error) }
      }
      rest = rest.dropFirst(try count.get())
    }
  }

  /// Waits until the names in a folder are on the disk; the empty path is the current folder.
  package func syncFolder(_ path: String) throws(Failure) {
    let folder = try open(path.isEmpty ? "." : path, O_RDONLY, 0)
    defer { close(folder) }
    try sync(folder)
  }
}

extension Disk.Failure {
  /// What the last call of the system failed with.
  package static var last: Disk.Failure { Disk.Failure(.last) }

  /// An error of the system.
  package init(_ error: Errno) { self.init(reason: error.description, code: error.rawValue) }
}

// The system's calls under names that the closures above do not hide.
private func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 { open(path, flags, mode) }
private func systemRename(_ from: String, _ to: String) -> Int32 { rename(from, to) }
private func systemClose(_ file: Int32) -> Int32 { close(file) }
