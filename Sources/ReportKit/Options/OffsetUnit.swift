import Algorithms
import ArticleKit

/// What the offsets of an export count.
public enum OffsetUnit: String, Hashable, Sendable, CaseIterable {
  /// Unicode code points, as Python, W3C Web Annotation and the rest of Stet count.
  case codePoints = "codepoints"
  /// UTF-16 code units, as JavaScript and Java count.
  case utf16
}

/// Turns code points of one text into the unit that an export counts.
struct OffsetMap: Sendable {
  private let unit: OffsetUnit
  /// The code points that take two UTF-16 code units, ascending.
  private let wide: [Int]

  init(_ text: String, unit: OffsetUnit) {
    self.unit = unit
    wide =
      unit == .codePoints
      ? [] : text.unicodeScalars.enumerated().lazy.filter { $0.element.value > 0xFFFF }.map(\.offset)
  }

  /// The offset of a code point; one far beyond the text is as far as numbers go.
  func offset(of codePoint: Int) -> Int {
    guard !wide.isEmpty else { return codePoint }
    let (offset, isBeyond) = codePoint.addingReportingOverflow(wide.partitioningIndex { $0 >= codePoint })
    return isBeyond ? .max : offset
  }

  /// Where a span begins and ends.
  func pair(_ span: TextSpan) -> (start: Int, end: Int) { (offset(of: span.start), offset(of: span.end)) }
}
