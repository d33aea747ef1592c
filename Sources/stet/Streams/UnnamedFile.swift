import ArticleKit
import Foundation
import Groundwork
import SessionKit
import SystemPackage

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file without a name: nobody else can read it, and it goes when it is closed.
struct UnnamedFile {
  /// Its descriptor, for reading and writing.
  let descriptor: Int32

  /// Makes an empty file, or one that holds bytes and is at its beginning.
  init(holding bytes: some Collection<UInt8> = [UInt8]()) throws(Disk.Failure) {
    let folder = NSTemporaryDirectory()
    var template = Array(PathParts.path("stet-XXXXXX", in: folder).utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Self.failure(Errno.last.description, in: folder) }
    unlink(&template)
    // No other program that is started meanwhile gets it.
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    guard !bytes.isEmpty else { return }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    do {
      try handle.write(contentsOf: Data(bytes))
      try handle.seek(toOffset: 0)
    } catch {
      close()
      throw Self.failure(error.localizedDescription, in: folder)
    }
  }

  private static func failure(_ reason: String, in folder: String) -> Disk.Failure {
    Disk.Failure(reason: "a temporary file cannot be created in “\(folder)”: \(reason)")
  }

  /// How many bytes it holds.
  var count: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Its bytes, at most so many.
  func bytes(atMost limit: Int = .max) -> [UInt8] {
    let count = min(count, limit)
    var bytes: [UInt8] = []
    while bytes.count < count, let read = try? file.bytes(atMost: count - bytes.count, from: Int64(bytes.count)),
      !read.isEmpty
    {
      bytes += read
    }
    return bytes
  }

  /// Closes it, by which it goes.
  func close() { try? file.close() }

  private var file: FileDescriptor { FileDescriptor(rawValue: descriptor) }
}
