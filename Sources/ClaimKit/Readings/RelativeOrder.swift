/// Puts what a relative clause is about where its relative word stood for it: "Mary Chaworth … he met" becomes
/// "he met Mary Chaworth".
struct RelativeOrder: ReadingStep {
  let ground: ReadingGround

  func applied(to words: [ReadingWord]) -> [ReadingWord] {
    guard let (verb, relative) = clause(), let first = ground.claim.first,
      case let end = ground.claim.dropFirst().first(where: { !ground.holds($0 - 1) }), let end
    else { return words }
    let graph = ground.graph
    let isOwn = { (word: ReadingWord) in word.token.map { $0 < end } ?? false }
    var antecedent = words.filter(isOwn)
    var rest = words.filter { !isOwn($0) }
    let place: Int
    switch graph.tokens[relative].relation.base {
    case .object where graph.tokens[relative].head == verb:
      let next = verb + 1
      let isStranded =
        next < graph.count && (graph.tokens[next].upos == .adposition || ground.form(next) == "as")
        && [verb, relative].contains(graph.tokens[next].head)
      // "which he served as until May"
      place = isStranded ? next : verb
    case .oblique, .nounModifier, .adverbModifier:
      place = insertion(behind: graph.tokens[relative].head)
      let preposition = antecedent.last.flatMap(\.token).flatMap { graph.tokens[$0].upos == .adposition ? $0 : nil }
      if preposition != nil, let word = antecedent.popLast() {
        while let last = antecedent.last, last.text == "," { antecedent.removeLast() }
        antecedent.insert(word, at: 0)
      } else if ["where"].contains(ground.form(relative)) {
        antecedent.insert(.added("in"), at: 0)
      } else {
        return words
      }
    default: return words
    }
    guard let index = rest.lastIndex(where: { $0.token.map { $0 <= place } ?? false }), first < end else {
      return words
    }
    while rest.first?.text == "," { rest.removeFirst() }
    rest.insert(contentsOf: antecedent, at: min(rest.count, index + 1))
    return rest
  }

  /// The relative clause that makes up the claim after its first run, and its relative word, which the claim leaves
  /// out.
  private func clause() -> (verb: Int, relative: Int)? {
    let graph = ground.graph
    guard let first = ground.claim.first, let gap = ground.claim.first(where: { $0 > first && !ground.holds($0 - 1) })
    else { return nil }
    let last = ground.claim.prefix { $0 < gap }.last ?? first
    for word in (last + 1)..<gap where [.wdt, .wp, .wrb].contains(graph.tokens[word].tag) {
      var verb = graph.clause[word]
      while verb >= 0, graph.tokens[verb].relation != .relativeClause, graph.tokens[verb].head >= 0 {
        guard graph.tokens[verb].relation == .openComplement else { return nil }
        verb = graph.clause[graph.tokens[verb].head]
      }
      guard verb > word, ground.holds(verb), graph.tokens[verb].head <= last,
        let subject = graph.clauses[verb]?.subject, subject > word, ground.holds(subject)
      else { continue }
      return (verb, word)
    }
    return nil
  }

  /// Behind a verb with its particle and object, or a noun.
  private func insertion(behind head: Int) -> Int {
    let graph = ground.graph
    guard graph.tokens[head].upos == .verb else { return head }
    let object = graph.dependents[head].first { graph.tokens[$0].relation.base == .object && $0 > head }
    return object.map { graph.last[$0] } ?? head
  }
}
