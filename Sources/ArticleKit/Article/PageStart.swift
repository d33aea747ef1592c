/// Where a page of a document begins in its text; once more where its footnotes do, after the text of all pages.
public struct PageStart: Hashable, Sendable {
  /// The page, counted from 1 over all pages of the document.
  public var number: Int
  /// Its first byte, in UTF-8 bytes of the article's text.
  public var start: Int

  /// Notes where a page begins.
  public init(number: Int, start: Int) {
    self.number = number
    self.start = start
  }
}

extension Article {
  /// The page of a byte of the text; nil for documents without pages.
  public func page(ofByte byte: Int) -> Int? { pages.last { $0.start <= byte }?.number }
}
