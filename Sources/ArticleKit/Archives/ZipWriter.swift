import CLibArchive

/// Writes zip archives by the system's libarchive; the same parts produce the same bytes.
package enum ZipWriter {
  /// What the library's calls write to.
  private final class Output { var bytes: [UInt8] = [] }

  /// The day of every part, because an archive needs one: 1 January 2000, noon, in seconds since 1970.
  private static let day = 946_728_000

  /// An archive of parts in their order; nil where the library refuses.
  package static func archive(of parts: [(name: String, content: [UInt8])]) -> [UInt8]? {
    guard let writer = archive_write_new() else { return nil }
    defer { archive_write_free(writer) }
    let output = Output()
    archive_write_set_format_zip(writer)
    archive_write_set_bytes_per_block(writer, 0)
    let isWritten = withExtendedLifetime(output) {
      let status = archive_write_open(
        writer, Unmanaged.passUnretained(output).toOpaque(), nil,
        { _, output, bytes, count in
          guard let output, let bytes else { return -1 }
          let chunk = UnsafeRawBufferPointer(start: bytes, count: count)
          Unmanaged<Output>.fromOpaque(output).takeUnretainedValue().bytes += chunk
          return count
        }, nil)
      return status == ARCHIVE_OK && parts.allSatisfy { write($0.name, $0.content, to: writer) }
        && archive_write_close(writer) == ARCHIVE_OK
    }
    return isWritten ? output.bytes : nil
  }

  private static func write(_ name: String, _ content: [UInt8], to writer: OpaquePointer) -> Bool {
    guard let entry = archive_entry_new() else { return false }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname_utf8(entry, name)
    archive_entry_set_filetype(entry, stet_regular_file())
    archive_entry_set_perm(entry, 0o644)
    archive_entry_set_size(entry, Int64(content.count))
    archive_entry_set_mtime(entry, time_t(day), 0)
    guard archive_write_header(writer, entry) == ARCHIVE_OK else { return false }
    return content.withUnsafeBytes { archive_write_data(writer, $0.baseAddress, $0.count) } == content.count
  }
}
