import Crypto
import Foundation

/// The checksum by which a session file tells whether it was changed outside Stet.
///
/// It is the SHA-256 of the file's bytes with the seal's own value emptied. It guards against slips and against silent
/// edits, not against somebody who computes it anew.
enum Seal {
  /// The line of the outermost object that holds the seal: it alone is indented by two spaces.
  private static let opening = Array("\n  \"seal\" : \"".utf8)

  /// Puts the seal into a file that was written with an empty one.
  static func sealing(_ bytes: Data) -> Data {
    guard let value = valueRange(in: bytes), value.isEmpty else { return bytes }
    var sealed = bytes
    sealed.insert(contentsOf: text(for: bytes).utf8, at: value.lowerBound)
    return sealed
  }

  /// Whether the seal of a file fits its bytes.
  static func fits(_ bytes: Data) -> Bool {
    guard let value = valueRange(in: bytes) else { return false }
    return bytes[value].elementsEqual(text(for: emptying(bytes)).utf8)
  }

  /// The file with its seal's value taken out, as it is when the seal is computed.
  static func emptying(_ bytes: Data) -> Data {
    var emptied = bytes
    if let value = valueRange(in: bytes) { emptied.removeSubrange(value) }
    return emptied
  }

  private static func text(for emptied: Data) -> String { "sha256:" + SHA256.hash(data: emptied).hexadecimal }

  private static func valueRange(in bytes: Data) -> Range<Data.Index>? {
    guard let start = bytes.range(of: Data(opening))?.upperBound,
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    return start..<end
  }
}
