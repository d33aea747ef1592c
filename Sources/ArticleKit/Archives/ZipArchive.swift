import CLibArchive

/// The files of a zip archive, read by the system's libarchive out of memory; none is ever written to the disk.
struct ZipArchive {
  /// A file of the archive.
  struct Part {
    /// Its path in the archive, as it is written there.
    var name: String
    /// Its bytes, unpacked; nil where they were not asked for.
    var content: [UInt8]?
    /// Whether it is cut off, or differs from the sum that is kept of it.
    var isDamaged = false
    /// Whether it is password-protected.
    var isLocked = false
  }

  /// Files that an archive has at most.
  private static let most = 10_000
  /// What is unpacked of an archive before its ratio counts, in bytes.
  private static let harmless = 16 << 20
  /// How many times as long as the archive its contents may be: text packs to a fiftieth, a bomb to a thousandth.
  private static let greatestRatio = 200

  /// The files in the order of the archive.
  private(set) var parts: [Part] = []
  /// Whether it has more files than are read, or cannot be read to its end.
  private(set) var isCut = false

  /// Whether bytes begin as a zip archive.
  static func isArchive(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// Reads an archive.
  /// - Parameters:
  ///   - name: the archive's name, for the text of errors.
  ///   - isWanted: whether the content of a file is unpacked.
  /// - Throws: `LoadError.tooLarge` where more than `limit` bytes would be unpacked, and `.packedTooTightly`.
  init(
    _ bytes: [UInt8], name: String, limit: Int = Gunzip.limit, isWanted: (_ name: String) -> Bool
  ) throws(LoadError) {
    guard let reader = archive_read_new() else { return }
    defer { archive_read_free(reader) }
    archive_read_support_format_zip(reader)
    let result = bytes.withUnsafeBytes { bytes -> Result<Void, LoadError> in
      guard archive_read_open_memory(reader, bytes.baseAddress, bytes.count) == ARCHIVE_OK else {
        isCut = true
        return .success(())
      }
      return Result { () throws(LoadError) in
        try read(reader, limit: limit, size: bytes.count, name: name, isWanted: isWanted)
      }
    }
    try result.get()
  }

  private mutating func read(
    _ reader: OpaquePointer, limit: Int, size: Int, name: String, isWanted: (String) -> Bool
  ) throws(LoadError) {
    var unpacked = 0
    while true {
      var entry: OpaquePointer?
      let status = archive_read_next_header(reader, &entry)
      if status == ARCHIVE_EOF { return }
      guard status >= ARCHIVE_WARN, let entry, parts.count < Self.most else {
        isCut = true
        return
      }
      guard let path = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) else { continue }
      var part = Part(name: String(cString: path))
      // The entry of a folder holds nothing.
      if part.name.hasSuffix("/") { continue }
      part.isLocked = archive_entry_is_encrypted(entry) != 0
      if isWanted(part.name), !part.isLocked {
        var content: [UInt8] = []
        part.isDamaged = !Self.append(reader, to: &content, limit: limit - unpacked)
        unpacked += content.count
        guard unpacked <= limit else { throw .tooLarge(path: name, bytes: unpacked, limit: limit) }
        guard unpacked <= Self.harmless || unpacked / Self.greatestRatio <= size else {
          throw .packedTooTightly(path: name, part: part.name)
        }
        part.content = content
      }
      parts.append(part)
    }
  }

  /// Unpacks the file that the reader is at, up to a chunk beyond `limit`; false where it is damaged.
  private static func append(_ reader: OpaquePointer, to content: inout [UInt8], limit: Int) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { archive_read_data(reader, $0.baseAddress, $0.count) }
      guard count > 0 else { return count == 0 }
      content.append(contentsOf: chunk[..<count])
      if content.count > limit { return true }
    }
  }
}
