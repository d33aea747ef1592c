/// A sentence of a treebank.
struct TreebankSentence: Hashable, Sendable {
  /// Where the sentence is, in UTF-8 bytes of the document's text, without white space around it.
  var range: Range<Int>
  /// The words in order.
  var words: [TreebankWord]
  /// Whether a paragraph begins with the sentence.
  var startsParagraph: Bool
}
