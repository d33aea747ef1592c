/// HTML inside of Markdown (CommonMark, 4.6 and 6.6).
enum MarkdownHTML {
  private static let blocks: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup",
    "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame",
    "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link",
    "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]

  /// What ends a block of HTML: a line with some words, or an empty one.
  struct Ending {
    private let words: [String]
    var endsAtBlank: Bool { words.isEmpty }

    /// Whether a line begins a block of HTML, and what ends it.
    init?(_ line: ArraySlice<UInt8>, mayInterrupt isInParagraph: Bool) {
      guard line.first == UInt8(ascii: "<") else { return nil }
      let start = String(decoding: line.prefix(12), as: UTF8.self).lowercased()
      for name in ["script", "pre", "style", "textarea"] where start.hasPrefix("<\(name)") {
        let next = line.dropFirst(name.utf8.count + 1).first
        if next == nil || next == UInt8(ascii: ">") || next.map(\.isWhiteSpace) ?? false {
          words = ["</script>", "</pre>", "</style>", "</textarea>"]
          return
        }
      }
      if start.hasPrefix("<!--") {
        words = ["-->"]
      } else if start.hasPrefix("<?") {
        words = ["?>"]
      } else if start.hasPrefix("<![cdata[") {
        words = ["]]>"]
      } else if start.hasPrefix("<!"), line.dropFirst(2).first.map({ $0.isUpper || $0.isLower }) ?? false {
        words = [">"]
      } else {
        let name = line.dropFirst().drop { $0 == UInt8(ascii: "/") }.prefix { $0.isUpper || $0.isLower || $0.isDigit }
        let after = line[name.endIndex...].first
        let isEnd =
          after == nil || after == UInt8(ascii: ">") || after == UInt8(ascii: "/") || after.map(\.isWhiteSpace) ?? false
        if isEnd, MarkdownHTML.blocks.contains(String(decoding: name, as: UTF8.self).lowercased()) {
          words = []
        } else if !isInParagraph, let end = MarkdownHTML.endOfTag(Array(line), from: 0),
          line.dropFirst(end).allSatisfy(\.isWhiteSpace)
        {
          words = []
        } else {
          return nil
        }
      }
    }

    func isReached(in line: ArraySlice<UInt8>) -> Bool {
      guard !words.isEmpty else { return false }
      let text = String(decoding: line, as: UTF8.self).lowercased()
      return words.contains { ByteSearch.find($0, in: text) != nil }
    }
  }

  /// The end of an opening or closing tag that begins at `start`; nil if there is none.
  static func endOfTag(_ text: [UInt8], from start: Int) -> Int? {
    var index = start + 1
    guard index < text.count else { return nil }
    let isClosing = text[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    guard index < text.count, text[index].isUpper || text[index].isLower else { return nil }
    while index < text.count, text[index].isTagByte { index += 1 }
    while index < text.count {
      let before = index
      while index < text.count, text[index].isWhiteSpace { index += 1 }
      guard index < text.count else { return nil }
      if text[index] == UInt8(ascii: ">") { return index + 1 }
      if isClosing { return nil }
      if text[index] == UInt8(ascii: "/") {
        return index + 1 < text.count && text[index + 1] == UInt8(ascii: ">") ? index + 2 : nil
      }
      guard index > before, let end = endOfAttribute(text, from: index) else { return nil }
      index = end
    }
    return nil
  }

  private static func endOfAttribute(_ text: [UInt8], from start: Int) -> Int? {
    var index = start
    guard text[index].isUpper || text[index].isLower || text[index] == 0x5F || text[index] == 0x3A else { return nil }
    while index < text.count, text[index].isTagByte || [0x5F, 0x3A, 0x2E].contains(text[index]) { index += 1 }
    var equals = index
    while equals < text.count, text[equals].isWhiteSpace { equals += 1 }
    guard equals < text.count, text[equals] == UInt8(ascii: "=") else { return index }
    index = equals + 1
    while index < text.count, text[index].isWhiteSpace { index += 1 }
    guard index < text.count else { return nil }
    if text[index] == UInt8(ascii: "\"") || text[index] == UInt8(ascii: "'") {
      guard let close = text[(index + 1)...].prefix(4_000).firstIndex(of: text[index]) else { return nil }
      return close + 1
    }
    let value = index
    while index < text.count, !text[index].isWhiteSpace, !"\"'=<>`".utf8.contains(text[index]) { index += 1 }
    return index > value ? index : nil
  }
}

extension UInt8 {
  fileprivate var isTagByte: Bool { isLower || isUpper || isDigit || self == UInt8(ascii: "-") }
}
