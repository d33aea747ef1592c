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

  /// The place of offsets of the original in the text; nil where it holds no words of the text.
  func span(_ start: Int, _ end: Int, unit: OffsetUnit) -> TextSpan? {
    guard 0 <= start, start < end else { return nil }
    let span = TextSpan(place(of: start, unit), place(of: end, unit))
    return span.start < span.end && span.end <= index.count ? span : nil
  }

  /// As ``span(_:_:unit:)``, in the unit in which the words there are `words`, where one is.
  func span(_ start: Int, _ end: Int, words: String?, unit: OffsetUnit) -> TextSpan? {
    guard let words else { return span(start, end, unit: unit) }
    let wanted = ImportedText.plain(words)
    for unit in [unit] + OffsetUnit.allCases.filter({ $0 != unit }) {
      if let span = span(start, end, unit: unit), index.text(of: span).utf8.elementsEqual(wanted.utf8) { return span }
    }
    return nil
  }

  static func plain(_ words: String) -> String { words.replacing("\r\n", with: "\n") }

  private func place(of offset: Int, _ unit: OffsetUnit) -> Int {
    // The wide code point number n stands at unit wide[n] + n.
    let codePoint = unit == .codePoints ? offset : offset - Self.count(wide) { $0 + $1 < offset }
    return codePoint - Self.count(dropped) { position, _ in position < codePoint }
  }

  /// How many of ascending numbers, each given with its position, come before the first that fails the condition.
  private static func count(_ numbers: [Int], _ holds: (_ number: Int, _ position: Int) -> Bool) -> Int {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(numbers[middle], middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
