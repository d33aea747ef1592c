import ArticleKit
import Foundation
import Workbench

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reads a file or standard input line by line, however long it is.
struct LineReader: ~Copyable {
  /// A line as it was read.
  enum Line {
    /// Its bytes, without its end.
    case bytes([UInt8])
    /// It is longer than what is read.
    case tooLong
  }

  /// No line is longer, in bytes: a page of the largest size that is read, escaped as JSON.
  static let limit = 2 * HTMLLoader.limit

  private let path: String
  private let descriptor: Int32
  private var chunk: [UInt8] = []
  private var place = 0

  /// Opens the file at a path; `-` is standard input.
  init(path: String) throws(WorkbenchError) {
    self.path = path
    descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { throw .load(.noSuchFile(path: path)) }
      throw .cannotRead(path: path, reason: String(cString: strerror(errno)))
    }
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// The next line; nil at the end.
  mutating func next() throws(WorkbenchError) -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    while true {
      if place == chunk.count {
        try fill()
        if chunk.isEmpty, line.isEmpty, !isTooLong { return nil }
        if chunk.isEmpty { return isTooLong ? .tooLong : .bytes(line) }
      }
      let end = chunk[place...].firstIndex(of: UInt8(ascii: "\n"))
      let part = chunk[place..<(end ?? chunk.count)]
      isTooLong = isTooLong || line.count + part.count > Self.limit
      if isTooLong { line = [] } else { line += part }
      place = end.map { $0 + 1 } ?? chunk.count
      if end != nil { return isTooLong ? .tooLong : .bytes(line) }
    }
  }

  /// Reads the next bytes; none at the end.
  private mutating func fill() throws(WorkbenchError) {
    place = 0
    chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        chunk.removeLast(chunk.count - count)
        return
      }
      guard errno == EINTR else { throw .cannotRead(path: path, reason: String(cString: strerror(errno))) }
    }
  }
}
