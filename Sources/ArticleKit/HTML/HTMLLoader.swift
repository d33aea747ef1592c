/// Makes an article of a web page.
public struct HTMLLoader: Sendable {
  /// Makes a loader.
  public init() {}

  /// The article of a page whose bytes are UTF-8.
  func article(_ page: [UInt8], address: String? = nil) -> Article {
    let sweep = MarkupSweep(page)
    let tree = PageParser.parse(sweep.bytes, endTags: sweep.endTags).tree
    let facts = PageMetadata(
      data: LinkedData(sweep.linkedData.map { page[$0] }), facts: PageFacts(tree), address: address)
    let finder = ArticleFinder(
      tree: tree, gathered: BlockGatherer(tree), titles: facts.titles, summaries: facts.summaries)
    return ArticleWriter(finder: finder).article(metadata: facts.metadata)
  }
}
