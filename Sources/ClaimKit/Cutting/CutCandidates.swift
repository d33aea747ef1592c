/// The ways to cut a sentence among which the ranker chooses.
package struct CutCandidates: Sendable {
  /// One way to cut a sentence into claims.
  package struct Candidate: Sendable {
    package var claims: [Claim]
    /// How far its tags' score is below the best ones', in log-odds; the rules' way has the gap of its own tags.
    var gap: Float
    /// Its place among the tagger's readings; nil for the rules' way.
    var rank: Int?

    /// The words of all claims, for comparing.
    package var words: [Set<Int>] { claims.map(\.words) }

    /// The words of all claims in one order, for telling candidates apart.
    var key: [[Int]]

    init(claims: [Claim], gap: Float, rank: Int?) {
      self.claims = claims
      self.gap = gap
      self.rank = rank
      key = claims.map(\.sorted).sorted { $0.lexicographicallyPrecedes($1) }
    }
  }

  /// A claim in the making.
  package struct Claim: Hashable, Sendable {
    package var own: [Int]
    package var shared: [Int]
    /// How much better the words shared are than the next best, in log-odds; 0 if they are not the best.
    var margin: Float
    package var words: Set<Int> { Set(own).union(shared) }
    /// Its words in the order of the sentence.
    var sorted: [Int] { shared.isEmpty ? own : Array(words).sorted() }
  }

  package private(set) var all: [Candidate] = []
  /// The weight with which each claim stands among the candidates, 0 to 1.
  private(set) var votes: [[Int]: Float] = [:]

  static let readings = 8
  /// How far the second reading is behind the first one where the tagger need not be doubted once the rules agree, in
  /// log-odds.
  private static let sure: Float = 1

  init(of sentence: SentenceReading, features: TagFeatures, tagger: ClaimTagger, shares: ShareChooser, isComplete: Bool)
  {
    let count = sentence.graph.count
    let readings = tagger.readings(features, states: sentence.states, count: count, limit: Self.readings)
    let unit = tagger.model.unit
    let best = readings.first?.score ?? 0
    var known: [[Int]: [Claim]] = [:]
    for (rank, reading) in readings.enumerated() {
      let pieces = ClaimTags.decode(reading.tags)
      let gap = Float(best &- reading.score) * unit
      var claims: [Claim] = []
      var others: [(Int, Claim)] = []
      for (number, piece) in pieces.enumerated() {
        let key = piece + [-1] + (number > 0 ? pieces[number - 1] : [])
        let options: [Claim]
        if let cached = known[key] {
          options = cached
        } else {
          let ranked = shares.ranked(by: number, of: pieces, in: sentence)
          let scores = ranked.map { Float($0.score) * shares.model.unit }
          let margin = scores.count > 1 ? scores[0] - scores[1] : 9
          options = zip(ranked, scores).prefix(3).enumerated().map { place, option in
            Claim(own: piece, shared: option.0.words, margin: place == 0 ? margin : option.1 - scores[0])
          }
          known[key] = options
        }
        claims.append(options.first ?? Claim(own: piece, shared: [], margin: 0))
        for option in options.dropFirst() where option.margin > -3 { others.append((number, option)) }
      }
      add(Candidate(claims: claims, gap: gap, rank: rank))
      if rank == 0, !isComplete, isPlain(readings, unit, sentence) { return }
      if rank < 3 {
        for (number, other) in others.prefix(4) {
          var changed = claims
          changed[number] = other
          add(Candidate(claims: changed, gap: gap, rank: rank))
        }
      }
    }
    let rules = sentence.ruleClaims.map { words -> Claim in
      let shared = words.filter { sentence.ruleReadings[$0].isShared }
      let isLater = sentence.ruleClaims.first { !$0.isDisjoint(with: shared) } != words
      return isLater && shared.count < words.count
        ? Claim(own: words.subtracting(shared).sorted(), shared: shared.sorted(), margin: 0)
        : Claim(own: words.sorted(), shared: [], margin: 0)
    }
    add(Candidate(claims: rules, gap: 0, rank: nil))
    dropBroken(in: sentence)
    var votes: [[Int]: Float] = [:]
    var sum: Float = 0
    for candidate in all where candidate.rank != nil {
      let weight = 1 / (1 + candidate.gap * candidate.gap)
      sum += weight
      for claim in candidate.claims { votes[claim.sorted, default: 0] += weight }
    }
    self.votes = votes.mapValues { $0 / max(sum, 1e-6) }
  }

  /// Whether the tagger is sure of the one candidate so far, and the rules agree.
  private func isPlain(_ readings: [ClaimTagger.Reading], _ unit: Float, _ sentence: SentenceReading) -> Bool {
    guard !all[0].claims.contains(where: { Self.breaksSaying($0, in: sentence) }) else { return false }
    guard readings.count < 2 || Float(readings[0].score &- readings[1].score) * unit > Self.sure else { return false }
    return all[0].key == sentence.ruleClaims.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Whether a claim is cut out of a saying that puts it into nobody's mouth ("never claimed that …"), which stays whole.
  private static func breaksSaying(_ claim: Claim, in sentence: SentenceReading) -> Bool {
    let graph = sentence.graph
    guard let root = graph.root(of: claim.own) else { return false }
    if let noun = graph.absent(over: root), !claim.own.contains(noun) { return true }
    guard let saying = graph.saying(over: root) else { return false }
    return SentenceGraph.isNone(sentence.standings[saying]) && !claim.own.contains(saying)
  }

  /// Whether a claim holds a further saying, set against it by a joining word ("…, while B insists that …").
  private static func joinsSayings(_ claim: Claim, in sentence: SentenceReading) -> Bool {
    let graph = sentence.graph
    // A longer sentence is no sentence, and would take long to look through.
    guard graph.count <= SentenceAnalyzer.longestSentence,
      let joint = claim.own.first(where: {
        $0 > 0 && graph.isMark[$0 - 1] && SayingWords.embedded.contrasts.contains(graph.forms[$0])
      })
    else { return false }
    return claim.own.contains { word in
      word > joint + 1 && [.vbd, .vbz, .vbp].contains(graph.tokens[word].tag)
        && sentence.wordRange(of: graph.tokens[word].range).map { !sentence.words[$0.lowerBound].frames.isEmpty }
          ?? false
    }
  }

  /// Leaves out the cuts that cannot be right, as long as others are left: of a saying that is none, of two sayings as one
  /// claim, and into no claim at all where the rules find one with a verb.
  private mutating func dropBroken(in sentence: SentenceReading) {
    if sentence.standings.contains(where: SentenceGraph.isNone)
      || sentence.graph.tokens.indices.contains(where: { sentence.graph.absent(over: $0) != nil })
    {
      let whole = all.filter { !$0.claims.contains { Self.breaksSaying($0, in: sentence) } }
      if !whole.isEmpty { all = whole }
    }
    let parted = all.filter { !$0.claims.contains { Self.joinsSayings($0, in: sentence) } }
    if !parted.isEmpty { all = parted }
    if sentence.rules.units.contains(where: { !$0.unit.isFrame && $0.unit.verb != nil }) {
      let some = all.filter { !$0.claims.isEmpty }
      if !some.isEmpty { all = some }
    }
  }

  private mutating func add(_ candidate: Candidate) {
    guard !all.contains(where: { $0.key == candidate.key }) else { return }
    all.append(candidate)
  }
}
