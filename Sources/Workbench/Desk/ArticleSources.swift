import ArticleKit

/// Where articles come from: files, and web addresses that the user typed.
struct ArticleSources {
  /// The addresses that the user typed, which may be asked for again.
  private var typedAddresses: Set<String> = []
  private let environment: DeskEnvironment

  /// Loads by the means of `environment`.
  init(_ environment: DeskEnvironment) { self.environment = environment }

  /// What a person named: the article in a file or at a web address.
  mutating func load(_ typed: String) throws(WorkbenchError) -> LoadedArticle {
    if WebAddress.isMeant(typed) { typedAddresses.insert(typed) }
    return try fetch(typed)
  }

  /// Where the article of the session came from, read again.
  ///
  /// An address that is merely in the session, which may be somebody else's, is asked for only if the user agrees.
  func loadAgain(_ path: String) throws(WorkbenchError) -> LoadedArticle {
    if WebAddress.isMeant(path), !typedAddresses.contains(path) {
      switch environment.confirm("Load “\(path)”, the address in this session?") {
      case true?: break
      case false?: throw .declined
      case nil: throw .untypedAddress(path)
      }
    }
    return try fetch(path)
  }

  private func fetch(_ typed: String) throws(WorkbenchError) -> LoadedArticle {
    let input = ArticleInput(fetch: environment.fetch, pdf: environment.pdf)
    guard WebAddress.isMeant(typed) else {
      return LoadedArticle(article: try input.article(atPath: environment.path(typed)))
    }
    let page = try input.page(at: typed)
    return LoadedArticle(article: try page.article(pdf: environment.pdf), page: page)
  }
}

/// An article, and the page it was on if it came from the web.
struct LoadedArticle {
  var article: Article
  var page: FetchedPage?
}
