/// Makes an article of a Markdown text (CommonMark's common forms); the marks are left out of the article's text.
struct MarkdownLoader {
  /// The article of a text in UTF-8; front matter (`title:`, `author:`, `date:` between lines of `---`) is metadata.
  func load(_ bytes: [UInt8], path: String) throws(LoadError) -> Article {
    var lines = String(decoding: TextLoader.unifyingLineEnds(of: bytes), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    var metadata = Metadata()
    if lines.first == "---", let end = lines.dropFirst().firstIndex(where: { $0 == "---" || $0 == "..." }) {
      metadata = Self.frontMatter(lines[1..<end])
      lines.removeSubrange(...end)
    }
    var writer = Writer()
    var paragraph: [Substring] = []
    var kind = Block.Kind.paragraph
    var isCode = false
    var isTable = false
    var isNote = false
    func flush() {
      if !paragraph.isEmpty { writer.write(paragraph.joined(separator: " "), kind) }
      paragraph = []
      kind = .paragraph
      isNote = false
    }
    for line in lines {
      let words = line.drop(while: \.isWhitespace)
      isTable = isTable && words.contains("|")
      if words.hasPrefix("```") || words.hasPrefix("~~~") {
        flush()
        isCode.toggle()
      } else if isCode {
        continue
      } else if words.allSatisfy(\.isWhitespace) || Self.isRule(words) && paragraph.isEmpty {
        flush()
      } else if isTable {
        writer.write(MarkdownTable.row(words), .listItem)
      } else if let header = paragraph.last, header.contains("|"), MarkdownTable.isRule(words) {
        paragraph.removeLast()
        flush()
        writer.write(MarkdownTable.row(header), .listItem)
        isTable = true
      } else if paragraph.isEmpty || isNote, let definition = Self.definition(words) {
        flush()
        if let note = definition.note { paragraph.append(note) }
        isNote = definition.note != nil
      } else if let level = Self.headingLevel(words) {
        flush()
        writer.write(String(words.dropFirst(level).drop { $0 == " " }), .heading, level: level)
      } else if paragraph.count == 1, kind == .paragraph, Self.isUnderline(words) {
        writer.write(String(paragraph[0]), .heading, level: words.hasPrefix("=") ? 1 : 2)
        paragraph = []
      } else if words.hasPrefix(">") {
        if kind != .quote { flush() }
        kind = .quote
        paragraph.append(words.dropFirst().drop { $0 == " " || $0 == ">" })
      } else if let item = Self.item(words) {
        flush()
        kind = .listItem
        paragraph.append(item)
      } else {
        paragraph.append(words)
      }
    }
    flush()
    guard !writer.blocks.isEmpty else { throw .empty(path: path) }
    return writer.article(metadata: metadata)
  }

  private struct Definition {
    /// The words of a footnote.
    var note: Substring?
  }

  private struct Writer {
    var text = ""
    var blocks: [Block] = []
    var title: String?

    mutating func write(_ markdown: String, _ kind: Block.Kind, level: Int = 0) {
      let words = MarkdownInline.plain(markdown)
      guard words.utf8.contains(where: { !$0.isWhiteSpace }) else { return }
      let isTitle = kind == .heading && level == 1 && title == nil
      if isTitle { title = words }
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += words
      blocks.append(Block(kind: isTitle && blocks.isEmpty ? .headline : kind, range: start..<text.utf8.count))
    }

    func article(metadata: Metadata) -> Article {
      var metadata = metadata
      metadata.title = metadata.title ?? title
      return Article(text: text + "\n", blocks: blocks, metadata: metadata)
    }
  }

  private static func frontMatter(_ lines: ArraySlice<Substring>) -> Metadata {
    var metadata = Metadata()
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = String(line[line.index(after: colon)...]).trimmingBlanks.filter {
        $0 != "\"" && $0 != "[" && $0 != "]"
      }
      guard !value.isEmpty else { continue }
      switch line[..<colon].lowercased() {
      case "title": metadata.title = value
      case "author", "authors", "by": metadata.authors = Byline.names(in: value)
      case "date", "published": metadata.published = PageDate.iso(value)
      case "updated", "modified", "lastmod": metadata.modified = PageDate.iso(value)
      case "publisher", "source": metadata.publisher = value
      case "url", "canonical", "link": metadata.url = value
      case "lang", "language": metadata.language = LanguageTag.canonical(value)
      case "section", "category", "categories": metadata.section = value
      default: break
      }
    }
    return metadata
  }

  private static func headingLevel(_ words: Substring) -> Int? {
    let level = words.prefix { $0 == "#" }.count
    return (1...6).contains(level) && words.dropFirst(level).first == " " ? level : nil
  }

  /// The definition of a footnote (`[^1]: words`) with its words, or of a link (`[name]: address`), which says nothing.
  private static func definition(_ words: Substring) -> Definition? {
    guard words.hasPrefix("["), let close = words.firstIndex(of: "]"), words[close...].hasPrefix("]: ") else {
      return nil
    }
    let rest = words[close...].dropFirst(3)
    if words.hasPrefix("[^") { return Definition(note: rest) }
    let (address, title) = (rest.prefix { $0 != " " }, rest.drop { $0 != " " }.drop { $0 == " " })
    let isAddress =
      (address.contains("://") || ["/", "<", "#"].contains { address.hasPrefix($0) })
      && (title.isEmpty || ["\"", "'", "("].contains { title.hasPrefix($0) })
    return isAddress ? Definition(note: nil) : nil
  }

  private static func isRule(_ words: Substring) -> Bool {
    let marks = words.filter { !$0.isWhitespace }
    return marks.count >= 3
      && (marks.allSatisfy { $0 == "-" } || marks.allSatisfy { $0 == "*" } || marks.allSatisfy { $0 == "_" })
  }

  private static func isUnderline(_ words: Substring) -> Bool {
    let marks = words.filter { !$0.isWhitespace }
    return marks.count >= 2 && (marks.allSatisfy { $0 == "=" } || marks.allSatisfy { $0 == "-" })
  }

  private static func item(_ words: Substring) -> Substring? {
    for mark in ["- ", "* ", "+ "] where words.hasPrefix(mark) { return words.dropFirst(2) }
    let digits = words.prefix(while: \.isNumber)
    guard (1...9).contains(digits.count) else { return nil }
    let rest = words.dropFirst(digits.count)
    return rest.hasPrefix(". ") || rest.hasPrefix(") ") ? rest.dropFirst(2) : nil
  }
}
