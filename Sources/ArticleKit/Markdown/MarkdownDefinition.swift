/// A definition of a link at the beginning of a paragraph: `[name]: address "title"` (CommonMark, 4.7).
struct MarkdownDefinition {
  /// The name in the form in which equal ones are equal.
  let name: String
  /// How many lines it takes.
  let lines: Int

  /// Characters of a name at most.
  private static let longest = 999

  init?(_ lines: ArraySlice<[UInt8]>) {
    let text = Array(lines.prefix(12).joined(separator: [.lineFeed]))
    guard text.first == UInt8(ascii: "["), let close = Self.endOfName(text),
      close + 1 < text.count, text[close + 1] == UInt8(ascii: ":")
    else { return nil }
    let name = Self.key(text[1..<close])
    guard !name.isEmpty, text[1] != UInt8(ascii: "^") else { return nil }
    var position = Self.skip(text, close + 2)
    guard let address = Self.endOfAddress(text, from: position) else { return nil }
    position = address
    let end = text[position...].firstIndex(of: .lineFeed) ?? text.count
    var best: Int? = text[position..<end].allSatisfy(\.isWhiteSpace) ? end : nil
    let title = Self.skip(text, position)
    if title > position, title < text.count, let last = Self.endOfTitle(text, from: title) {
      let lineEnd = text[last...].firstIndex(of: .lineFeed) ?? text.count
      if text[last..<lineEnd].allSatisfy(\.isWhiteSpace) { best = lineEnd }
    }
    guard let best else { return nil }
    self.name = name
    self.lines = text[..<best].reduce(1) { $0 + ($1 == .lineFeed ? 1 : 0) }
  }

  /// A name in lower case with single blanks.
  static func key(_ name: ArraySlice<UInt8>) -> String {
    guard name.count <= longest else { return "" }
    return String(decoding: name, as: UTF8.self).lowercased().split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
  }

  private static func endOfName(_ text: [UInt8]) -> Int? {
    var index = 1
    while index < text.count, index <= longest {
      if text[index] == UInt8(ascii: "\\") {
        index += 1
      } else if text[index] == UInt8(ascii: "[") {
        return nil
      } else if text[index] == UInt8(ascii: "]") {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Skips blanks with at most one line's end.
  static func skip(_ text: [UInt8], _ start: Int) -> Int {
    var index = start
    var hasEnd = false
    while index < text.count, text[index].isWhiteSpace {
      if text[index] == .lineFeed {
        if hasEnd { break }
        hasEnd = true
      }
      index += 1
    }
    return index
  }

  /// The end of an address: in angle brackets, or without blanks and with its brackets balanced.
  static func endOfAddress(_ text: [UInt8], from start: Int) -> Int? {
    guard start < text.count else { return nil }
    var index = start
    if text[start] == UInt8(ascii: "<") {
      index += 1
      while index < text.count, text[index] != UInt8(ascii: ">") {
        if text[index] == .lineFeed || text[index] == UInt8(ascii: "<") { return nil }
        index += text[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      return index < text.count ? index + 1 : nil
    }
    var depth = 0
    while index < text.count, !text[index].isWhiteSpace, text[index] >= 0x20 {
      if text[index] == UInt8(ascii: "\\"), index + 1 < text.count {
        index += 1
      } else if text[index] == UInt8(ascii: "(") {
        depth += 1
        if depth > 32 { return nil }
      } else if text[index] == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      index += 1
    }
    return depth == 0 && index > start ? index : nil
  }

  /// The end of a title in quotation marks or brackets.
  static func endOfTitle(_ text: [UInt8], from start: Int) -> Int? {
    guard start < text.count else { return nil }
    let close: UInt8
    switch text[start] {
    case UInt8(ascii: "\""): close = UInt8(ascii: "\"")
    case UInt8(ascii: "'"): close = UInt8(ascii: "'")
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var index = start + 1
    while index < text.count, index - start < 2_000 {
      if text[index] == close { return index + 1 }
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }
}
