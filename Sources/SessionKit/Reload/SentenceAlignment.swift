/// The words of an older sentence aligned with those of a newer one that it may have become.
///
/// A global alignment (Needleman and Wunsch, 1970) that prefers, in this order: words tied before, the same word,
/// the same word in other case, a word spelled nearly so, another word.
struct SentenceAlignment {
  /// How alike two words are that appear next to one another.
  enum Likeness: Int {
    /// Another word.
    case other = 1
    /// Spelled nearly so, as where a slip was repaired.
    case similar = 4
    /// The same except for capitals.
    case loose = 5
    /// The same.
    case same = 6
    /// Tied before.
    case tied = 8
  }

  /// Two words beside one another.
  struct Pair {
    var old: Int
    var new: Int
    var likeness: Likeness
  }

  /// The pairs, ascending in both sentences.
  let pairs: [Pair]

  /// The product of the lengths of sentences beyond which they are not compared: no sentence of prose reaches it.
  static let largest = 160_000

  /// Lays the words `old` next to the words `new`.
  init(_ old: [Int], _ new: [Int], _ map: WordMap, _ vocabulary: Vocabulary) {
    guard !old.isEmpty, !new.isEmpty, old.count * new.count <= Self.largest else {
      pairs = []
      return
    }
    let width = new.count + 1
    var scores = Array(repeating: 0, count: (old.count + 1) * width)
    var likenesses = Array(repeating: Likeness?.none, count: old.count * new.count)
    for row in old.indices.reversed() {
      for column in new.indices.reversed() {
        let likeness = Self.likeness(old[row], new[column], map, vocabulary)
        likenesses[row * new.count + column] = likeness
        let place = row * width + column
        var best = max(scores[place + width], scores[place + 1])
        // A sign of punctuation is worth less than any word.
        if let likeness {
          let isSpoken = map.old.words[old[row]].isSpoken
          best = max(best, scores[place + width + 1] + 2 * (isSpoken ? likeness.rawValue : 1) - (isSpoken ? 0 : 1))
        }
        scores[place] = best
      }
    }
    var pairs: [Pair] = []
    var (row, column) = (0, 0)
    while row < old.count, column < new.count {
      let place = row * width + column
      if scores[place] == scores[place + width] {
        row += 1
      } else if scores[place] == scores[place + 1] {
        column += 1
      } else {
        if let likeness = likenesses[row * new.count + column] {
          pairs.append(Pair(old: old[row], new: new[column], likeness: likeness))
        }
        (row, column) = (row + 1, column + 1)
      }
    }
    self.pairs = pairs
  }

  private static func likeness(_ here: Int, _ there: Int, _ map: WordMap, _ vocabulary: Vocabulary) -> Likeness? {
    if map.image[here] == there { return .tied }
    let (old, new) = (map.old.words[here], map.new.words[there])
    if old.key == new.key { return .same }
    guard old.isSpoken, new.isSpoken else { return nil }
    if vocabulary.looseKey(old.key) == vocabulary.looseKey(new.key) { return .loose }
    return vocabulary.isSimilar(old.key, new.key) ? .similar : .other
  }
}

extension Vocabulary {
  /// Whether one word is the other with a slip of spelling: words of four letters or more, without digits, that one
  /// edit in each four letters turns into one another.
  ///
  /// Figures are never alike: 1,200 for 1,300 is not a slip.
  func isSimilar(_ left: Int32, _ right: Int32) -> Bool {
    let (left, right) = (Array(word(left).unicodeScalars), Array(word(right).unicodeScalars))
    let (shorter, longer) = (min(left.count, right.count), max(left.count, right.count))
    let bound = longer / 4
    guard shorter >= 4, longer <= 64, longer - shorter <= bound,
      !(left + right).contains(where: { $0.properties.numericType != nil })
    else { return false }
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        current.append(
          min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1))
      }
      if current.allSatisfy({ $0 > bound }) { return false }
      last = current
    }
    return last[right.count] <= bound
  }
}
