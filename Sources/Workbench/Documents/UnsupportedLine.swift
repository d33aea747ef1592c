import ArticleKit
import LineEditor

/// The words of a claim that documents do not bear out, as text or as a line of JSON.
package struct UnsupportedLine: Sendable {
  private let claim: String
  private let ranges: [Range<Int>]

  /// Takes a claim, and ranges of UTF-8 bytes of it.
  package init(claim: String, ranges: [Range<Int>]) {
    self.claim = claim
    self.ranges = ranges
  }

  /// One JSON object with the claim and the spans, in code points, and the line's end.
  package var record: String {
    let index = CodePointIndex(claim)
    var line = JSONLine()
    line.object { line in
      line.key("claim", claim)
      line.key("unsupported", ranges.map { index.span(ofBytes: $0) })
    }
    return line.text + "\n"
  }

  /// The words, one run a line.
  package var text: String {
    let index = CodePointIndex(claim)
    return ranges.map { Printable.escaped(index.text(ofBytes: $0).inOneLine) + "\n" }.joined()
  }
}
