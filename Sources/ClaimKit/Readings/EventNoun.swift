/// A noun phrase that tells of an event, on the way to the sentence that does: "the death of two soldiers".
struct EventNoun {
  let words: [ReadingWord]
  let ground: ReadingGround

  /// The sentence; nil where a word of the phrase would be lost.
  func sentence() -> [ReadingWord]? {
    let graph = ground.graph
    guard let root = graph.root(of: ground.claim), graph.tokens[root].upos == .noun else { return nil }
    // The tree may hang the second event on what befell the first: "the death of soldiers and the loss of a bridge".
    let lower = graph.dependents[root].filter { $0 > root && graph.tokens[$0].relation.base == .nounModifier }
      .flatMap { graph.dependents[$0] }.filter { ground.lexicon.events[ground.form($0)] != nil }
    let joined = (graph.dependents[root] + lower).filter {
      graph.tokens[$0].relation == .conjunct && ground.holds($0)
    }
    guard joined.count <= 1 else { return nil }
    guard let second = joined.first else { return clause(of: root, in: words[...]) }
    guard let joint = graph.dependents[second].first(where: { graph.tokens[$0].relation == .coordination }),
      let place = words.firstIndex(where: { $0.token == joint }),
      let first = clause(of: root, in: words[..<place]), let rest = clause(of: second, in: words[(place + 1)...])
    else { return nil }
    return first + [words[place]] + rest
  }

  /// The clause that one such noun makes with the words before and after it.
  private func clause(of noun: Int, in words: ArraySlice<ReadingWord>) -> [ReadingWord]? {
    let graph = ground.graph
    guard let event = ground.lexicon.events[ground.form(noun)],
      let place = words.firstIndex(where: { $0.token == noun }),
      place + 2 < words.endIndex, words[place + 1].text == "of",
      words[..<place].allSatisfy({ $0.token.map { graph.tokens[$0].relation == .determiner } ?? false }),
      let head = graph.dependents[noun].first(where: { $0 > noun && graph.tokens[$0].relation.base == .nounModifier }),
      let end = words.lastIndex(where: { word in
        word.token.map { graph.first[head] <= $0 && $0 <= graph.last[head] } ?? false
      }), end > place + 1
    else { return nil }
    let isPlural =
      [.nns, .nnps].contains(graph.tokens[head].tag)
      || graph.dependents[head].contains { conjunct in
        graph.tokens[conjunct].relation == .conjunct && words.contains { $0.token == conjunct }
      }
    let forms = VerbForms(lexicon: ground.lexicon)
    let verb =
      event.isPassive
      ? (isPlural ? "were " : "was ") + forms.participle(of: event.verb)
      : forms.past(of: event.verb, isPlural: isPlural)
    return Array(words[(place + 2)...end]) + [.added(verb)] + words[(end + 1)...]
  }
}
