import CLibXML2

/// Unpacks gzip (RFC 1952) by the system's zlib; several members one after the other are one content.
enum Gunzip {
  /// Bytes that are unpacked at most: a bomb of a few kilobytes unpacks to gigabytes.
  static let limit = 1 << 28
  /// Damaged members after which a further one is searched for.
  private static let mostDamaged = 1_000

  /// The content of `bytes`.
  /// - Throws: `LoadError.damaged` where it is cut off or broken, `.tooLarge` beyond `limit`.
  static func unpack(_ bytes: [UInt8], name: String, limit: Int = Gunzip.limit) throws(LoadError) -> [UInt8] {
    let (content, damaged) = try salvage(bytes, name: name, limit: limit)
    guard damaged == 0 else { throw .damaged(path: name, format: "gzip") }
    return content
  }

  /// The contents of the members that are whole, and how many are not.
  /// - Throws: `LoadError.tooLarge` beyond `limit`.
  static func salvage(
    _ bytes: [UInt8], name: String, limit: Int = Gunzip.limit
  ) throws(LoadError) -> (content: [UInt8], damaged: Int) {
    var content: [UInt8] = []
    content.reserveCapacity(min(limit, bytes.count * 6))
    var (start, damaged) = (0, 0)
    while start < bytes.count, damaged < mostDamaged, bytes[start...].starts(with: [0x1F, 0x8B]) {
      let before = content.count
      let read = member(bytes[start...], into: &content, limit: limit)
      guard content.count <= limit else { throw .tooLarge(path: name, bytes: content.count, limit: limit) }
      if let read {
        start += read
      } else {
        content.removeLast(content.count - before)
        damaged += 1
        start = nextMember(in: bytes, from: start + 2) ?? bytes.count
      }
    }
    return (content, damaged)
  }

  /// Where the next member begins, by its magic number and method.
  private static func nextMember(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 3 < bytes.count {
      if bytes[index] == 0x1F, bytes[index + 1] == 0x8B, bytes[index + 2] == 8, bytes[index + 3] < 0x20 { return index }
      index += 1
    }
    return nil
  }

  /// Unpacks one member; the bytes that it takes, or nil if it is broken.
  static func member(_ bytes: ArraySlice<UInt8>, into content: inout [UInt8], limit: Int) -> Int? {
    inflate(bytes, into: &content, limit: limit, start: stet_inflate_start)
  }

  /// Unpacks a stream without gzip's header, as zip archives hold them; false where it is broken.
  static func deflated(_ bytes: ArraySlice<UInt8>, into content: inout [UInt8], limit: Int) -> Bool {
    inflate(bytes, into: &content, limit: limit, start: stet_inflate_start_raw) != nil
  }

  private static func inflate(
    _ bytes: ArraySlice<UInt8>, into content: inout [UInt8], limit: Int,
    start: (UnsafeMutablePointer<z_stream>?) -> Int32
  ) -> Int? {
    var stream = z_stream()
    guard start(&stream) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    return bytes.withUnsafeBufferPointer { input -> Int? in
      stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.avail_in = UInt32(clamping: input.count)
      while true {
        let (status, count) = chunk.withUnsafeMutableBufferPointer { output in
          stream.next_out = output.baseAddress
          stream.avail_out = UInt32(output.count)
          let status = CLibXML2.inflate(&stream, Z_NO_FLUSH)
          return (status, output.count - Int(stream.avail_out))
        }
        content.append(contentsOf: chunk[..<count])
        if status == Z_STREAM_END || content.count > limit { return input.count - Int(stream.avail_in) }
        guard status == Z_OK, count > 0 || stream.avail_in > 0 else { return nil }
      }
    }
  }
}
