#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What shows without reading a file whether it may have changed: its size, its time and its number on the disk.
public struct DocumentStamp: Hashable, Sendable {
  /// Its size in bytes.
  public let bytes: Int
  /// When it was written to last, in nanoseconds since 1970.
  public let modified: Int
  /// Its number on the disk.
  public let number: Int

  /// Looks at the plain file at a path; nil if there is none.
  public init?(_ path: String) {
    var found = stat()
    guard stat(path, &found) == 0, found.st_mode & S_IFMT == S_IFREG else { return nil }
    bytes = Int(found.st_size)
    #if canImport(Darwin)
      modified = Int(found.st_mtimespec.tv_sec) &* 1_000_000_000 &+ Int(found.st_mtimespec.tv_nsec)
    #else
      modified = Int(found.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(found.st_mtim.tv_nsec)
    #endif
    number = Int(truncatingIfNeeded: found.st_ino)
  }
}
