/// What the choice among speakers looks at.
extension SpeakerCandidates {
  /// The hashed features of a candidate.
  func features(of candidate: Candidate) -> [UInt32] {
    var features: [UInt32] = []
    func add(_ template: UInt32, _ a: UInt32 = 0, _ b: UInt32 = 0, _ c: UInt32 = 0) {
      features.append(FeatureHash.feature(template, a, b, c))
    }
    let own = words.filter { !graph.isMark[$0] }
    let inside = own.count { graph.quotations[$0] >= 0 }
    let quoted: UInt32 = inside == 0 ? 0 : inside == own.count ? 2 : 1
    let hasTurn: UInt32 = context.turn == nil ? 0 : 1
    let state = quoted + hasTurn * 3 + (context.isQuotationOpen ? 6 : 0)
    let isFirstPerson: UInt32 = own.contains { SayingWords.embedded.firstPerson.contains(graph.forms[$0]) } ? 1 : 0
    let isNone: UInt32 = candidate.source == nil ? 1 : 0
    let ruleIsNone: UInt32 = context.rule == nil ? 1 : 0
    let speakers = UInt32(min(all.count, 5))
    add(1, isNone, state, ruleIsNone)
    add(2, isNone, state, isFirstPerson)
    add(3, isNone, speakers, quoted)
    add(4, isNone, sentence.endsWithQuestion ? 1 : 0, hasTurn)
    add(5, isNone, UInt32(graph.tokens[root].relation.ordinal), quoted)
    add(6, isNone, graph.clauses[graph.clause[root]]?.code ?? 0, quoted)
    if isNone == 1 {
      add(7, graph.clauses[graph.clause[root]]?.isSaying ?? false ? 1 : 0, quoted, ruleIsNone)
      add(8, graph.lemmas[root], quoted)
    }
    var mask: UInt32 = 0
    for kind in candidate.grounds.map(\.rawValue) {
      add(10, kind)
      add(11, kind, state)
      add(12, kind, ruleIsNone, quoted)
      add(13, kind, isFirstPerson, hasTurn)
      add(14, kind, graph.clauses[graph.clause[root]]?.code ?? 0)
      mask |= 1 << (kind % 32)
    }
    if let other = context.subjectBefore, quoted > 0 {
      // Someone is named right before the quotation.
      let head = graph.count == 0 ? 0 : other == candidate.source ? 1 : 2
      for kind in candidate.grounds.map(\.rawValue) { add(17, kind, UInt32(head), context.subjectBeforeTag) }
    }
    if quoted > 0 {
      // Where the one whom the rules name is, beside whoever is named right before.
      let place: UInt32 =
        context.rule.map {
          $0.range.lowerBound >= sentence.range.lowerBound ? 1 : $0.range.lowerBound >= context.blockStart ? 2 : 3
        } ?? 0
      let other: UInt32 =
        context.subjectBefore.map { $0 == candidate.source ? 1 : $0 == context.rule?.range ? 3 : 2 } ?? 0
      for ground in candidate.grounds { add(18, ground.rawValue, place, other * 8 + context.subjectBeforeTag) }
      add(19, isNone, place, other * 8 + context.subjectBeforeTag)
    }
    add(15, mask, state)
    add(16, mask)
    // Whether the rules and the tree find different subjects of one verb.
    let isContested = context.ruleCue.map { cue in
      all.contains { $0.cue == cue && $0.grounds.contains(.saying) && !$0.grounds.contains(.rules) }
    }
    add(29, isContested ?? false ? 1 : 0, candidate.cue != nil && candidate.cue == context.ruleCue ? 1 : 0, mask)
    guard let source = candidate.source else { return features }
    let start = graph.tokens.firstIndex { $0.range.lowerBound >= source.lowerBound }
    if let start, graph.tokens[start].range.lowerBound == source.lowerBound {
      let head =
        graph.root(of: graph.tokens.indices.filter { source.contains(graph.tokens[$0].range.lowerBound) }) ?? start
      add(20, UInt32(graph.tokens[head].tag.ordinal), mask)
      add(21, graph.lemmas[head])
      add(22, words.contains(head) ? 1 : 0, mask)
      add(23, graph.forms[start], words.contains(head) ? 1 : 0)
      add(24, UInt32(graph.tokens[head].upos == .pronoun ? 1 : 0), graph.forms[head], quoted)
      add(26, UInt32(graph.tokens[head].relation.ordinal), mask)
      add(27, start > 0 ? graph.forms[start - 1] : 1, candidate.grounds.contains(.nameBefore) ? 1 : 0)
      add(
        28, UInt32(graph.tokens[head].upos == .properNoun ? 1 : 0),
        all.contains { $0.grounds.contains(.nameBefore) } ? 1 : 0, mask)
      add(25, graph.quotations[head] >= 0 ? 1 : 0, quoted)
    }
    if let clause = candidate.clause { features += clauseFeatures(clause, mask: mask, quoted: quoted) }
    return features
  }

