import ArticleKit

/// The sentences of a text as runs of its words; words outside of every sentence make units of their own, one per line.
struct SentenceTable {
  /// The words of each unit, in order and without gaps.
  private(set) var units: [Range<Int>] = []
  /// The unit of each word.
  private(set) var unit: [Int] = []

  /// Lays sentences, in code points, over words.
  init(_ sentences: [TextSpan], over list: WordList) {
    var next = 0
    for sentence in sentences.sorted() {
      let range = list.range(of: sentence)
      guard range.upperBound > next, !range.isEmpty else { continue }
      let start = max(range.lowerBound, next)
      addLines(next..<start, of: list)
      add(start..<range.upperBound)
      next = range.upperBound
    }
    addLines(next..<list.words.count, of: list)
  }

  private mutating func addLines(_ range: Range<Int>, of list: WordList) {
    var start = range.lowerBound
    for place in range.dropFirst() where list.words[place].startsLine {
      add(start..<place)
      start = place
    }
    if start < range.upperBound { add(start..<range.upperBound) }
  }

  private mutating func add(_ range: Range<Int>) {
    unit += repeatElement(units.count, count: range.count)
    units.append(range)
  }
}
