import Foundation

/// The checksum by which a session file says whether it was changed outside Stet.
///
/// It is the SHA-256 of the file's bytes with the seal's own value emptied. It guards against slips and against silent
/// edits, not against someone who computes it again.
enum Seal {
  /// The line of the outermost object that holds the seal: it alone is indented by two spaces.
  private static let opening = Array("\n  \"seal\" : \"".utf8)

  /// Puts the seal into a file that was written with an empty one.
  static func sealing(_ bytes: Data) -> Data {
    guard let value = valueRange(in: bytes), value.isEmpty else { return bytes }
    var sealed = bytes
    sealed.insert(contentsOf: bytes.withBytes { text(for: $0, emptying: 0..<0) }.utf8, at: value.lowerBound)
    return sealed
  }

  /// Whether the seal that a scanned file holds fits its bytes.
  static func fits(_ reader: JSONReader) -> Bool {
    guard let node = reader.value(of: "seal", in: JSONReader.root), reader.lead(of: node) == UInt8(ascii: "\"")
    else { return false }
    let start = Int(reader.nodes[node].start) + 1
    let value = reader.bytes[start...].prefix { $0 != UInt8(ascii: "\"") }
    return value.elementsEqual(text(for: reader.bytes, emptying: value.indices).utf8)
  }

  /// The file with its seal's value taken out, as it is when the seal is computed.
  static func emptying(_ bytes: Data) -> Data {
    var emptied = bytes
    if let value = valueRange(in: bytes) { emptied.removeSubrange(value) }
    return emptied
  }

  private static func text(for bytes: UnsafeBufferPointer<UInt8>, emptying value: Range<Int>) -> String {
    var hash = SHA256()
    hash.update(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[..<value.lowerBound]))
    hash.update(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[value.upperBound...]))
    return "sha256:" + hash.hexadecimal
  }

  private static func valueRange(in bytes: Data) -> Range<Data.Index>? {
    // From the end: the state after it is shorter than the events before it.
    guard let start = bytes.range(of: Data(opening), options: .backwards)?.upperBound,
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    return start..<end
  }
}
