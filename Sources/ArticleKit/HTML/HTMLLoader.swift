/// Makes an article of a web page.
public struct HTMLLoader: Sendable {
  /// Bytes of a page that are read at most; the largest pages of newspapers have a twentieth.
  public static let limit = 64 << 20

  /// Makes a loader.
  public init() {}

  /// The article of a page in UTF-8.
  /// - Throws: `LoadError.tooLarge`, and `.noArticle` where the page holds no running text.
  public func load(_ page: [UInt8], from source: ArticleSource) throws(LoadError) -> Article {
    guard page.count <= Self.limit else {
      throw .tooLarge(path: source.name, bytes: page.count, limit: Self.limit)
    }
    let sweep = MarkupSweep(page)
    let parsed = PageParser.parse(sweep.bytes, endTags: sweep.endTags)
    let tree = parsed.tree
    let data = LinkedData(sweep.linkedData.map { page[$0] })
    var facts = PageMetadata(data: data, facts: PageFacts(tree), address: source.url)
    let finder = ArticleFinder(
      tree: tree, gathered: BlockGatherer(tree), titles: facts.titles, summaries: facts.summaries,
      authors: facts.authors)
    facts.shownDate = finder.shownDate(published: facts.stated.first, modified: facts.modified)
    var writer = ArticleWriter(finder: finder)
    var article = writer.article(metadata: facts.metadata)
    if let body = data.body, Self.isShort(article.text, beside: body) {
      article = Self.article(of: body, metadata: facts.metadata)
    }
    guard !article.blocks.isEmpty else {
      guard !parsed.isCut else { throw .tooDeep(path: source.name) }
      throw .noArticle(path: source.name, isScripted: sweep.scriptBytes > page.count / 3)
    }
    if parsed.isCut { article.notices.append(.cut) }
    if data.isPaid { article.notices.append(.paywall) }
    return article
  }

  /// The article of a part of a page that is nothing but the article's body, in UTF-8: every block is taken.
  func fragment(_ page: [UInt8], path: String) throws(LoadError) -> Article {
    guard page.count <= Self.limit else { throw .tooLarge(path: path, bytes: page.count, limit: Self.limit) }
    let sweep = MarkupSweep(page)
    let parsed = PageParser.parse(sweep.bytes, endTags: sweep.endTags)
    let finder = ArticleFinder(
      tree: parsed.tree, gathered: BlockGatherer(parsed.tree), titles: [], summaries: [], isFragment: true)
    var writer = ArticleWriter(finder: finder)
    let article = writer.article(metadata: Metadata())
    guard !article.blocks.isEmpty else { throw .empty(path: path) }
    return article
  }

  /// Whether the page shows next to nothing of the text that it carries for search engines.
  private static func isShort(_ text: String, beside body: String) -> Bool {
    text.utf8.count * 4 < body.utf8.count && body.utf8.count > 400
  }

  /// The article that a page's data hold.
  private static func article(of body: String, metadata: Metadata) -> Article {
    let paragraphs = body.split(whereSeparator: \.isNewline).map { PageMetadata.plain(String($0)) }.filter {
      !$0.isEmpty
    }
    var text = ""
    var blocks: [Block] = []
    for paragraph in paragraphs {
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += paragraph
      blocks.append(Block(kind: .paragraph, range: start..<text.utf8.count))
    }
    var article = Article(text: text + "\n", blocks: blocks, metadata: metadata)
    article.notices.append(.fromPageData)
    return article
  }
}
