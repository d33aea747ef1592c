import ArticleKit
import Foundation
import Workbench

/// What the subcommands read.
enum Input {
  /// Loads files and pages by the system's programs.
  static var articles: ArticleInput {
    let environment = ProcessInfo.processInfo.environment
    var fetcher = PageFetcher(environment: environment)
    if isatty(2) == 1 { fetcher.progress = Console.showProgress }
    let pdf = PDFProgram(environment: environment)
    return ArticleInput(
      fetch: { [fetcher] (address) throws(FetchError) in try fetcher.page(at: address) },
      pdf: { (document) throws(LoadError) in try pdf.text(of: document) })
  }

  /// The article at a path or an address of the web; `-` is standard input.
  ///
  /// - Parameter isMending: whether text that was encoded twice is read as it was meant.
  static func article(_ path: String, isMending: Bool = false) throws(WorkbenchError) -> Article {
    try loaded(path, isMending: isMending).article
  }

  /// The article at a path or an address, and the page that it was found on; `-` is standard input.
  static func loaded(
    _ path: String, isMending: Bool = false
  ) throws(WorkbenchError) -> (article: Article, page: FetchedPage?) {
    var articles = articles
    articles.isMending = isMending
    if WebAddress.isMeant(path) {
      let page = try articles.page(at: path)
      return (try page.article(pdf: articles.pdf), page)
    }
    guard path == "-" else { return (try articles.article(atPath: path), nil) }
    do throws(LoadError) {
      let bytes = try ArticleFile.bytes(of: 0, path: "standard input")
      let source = ArticleSource(name: "standard input", repairsMojibake: isMending)
      return (try Article.load(bytes, from: source, pdf: articles.pdf), nil)
    } catch {
      throw .load(error)
    }
  }

  /// The article in a format.
  static func text(of article: Article, as format: ArticleText.Format) throws(WorkbenchError) -> String {
    do {
      return try ArticleText.text(of: article, as: format)
    } catch {
      throw .cannotWrite(path: "standard output", reason: "\(error)")
    }
  }
}
