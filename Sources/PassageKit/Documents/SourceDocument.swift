import ArticleKit
import ClaimKit

/// A document that claims and quotations are looked for in: its text, cut into sentences.
public struct SourceDocument: Sendable {
  /// What the document is called in what is found: a path or an address.
  public let name: String
  /// The document as loaded.
  public let article: Article
  /// Its sentences, in the order of the text.
  public let sentences: [DocumentSentence]
  private let times: TimeStamps

  /// Cuts a loaded document into sentences.
  public init(name: String, article: Article, splitter: SentenceSplitter = SentenceSplitter()) {
    self.name = name
    self.article = article
    times = TimeStamps(Array(article.text.utf8))
    sentences = SentenceCutter(article: article, splitter: splitter).sentences()
  }

  /// The words of a range of UTF-8 bytes, verbatim.
  public func text(of range: Range<Int>) -> String { article.text(ofBytes: range) }

  /// Where a person finds a sentence.
  package func locator(of sentence: DocumentSentence) -> PassageLocator {
    locator(of: sentence, saidBy: speaker(ofBlock: sentence.block))
  }

  /// Where to find a sentence whose speaker is known.
  func locator(of sentence: DocumentSentence, saidBy speaker: String?) -> PassageLocator {
    PassageLocator(
      paragraph: sentence.block + 1, line: sentence.line, speaker: speaker,
      page: article.page(ofByte: sentence.range.lowerBound),
      row: article.isTable && sentence.block > 0 ? sentence.block : nil,
      time: time(ofByte: sentence.range.lowerBound))
  }

  /// The time stamp that applies to a byte of a transcript's text; nil in other documents.
  package func time(ofByte byte: Int) -> String? { article.isTable ? nil : times.stamp(ofByte: byte) }

  /// Who speaks in a block of a transcript: the last name in front of it; nil in other documents.
  public func speaker(ofBlock block: Int) -> String? {
    guard let range = article.blocks[...block].last(where: { $0.speaker != nil })?.speaker else { return nil }
    return String(decoding: Array(article.text.utf8)[range], as: UTF8.self)
  }
}

/// A sentence of a document.
public struct DocumentSentence: Hashable, Sendable {
  /// Where it is, in UTF-8 bytes of the document's text.
  public let range: Range<Int>
  /// The block that holds it, as a position in the article's blocks.
  public let block: Int
  /// Its line in the text, counted from 1.
  public let line: Int
}
