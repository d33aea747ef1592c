/// One line of a text without the white space around it, as the block recogniser looks at it.
struct Line {
  /// Where the line is, in UTF-8 bytes; empty for a blank line.
  var range: Range<Int>
  /// The words of the line, verbatim.
  var text: Substring.UTF8View
  /// The number of code points.
  var length: Int

  var isBlank: Bool { range.isEmpty }

  /// The lines of `text` in order.
  static func all(in text: String) -> [Line] {
    var lines: [Line] = []
    var offset = 0
    for raw in text.utf8.split(separator: .lineFeed, omittingEmptySubsequences: false) {
      var first = raw.startIndex
      var last = raw.endIndex
      var start = offset
      while first < last, raw[first].isWhiteSpace {
        first = raw.index(after: first)
        start += 1
      }
      while first < last, raw[raw.index(before: last)].isWhiteSpace { last = raw.index(before: last) }
      let view = raw[first..<last]
      let count = view.count
      let length = view.reduce(into: 0) { if $1 & 0xC0 != 0x80 { $0 += 1 } }
      lines.append(Line(range: start..<(start + count), text: view, length: length))
      offset += raw.count + 1
    }
    return lines
  }

  func hasPrefix(_ prefix: String) -> Bool { text.starts(with: prefix.utf8) }

  /// The words of the line between blanks; for short lines only.
  var words: [Substring] {
    Substring(text).split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\u{A0}" })
  }

  /// Whether the line ends as a sentence does; closing quotation marks and brackets after the mark do not count, nor does
  /// the name of who said a quotation.
  var endsSentence: Bool {
    if endsWithSignature { return true }
    var tail = Substring(text)[...]
    while let last = tail.unicodeScalars.last, "\"”’')]»".unicodeScalars.contains(last) {
      tail.unicodeScalars.removeLast()
    }
    guard let last = tail.unicodeScalars.last else { return !isBlank }
    return ".!?…:;,".unicodeScalars.contains(last)
  }

  /// Whether the line ends with a quotation, a dash and a name (“No.” — Ann Lund, 41).
  private var endsWithSignature: Bool {
    let tail = Substring(text.suffix(Self.longestSignature))
    guard let mark = tail.lastIndex(where: { "\"”’»".contains($0) }) else { return false }
    let words = tail[mark...].dropFirst().split(separator: " ")
    guard let dash = words.first?.first, "—―–-".contains(dash) else { return false }
    let name = words.joined(separator: " ").drop { "—―–- ".contains($0) }
    return name.first?.isUppercase ?? false && (1...8).contains(name.split(separator: " ").count)
  }

  /// Bytes in which the closing mark, the dash and the name are.
  private static let longestSignature = 120

  /// The first code point of the line that is not a quotation mark or bracket.
  var firstLetter: Unicode.Scalar? {
    Substring(text).unicodeScalars.first { !"\"“‘'([«".unicodeScalars.contains($0) }
  }
}
