import ArticleKit

/// The newer text while claims are anchored in it: its words, and which of them are taken.
struct Page {
  /// Its words.
  let list: WordList
  /// Its sentences.
  let sentences: SentenceTable
  /// The claims that the engine finds in it.
  let found: [Footing]
  /// The engine.
  let engine: String
  /// The code points.
  let index: CodePointIndex
  /// The words on which anchored claims stand.
  private(set) var isHeld: [Bool]
  /// The claims of ``found`` that an anchored claim stands for.
  private var matched: Set<Int> = []
  /// The claims of ``found`` on each word.
  private let foundOn: [Int: [Int]]

  init(list: WordList, sentences: SentenceTable, found: [Footing], engine: String, index: CodePointIndex) {
    self.list = list
    self.sentences = sentences
    self.found = found
    self.engine = engine
    self.index = index
    var foundOn: [Int: [Int]] = [:]
    for (position, claim) in found.enumerated() {
      for word in claim.words { foundOn[word, default: []].append(position) }
    }
    self.foundOn = foundOn
    isHeld = Array(repeating: false, count: list.words.count)
  }

  /// Lets a claim stand on words.
  mutating func hold(_ words: some Sequence<Int>) {
    for word in words { isHeld[word] = true }
  }

  /// Notes that the found claim at a position is one that the session has.
  mutating func match(_ position: Int) { matched.insert(position) }

  /// The found claim that shares most words with those given (Jaccard's coefficient); nil if none shares half of all.
  func nearest(to words: Set<Int>) -> Int? {
    var shared: [Int: Int] = [:]
    for word in words {
      for position in foundOn[word] ?? [] { shared[position, default: 0] += 1 }
    }
    let alike = shared.map { position, count in
      (position: position, likeness: Double(count) / Double(found[position].words.count + words.count - count))
    }
    let best = alike.max { ($0.likeness, -$0.position) < ($1.likeness, -$1.position) }
    return best.flatMap { $0.likeness >= 0.5 ? $0.position : nil }
  }

  /// The found claims that say something new: the session has none like them, a good part of their words is on no claim,
  /// and words of theirs were not there before.
  func unclaimed(among added: Set<Int>) -> [Footing] {
    found.enumerated().filter { position, claim in
      guard !matched.contains(position), claim.words.contains(where: added.contains) else { return false }
      let spoken = claim.words.filter { list.words[$0].isSpoken }
      let held = spoken.count { isHeld[$0] }
      return Double(held) < 0.8 * Double(spoken.count)
    }.map(\.element)
  }
}
