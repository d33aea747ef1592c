/// A sentence as every later step reads it: its words with their tree, its quotations and its clauses.
///
/// Indices count the sentence's words as the parser sees them; offsets are UTF-8 bytes of the article.
package struct SentenceGraph: Sendable {
  /// The words, with tags, heads and relations.
  package let tokens: [ParsedToken]
  /// The hash of each word's form in lower case, and of its lemma.
  package let forms: [UInt32]
  package let lemmas: [UInt32]
  /// The number of the quotation that each word is in, counted within the block; −1 outside.
  package let quotations: [Int]
  /// Whether each word is a mark.
  package let isMark: [Bool]
  /// Whether each word begins with a capital.
  package let isCapital: [Bool]
  /// Whether each word is a quotation mark.
  package let isQuote: [Bool]
  /// The first and the last word of each word's subtree.
  package let first: [Int]
  package let last: [Int]
  /// The dependents of each word, in order.
  package let dependents: [[Int]]
  /// The head of the clause that each word is in.
  package let clause: [Int]
  /// The clauses, by their heads; nil for a word that heads none.
  package let clauses: [Clause?]

  package var count: Int { tokens.count }

  /// What is known of a clause.
  package struct Clause: Sendable {
    /// Its head.
    package let head: Int
    /// The head of the clause around it; −1 for the outermost.
    package let parent: Int
    /// How many clauses it is in.
    package let depth: Int
    package let relation: Relation
    /// Its subject.
    package let subject: Int?
    /// Whether its verb is finite.
    package let isFinite: Bool
    /// Whether its verb is one of saying or thinking.
    package let isSaying: Bool
    /// The lemma of what makes it subordinate ("that"), or 0; of what coordinates it, or 0.
    package let marker: UInt32
    package let coordinator: UInt32
    /// A number that sums up relation, subject, form and saying.
    package let code: UInt32
  }
}