  /// How the claim depends on a clause of saying.
  private func clauseFeatures(_ head: Int, mask: UInt32, quoted: UInt32) -> [UInt32] {
    var features: [UInt32] = []
    func add(_ template: UInt32, _ a: UInt32 = 0, _ b: UInt32 = 0, _ c: UInt32 = 0) {
      features.append(FeatureHash.feature(template, a, b, c))
    }
    let isInside: UInt32 = words.contains(head) ? 1 : 0
    let (up, down) = (way(from: root, to: head), way(from: head, to: root))
    let isBefore: UInt32 = head < (words.min() ?? 0) ? 1 : head > (words.max() ?? 0) ? 2 : 0
    let lemma = graph.lemmas[head]
    var negation: UInt32 = 0
    var modal: UInt32 = 0
    for dependent in graph.dependents[head] {
      if Self.negations.contains(graph.lemmas[dependent]) || Self.negations.contains(graph.forms[dependent]) {
        negation = graph.forms[dependent]
      }
      if graph.tokens[dependent].tag == .md { modal = graph.lemmas[dependent] }
    }
    if let subject = graph.clauses[head]?.subject {
      if Self.negations.contains(graph.forms[subject]) { negation = 7 }
      if graph.dependents[subject].contains(where: { graph.forms[$0] == Self.no }) { negation = 9 }
    }
    add(55, sentence.standings[head], isInside, up)
    add(56, sentence.standings[head], isInside)
    let clause = graph.clauses[head]
    let relation = UInt32(graph.tokens[head].relation.ordinal)
    add(40, up, isInside)
    add(41, down, isInside)
    add(42, up, down, isBefore)
    add(43, lemma, isInside)
    add(44, lemma, up)
    add(45, lemma, isBefore, quoted)
    add(46, negation, isInside)
    add(47, modal, clause?.marker ?? 0, isInside)
    add(48, relation, isInside, clause?.isSaying ?? false ? 1 : 0)
    add(49, UInt32(graph.tokens[head].tag.ordinal), isInside)
    add(50, isBefore, quoted, clause?.isSaying ?? false ? 1 : 0)
    add(51, mask, up)
    let gap = isBefore == 1 ? (words.min() ?? 0) - head : head - (words.max() ?? 0)
    add(52, isBefore, UInt32(max(0, min(gap, 10))), quoted)
    add(53, graph.quotations[head] >= 0 ? 1 : 0, quoted, isBefore)
    // Whether another clause of saying is between.
    let between =
      isBefore == 1 ? (head + 1)..<max(head + 1, words.min() ?? 0) : (words.max() ?? 0)..<max(words.max() ?? 0, head)
    add(54, between.contains { graph.clauses[$0]?.isSaying ?? false } ? 1 : 0, isBefore, quoted)
    return features
  }

  /// The relations on the way up from one word to another, as a number; 0 if it does not lead there.
  private func way(from word: Int, to ancestor: Int) -> UInt32 {
    var hash: UInt32 = 1
    var (at, steps) = (word, 0)
    while at >= 0, at != ancestor, steps < 5 {
      hash = FeatureHash.mix(hash, UInt32(graph.tokens[at].relation.ordinal))
      (at, steps) = (graph.tokens[at].head, steps + 1)
    }
    return at == ancestor ? hash : 0
  }

  private static let negations = Set(
    ["not", "n't", "never", "nobody", "none", "neither", "no-one", "nothing"].map { FeatureHash.word($0) })
  private static let no = FeatureHash.word("no")
}
