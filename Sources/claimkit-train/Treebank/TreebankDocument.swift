/// A document of a treebank: its raw text and the annotation that points into it.
struct TreebankDocument: Hashable, Sendable {
  /// The name after `# newdoc id =`; empty if the treebank gives none.
  var name: String
  /// The raw text: paragraphs separated by an empty line, sentences by a space unless the treebank says otherwise.
  var text: String
  /// The sentences in order.
  var sentences: [TreebankSentence]
}

/// A sentence of a treebank.
struct TreebankSentence: Hashable, Sendable {
  /// Where the sentence is, in UTF-8 bytes of the document's text, without white space around it.
  var range: Range<Int>
  /// The words in order.
  var words: [TreebankWord]
  /// Whether a paragraph begins with the sentence.
  var startsParagraph: Bool
}
