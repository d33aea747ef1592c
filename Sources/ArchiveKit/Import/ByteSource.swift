import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes of a file, read piece by piece, with the number of the line that the next one is in.
struct ByteSource: ~Copyable {
  /// Closes the file with the last use of it.
  private final class Handle {
    let file: UnsafeMutablePointer<FILE>
    init(_ file: UnsafeMutablePointer<FILE>) { self.file = file }
    deinit { fclose(file) }
  }

  private let handle: Handle
  private let path: String
  private var piece: [UInt8] = []
  private var position = 0
  private var isAtStart = true
  private(set) var line = 1
  private static let pieceLength = 65_536

  /// Opens a file; a byte-order mark in front is skipped.
  init(path: String) throws(ArchiveError) {
    handle = try Self.open(path)
    self.path = path
  }

  private static func open(_ path: String) throws(ArchiveError) -> Handle {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw .noSuchFile(path: path) }
    guard !isFolder.boolValue else { throw .unreadable(path: path, reason: "it is a folder") }
    guard let file = fopen(path, "rb") else {
      throw .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    return Handle(file)
  }

  /// The next byte, nil at the end.
  mutating func next() throws(ArchiveError) -> UInt8? {
    if position == piece.count { try fill() }
    guard position < piece.count else { return nil }
    let byte = piece[position]
    position += 1
    if byte == 0x0A { line += 1 }
    return byte
  }

  /// The next byte, which stays the next one.
  mutating func peek() throws(ArchiveError) -> UInt8? {
    if position == piece.count { try fill() }
    return position < piece.count ? piece[position] : nil
  }

  private mutating func fill() throws(ArchiveError) {
    var bytes = [UInt8](repeating: 0, count: Self.pieceLength)
    let count = fread(&bytes, 1, bytes.count, handle.file)
    guard ferror(handle.file) == 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
    bytes.removeLast(bytes.count - count)
    position = isAtStart && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    isAtStart = false
    piece = bytes
  }
}
