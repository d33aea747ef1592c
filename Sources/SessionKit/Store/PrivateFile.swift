import Foundation
import Groundwork
import SystemPackage

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file next to a session: for its owner alone, and never another file under its name.
///
/// Folders are copied and unpacked from anywhere, so that what is under such a name may be a link to a file that the
/// person cherishes, a pipe or a device. None of these is ever read or written.
public enum PrivateFile {
  /// The permissions of such a file.
  static let mode: mode_t = 0o600
  /// No such file is larger, in bytes; what is would fill the memory.
  private static let largest = 1 << 30

  /// Opens a file for reading, or for writing as well, by which it becomes its owner's alone.
  ///
  /// A new one is made where the flags say so. Throws if anything but a plain file of this person is there.
  public static func open(_ path: String, _ flags: Int32, disk: Disk = .system) throws(Disk.Failure) -> Int32 {
    let file: Int32
    do throws(Disk.Failure) {
      file = try disk.open(path, flags | O_NOFOLLOW | O_NONBLOCK, mode)
    } catch {
      guard let reason = objection(of: path) else { throw error }
      throw Disk.Failure(reason: reason, code: error.code)
    }
    var found = stat()
    if let reason = fstat(file, &found) == 0 ? objection(of: found) : Disk.Failure.last.reason {
      disk.close(file)
      throw Disk.Failure(reason: reason)
    }
    // A file system without permissions, such as that of a memory stick, is no reason to keep nothing.
    if flags & O_ACCMODE != O_RDONLY, found.st_mode & 0o777 != mode { fchmod(file, mode) }
    return file
  }

  /// The bytes of a file; nil if there is none.
  public static func bytes(at path: String) throws(Disk.Failure) -> Data? {
    let file: Int32
    do throws(Disk.Failure) {
      file = try open(path, O_RDONLY)
    } catch {
      if error.code == ENOENT || error.code == ENOTDIR { return nil }
      throw error
    }
    defer { Disk.system.close(file) }
    return try bytes(of: file)
  }

  /// Writes a file whole, in place of what has its name; a link is replaced, not followed.
  public static func write(_ bytes: Data, to path: String, disk: Disk = .system) throws(Disk.Failure) {
    try AtomicFile.replace(path, by: bytes, mode: mode, isExact: true, disk: disk)
  }

  /// Makes a file its owner's alone that is there and more open; whatever else is there is left.
  static func protect(_ path: String) {
    guard let file = try? open(path, O_RDONLY) else { return }
    defer { Disk.system.close(file) }
    var found = stat()
    if fstat(file, &found) == 0, found.st_mode & 0o777 != mode { fchmod(file, mode) }
  }

  /// The bytes of an open file from its beginning on.
  static func bytes(of file: Int32) throws(Disk.Failure) -> Data {
    var bytes = Data()
    do throws(Errno) {
      while true {
        let read = try FileDescriptor(rawValue: file).bytes(atMost: 65_536, from: Int64(bytes.count))
        if read.isEmpty { return bytes }
        bytes += read
      }
    } catch {
      throw Disk.Failure(error)
    }
  }

  /// Whether what has a name is none of these files, so that it is left alone.
  static func isUntrusted(_ path: String) -> Bool { objection(of: path) != nil }

  /// Why what is at a path is not taken for a file next to a session; nil if it may be one, and where nothing is.
  private static func objection(of path: String) -> String? {
    var found = stat()
    return lstat(path, &found) == 0 ? objection(of: found) : nil
  }

  private static func objection(of found: stat) -> String? {
    switch found.st_mode & S_IFMT {
    case S_IFLNK: return "it is a link to another file"
    case S_IFREG where found.st_nlink > 1: return "the file has other names (hard links)"
    case S_IFREG where found.st_uid != geteuid(): return "it belongs to another user"
    case S_IFREG where Int(found.st_size) > largest: return "it is too large"
    case S_IFREG: return nil
    case S_IFDIR: return "it is a folder"
    default: return "it is not a regular file"
    }
  }
}
