import Algorithms
import ArticleKit

/// The runs of a text that are in quotation marks, in code points.
public struct QuotedRuns: Sendable {
  /// The runs without their marks, in the order of the text.
  private(set) var runs: [TextSpan] = []

  /// Finds them: “…”, "…" and «…», each within a paragraph.
  public init(_ text: String) {
    var open: (place: Int, closing: Unicode.Scalar)?
    for (place, scalar) in text.unicodeScalars.enumerated() {
      if scalar == "\n" {
        open = nil
      } else if let begun = open, scalar == begun.closing {
        runs.append(TextSpan(begun.place + 1, place))
        open = nil
      } else if open == nil, let closing = Self.closing[scalar] {
        open = (place, closing)
      }
    }
  }

  private static let closing: [Unicode.Scalar: Unicode.Scalar] = ["“": "”", "\"": "\"", "«": "»", "„": "“"]

  /// Whether a run is inside quotation marks.
  func holds(_ span: TextSpan) -> Bool {
    let place = runs.partitioningIndex { $0.end >= span.end }
    return place < runs.count && runs[place].start <= span.start
  }
}
