/// A word with its tags and its place in the sentence's tree.
public struct ParsedToken: Hashable, Sendable {
  /// Where the word is, in UTF-8 bytes.
  public var range: Range<Int>
  /// The universal part of speech.
  public var upos: PartOfSpeech
  /// The part of speech of the Penn Treebank, which tells a verb's forms apart.
  public var tag: TreebankTag
  /// The word that this one depends on, as an index into the sentence's words; −1 for the root.
  public var head: Int
  /// The relation to the head.
  public var relation: Relation
  /// The dictionary form.
  public var lemma: String

  /// Makes a token of parts.
  public init(
    range: Range<Int>, upos: PartOfSpeech, tag: TreebankTag, head: Int, relation: Relation, lemma: String
  ) {
    self.range = range
    self.upos = upos
    self.tag = tag
    self.head = head
    self.relation = relation
    self.lemma = lemma
  }
}
