/// A syntactic word of a treebank, with its place in the raw text.
struct TreebankWord: Hashable, Sendable {
  /// The word as the treebank writes it; a part of a multiword token ("do" of "don't") has a form of its own.
  var form: String
  /// The dictionary form.
  var lemma: String
  /// The universal part of speech ("NOUN").
  var upos: String
  /// The treebank's own part of speech ("NNS"), "_" where there is none.
  var xpos: String
  /// The morphological features ("Number=Plur"), "_" where there are none.
  var features: String
  /// The head as an index into the words of the sentence; nil for the root.
  var head: Int?
  /// The relation to the head, with its subtype ("nsubj:pass").
  var relation: String
  /// Where the word is, in UTF-8 bytes of the document's text.
  var range: Range<Int>
}
