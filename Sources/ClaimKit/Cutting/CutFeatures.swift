/// What the ranker of cuts looks at: features of a whole way to cut a sentence.
struct CutFeatures {
  let graph: SentenceGraph
  let sentence: SentenceReading
  let candidates: CutCandidates
  private let rules: [[Int]]

  init(_ sentence: SentenceReading, _ candidates: CutCandidates) {
    graph = sentence.graph
    self.sentence = sentence
    self.candidates = candidates
    rules = sentence.ruleClaims.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func bucket(_ value: Float) -> UInt32 {
    let limits: [Float] = [0.05, 0.2, 0.5, 1, 1.5, 2, 3, 4, 6, 8, 12]
    return UInt32(limits.firstIndex { value < $0 } ?? limits.count)
  }

  private static func size(_ count: Int) -> UInt32 {
    UInt32(count < 6 ? count : count < 9 ? 6 : count < 13 ? 7 : count < 20 ? 8 : count < 30 ? 9 : 10)
  }

  /// Whether a candidate is the rules' way.
  func isRules(_ candidate: CutCandidates.Candidate) -> Bool { candidate.key == rules }

  /// The hashed features of a candidate; one that occurs twice counts twice.
  func features(of candidate: CutCandidates.Candidate) -> [UInt32] {
    var features: [UInt32] = []
    func add(_ template: UInt32, _ a: UInt32 = 0, _ b: UInt32 = 0, _ c: UInt32 = 0) {
      features.append(FeatureHash.feature(template, a, b, c))
    }
    let append: Adder = { add($0, $1, $2, $3) }
    let sets = candidate.key
    let isRules: UInt32 = isRules(candidate) ? 1 : 0
    let rank = UInt32(candidate.rank.map { min($0, 6) } ?? 9)
    add(1, rank)
    add(2, candidate.rank == nil ? 20 : Self.bucket(candidate.gap))
    add(3, isRules)
    add(4, isRules, candidate.rank == nil ? 20 : Self.bucket(candidate.gap))
    add(5, UInt32(min(sets.count, 6)), UInt32(min(rules.count, 6)))
    add(6, UInt32(min(sets.count, 8)), Self.size(graph.count))
    var owner = Array(repeating: -1, count: graph.count)
    for (number, claim) in candidate.claims.enumerated() { for word in claim.own { owner[word] = number } }
    for (number, claim) in candidate.claims.enumerated() {
      claimFeatures(claim, number: number, isOnly: sets.count == 1, owner: owner, add: append)
    }
    outside(owner, add: append)
    borders(owner, add: append)
    return features
  }

  private typealias Adder = (UInt32, UInt32, UInt32, UInt32) -> Void

  private func claimFeatures(
    _ claim: CutCandidates.Claim, number: Int, isOnly: Bool, owner: [Int], add: Adder
  ) {
    let words = claim.words
    let sorted = claim.sorted
    let inRules: UInt32 = rules.contains(sorted) ? 1 : 0
    let vote = Self.bucket((candidates.votes[sorted] ?? 0) * 10)
    add(10, inRules, 0, 0)
    add(11, vote, inRules, 0)
    add(12, Self.size(words.count), isOnly ? 1 : 0, 0)
    guard let first = claim.own.first, let last = claim.own.last, let root = graph.root(of: claim.own) else { return }
    let clause = graph.clauses[graph.clause[root]]
    let hasVerb = claim.own.contains { [.vbd, .vbz, .vbp, .md].contains(graph.tokens[$0].tag) }
    let isHead: UInt32 = graph.clause[root] == root ? 1 : 0
    let hasSubject = clause?.subject.map { words.contains($0) } ?? false
    let hasShared: UInt32 = claim.shared.isEmpty ? 0 : 1
    let form = (hasVerb ? 1 : 0) + (hasSubject ? 2 : 0) + (clause?.isFinite ?? false ? 4 : 0)
    let code = UInt32(form) + isHead * 8 + hasShared * 16
    let relation = UInt32(graph.tokens[root].relation.ordinal)
    add(13, code, 0, 0)
    add(14, code, relation, 0)
    add(15, code, Self.size(words.count), 0)
    add(16, UInt32(graph.tokens[first].tag.ordinal), hasShared, 0)
    add(17, graph.forms[first], hasShared, 0)
    add(18, UInt32(graph.tokens[last].tag.ordinal), 0, 0)
    add(19, graph.forms[last], 0, 0)
    let before = first > 0 ? graph.forms[first - 1] : 1
    add(20, before, UInt32(graph.tokens[first].tag.ordinal), 0)
    add(21, before, relation, code)
    let after = last + 1 < graph.count ? graph.forms[last + 1] : 1
    add(22, after, UInt32(graph.tokens[last].tag.ordinal), 0)
    if hasShared == 1 {
      add(23, Self.bucket(claim.margin), claim.margin < 0 ? 1 : 0, 0)
      add(24, claim.margin < 0 ? 1 : 0, relation, code)
      let head = graph.root(of: claim.shared) ?? claim.shared[0]
      add(25, UInt32(graph.tokens[head].tag.ordinal), UInt32(graph.tokens[first].tag.ordinal), 0)
    } else {
      add(26, Self.bucket(claim.margin), claim.margin < 0 ? 1 : 0, hasSubject ? 1 : 0)
    }
    // Arcs that cross the claim's border.
    let over = graph.saying(over: root).flatMap { words.contains($0) ? nil : $0 }
    for word in claim.own where !graph.isMark[word] {
      let head = graph.tokens[word].head
      let own = UInt32(graph.tokens[word].relation.ordinal)
      if head >= 0, !words.contains(head), word != root { add(30, own, owner[head] < 0 ? 1 : 2, 0) }
      for dependent in graph.dependents[word] where !words.contains(dependent) && !graph.isMark[dependent] {
        let relation = UInt32(graph.tokens[dependent].relation.ordinal)
        add(31, relation, owner[dependent] < 0 ? 1 : 2, word == root ? 1 : 0)
        add(32, graph.forms[dependent], owner[dependent] < 0 ? 1 : 2, relation)
      }
      // Clauses left inside.
      if word != root, let inner = graph.clauses[word] {
        let start = graph.first[word]
        let comma: UInt32 = start > 0 && graph.isMark[start - 1] ? 1 : 0
        let own = inner.code &* 2 + comma
        add(33, own, 0, 0)
        add(34, own, inner.coordinator != 0 ? inner.coordinator : inner.marker, 0)
        add(35, own, inner.parent >= 0 ? graph.clauses[inner.parent]?.code ?? 0 : 0, 0)
        // A clause left inside what someone denies, or says.
        if let over, word != root {
          add(46, sentence.standings[over], own, inner.coordinator)
          add(47, sentence.standings[over], inner.relation.main == .conjunct ? 1 : 0, inner.subject == nil ? 0 : 1)
        }
        if let governor = graph.saying(over: word), words.contains(governor) {
          add(40, sentence.standings[governor], own, 0)
          add(41, sentence.standings[governor], inner.parent == governor ? 1 : 0, 0)
        }
        if graph.clauses[inner.parent >= 0 ? inner.parent : word]?.isSaying ?? false {
          add(36, own, graph.lemmas[inner.parent >= 0 ? inner.parent : word], 0)
        }
      }
    }
    // Words taken out of what frames them as said.
    if let governor = graph.saying(over: root), !words.contains(governor) {
      add(42, sentence.standings[governor], isHead, 0)
      add(43, sentence.standings[governor], graph.lemmas[governor], 0)
      add(44, sentence.standings[governor], owner[governor] < 0 ? 1 : 2, inRules)
    }
    let standing = sentence.standings[graph.clause[root]]
    add(45, standing, code, 0)
    let marks = claim.own.count { graph.isQuote[$0] }
    let inside = claim.own.count { graph.quotations[$0] >= 0 && !graph.isMark[$0] }
    let isMixed = inside > 0 && claim.own.contains { graph.quotations[$0] < 0 && !graph.isMark[$0] }
    add(37, UInt32(marks % 2), isMixed ? 1 : 0, inside > 0 ? 1 : 0)
    var runs = 1
    for (word, next) in zip(claim.own, claim.own.dropFirst()) where next != word + 1 {
      runs += 1
      add(38, graph.forms[word + 1], graph.forms[next - 1], 0)
    }
    add(39, UInt32(min(runs, 4)), hasShared, 0)
  }

  /// Runs of words in no claim.
  private func outside(_ owner: [Int], add: Adder) {
    var word = 0
    while word < graph.count {
      guard owner[word] < 0 else {
        word += 1
        continue
      }
      var end = word
      while end < graph.count, owner[end] < 0 { end += 1 }
      let words = (word..<end).filter { !graph.isMark[$0] }
      if let first = words.first, let last = words.last {
        let root = graph.root(of: words) ?? first
        let clause = graph.clauses[graph.clause[root]]
        let hasVerb: UInt32 = words.contains { [.vbd, .vbz, .vbp, .md].contains(graph.tokens[$0].tag) } ? 1 : 0
        let isSaying: UInt32 = words.contains { graph.clauses[$0]?.isSaying ?? false } ? 1 : 0
        add(50, Self.size(words.count), hasVerb, isSaying)
        let standing = words.map { sentence.standings[$0] }.max() ?? 0
        add(58, standing, hasVerb, Self.size(words.count))
        add(51, UInt32(graph.tokens[root].relation.ordinal), hasVerb * 2 + isSaying, Self.size(words.count))
        add(52, graph.forms[first], Self.size(words.count), 0)
        add(53, graph.forms[last], Self.size(words.count), 0)
        add(54, graph.lemmas[root], hasVerb * 2 + isSaying, 0)
        add(55, clause?.code ?? 0, word == 0 ? 1 : end == graph.count ? 2 : 0, isSaying)
        add(56, UInt32(graph.tokens[first].tag.ordinal), UInt32(graph.tokens[last].tag.ordinal), hasVerb)
        if words.count < 4 {
          var hash: UInt32 = 7
          for word in words { hash = FeatureHash.mix(hash, graph.forms[word]) }
          add(57, hash, word == 0 ? 1 : 0, 0)
        }
      }
      word = end
    }
  }

  /// Places where one claim's own words end and another's begin.
  private func borders(_ owner: [Int], add: Adder) {
    var before = -1
    for word in 0..<graph.count where owner[word] >= 0 {
      defer { before = word }
      guard before >= 0, owner[before] != owner[word] else { continue }
      let between = (before + 1)..<word
      var hash: UInt32 = 3
      for index in between.prefix(3) { hash = FeatureHash.mix(hash, graph.forms[index]) }
      add(60, hash, 0, 0)
      let (a, b) = (graph.clauses[graph.clause[before]], graph.clauses[graph.clause[word]])
      add(61, a?.code ?? 0, b?.code ?? 0, 0)
      add(62, hash, b?.code ?? 0, 0)
      add(63, hash, UInt32(graph.tokens[word].tag.ordinal), 0)
      add(64, UInt32(graph.tokens[before].tag.ordinal), UInt32(graph.tokens[word].tag.ordinal), 0)
      let isSame: UInt32 = graph.clause[before] == graph.clause[word] ? 1 : 0
      add(65, isSame, hash, 0)
      add(66, isSame, UInt32(graph.tokens[word].relation.ordinal), b?.code ?? 0)
    }
  }
}

/// Chooses among the ways to cut a sentence: a log-linear ranker over features of the whole cut (Collins 2000).
package struct CutRanker: Sendable {
  package let model: LinearModel
  package init(model: LinearModel) { self.model = model }

  /// The features of all candidates.
  package static func features(_ sentence: SentenceReading, _ candidates: CutCandidates) -> [[UInt32]] {
    let reader = CutFeatures(sentence, candidates)
    return candidates.all.map { reader.features(of: $0) }
  }
}
