import Foundation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A fingerprint of a file, taken without reading it, that shows whether someone else wrote to it, as in git's index.
struct FileFingerprint: Hashable, Sendable {
  private var device: UInt64
  private var number: UInt64
  private var size: Int64
  private var seconds: [Int]
  private var nanoseconds: [Int]

  /// The fingerprint of the file at a path; nil if there is none.
  init?(_ path: String) {
    var found = stat()
    guard stat(path, &found) == 0 else { return nil }
    device = UInt64(truncatingIfNeeded: found.st_dev)
    number = UInt64(found.st_ino)
    size = Int64(found.st_size)
    #if canImport(Darwin)
      let times = [found.st_mtimespec, found.st_ctimespec]
    #else
      let times = [found.st_mtim, found.st_ctim]
    #endif
    seconds = times.map { Int($0.tv_sec) }
    nanoseconds = times.map { Int($0.tv_nsec) }
  }
}
