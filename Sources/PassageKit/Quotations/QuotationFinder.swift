import ArticleKit
import FigureKit

/// Finds the quotations of an article: two words or more between marks, if not fewer are wanted; nested ones too.
///
/// Straight marks open and close by turns, curly ones by their shape. A single mark is one of quotation only where it
/// is at a word's edge and its partner is there. A quotation that a paragraph leaves open continues in the next where
/// that begins with a mark.
package struct QuotationFinder {
  private static let closing: [Unicode.Scalar: [Unicode.Scalar]] = [
    "\"": ["\""], "“": ["”", "\""], "„": ["“", "”", "\""], "«": ["»"], "»": ["«"], "‘": ["’"], "'": ["'"],
    "‚": ["‘", "’"],
  ]
  private static let singles: Set<Unicode.Scalar> = ["‘", "’", "'", "‚"]

  /// Deeper than this nobody quotes.
  private static let deepest = 8

  private struct Open {
    let mark: Unicode.Scalar
    let start: Int
  }

  /// The quotations, in the order of the text; one that holds others comes before them.
  package static func quotations(in article: Article, leastWords: Int = 2) -> [Quotation] {
    var found: [Quotation] = []
    for block in article.blocks {
      found += quotations(in: Array(article.text(ofBytes: block.range).unicodeScalars), from: block.range.lowerBound)
    }
    let bytes = Array(article.text.utf8)
    return found.filter { quotation in
      let text = String(decoding: bytes[quotation.range], as: UTF8.self)
      return FigureToken.all(in: text).count { $0.kind != .mark } >= leastWords
    }.sorted { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
  }

  private static func quotations(in text: [Unicode.Scalar], from start: Int) -> [Quotation] {
    var found: [Quotation] = []
    var open: [Open] = []
    var offset = start
    for (index, scalar) in text.enumerated() {
      let width = UTF8.width(scalar)
      defer { offset += width }
      let before = index > 0 ? text[index - 1] : " "
      let after = index + 1 < text.count ? text[index + 1] : " "
      if let position = open.lastIndex(where: { closing[$0.mark]?.contains(scalar) == true }),
        closes(scalar, before: before, after: after, isOpen: open[position].mark == scalar)
      {
        found.append(Quotation(range: open[position].start..<offset, depth: position))
        open.removeSubrange(position...)
      } else if closing[scalar] != nil, opens(scalar, before: before, after: after) {
        // A single mark inside a word, or one that never closes, opens nothing: what is left open is dropped.
        if open.count < deepest { open.append(Open(mark: scalar, start: offset + width)) }
      }
    }
    if let first = open.first(where: { !singles.contains($0.mark) }) {
      found.append(Quotation(range: first.start..<offset, depth: 0))
    }
    return found
  }

  private static func opens(_ mark: Unicode.Scalar, before: Unicode.Scalar, after: Unicode.Scalar) -> Bool {
    !before.properties.isAlphabetic && !after.properties.isWhitespace || !singles.contains(mark) && mark != "\""
  }

  private static func closes(
    _ mark: Unicode.Scalar, before: Unicode.Scalar, after: Unicode.Scalar, isOpen: Bool
  ) -> Bool {
    guard singles.contains(mark) else { return mark != "\"" || !before.properties.isWhitespace || !isOpen }
    return !after.properties.isAlphabetic && !before.properties.isWhitespace
  }
}

/// Words of an article between quotation marks.
public struct Quotation: Hashable, Sendable {
  /// The words without their marks, in UTF-8 bytes of the article's text.
  public let range: Range<Int>
  /// How deeply the quotation is nested: 0 for one in the article's own words.
  public let depth: Int
}
