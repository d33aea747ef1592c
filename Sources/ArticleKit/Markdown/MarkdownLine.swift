/// One line of Markdown after the marks of what it is in; tabs in front are read as blanks to the next of four columns.
struct MarkdownLine {
  /// The columns of blanks in front.
  private(set) var indent = 0
  /// What follows the blanks.
  private(set) var text: ArraySlice<UInt8>
  private var column = 0

  init(_ line: ArraySlice<UInt8>) {
    text = line
    skipBlanks()
  }

  var isBlank: Bool { text.allSatisfy(\.isWhiteSpace) }
  var first: UInt8? { text.first }

  /// The line with its blanks.
  var all: [UInt8] { [UInt8](repeating: 0x20, count: indent) + text }

  private mutating func skipBlanks() {
    while let byte = text.first, byte == 0x20 || byte == 0x09 {
      let width = byte == 0x09 ? 4 - column % 4 : 1
      indent += width
      column += width
      text = text.dropFirst()
    }
  }

  private mutating func take(_ count: Int) {
    text = text.dropFirst(count)
    column += count
    indent = 0
    skipBlanks()
  }

  /// Takes off the mark of a quotation and a blank after it.
  mutating func dropQuoteMark() {
    take(1)
    if indent > 0 { indent -= 1 }
  }

  /// Takes off so many columns: blanks, or the mark of an item with the blanks around it.
  mutating func drop(columns: Int) {
    if columns <= indent {
      indent -= columns
    } else {
      let mark = columns - indent
      let digits = text.prefix(while: \.isDigit).count
      let width = digits + 1
      take(width)
      indent = max(0, indent - (mark - width))
    }
  }

  /// The level of a heading between number signs.
  var headingLevel: Int? {
    let level = text.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(level) else { return nil }
    let next = text.dropFirst(level).first
    return next == nil || next == 0x20 || next == 0x09 ? level : nil
  }

  /// The words of such a heading, without the number signs that close it.
  var heading: [UInt8] {
    var words = text.drop { $0 == UInt8(ascii: "#") }
    while words.last?.isWhiteSpace ?? false { words.removeLast() }
    let open = words.reversed().drop { $0 == UInt8(ascii: "#") }
    if open.first.map(\.isWhiteSpace) ?? true { words = words.prefix(open.count) }
    return Array(words)
  }

  /// The mark that opens code: three backticks or tildes at least; after backticks no further one stands.
  var fence: (mark: UInt8, count: Int)? {
    guard let mark = first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let count = text.prefix { $0 == mark }.count
    guard count >= 3, mark == UInt8(ascii: "~") || !text.dropFirst(count).contains(mark) else { return nil }
    return (mark, count)
  }

  /// Whether the line closes code that so many marks opened.
  func closesFence(_ mark: UInt8, _ count: Int) -> Bool {
    let own = text.prefix { $0 == mark }.count
    return own >= count && text.dropFirst(own).allSatisfy(\.isWhiteSpace)
  }

  /// The level of the heading that the line underlines.
  var underlineLevel: Int? {
    guard let mark = first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return nil }
    guard text.drop(while: { $0 == mark }).allSatisfy(\.isWhiteSpace) else { return nil }
    return mark == UInt8(ascii: "=") ? 1 : 2
  }

  /// Whether the line is a rule between parts: three stars, hyphens or low lines at least.
  var isRule: Bool {
    guard let mark = first, mark == UInt8(ascii: "*") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_") else {
      return false
    }
    return text.allSatisfy { $0 == mark || $0.isWhiteSpace } && text.reduce(0) { $0 + ($1 == mark ? 1 : 0) } >= 3
  }

  /// The columns that the text of an entry is moved in, where the line begins one.
  ///
  /// In the middle of a paragraph only an entry with words does, and of numbers only the first.
  func item(mayInterrupt isInParagraph: Bool) -> Int? {
    var width = 0
    if let mark = first, mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") || mark == UInt8(ascii: "+") {
      width = 1
    } else {
      let digits = text.prefix(while: \.isDigit).count
      guard (1...9).contains(digits), let mark = text.dropFirst(digits).first,
        mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
      else { return nil }
      guard !isInParagraph || text.prefix(digits).elementsEqual("1".utf8) else { return nil }
      width = digits + 1
    }
    var rest = self
    rest.take(width)
    guard rest.isBlank || rest.indent > 0 else { return nil }
    if rest.isBlank { return isInParagraph ? nil : indent + width + 1 }
    return indent + width + (rest.indent > 4 ? 1 : rest.indent)
  }

  /// Whether the line begins none of the parts that end a table.
  var startsNoBlock: Bool {
    indent < 4 && first != UInt8(ascii: ">") && headingLevel == nil && fence == nil && !isRule
      && item(mayInterrupt: false) == nil
  }
}
