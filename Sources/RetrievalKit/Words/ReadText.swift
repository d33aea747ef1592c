/// A text as it is compared: its words in order, and the day that it is dated.
package struct ReadText: Sendable {
  /// A word in its place.
  package struct Place: Sendable {
    package let word: Word
    /// Whether it is written as a name: with a capital, not at the beginning of a sentence.
    package let isName: Bool
  }

  /// The words that count, in order.
  package var places: [Place] = []
  /// Whether a word denies.
  package var denies = false
  /// The month (1 to 12) and year that the text was signed with.
  package var signed: (month: Int, year: Int)?

  /// How many pieces the words have.
  package var pieceCount: Int { places.reduce(0) { $0 + $1.word.pieces.count } }

  /// A text without words.
  package init() {}
}
