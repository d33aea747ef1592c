/// A text as the archive compares it: its words in order, and the day that it bears.
struct ReadText: Sendable {
  /// A word in its place.
  struct Place: Sendable {
    let word: Word
    /// Whether it is written as a name: with a capital, not at the beginning of a sentence.
    let isName: Bool
  }

  /// The words that count, in order.
  var places: [Place] = []
  /// Whether a word denies.
  var denies = false
  /// The month (1 to 12) and year that the text was signed with.
  var signed: (month: Int, year: Int)?

  /// How many pieces the words have.
  var pieceCount: Int { places.reduce(0) { $0 + $1.word.pieces.count } }
}
