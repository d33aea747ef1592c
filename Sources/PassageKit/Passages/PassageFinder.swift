import ArticleKit
import RetrievalKit

/// Finds the places in documents held in memory that bear on a claim.
public struct PassageFinder: Sendable {
  /// The documents that are asked.
  public let documents: [SourceDocument]
  private let entries: [PassageEntry]
  private let statistics: CollectionStatistics

  /// Reads documents into words.
  public init(_ documents: [SourceDocument]) {
    self.documents = documents
    var reader = TextReader()
    var entries: [PassageEntry] = []
    var statistics = CollectionStatistics()
    for (number, document) in documents.enumerated() {
      let bytes = Array(document.article.text.utf8)
      for (position, sentence) in document.sentences.enumerated() {
        let text = String(decoding: bytes[sentence.range], as: UTF8.self)
        let read = reader.read(text)
        statistics.add(read)
        entries.append(PassageEntry(document: number, sentence: position, text: text, read: read))
      }
    }
    self.entries = entries
    self.statistics = statistics
  }

  /// The best places for a claim, best first, at most `limit` of them; places that share no word with it are left out.
  public func passages(for claim: String, limit: Int) -> [Passage] {
    var held = Held(finder: self)
    // What is in memory can always be read.
    return (try? PassageSearch.passages(for: claim, in: &held, limit: limit)) ?? []
  }

  /// The documents as a collection.
  private struct Held: PassageCollection {
    let finder: PassageFinder
    private var indexes: [Int: CodePointIndex] = [:]

    init(finder: PassageFinder) { self.finder = finder }

    func statistics(for question: ReadText) -> CollectionStatistics { finder.statistics }
    func entries(for question: ReadText, limit: Int) -> [PassageEntry] { finder.entries }

    mutating func place(of entry: PassageEntry) -> PassagePlace {
      let document = finder.documents[entry.document]
      let index = indexes[entry.document] ?? CodePointIndex(document.article.text)
      indexes[entry.document] = index
      let sentence = document.sentences[entry.sentence]
      let span = index.span(ofBytes: sentence.range)
      func text(_ position: Int) -> String? {
        document.sentences.indices.contains(position) ? index.text(ofBytes: document.sentences[position].range) : nil
      }
      return PassagePlace(
        name: document.name, range: sentence.range, codePoints: span.start..<span.end,
        locator: document.locator(of: sentence), before: text(entry.sentence - 1), after: text(entry.sentence + 1))
    }
  }
}

extension Article {
  /// The words of a range of UTF-8 bytes.
  func text(ofBytes range: Range<Int>) -> String {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    return String(text[start..<bytes.index(start, offsetBy: range.count)])
  }
}
