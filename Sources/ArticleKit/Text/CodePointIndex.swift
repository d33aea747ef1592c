import Algorithms

/// Converts between UTF-8 byte offsets and Unicode code-point offsets of one text.
///
/// Holds the byte offset of every 64th code point, so that both directions cost a short scan and the index takes an
/// eighth of a byte for each code point. Building it is one pass over the text.
public struct CodePointIndex: Sendable {
  private static let stride = 64
  private let bytes: ContiguousArray<UInt8>
  private let checkpoints: ContiguousArray<Int>
  /// The number of code points in the text.
  public let count: Int

  /// Indexes `text`.
  public init(_ text: String) {
    bytes = ContiguousArray(text.utf8)
    var checkpoints = ContiguousArray<Int>()
    var count = 0
    for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if count % Self.stride == 0 { checkpoints.append(offset) }
      count += 1
    }
    self.checkpoints = checkpoints
    self.count = count
  }

  /// The number of UTF-8 bytes in the text.
  public var byteCount: Int { bytes.count }

  /// The byte offset of a code point; offsets beyond the text are taken as its end.
  public func byteOffset(ofCodePoint codePoint: Int) -> Int {
    guard codePoint < count else { return bytes.count }
    guard codePoint > 0 else { return 0 }
    var offset = checkpoints[codePoint / Self.stride]
    var remaining = codePoint % Self.stride
    while remaining > 0 {
      offset += 1
      if bytes[offset] & 0xC0 != 0x80 { remaining -= 1 }
    }
    return offset
  }

  /// The code point that holds the byte at `byte`; offsets beyond the text are taken as its end.
  public func codePoint(atByteOffset byte: Int) -> Int {
    guard byte < bytes.count else { return count }
    guard byte > 0 else { return 0 }
    let checkpoint = checkpoints.partitioningIndex { $0 > byte } - 1
    var codePoint = checkpoint * Self.stride
    var offset = checkpoints[checkpoint] + 1
    while offset <= byte {
      if bytes[offset] & 0xC0 != 0x80 { codePoint += 1 }
      offset += 1
    }
    return codePoint
  }

  /// The span, in code points, of a range of UTF-8 bytes.
  public func span(ofBytes range: Range<Int>) -> TextSpan {
    TextSpan(codePoint(atByteOffset: range.lowerBound), codePoint(atByteOffset: range.upperBound))
  }

  /// The range of UTF-8 bytes that a span of code points covers, cut to the text.
  public func byteRange(of span: TextSpan) -> Range<Int> {
    let start = byteOffset(ofCodePoint: span.start)
    return start..<max(start, byteOffset(ofCodePoint: span.end))
  }

  /// The words of a span, verbatim.
  public func text(of span: TextSpan) -> String { text(ofBytes: byteRange(of: span)) }

  /// The words of a range of UTF-8 bytes, verbatim; the range is cut to the text.
  public func text(ofBytes range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
