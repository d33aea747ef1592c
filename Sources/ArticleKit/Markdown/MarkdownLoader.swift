/// Makes an article of a Markdown text (CommonMark, with tables and footnotes); its text is without the marks.
struct MarkdownLoader {
  private var text: [UInt8] = []
  private var blocks: [Block] = []
  private var title: String?
  private var heads = TableHeads()

  /// The article of a text in UTF-8; front matter is metadata.
  func load(_ bytes: [UInt8], path: String) throws(LoadError) -> Article {
    var loader = self
    let lines = TextLoader.unifyingLineEnds(of: bytes).split(separator: .lineFeed, omittingEmptySubsequences: false)
    let matter = FrontMatter(lines)
    let reader = MarkdownBlockReader(lines[matter.lines...])
    for leaf in reader.leaves { loader.write(leaf, names: reader.names, path: path) }
    guard !loader.blocks.isEmpty else { throw .empty(path: path) }
    var metadata = matter.metadata
    metadata.title = metadata.title ?? loader.title
    return Article(
      text: String(decoding: loader.text, as: UTF8.self) + "\n", blocks: loader.blocks, metadata: metadata)
  }

  private mutating func write(_ leaf: MarkdownBlockReader.Leaf, names: Set<String>, path: String) {
    let words = Array(leaf.lines.joined(separator: [.lineFeed]))
    let kind: Block.Kind = leaf.isInQuote ? .quote : leaf.isInList ? .listItem : .paragraph
    switch leaf.kind {
    case .paragraph: write(MarkdownInline.plain(Self.withoutNote(words), names: names), kind)
    case .heading(let level): writeHeading(MarkdownInline.plain(words, names: names), level: level)
    case .code:
      var lines = leaf.lines.map { String(decoding: $0, as: UTF8.self) }
      while lines.last?.allSatisfy(\.isWhitespace) ?? false { lines.removeLast() }
      while lines.first?.allSatisfy(\.isWhitespace) ?? false { lines.removeFirst() }
      write(lines.joined(separator: "\n"), kind)
    case .tableHead:
      heads = TableHeads()
      writeRow(words, isHead: true, names: names)
    case .tableRow: writeRow(words, isHead: false, names: names)
    case .html:
      guard let part = try? HTMLLoader().fragment(words, path: path) else { return }
      let bytes = Array(part.text.utf8)
      for block in part.blocks { write(String(decoding: bytes[block.range], as: UTF8.self), block.kind) }
    }
  }

  private mutating func writeRow(_ line: [UInt8], isHead: Bool, names: Set<String>) {
    let cells = MarkdownTable.cells(line).map { MarkdownInline.plain($0, names: names) }.enumerated()
      .filter { !$0.element.isEmpty }
    let count = blocks.count
    write(cells.map(\.element).joined(separator: " | "), .listItem)
    guard blocks.count > count, let last = blocks.indices.last else { return }
    var start = blocks[last].range.lowerBound
    let found = cells.map { column, words in
      defer { start += words.utf8.count + 3 }
      return TableHeads.Cell(
        column: column, range: start..<start + words.utf8.count, words: words, isHead: isHead)
    }
    blocks[last].cells = heads.row(found)
  }

  /// The words of a footnote without its number (`[^1]: words`).
  private static func withoutNote(_ words: [UInt8]) -> [UInt8] {
    guard words.starts(with: "[^".utf8), let close = words.prefix(60).firstIndex(of: UInt8(ascii: "]")),
      close + 1 < words.count, words[close + 1] == UInt8(ascii: ":")
    else { return words }
    return Array(words[(close + 2)...])
  }

  private mutating func writeHeading(_ words: String, level: Int) {
    let isTitle = level == 1 && title == nil && !words.isEmpty
    if isTitle { title = words }
    write(words, isTitle && blocks.isEmpty ? .headline : .heading)
  }

  private mutating func write(_ words: String, _ kind: Block.Kind) {
    guard words.utf8.contains(where: { !$0.isWhiteSpace }) else { return }
    if !text.isEmpty { text += [.lineFeed, .lineFeed] }
    let lead = words.utf8.prefix(while: \.isWhiteSpace).count
    let start = text.count + lead
    text += Array(words.utf8)
    while text.last?.isWhiteSpace ?? false { text.removeLast() }
    blocks.append(Block(kind: kind, range: start..<text.count))
  }
}
