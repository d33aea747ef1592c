/// A sentence to learn from, as numbers.
struct TrainingSentence {
  /// Indices into the word entries.
  var words: [Int32]
  /// Heads: −1 for the root.
  var heads: [Int]
  var relations: [Int]
  var upos: [Int]
  var xpos: [Int]
  var count: Int { words.count }
}
