/// The marks inside a line of Markdown.
enum MarkdownInline {
  /// The words without marks of emphasis and code; of links the words, of pictures nothing.
  static func plain(_ markdown: String) -> String {
    let bytes = Array(markdown.utf8)
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\\") where index + 1 < bytes.count && isPunctuation(bytes[index + 1]):
        out.append(bytes[index + 1])
        index += 2
      case UInt8(ascii: "!") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "["):
        if let link = link(bytes, from: index + 1) {
          index = link.end
        } else {
          out.append(byte)
          index += 1
        }
      case UInt8(ascii: "[") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "^"):
        // The number of a footnote.
        let close = bytes[index...].prefix(60).firstIndex(of: UInt8(ascii: "]"))
        if close == nil { out.append(byte) }
        index = (close ?? index) + 1
      case UInt8(ascii: "["):
        if let link = link(bytes, from: index) {
          // The words of a link hold no further link, so that this goes no deeper.
          out += Array(withoutEmphasis(bytes[link.words]))
          index = link.end
        } else {
          out.append(byte)
          index += 1
        }
      case UInt8(ascii: "*"), UInt8(ascii: "`"):
        index += 1
      case UInt8(ascii: "_"), UInt8(ascii: "~"):
        let before = index > 0 ? bytes[index - 1] : 0x20
        let after = index + 1 < bytes.count ? bytes[index + 1] : 0x20
        if isLetter(before) && isLetter(after) { out.append(byte) }
        index += 1
      default:
        out.append(byte)
        index += 1
      }
    }
    return PageMetadata.plain(String(decoding: out, as: UTF8.self))
  }

  /// The words of a link `[words](address)` or `[words][name]`, and where it ends.
  private static func link(_ bytes: [UInt8], from open: Int) -> (words: Range<Int>, end: Int)? {
    guard let close = bytes[open...].prefix(2_000).firstIndex(of: UInt8(ascii: "]")), close + 1 < bytes.count else {
      return nil
    }
    let pairs: [UInt8: UInt8] = [UInt8(ascii: "("): UInt8(ascii: ")"), UInt8(ascii: "["): UInt8(ascii: "]")]
    guard let wanted = pairs[bytes[close + 1]],
      let end = bytes[(close + 2)...].prefix(4_000).firstIndex(of: wanted)
    else { return nil }
    return ((open + 1)..<close, end + 1)
  }

  private static func withoutEmphasis(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.filter { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "`") }[...]
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte.isLower || byte.isUpper || byte.isDigit || byte >= 0x80 }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }
}
