import ArticleKit

/// Loads what a person named: a file, or an address of the web.
package struct ArticleInput {
  /// Loads a page from the web; nil if nothing can.
  package typealias Fetch = (_ address: WebAddress) throws(FetchError) -> FetchedPage

  /// Loads pages.
  package var fetch: Fetch?
  /// Reads PDF documents.
  package var pdf: PDFText.Tool?
  /// Whether text that was encoded twice is read as it was meant.
  package var isMending = false

  /// Makes an input of the programs that it may use.
  package init(fetch: Fetch? = nil, pdf: PDFText.Tool? = nil) {
    self.fetch = fetch
    self.pdf = pdf
  }

  /// The page at an address.
  package func page(at address: String) throws(WorkbenchError) -> FetchedPage {
    do throws(FetchError) {
      let address = try WebAddress(address)
      guard let fetch else { throw .noProgram("curl") }
      return try fetch(address)
    } catch {
      throw .fetch(error)
    }
  }

  /// The article in a file.
  package func article(atPath path: String) throws(WorkbenchError) -> Article {
    do throws(LoadError) {
      return try ArticleFile(path: path).load(pdf: pdf, mending: isMending)
    } catch {
      throw .load(error)
    }
  }
}
