/// A half-open run of an article's text, counted in Unicode code points.
///
/// Every file and export counts so, as W3C Web Annotation and Python do. Inside the engine, offsets are UTF-8 bytes and
/// written `Range<Int>`; ``CodePointIndex`` converts between the two. In JSON a span is the pair `[start, end]`.
public struct TextSpan: Hashable, Sendable, Comparable {
  /// The first code point of the span.
  public var start: Int
  /// The code point after the last one.
  public var end: Int

  /// Makes the span from `start` up to, but not including, `end`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// The number of code points in the span.
  public var count: Int { end - start }

  /// Whether the two spans share a code point.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// Whether `other` is wholly inside this span.
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Orders by start, then by end.
  public static func < (left: TextSpan, right: TextSpan) -> Bool { (left.start, left.end) < (right.start, right.end) }
}

extension TextSpan: Codable {
  /// Reads the pair `[start, end]`; throws `DecodingError` where it is not a pair or ends before it starts.
  public init(from decoder: any Decoder) throws {
    var pair = try decoder.unkeyedContainer()
    start = try pair.decode(Int.self)
    end = try pair.decode(Int.self)
    guard pair.isAtEnd, 0 <= start, start <= end else {
      throw DecodingError.dataCorruptedError(
        in: pair, debugDescription: "a span is [start, end] with 0 <= start <= end")
    }
  }

  /// Writes the pair `[start, end]`.
  public func encode(to encoder: any Encoder) throws {
    var pair = encoder.unkeyedContainer()
    try pair.encode(start)
    try pair.encode(end)
  }
}
