/// Writes the blocks that were found as an article.
struct ArticleWriter {
  private let finder: ArticleFinder
  private var text: [UInt8] = []
  private var blocks: [Block] = []
  private var posts: [EmbeddedPost] = []
  /// The heads of each table, by its node.
  private var heads: [Int: TableHeads] = [:]
  private var hasText = false
  /// Blocks that were not chosen and are written all the same: who says a quotation.
  private var written: Set<Int> = []
  /// The quotations looked for so far, by their elements.
  private var quotations: [Int: BlockQuotation?] = [:]

  init(finder: ArticleFinder) {
    self.finder = finder
  }

  /// The article, its blocks separated by an empty line; without text where the page has no prose.
  mutating func article(metadata: Metadata) -> Article {
    let found = finder.reading()
    let chosen = found.blocks
    let thread = finder.threadPosts(of: chosen)
    var position = 0
    while position < chosen.count {
      let block = finder.gathered.blocks[chosen[position]]
      var end = position + 1
      if block.post > 0 {
        while end < chosen.count, finder.gathered.blocks[chosen[end]].post == block.post { end += 1 }
        writePost(chosen[position..<end])
      } else if let post = thread[chosen[position]] {
        while end < chosen.count, thread[chosen[end]]?.node == post.node { end += 1 }
        writeThreadPost(chosen[position..<end], post)
      } else if block.role == .quote, let quotation = quotation(of: chosen[position]) {
        while end < chosen.count, quotation.blocks.contains(chosen[end]) { end += 1 }
        writeQuotation(chosen[position..<end], quotation)
      } else if block.role == .cell, let row = finder.row(of: chosen[position]) {
        while end < chosen.count, finder.gathered.blocks[chosen[end]].role == .cell, finder.row(of: chosen[end]) == row
        {
          end += 1
        }
        writeRow(row, chosen[position..<end])
      } else {
        let isSummary = chosen[position] == found.summary || isSummary(block)
        write(finder.words(of: chosen[position]), isSummary ? .standfirst : Self.kind(of: block))
      }
      position = end
    }
    if !text.isEmpty { text.append(.lineFeed) }
    var article = Article(text: String(decoding: text, as: UTF8.self), blocks: blocks, metadata: metadata)
    article.posts = posts
    article.captions = finder.captions(around: chosen)
    article.dropped = finder.dropped(from: found, written: written)
    return article
  }

  private static func kind(of block: PageBlock) -> Block.Kind {
    switch block.role {
    case .heading: .heading
    case .listItem: .listItem
    case .quote: .quote
    case .caption: .caption
    case .paragraph, .division, .cell, .preformatted: .paragraph
    }
  }

  private mutating func write(_ words: String, _ kind: Block.Kind, post: Int? = nil) {
    if !text.isEmpty { text += [.lineFeed, .lineFeed] }
    let start = text.count
    text += Array(words.utf8)
    blocks.append(Block(kind: kind, range: start..<text.count, post: post))
    hasText = hasText || kind.holdsClaims
  }

  /// The quotation with a named speaker that a block is in; looked for once in each element, which may have many blocks.
  private mutating func quotation(of index: Int) -> BlockQuotation? {
    guard let node = finder.ancestor(of: index, where: { $0 == .blockquote }) else { return nil }
    if let known = quotations[node] { return known }
    let found = QuotationFinder(finder: finder).quotation(in: node)
    quotations[node] = .some(found)
    return found
  }

  /// Whether a block is called the summary and comes before all text.
  private func isSummary(_ block: PageBlock) -> Bool {
    guard !hasText, block.role == .paragraph || block.role == .division else { return false }
    let parent = Int(finder.tree.parents[block.node])
    return finder.gathered.hints[block.node].contains(.summary)
      || parent >= 0 && finder.gathered.hints[parent].contains(.summary) && finder.blocks(in: parent).count == 1
  }

