/// Cuts a sentence into claims by what was learnt.
package struct ClaimCutter: Sendable {
  package let tagger: ClaimTagger
  package let shares: ShareChooser
  /// Chooses among cuts; nil while it is not trained yet.
  package let ranker: CutRanker?

  package init(tagger: ClaimTagger, shares: ShareChooser, ranker: CutRanker?) {
    self.tagger = tagger
    self.shares = shares
    self.ranker = ranker
  }

  /// Reads the parts "claims.tags", "claims.transitions", "claims.network.0" and so on, "claims.shares" and "claims.ranker" of a
  /// model.
  /// - Throws: `ModelError` where one is missing or malformed.
  init(_ model: ModelFile) throws(ModelError) {
    var reader = try model.reader(of: "claims.transitions")
    let count = (ClaimTag.count + 1) * ClaimTag.count
    let transitions = try reader.array(of: Int32.self, count: count)
    tagger = ClaimTagger(
      model: try LinearModel(model, "claims.tags", classes: ClaimTag.count),
      transitions: (0..<count).map { Int32(littleEndian: transitions[$0]) },
      networks: try TaggerNetwork.all(of: model))
    shares = ShareChooser(model: try LinearModel(model, "claims.shares", classes: 1))
    ranker = CutRanker(model: try LinearModel(model, "claims.ranker", classes: 1))
  }

  /// The ways to cut a sentence.
  ///
  /// Unless all are asked for, only the best one where the tagger is sure and the rules agree: others would only take time.
  package func candidates(_ sentence: SentenceReading, all: Bool = true) -> CutCandidates {
    CutCandidates(
      of: sentence, features: TagFeatures(sentence), tagger: tagger, shares: shares,
      isComplete: all)
  }

  /// A cut of a sentence, and what was chosen against.
  package struct Cut {
    package var claims: [CutCandidates.Claim]
    /// How likely each claim is, 0 to 1: the shares of all candidates that cut it so.
    var shares: [Float]
    /// Whether the rules cut it so too.
    var isRules: Bool
    /// Its place among the tagger's readings; nil if only the rules cut it so.
    var rank: Int?
    var runnerUp: [CutCandidates.Claim]?
  }

  /// The best cut of a sentence.
  package func cut(_ sentence: SentenceReading) -> Cut {
    let candidates = candidates(sentence, all: false)
    guard let ranker, candidates.all.count > 1 else {
      let claims = candidates.all.first?.claims ?? []
      return Cut(claims: claims, shares: claims.map { _ in 1 }, isRules: true, rank: 0)
    }
    let reader = CutFeatures(sentence, candidates)
    let scores = candidates.all.map { ranker.model.sum(of: reader.features(of: $0)) }
    let likelihoods = Softmax.shares(of: scores, unit: ranker.model.unit)
    var shares: [[Int]: Float] = [:]
    var size: Float = 0
    for (candidate, likelihood) in zip(candidates.all, likelihoods) {
      size += likelihood * Float(candidate.key.count)
      for claim in candidate.key { shares[claim, default: 0] += likelihood }
    }
    // Not the likeliest cut is chosen but the one of which most claims are expected to be right (minimum Bayes risk,
    // Goel and Byrne 2000): twice the claims that are, over those of it and of the right one.
    let expected = candidates.all.map { candidate in
      candidate.key.isEmpty
        ? zip(candidates.all, likelihoods).reduce(0) { $1.0.key.isEmpty ? $0 + $1.1 : $0 }
        : 2 * candidate.key.reduce(0) { $0 + (shares[$1] ?? 0) } / (Float(candidate.key.count) + size)
    }
    let order = expected.indices.sorted { (expected[$0], -$0) > (expected[$1], -$1) }
    let best = candidates.all[order[0]]
    return Cut(
      claims: best.claims, shares: best.claims.map { shares[$0.sorted] ?? 0 }, isRules: reader.isRules(best),
      rank: best.rank,
      runnerUp: candidates.all[order[1]].claims)
  }

  /// The claims of a sentence as units of the rules' words, with who says them as far as the rules know.
  func units(of sentence: SentenceReading) -> (units: [(unit: Unit, quotation: Int?)], cut: Cut) {
    let cut = cut(sentence)
    let graph = sentence.graph
    func words(_ indices: [Int]) -> [Int] {
      var found: [Int] = []
      var next = 0
      for index in indices.sorted() {
        let range = graph.tokens[index].range
        while next < sentence.words.count, sentence.words[next].token.range.upperBound <= range.lowerBound { next += 1 }
        // Either kind of word may hold several of the other.
        var word = next
        while word < sentence.words.count, sentence.words[word].token.range.overlaps(range) {
          if found.last.map({ $0 < word }) ?? true { found.append(word) }
          word += 1
        }
      }
      return found
    }
    let known = sentence.rules.units.filter { !$0.unit.isFrame }
    let units = zip(cut.claims, cut.shares).compactMap { claim, share -> (Unit, Int?)? in
      let own = words(claim.own)
      guard !sentence.rules.isPresenting(own) else { return nil }
      let shared = words(claim.shared).filter { !own.contains($0) }
      let all = Set(own).union(shared)
      func likeness(_ unit: Unit) -> Double {
        let other = Set(unit.words).union(unit.shared)
        return Double(all.intersection(other).count) / Double(max(1, all.union(other).count))
      }
      let nearest = known.enumerated().max {
        (likeness($0.element.unit), -$0.offset) < (likeness($1.element.unit), -$1.offset)
      }
      var unit = nearest.map { likeness($0.element.unit) > 0.15 ? $0.element.unit : Unit() } ?? Unit()
      if unit.verb.map({ !all.contains($0.head) }) ?? true {
        let verb = sentence.verb(of: own)
        unit.verb = verb?.group
        unit.subject = verb?.subject
      }
      unit.isFrame = false
      unit.cutShare = share
      unit.words = own
      unit.shared = shared
      let quotation = own.first.flatMap { sentence.quotations[$0] }
      return (unit, nearest?.element.quotation ?? quotation)
    }
    return (units, cut)
  }
}
