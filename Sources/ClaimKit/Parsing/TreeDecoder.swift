/// Chooses a head for every word from the scores of all arcs, so that the heads make one tree with one root.
///
/// Each word takes its best head; where that gives several roots or cycles, the cheapest changes repair it: the root is
/// the word that loses least by it, and a cycle is opened at the arc whose replacement by one into the finished part
/// of the tree loses least (a greedy form of Chu and Liu 1965, Edmonds 1967). The work is quadratic in the words.
package struct TreeDecoder {
  private var state: [Int8] = []
  private var path: [Int] = []

  package init() {}

  /// Fills `heads` with one head for each of its words: an index into the words, −1 for the root.
  ///
  /// - Parameter scores: row by row for each word, `stride` apart: the score of the root, then of each word as its head.
  package mutating func decode(
    _ scores: UnsafePointer<Float>, stride: Int, into heads: UnsafeMutableBufferPointer<Int>
  ) {
    let count = heads.count
    guard count > 0 else { return }
    func score(_ word: Int, _ head: Int) -> Float { scores[word * stride + head + 1] }
    var root = 0
    var leastLoss = Float.infinity
    for word in 0..<count {
      var best = -1
      for head in 0..<count where head != word && (best < 0 || score(word, head) > score(word, best)) { best = head }
      heads[word] = best
      let loss = best < 0 ? 0 : score(word, best) - score(word, -1)
      if loss < leastLoss { (root, leastLoss) = (word, loss) }
    }
    heads[root] = -1
    connect(root: root, heads: heads, score: score)
  }

  /// States: 0 not seen, 1 on the present path, 2 connected with the root.
  private mutating func connect(
    root: Int, heads: UnsafeMutableBufferPointer<Int>, score: (Int, Int) -> Float
  ) {
    state.removeAll(keepingCapacity: true)
    state.append(contentsOf: repeatElement(0, count: heads.count))
    state[root] = 2
    for start in heads.indices where state[start] == 0 {
      path.removeAll(keepingCapacity: true)
      var word = start
      while state[word] == 0 {
        state[word] = 1
        path.append(word)
        word = heads[word]
      }
      if state[word] == 1, let first = path.firstIndex(of: word) {
        var (bestWord, bestHead, bestGain) = (word, root, -Float.infinity)
        for member in path[first...] {
          for head in heads.indices where state[head] == 2 {
            let gain = score(member, head) - score(member, heads[member])
            if gain > bestGain { (bestWord, bestHead, bestGain) = (member, head, gain) }
          }
        }
        heads[bestWord] = bestHead
      }
      for word in path { state[word] = 2 }
    }
  }
}