  /// Writes a block quotation, and below it the line that names its speaker.
  private mutating func writeQuotation(_ indices: ArraySlice<Int>, _ quotation: BlockQuotation) {
    let first = blocks.count
    for index in indices where !quotation.line.contains(index) {
      write(finder.words(of: index), Self.kind(of: finder.gathered.blocks[index]))
    }
    let quoted = first..<blocks.count
    guard !quotation.words.isEmpty else {
      // The name is in the quotation's last block, which may not be part of the article.
      guard indices.last == quotation.blocks.last, let last = blocks.last,
        text[last.range].reversed().starts(with: quotation.name.utf8.reversed())
      else { return }
      let end = last.range.upperBound
      for block in quoted { blocks[block].voice = end - quotation.name.utf8.count..<end }
      return
    }
    write("— \(quotation.words)", .signature)
    written.formUnion(quotation.line)
    guard let line = blocks.last, let place = ByteSearch.find(quotation.name, in: quotation.words) else { return }
    let start = line.range.lowerBound + "— ".utf8.count + place
    for block in quoted { blocks[block].voice = start..<start + quotation.name.utf8.count }
  }

  /// Writes a row of a table, with bars between its cells.
  private mutating func writeRow(_ row: Int, _ indices: ArraySlice<Int>) {
    let known = finder.cells(ofRow: row)
    let parts = indices.map { (words: finder.words(of: $0), cell: finder.cell(of: $0)) }
    write(parts.map(\.words).joined(separator: " | "), .listItem)
    // A cell of several paragraphs is running text, and heads nothing.
    guard Set(parts.map(\.cell)).count == parts.count, let last = blocks.indices.last else { return }
    var cells: [TableHeads.Cell] = []
    var start = blocks[last].range.lowerBound
    for part in parts {
      let range = start..<start + part.words.utf8.count
      start = range.upperBound + 3
      guard let place = part.cell.flatMap({ known[$0] }) else { return }
      cells.append(TableHeads.Cell(column: place.column, range: range, words: part.words, isHead: place.isHead))
    }
    guard let table = finder.table(ofRow: row) else { return }
    blocks[last].cells = heads[table, default: TableHeads(hasTallCells: finder.hasTallCells(table))].row(cells)
  }

  /// Writes a post of a thread; the name of its author is below it, as below embedded posts.
  private mutating func writeThreadPost(_ indices: ArraySlice<Int>, _ post: ArticleFinder.ThreadPost) {
    let number = posts.count + 1
    var hasWords = false
    var about: [String] = []
    for index in indices {
      let block = finder.gathered.blocks[index]
      let isNear = !hasWords && block.words <= 20 && !block.endsSentence
      if isNear, let rest = finder.wordsBesides(post.author, in: index) {
        if !rest.isEmpty { about.append(rest) }
        continue
      }
      hasWords = true
      write(finder.words(of: index), block.role == .heading ? .heading : .post, post: number)
    }
    if hasWords {
      write("— \(post.author)", .signature, post: number)
      posts.append(EmbeddedPost(number: number, author: post.author, published: post.published))
      if about.isEmpty, let time = post.time { about.append(time) }
    }
    for words in about { write(words, .dateline) }
  }

  /// Writes a post that has words of its own; its author's line last.
  private mutating func writePost(_ indices: ArraySlice<Int>) {
    let lines = indices.compactMap { PostLine(finder.words(of: $0)) }
    var texts: [String] = []
    var signature: String?
    for line in lines {
      switch line {
      case .text(let words): texts.append(words)
      case .signature(let words): signature = signature ?? words
      }
    }
    guard !texts.isEmpty, let first = indices.first else { return }
    let number = posts.count + 1
    for words in texts { write(words, .post, post: number) }
    if let signature { write(signature, .signature, post: number) }
    let url = finder.address(ofPostAt: first)
    posts.append(EmbeddedPost(number: number, signature: signature ?? "", url: url))
  }
}
