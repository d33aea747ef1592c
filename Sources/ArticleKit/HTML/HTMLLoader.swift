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
    var sweep = MarkupSweep(page)
    var read = article(of: sweep, page: page, source: source)
    if read.article.text.utf8.count * 4 < sweep.noscriptBytes {
      // Pages that scripts write have their text for search engines there.
      let plain = MarkupSweep(page, readsNoscript: true)
      let other = article(of: plain, page: page, source: source)
      if other.article.text.utf8.count > 2 * read.article.text.utf8.count { (sweep, read) = (plain, other) }
    }
    var article = read.article
    guard !article.blocks.isEmpty else {
      guard !read.isCut else { throw .tooDeep(path: source.name) }
      throw .noArticle(path: source.name, isScripted: sweep.scriptBytes > page.count / 3, holds: read.holds)
    }
    if read.isCut { article.notices.append(.cut) }
    return article
  }

  /// The article of a swept page, without blocks where there is no prose, and whether only a part of it was read.
  private func article(
    of sweep: MarkupSweep, page: [UInt8], source: ArticleSource
  ) -> (article: Article, isCut: Bool, holds: PageInventory) {
    let parsed = PageParser.parse(sweep.bytes, endTags: sweep.endTags)
    let tree = parsed.tree
    let data = LinkedData(sweep.linkedData.map { page[$0] })
    var facts = PageMetadata(data: data, facts: PageFacts(tree), address: source.url)
    var finder = ArticleFinder(
      tree: tree, gathered: BlockGatherer(tree), titles: facts.titles, summaries: facts.summaries,
      authors: facts.authors, genre: facts.genre, isLive: data.types.contains("LiveBlogPosting"))
    facts.shownDate = finder.shownDate(published: facts.stated.first, modified: facts.modified)
    // Who names a writer and a day has written an article.
    if finder.genre == .unknown, facts.published != nil, !facts.authors.isEmpty { finder.genre = .article }
    var writer = ArticleWriter(finder: finder)
    var article = writer.article(metadata: facts.metadata)
    if let body = data.body, Self.isShort(article.text, beside: body) {
      article = Self.article(of: body, metadata: facts.metadata)
    }
    if data.isPaid { article.notices.append(.paywall) }
    let holds = article.blocks.isEmpty ? PageInventory(tree, blocks: finder.gathered.blocks) : PageInventory()
    return (article, parsed.isCut, holds)
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
