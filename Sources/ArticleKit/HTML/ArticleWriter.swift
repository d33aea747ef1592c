/// Writes the blocks that were found as an article.
struct ArticleWriter {
  let finder: ArticleFinder
  private var text: [UInt8] = []
  private var blocks: [Block] = []

  init(finder: ArticleFinder) {
    self.finder = finder
  }

  /// The article, its blocks parted by an empty line.
  func article(metadata: Metadata) -> Article {
    var writer = self
    for index in finder.article() { writer.write(index) }
    if !writer.text.isEmpty { writer.text.append(.lineFeed) }
    return Article(text: String(decoding: writer.text, as: UTF8.self), blocks: writer.blocks, metadata: metadata)
  }

  private mutating func write(_ index: Int) {
    let block = finder.gathered.blocks[index]
    if !text.isEmpty { text += [.lineFeed, .lineFeed] }
    let start = text.count
    text += finder.gathered.text[block.text]
    let kind: Block.Kind =
      switch block.role {
      case .heading: .heading
      case .listItem: .listItem
      case .quote: .quote
      case .caption: .caption
      case .paragraph, .division, .cell: .paragraph
      }
    blocks.append(Block(kind: kind, range: start..<text.count))
  }
}
