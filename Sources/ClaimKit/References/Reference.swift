/// What a pronoun of the third person stands for.
public struct Reference: Hashable, Sendable {
  /// The pronoun, in UTF-8 bytes of the article's text.
  public var pronoun: Range<Int>
  /// The written word that the pronoun is a part of: "he's" for the "he" of it.
  public var word: Range<Int>
  /// The last name or noun phrase of what it stands for; nil if nothing fits well enough.
  public var antecedent: Range<Int>?
  /// The fullest name of it so far, without what is added to it; nil if it has none.
  public var name: Range<Int>?
  /// How sure the answer is, 0 to 1.
  public var certainty: Float
  /// The number of what it stands for among all that the article mentions; nil where that hardly fits, or is named only
  /// later.
  var entity: Int?

  /// Makes an answer of parts.
  public init(
    pronoun: Range<Int>, word: Range<Int>, antecedent: Range<Int>?, name: Range<Int>? = nil, certainty: Float
  ) {
    self.pronoun = pronoun
    self.word = word
    self.antecedent = antecedent
    self.name = name
    self.certainty = certainty
  }
}
