import LineEditor

extension StyledText {
  /// The text on lines of at most `width` columns, broken between words, or inside a word that is longer than a line.
  ///
  /// Line ends in the text begin new lines.
  func wrapped(to width: Int) -> [StyledText] {
    var lines = LineBreaker(width: max(width, 1))
    for run in runs {
      for (number, part) in run.text.split(omittingEmptySubsequences: false, whereSeparator: Self.endsLine)
        .enumerated()
      {
        if number > 0 { lines.breakLine() }
        for word in part.split(omittingEmptySubsequences: false, whereSeparator: { $0 == " " || $0 == "\t" })
          .enumerated()
        {
          if word.offset > 0 { lines.space() }
          lines.append(Printable.escaped(String(word.element)), style: run.style)
        }
      }
    }
    return lines.finished()
  }

  private static func endsLine(_ character: Character) -> Bool { character == "\n" || character == "\r\n" }

  /// The text with `body` after it; further lines of the body are below its first, or at the edge where the
  /// head leaves them too little room.
  func hanging(_ body: StyledText, width: Int) -> [StyledText] {
    guard width - columns >= 24 else { return (self + body).wrapped(to: width) }
    let padding = StyledText(String(repeating: " ", count: columns))
    return body.wrapped(to: width - columns).enumerated().map { row, line in (row == 0 ? self : padding) + line }
  }

  /// The text without spaces at its beginning.
  var unindented: StyledText {
    var text = self
    while let run = text.runs.first, let rest = Optional(run.text.drop { $0 == " " }), rest.count < run.text.count {
      if rest.isEmpty { text.runs.removeFirst() } else { text.runs[0].text = String(rest) }
    }
    return text
  }

  /// The text with spaces after it, so that it takes `width` columns.
  func padded(to width: Int) -> StyledText {
    let missing = width - columns
    return missing > 0 ? self + StyledText(String(repeating: " ", count: missing)) : self
  }
}

/// Collects words into lines.
private struct LineBreaker {
  let width: Int
  private var lines: [StyledText] = []
  private var line = StyledText()
  private var used = 0
  /// The word being put together: it may cross runs of different style.
  private var word = StyledText()
  private var spaces = 0

  init(width: Int) { self.width = width }

  mutating func append(_ text: String, style: Style) { word += StyledText(text, style) }

  mutating func space() {
    endWord()
    spaces += 1
  }

  mutating func breakLine() {
    endWord()
    lines.append(line)
    line = StyledText()
    used = 0
    spaces = 0
  }

  mutating func finished() -> [StyledText] {
    endWord()
    return lines + [line]
  }

  private mutating func endWord() {
    guard !word.runs.isEmpty else { return }
    let columns = word.columns
    if used + spaces + columns > width {
      if used > 0 { lines.append(line) }
      line = StyledText()
      used = 0
      spaces = 0
    }
    if spaces > 0 {
      // A space between two words of one style belongs to it, so that a phrase stays one run.
      let style = line.runs.last?.style == word.runs.first?.style ? word.runs.first?.style : nil
      line += StyledText(String(repeating: " ", count: spaces), style ?? .plain)
    }
    used += spaces
    spaces = 0
    if columns <= width {
      line += word
      used += columns
    } else {
      breakUp(word)
    }
    word = StyledText()
  }

  private mutating func breakUp(_ long: StyledText) {
    for run in long.runs {
      var piece = ""
      for character in run.text {
        let columns = TextWidth.columns(of: String(character))
        if used + columns > width {
          line += StyledText(piece, run.style)
          lines.append(line)
          line = StyledText()
          used = 0
          piece = ""
        }
        piece.append(character)
        used += columns
      }
      line += StyledText(piece, run.style)
    }
  }
}
