import ArticleKit
import Foundation
import Groundwork
import SystemPackage
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
      throw .cannotRead(path: path, reason: Errno.last.description)
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
    do throws(Errno) {
      chunk = try FileDescriptor(rawValue: descriptor).bytes(atMost: 1 << 16)
    } catch {
      throw .cannotRead(path: path, reason: error.description)
    }
  }
}
