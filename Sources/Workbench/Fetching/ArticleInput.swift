import ArticleKit

/// Loads what a person named: a file, or an address of the web.
public struct ArticleInput {
  /// Loads a page from the web; nil where nothing can.
  public typealias Fetch = (_ address: WebAddress) throws(FetchError) -> FetchedPage

  /// Loads pages.
  public var fetch: Fetch?
  /// Reads PDF documents.
  public var pdf: PDFText.Tool?
  /// Whether text that was encoded twice is read as it was meant.
  public var isMending = false

  /// Makes an input of the programs that it may use.
  public init(fetch: Fetch? = nil, pdf: PDFText.Tool? = nil) {
    self.fetch = fetch
    self.pdf = pdf
  }

  /// The page at an address.
  public func page(at address: String) throws(WorkbenchError) -> FetchedPage {
    do throws(FetchError) {
      let address = try WebAddress(address)
      guard let fetch else { throw .noProgram("curl") }
      return try fetch(address)
    } catch {
      throw .fetch(error)
    }
  }

  /// The article in a file.
  public func article(atPath path: String) throws(WorkbenchError) -> Article {
    do throws(LoadError) {
      return try ArticleFile(path: path).load(pdf: pdf, mending: isMending)
    } catch {
      throw .load(error)
    }
  }
}
