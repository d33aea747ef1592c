/// How far two words are apart, for “did you mean”.
package enum EditDistance {
  /// The word among `candidates` that is nearest to `word`; nil where none is near enough to be meant.
  ///
  /// A candidate that begins with the word is near, however long it is; so is one to which the word adds an ending.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    let word = word.lowercased()
    if word.count > 1, let longer = candidates.first(where: { $0.hasPrefix(word) }) { return longer }
    let near = candidates.map { ($0, between(word, $0)) }.min { $0.1 < $1.1 }
    if let (candidate, distance) = near, distance <= max(1, min(candidate.count, word.count) / 3) { return candidate }
    return candidates.filter { $0.count > 3 && word.hasPrefix($0) && word.count - $0.count <= 3 }
      .max { $0.count < $1.count }
  }

  /// The number of letters to insert, drop, change, or swap with their neighbour, to get from one word to the other
  /// (optimal string alignment; Damerau 1964).
  static func between(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left), Array(right))
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var best = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
