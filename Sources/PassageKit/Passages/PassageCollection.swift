import RetrievalKit

/// Sentences of documents that can be asked for those that speak to a claim.
///
/// There are two: documents held in memory (``PassageFinder``), and those of an index on disk. Which places are the best
/// is decided in one place for both, by ``PassageSearch``.
package protocol PassageCollection {
  /// What is known about all sentences, at least of the words and pieces of words that a question has.
  mutating func statistics(for question: ReadText) throws -> CollectionStatistics
  /// The sentences that may speak to a question, each with those beside it, in the order of the documents.
  mutating func entries(for question: ReadText, limit: Int) throws -> [PassageEntry]
  /// Where a sentence is, and what surrounds it.
  mutating func place(of entry: PassageEntry) throws -> PassagePlace
}

/// A sentence of a document as the ranking sees it.
package struct PassageEntry: Sendable {
  /// The document, as a position among those that are asked.
  package let document: Int
  /// The sentence, as a position in its document.
  package let sentence: Int
  /// Its words as they stand there.
  package let text: String
  /// Its words as they are compared.
  package let read: ReadText

  /// Makes an entry.
  package init(document: Int, sentence: Int, text: String, read: ReadText) {
    (self.document, self.sentence, self.text, self.read) = (document, sentence, text, read)
  }

  /// What identifies copies of one text: all words in order; nil where there are too few to be sure.
  var copyKey: [Int64]? { read.places.count < 5 ? nil : read.places.map(\.word.key) }

  /// Whether it ends as sentences do; headings, menus and captions do not.
  var endsSentence: Bool {
    let last = text.unicodeScalars.last { !"\"”’'»)] ".unicodeScalars.contains($0) }
    return last.map { ".!?…".unicodeScalars.contains($0) } ?? false
  }

  /// Whether another comes right before or after it.
  func isBeside(_ other: PassageEntry) -> Bool {
    document == other.document && abs(sentence - other.sentence) == 1
  }
}

/// Where a sentence is, and what surrounds it.
package struct PassagePlace: Sendable {
  /// What its document is called.
  package var name: String
  /// The sentence, in UTF-8 bytes of the document's text.
  package var range: Range<Int>
  /// The sentence, in code points of the document's text.
  package var codePoints: Range<Int>
  /// Where a person finds it.
  package var locator: PassageLocator
  /// The sentence before it.
  package var before: String?
  /// The sentence after it.
  package var after: String?

  /// Notes a place.
  package init(
    name: String, range: Range<Int>, codePoints: Range<Int>, locator: PassageLocator, before: String?, after: String?
  ) {
    (self.name, self.range, self.codePoints) = (name, range, codePoints)
    (self.locator, self.before, self.after) = (locator, before, after)
  }
}
