/// What a pronoun may stand for.
enum ReferenceCandidate: Sendable {
  /// Something mentioned before, by its number.
  case entity(Int)
  /// A subject named later in the sentence.
  case later(ReferenceMention)
  /// A clause after, which "it" only stands in for.
  case clause(ReferenceMention)
}

/// A choice of what a pronoun stands for, for training.
package struct ReferenceChoice: Sendable {
  /// The pronoun, and the written word that it is a part of, in UTF-8 bytes.
  package let pronoun: Range<Int>
  package let word: Range<Int>
  /// The last full mention of each candidate.
  package let candidates: [Range<Int>]
  /// The features of each candidate, and last those of none.
  package let features: [[UInt32]]
}

/// What training says about a choice.
package enum ReferenceDecision: Sendable {
  /// The model chooses.
  case model
  case none
  case candidate(Int)
}
