/// The files of a zip archive (PKWARE's APPNOTE), as far as web archives packed in one (WACZ) need them.
struct ZipArchive {
  /// A file of the archive.
  struct Entry {
    var name: String
    fileprivate var method: UInt16
    fileprivate var size: Int
    fileprivate var start: Int
  }

  private let bytes: [UInt8]
  /// The files in the order of the archive's directory.
  private(set) var entries: [Entry] = []

  private static let most = 10_000

  /// Reads the directory of an archive; nil if bytes are none.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
    self.bytes = bytes
    // The directory's place is at the end, in front of a remark of 64 KiB at most.
    let first = max(0, bytes.count - 66_000)
    guard bytes.count >= 22,
      let end = (first...(bytes.count - 22)).last(where: { bytes[$0...].starts(with: [0x50, 0x4B, 0x05, 0x06]) })
    else { return }
    var position = number(at: end + 16, of: 4)
    while position + 46 <= bytes.count, entries.count < Self.most,
      bytes[position...].starts(with: [0x50, 0x4B, 0x01, 0x02])
    {
      let lengths = (28...32).map { $0 }.filter { $0 % 2 == 0 }.map { number(at: position + $0, of: 2) }
      let header = number(at: position + 42, of: 4)
      let name = bytes[(position + 46)...].prefix(lengths[0])
      if header + 30 <= bytes.count {
        let start = header + 30 + number(at: header + 26, of: 2) + number(at: header + 28, of: 2)
        entries.append(
          Entry(
            name: String(decoding: name, as: UTF8.self), method: UInt16(number(at: position + 10, of: 2)),
            size: number(at: position + 20, of: 4), start: start))
      }
      position += 46 + lengths.reduce(0, +)
    }
  }

  /// The content of a file; nil if it is broken, or packed by another method than zip's own.
  func content(of entry: Entry, limit: Int = Gunzip.limit) -> [UInt8]? {
    guard entry.start <= bytes.count, entry.size <= bytes.count - entry.start else { return nil }
    let packed = bytes[entry.start..<(entry.start + entry.size)]
    switch entry.method {
    case 0: return Array(packed)
    case 8:
      var content: [UInt8] = []
      return Gunzip.deflated(packed, into: &content, limit: limit) ? content : nil
    default: return nil
    }
  }

  /// A number of two or four bytes, the lowest first.
  private func number(at index: Int, of count: Int) -> Int {
    guard index + count <= bytes.count else { return 0 }
    return bytes[index..<(index + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
