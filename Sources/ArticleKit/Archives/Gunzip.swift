import CLibXML2

/// Unpacks gzip (RFC 1952) by the system's zlib; several members one after the other are one content.
enum Gunzip {
  /// Bytes that are unpacked at most: a bomb of a few kilobytes unpacks to gigabytes.
  static let limit = 1 << 28

  /// The content of `bytes`.
  /// - Throws: `LoadError.damaged` where it is cut off or broken, `.tooLarge` beyond `limit`.
  static func unpack(_ bytes: [UInt8], name: String, limit: Int = Gunzip.limit) throws(LoadError) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(min(limit, bytes.count * 6))
    var start = 0
    while start < bytes.count, bytes[start...].starts(with: [0x1F, 0x8B]) {
      let read = member(bytes[start...], into: &content, limit: limit)
      guard let read else { throw .damaged(path: name, format: "gzip") }
      guard content.count <= limit else { throw .tooLarge(path: name, bytes: content.count, limit: limit) }
      start += read
    }
    return content
  }

  /// Unpacks one member; the bytes that it takes, or nil where it is broken.
  static func member(_ bytes: ArraySlice<UInt8>, into content: inout [UInt8], limit: Int) -> Int? {
    var stream = z_stream()
    guard stet_inflate_start(&stream) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    return bytes.withUnsafeBufferPointer { input -> Int? in
      stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.avail_in = UInt32(clamping: input.count)
      while true {
        let (status, count) = chunk.withUnsafeMutableBufferPointer { output in
          stream.next_out = output.baseAddress
          stream.avail_out = UInt32(output.count)
          let status = inflate(&stream, Z_NO_FLUSH)
          return (status, output.count - Int(stream.avail_out))
        }
        content.append(contentsOf: chunk[..<count])
        if status == Z_STREAM_END || content.count > limit { return input.count - Int(stream.avail_in) }
        guard status == Z_OK, count > 0 || stream.avail_in > 0 else { return nil }
      }
    }
  }
}
