/// Makes verbatim runs of the words of a unit: section 5 of the guidelines.
struct ClaimSpans {
  let words: [Word]

  /// The runs of bytes, ascending; empty if the unit holds no word that can be a claim.
  func spans(of unit: Unit) -> [Range<Int>] {
    var indices = Array(Set(unit.shared).union(unit.words)).sorted()
    trim(&indices)
    guard indices.contains(where: { words[$0].isWord }), !isTagOnly(indices) else { return [] }
    var spans: [Range<Int>] = []
    var run: [Int] = []
    func close() {
      var trimmed = run
      trim(&trimmed)
      if let first = trimmed.first, let last = trimmed.last {
        spans.append(words[first].token.range.lowerBound..<words[last].token.range.upperBound)
      }
      run = []
    }
    for index in indices {
      if let last = run.last, index != last + 1 { close() }
      run.append(index)
    }
    close()
    return spans
  }

  private static let edges: Set<String> = [
    ",", ".", ";", ":", "!", "?", "...", "…", "\"", "“", "”", "'", "‘", "’", "„", "«", "»", "—", "–", "-", "*", "•",
  ]

  /// Removes what only encloses a run: full stop, commas, quotation marks, unpaired closing brackets.
  private func trim(_ indices: inout [Int]) {
    var openings: [String: Int] = [:]
    for index in indices where words[index].form == "(" || words[index].form == "[" {
      openings[words[index].form, default: 0] += 1
    }
    func isUnpaired(_ form: String) -> Bool {
      form == ")" && openings["("] == nil || form == "]" && openings["["] == nil
    }
    while let last = indices.last, Self.edges.contains(words[last].form) || isUnpaired(words[last].form) {
      indices.removeLast()
    }
    let start = indices.prefix { Self.edges.contains(words[$0].form) && !isMinus($0) }.count
    indices.removeFirst(start)
  }

  /// Whether a hyphen is the sign of the number that follows it.
  private func isMinus(_ index: Int) -> Bool {
    guard ["-", "−", "–"].contains(words[index].form), index + 1 < words.count else { return false }
    return words[index + 1].token.kind == .number
      && words[index + 1].token.range.lowerBound == words[index].token.range.upperBound
  }

  /// Whether nothing but hashtags and signs is left ("#WATCH 🚨").
  private func isTagOnly(_ indices: [Int]) -> Bool {
    var rest: [Int] = []
    var previous: Int?
    for index in indices where words[index].isWord {
      let isTag = previous == nil || index > 0
      let follows = index > 0 && (words[index - 1].form == "#" || words[index - 1].form == "@")
      if !(isTag && follows) { rest.append(index) }
      previous = index
    }
    return rest.isEmpty
  }
}
