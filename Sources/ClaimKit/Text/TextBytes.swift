/// The UTF-8 bytes of a text with the questions that splitting asks of them.
struct TextBytes: Sendable {
  let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var count: Int { bytes.count }

  subscript(index: Int) -> UInt8 { bytes[index] }

  /// The code point that starts at `index`, and its length in bytes.
  func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let lead = bytes[index]
    func continuation(_ offset: Int) -> UInt32 {
      index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0
    }
    switch lead {
    case 0..<0xC0: return (UInt32(lead), 1)
    case 0xC0..<0xE0: return (UInt32(lead & 0x1F) << 6 | continuation(1), min(2, bytes.count - index))
    case 0xE0..<0xF0:
      return (UInt32(lead & 0x0F) << 12 | continuation(1) << 6 | continuation(2), min(3, bytes.count - index))
    default:
      let high = UInt32(lead & 0x07) << 18 | continuation(1) << 12
      return (high | continuation(2) << 6 | continuation(3), min(4, bytes.count - index))
    }
  }

  /// The start of the code point before `index`.
  func start(before index: Int) -> Int {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The range without the white space around it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, case let (value, length) = scalar(at: lower), CharacterClass(value) == .space {
      lower += length
    }
    while lower < upper, case let start = start(before: upper), CharacterClass(scalar(at: start).value) == .space {
      upper = start
    }
    return lower..<max(lower, upper)
  }
}
