import Groundwork
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An article's file on disk.
public struct ArticleFile: Hashable, Sendable {
  /// Where the file is.
  public var path: String

  /// Names the file at `path`.
  public init(path: String) {
    self.path = path
  }

  /// Reads the file and makes an article of it, whatever its format.
  ///
  /// `#NUMBER` after the name of a web archive names a record of it, unless a file has the whole name.
  /// - Parameters:
  ///   - pdf: reads PDF documents; without it they are refused with a hint.
  ///   - mending: whether text that was encoded twice is read as it was meant.
  /// - Throws: every case of `LoadError`.
  public func load(pdf: PDFText.Tool? = nil, mending: Bool = false) throws(LoadError) -> Article {
    let source = ArticleSource(name: path, repairsMojibake: mending)
    if let record = RecordName(path), access(path, F_OK) != 0 {
      return try Article.load(ArticleFile(path: record.file).bytes(), from: source, pdf: pdf)
    }
    return try Article.load(bytes(), from: source, pdf: pdf)
  }

  /// Bytes that are read at most: a file of holes claims terabytes.
  static let limit = 1 << 30

  /// Reads all bytes of a regular file or of a named pipe.
  /// - Throws: `LoadError.noSuchFile`, `.notAFile` for a folder or device, `.tooLarge`, and `.unreadable` with the
  ///   system's reason.
  public func bytes() throws(LoadError) -> [UInt8] {
    guard !path.utf8.contains(0) else { throw .noSuchFile(path: path) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(errno, path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.failure(errno, path) }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFREG || kind == S_IFIFO else { throw .notAFile(path: path) }
    guard status.st_size <= Self.limit else {
      throw .tooLarge(path: path, bytes: Int(status.st_size), limit: Self.limit)
    }
    return try Self.bytes(of: descriptor, path: path, expecting: Int(status.st_size))
  }

  /// Reads an open file to its end; `path` is only named in errors.
  /// - Throws: `LoadError.notAFile` for a folder, `.tooLarge`, and `.unreadable` with the system's reason.
  public static func bytes(of descriptor: Int32, path: String, expecting size: Int = 0) throws(LoadError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(0, size))
    while true {
      let chunk: [UInt8]
      do throws(Errno) {
        chunk = try FileDescriptor(rawValue: descriptor).bytes(atMost: 1 << 16)
      } catch {
        throw failure(error.rawValue, path)
      }
      if chunk.isEmpty { return bytes }
      bytes += chunk
      guard bytes.count <= limit else { throw .tooLarge(path: path, bytes: bytes.count, limit: limit) }
    }
  }

  private static func failure(_ code: Int32, _ path: String) -> LoadError {
    switch code {
    case ENOENT, ENOTDIR: .noSuchFile(path: path)
    case EISDIR: .notAFile(path: path)
    default: .unreadable(path: path, reason: Errno(rawValue: code).description)
    }
  }
}
