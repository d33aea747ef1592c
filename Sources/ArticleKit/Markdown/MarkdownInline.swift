/// The words inside the marks of a paragraph (CommonMark 0.31, chapter 6): emphasis, code, links, pictures, tags.
///
/// The marks of emphasis are matched by the standard's own list of delimiters, so that time is linear.
struct MarkdownInline {
  private struct Mark {
    var piece: Int
    var byte: UInt8
    var count: Int
    var opens: Bool
    var closes: Bool
    let length: Int
  }

  private struct Bracket {
    var piece: Int
    var marks: Int
    var isPicture: Bool
    var isActive = true
    /// Where the words after the bracket begin.
    var start: Int
  }

  private let text: [UInt8]
  private let names: Set<String>
  private var pieces: [[UInt8]] = []
  private var marks: [Mark] = []
  private var brackets: [Bracket] = []
  private var index = 0
  /// Lengths of runs of backticks that do not occur again, and ends of tags and comments that do not.
  private var missing: Set<Int> = []
  private var isWithout: Set<String> = []

  /// The words of a text; `names` are those of the links that are defined in the document.
  static func plain(_ markdown: [UInt8], names: Set<String>) -> String {
    var inline = MarkdownInline(markdown, names)
    inline.read()
    return PageFacts.clean(Array(inline.pieces.joined())) ?? ""
  }

  private init(_ text: [UInt8], _ names: Set<String>) {
    self.text = text
    self.names = names
  }

