import RetrievalKit

/// A sentence of a document as the ranking sees it.
struct PassageEntry: Sendable {
  /// The document, as a position.
  let document: Int
  /// The sentence, as a position in its document.
  let sentence: Int
  /// Its words.
  let read: ReadText
  /// Whether it ends as sentences do; headings, menus and captions do not.
  let endsSentence: Bool

  /// What tells copies of one text: all words in order; nil if there are too few to be sure.
  var copyKey: [Int64]? { read.places.count < 5 ? nil : read.places.map(\.word.key) }
}
