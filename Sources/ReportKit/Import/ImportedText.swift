import Algorithms
import ArticleKit

/// A text as sessions keep it, with the way from the offsets of the file it came from: a byte-order mark in front is
/// dropped and lines end in LF, as in every article.
struct ImportedText: Sendable {
  let text: String
  let index: CodePointIndex
  /// The code points of the original that were dropped, ascending.
  private let dropped: [Int]
  /// The code points of the original that take two UTF-16 code units, ascending.
  private let wide: [Int]

  init(_ original: String) {
    var scalars = String.UnicodeScalarView()
    var dropped: [Int] = []
    var wide: [Int] = []
    let all = Array(original.unicodeScalars)
    for (position, scalar) in all.enumerated() {
      if scalar.value > 0xFFFF { wide.append(position) }
      let isReturn = scalar == "\r" && position + 1 < all.count && all[position + 1] == "\n"
      if isReturn || position == 0 && scalar == "\u{FEFF}" {
        dropped.append(position)
      } else {
        scalars.append(scalar)
      }
    }
    text = String(scalars)
    index = CodePointIndex(text)
    self.dropped = dropped
    self.wide = wide
  }

  /// The place of offsets of the original in the text; nil if it holds no words of the text.
  ///
  /// `joinsLineEnds` says that the offsets count a line's end of two characters as one.
  func span(_ start: Int, _ end: Int, unit: OffsetUnit, joinsLineEnds: Bool = false) -> TextSpan? {
    guard 0 <= start, start < end else { return nil }
    let span = TextSpan(place(of: start, unit, joinsLineEnds), place(of: end, unit, joinsLineEnds))
    return span.start < span.end && span.end <= index.count ? span : nil
  }

  /// Whether offsets that come without words fit better where they count a line's end as one: more of them then begin
  /// and end with a word.
  func joinsLineEnds(_ offsets: [(start: Int, end: Int)], unit: OffsetUnit) -> Bool {
    guard !dropped.isEmpty, !offsets.isEmpty else { return false }
    let fits = { (joins: Bool) in
      offsets.reduce(0) { sum, place in
        let span = span(place.start, place.end, unit: unit, joinsLineEnds: joins)
        return sum + (span.map { isAtWords($0) ? 1 : 0 } ?? 0)
      }
    }
    return fits(true) > fits(false)
  }

  /// Whether a span begins and ends where words do.
  private func isAtWords(_ span: TextSpan) -> Bool {
    let words = index.text(of: span)
    guard let first = words.first, let last = words.last, !first.isWhitespace, !last.isWhitespace else { return false }
    let before = span.start > 0 ? index.text(of: TextSpan(span.start - 1, span.start)).first : nil
    let after = span.end < index.count ? index.text(of: TextSpan(span.end, span.end + 1)).first : nil
    let isWord = { (letter: Character?) in letter.map { $0.isLetter || $0.isNumber } ?? false }
    return !(isWord(before) && isWord(first)) && !(isWord(last) && isWord(after))
  }

  /// As ``span(_:_:unit:)``, in the unit in which the words there are `words`, where one is.
  func span(_ start: Int, _ end: Int, words: String?, unit: OffsetUnit) -> TextSpan? {
    guard let words else { return span(start, end, unit: unit) }
    let wanted = ImportedText.plain(words)
    for unit in [unit] + OffsetUnit.allCases.filter({ $0 != unit }) {
      for joins in [false, true] {
        guard let span = span(start, end, unit: unit, joinsLineEnds: joins) else { continue }
        if index.text(of: span).utf8.elementsEqual(wanted.utf8) { return span }
      }
    }
    return nil
  }

  static func plain(_ words: String) -> String { words.replacing("\r\n", with: "\n") }

  private func place(of offset: Int, _ unit: OffsetUnit, _ joinsLineEnds: Bool) -> Int {
    // The wide code point number n is at unit wide[n] + n.
    let codePoint = unit == .codePoints ? offset : offset - Self.count(wide) { $0 + $1 < offset }
    guard !joinsLineEnds else { return codePoint - (dropped.first == 0 && text.utf8.first != 0x0A ? 1 : 0) }
    return codePoint - Self.count(dropped) { position, _ in position < codePoint }
  }

  /// How many of ascending numbers, each given with its position, come before the first that fails the condition.
  private static func count(_ numbers: [Int], _ holds: (_ number: Int, _ position: Int) -> Bool) -> Int {
    numbers.indices.partitioningIndex { !holds(numbers[$0], $0) }
  }
}