  private mutating func read() {
    while index < text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "\\"): readEscape()
      case UInt8(ascii: "`"): readCode()
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): readMarks(byte)
      case UInt8(ascii: "!") where index + 1 < text.count && text[index + 1] == UInt8(ascii: "["):
        open(isPicture: true)
      case UInt8(ascii: "["): open(isPicture: false)
      case UInt8(ascii: "]"): close()
      case UInt8(ascii: "<"): readTag()
      case UInt8(ascii: "&"):
        let (scalar, length) = MarkupText.reference(text[index...])
        add(Array(String(Character(scalar)).utf8), length)
      default:
        var end = index + 1
        while end < text.count, !text[end].isMark { end += 1 }
        add(Array(text[index..<end]), end - index)
      }
    }
    match(from: 0)
  }

  private mutating func add(_ words: [UInt8], _ length: Int) {
    pieces.append(words)
    index += length
  }

  private mutating func readEscape() {
    guard index + 1 < text.count else { return add([text[index]], 1) }
    let next = text[index + 1]
    if next == .lineFeed { return add([0x20], 2) }
    add(next.isPunctuation ? [next] : [text[index]], next.isPunctuation ? 2 : 1)
  }

  private mutating func readCode() {
    let count = text[index...].prefix { $0 == UInt8(ascii: "`") }.count
    let start = index + count
    if !missing.contains(count) {
      var position = start
      while let found = text[position...].firstIndex(of: UInt8(ascii: "`")) {
        let length = text[found...].prefix { $0 == UInt8(ascii: "`") }.count
        if length == count {
          add(Array(text[start..<found]), found + length - index)
          return
        }
        position = found + length
      }
      missing.insert(count)
    }
    add(Array(text[index..<start]), count)
  }

  private mutating func readTag() {
    if let end = endOfAddress() {
      add(Array(text[(index + 1)..<(end - 1)]), end - index)
    } else if let end = endOfMarkup() {
      add([], end - index)
    } else {
      add([UInt8(ascii: "<")], 1)
    }
  }

  /// The end of an address between angle brackets: `<https://example.org>`, `<ann@example.org>`.
  private func endOfAddress() -> Int? {
    guard let end = text[index...].prefix(2_000).firstIndex(where: { $0 == UInt8(ascii: ">") || $0.isWhiteSpace }),
      text[end] == UInt8(ascii: ">")
    else { return nil }
    let words = text[(index + 1)..<end]
    guard !words.contains(UInt8(ascii: "<")) else { return nil }
    let scheme = words.prefix { $0.isLower || $0.isUpper || $0.isDigit || "+.-".utf8.contains($0) }
    if (2...32).contains(scheme.count), words.dropFirst(scheme.count).first == UInt8(ascii: ":"),
      scheme.first.map({ $0.isLower || $0.isUpper }) ?? false
    {
      return end + 1
    }
    let parts = words.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    let isMail =
      parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { $0.isLower || $0.isUpper || $0.isDigit || ".!#$%&'*+/=?^_`{|}~-".utf8.contains($0) }
      }
    return isMail && !words.contains(UInt8(ascii: "\\")) ? end + 1 : nil
  }

  /// The end of a tag, a comment or another piece of HTML.
  private mutating func endOfMarkup() -> Int? {
    let start = text[index...]
    for (opening, closing) in [("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">")]
    where start.starts(with: opening.utf8) {
      if opening == "<!--", start.starts(with: "<!-->".utf8) { return index + 5 }
      guard !isWithout.contains(closing) else { return nil }
      let end = Array(closing.utf8)
      var position = index + opening.utf8.count
      while position + end.count <= text.count {
        if text[position..<(position + end.count)].elementsEqual(end) { return position + end.count }
        position += 1
      }
      isWithout.insert(closing)
      return nil
    }
    return MarkdownHTML.endOfTag(text, from: index)
  }

  // MARK: Emphasis

  private mutating func readMarks(_ byte: UInt8) {
    let count = text[index...].prefix { $0 == byte }.count
    let before = Self.kind(before: index, in: text)
    let after = Self.kind(at: index + count, in: text)
    let left = after != .blank && (after != .punctuation || before != .letter)
    let right = before != .blank && (before != .punctuation || after != .letter)
    var (opens, closes) = (left, right)
    if byte == UInt8(ascii: "_") {
      opens = left && (!right || before == .punctuation)
      closes = right && (!left || after == .punctuation)
    }
    if byte == UInt8(ascii: "~"), count > 2 { (opens, closes) = (false, false) }
    marks.append(
      Mark(piece: pieces.count, byte: byte, count: count, opens: opens, closes: closes, length: count))
    add(Array(text[index..<(index + count)]), count)
  }

  private enum Kind { case blank, punctuation, letter }

  private static func kind(before index: Int, in text: [UInt8]) -> Kind {
    guard index > 0 else { return .blank }
    var start = index - 1
    while start > 0, text[start] & 0xC0 == 0x80, index - start < 4 { start -= 1 }
    return kind(at: start, in: text)
  }

  private static func kind(at index: Int, in text: [UInt8]) -> Kind {
    guard index < text.count else { return .blank }
    guard text[index] >= 0x80 else {
      return text[index].isWhiteSpace ? .blank : text[index].isPunctuation ? .punctuation : .letter
    }
    guard let scalar = String(decoding: text[index...].prefix(4), as: UTF8.self).unicodeScalars.first else {
      return .letter
    }
    if scalar.properties.isWhitespace { return .blank }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .currencySymbol, .mathSymbol, .modifierSymbol, .otherSymbol:
      return .punctuation
    default: return .letter
    }
  }

  /// Removes the marks that belong together, of those from a place in the list on (CommonMark, appendix A).
  private mutating func match(from bottom: Int) {
    var openers: [Int] = []
    var lowest: [Int: Int] = [:]
    var current = bottom
    while current < marks.count {
      guard marks[current].closes else {
        if marks[current].opens { openers.append(current) }
        current += 1
        continue
      }
      let closer = marks[current]
      let key = Int(closer.byte) * 8 + (closer.opens ? 4 : 0) + closer.length % 3
      var depth = openers.count - 1
      let floor = lowest[key] ?? 0
      var found: Int?
      while depth >= floor {
        let opener = marks[openers[depth]]
        let isOdd =
          (opener.closes || closer.opens) && (opener.length + closer.length) % 3 == 0
          && !(opener.length % 3 == 0 && closer.length % 3 == 0)
        let fits = closer.byte == UInt8(ascii: "~") ? opener.count == closer.count : !isOdd
        if opener.byte == closer.byte, opener.count > 0, fits {
          found = depth
          break
        }
        depth -= 1
      }
      guard let found else {
        lowest[key] = openers.count
        if closer.opens { openers.append(current) }
        current += 1
        continue
      }
      let opener = openers[found]
      let width =
        closer.byte == UInt8(ascii: "~") ? closer.count : min(marks[opener].count, closer.count) >= 2 ? 2 : 1
      marks[opener].count -= width
      marks[current].count -= width
      pieces[marks[opener].piece] = [UInt8](repeating: closer.byte, count: marks[opener].count)
      pieces[closer.piece] = [UInt8](repeating: closer.byte, count: marks[current].count)
      openers.removeLast(openers.count - found - (marks[opener].count > 0 ? 1 : 0))
      for (key, floor) in lowest where floor > openers.count { lowest[key] = openers.count }
      if marks[current].count == 0 { current += 1 }
    }
    marks.removeLast(max(0, marks.count - bottom))
  }

  // MARK: Links

  private mutating func open(isPicture: Bool) {
    if !isPicture, let end = endOfNote() { return add([], end - index) }
    let length = isPicture ? 2 : 1
    brackets.append(
      Bracket(piece: pieces.count, marks: marks.count, isPicture: isPicture, start: index + length))
    add(Array(text[index..<(index + length)]), length)
  }

  /// The end of the number of a footnote (`[^1]`), which is not text.
  private func endOfNote() -> Int? {
    guard index + 1 < text.count, text[index + 1] == UInt8(ascii: "^") else { return nil }
    guard let close = text[index...].prefix(60).firstIndex(where: { $0 == UInt8(ascii: "]") || $0.isWhiteSpace }),
      text[close] == UInt8(ascii: "]"), close > index + 2
    else { return nil }
    return close + 1
  }

  private mutating func close() {
    guard let bracket = brackets.popLast(), bracket.isActive else { return add([UInt8(ascii: "]")], 1) }
    guard let end = endOfTarget(behind: index, label: bracket.start..<index) else {
      return add([UInt8(ascii: "]")], 1)
    }
    if bracket.isPicture {
      // Of a picture no words are text.
      for piece in bracket.piece..<pieces.count { pieces[piece] = [] }
      marks.removeLast(marks.count - bracket.marks)
    } else {
      pieces[bracket.piece] = []
      match(from: bracket.marks)
      // No link is in another.
      for outer in brackets.indices where !brackets[outer].isPicture { brackets[outer].isActive = false }
      if brackets.count > 50 { brackets.removeFirst(brackets.count - 50) }
    }
    add([], end - index)
  }

  /// Where the target behind a link's words ends: `(address "title")`, `[name]`, `[]`, or nothing where the words are a
  /// name themselves.
  private func endOfTarget(behind close: Int, label: Range<Int>) -> Int? {
    let next = close + 1
    if next < text.count, text[next] == UInt8(ascii: "("), let end = endOfInline(from: next) { return end }
    if next < text.count, text[next] == UInt8(ascii: "[") {
      if let end = text[next...].prefix(1_000).firstIndex(of: UInt8(ascii: "]")) {
        let name = end == next + 1 ? text[label] : text[(next + 1)..<end]
        if names.contains(MarkdownDefinition.key(name)) { return end + 1 }
        if end > next + 1 { return nil }
      }
    }
    guard label.count <= 1_000, !names.isEmpty else { return nil }
    return names.contains(MarkdownDefinition.key(text[label])) ? next : nil
  }

  private func endOfInline(from open: Int) -> Int? {
    var position = MarkdownDefinition.skip(text, open + 1)
    guard position < text.count else { return nil }
    if text[position] != UInt8(ascii: ")") {
      guard let end = MarkdownDefinition.endOfAddress(text, from: position) else { return nil }
      position = end
      let title = MarkdownDefinition.skip(text, position)
      if title > position, let end = MarkdownDefinition.endOfTitle(text, from: title) { position = end }
      position = MarkdownDefinition.skip(text, position)
    }
    return position < text.count && text[position] == UInt8(ascii: ")") ? position + 1 : nil
  }
}

extension UInt8 {
  fileprivate var isMark: Bool {
    switch self {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
      UInt8(ascii: "!"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"):
      true
    default: false
    }
  }

  fileprivate var isPunctuation: Bool {
    (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self)
      || (0x7B...0x7E).contains(self)
  }
}
