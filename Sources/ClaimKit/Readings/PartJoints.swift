/// Sets the runs of a claim side by side: with a blank, the ending of "whose", or the comma that closes an apposition.
struct PartJoints {
  let ground: ReadingGround

  private static let whose = FeatureHash.word("whose")

  /// The words of all runs, in order.
  func words() -> [ReadingWord] {
    var words: [ReadingWord] = []
    var before: Int?
    for token in ground.claim {
      let range = ground.graph.tokens[token].range
      if let before {
        let isNext = token == before + 1
        if !isNext { words += joint(after: before, before: token) }
        let isWritten = isNext && ground.graph.tokens[before].range.upperBound == range.lowerBound
        words.append(ReadingWord(text: ground.text.text(range), token: token, isParted: !isWritten))
      } else {
        words.append(ReadingWord(text: ground.text.text(range), token: token))
      }
      before = token
    }
    return words
  }

  private func joint(after last: Int, before next: Int) -> [ReadingWord] {
    if next > 0, ground.graph.forms[next - 1] == Self.whose {
      let isSibilant = ground.text[ground.graph.tokens[last].range.upperBound - 1] == 0x73
      return [.added(isSibilant ? "'" : "'s", isParted: false)]
    }
    guard let run = ground.spans.first(where: { $0.contains(ground.graph.tokens[last].range.lowerBound) }) else {
      return []
    }
    let commas = ground.text.bytes[run].count { $0 == 0x2C }
    let opening = ground.graph.tokens[last].relation
    return commas % 2 == 1 && opening != .punctuation ? [.added(",", isParted: false)] : []
  }

  /// Whether the runs make a sentence when nothing stands between them: what was left out between two of them takes no
  /// word of the claim with it, or the later run begins with a verb whose subject stands before.
  var isWhole: Bool {
    zip(ground.claim, ground.claim.dropFirst()).allSatisfy { before, next in
      next == before + 1 || isWhole(before: before, next: next)
    }
  }

  private func isWhole(before: Int, next: Int) -> Bool {
    let graph = ground.graph
    let gap = (before + 1)..<next
    if graph.forms[next - 1] == Self.whose { return true }
    let lost = ground.claim.filter { gap.contains(graph.tokens[$0].head) }
    if lost.isEmpty, !gap.contains(where: { isLostSubject($0) }) { return true }
    return opensPredicate(next)
  }

  /// Whether a word that was left out is the subject, object or preposition of what stands in the claim.
  private func isLostSubject(_ word: Int) -> Bool {
    let token = ground.graph.tokens[word]
    guard token.head >= 0, ground.holds(token.head) else { return false }
    if token.tag == .wrb { return true }
    return [.nounSubject, .object, .oblique, .caseMarker, .openComplement].contains(token.relation.base)
  }

  /// Whether a run begins with a predicate, or adverbs before it, and its subject stands in the claim or was only a
  /// relative word.
  private func opensPredicate(_ word: Int) -> Bool {
    let graph = ground.graph
    var head = word
    if [.adverb, .auxiliary, .particle].contains(graph.tokens[word].upos), graph.tokens[word].head > word {
      head = graph.tokens[word].head
    }
    guard graph.clause[head] == head, ground.claim.first.map({ $0 < word }) ?? false else { return false }
    let between = graph.dependents[head].filter {
      $0 < head && $0 >= word && graph.tokens[$0].relation.base == .nounSubject
    }
    guard between.isEmpty else { return false }
    guard let subject = graph.clauses[head]?.subject else { return true }
    return !ground.holds(subject) ? [.wdt, .wp].contains(graph.tokens[subject].tag) : subject < word
  }
}
