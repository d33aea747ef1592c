/// Who may be the one that says a claim: candidates from the tree, from the turns of the article, and from the rules.
package struct SpeakerCandidates {
  /// Someone who may say a claim.
  struct Candidate {
    /// Nil for the article itself, or someone who is not named.
    var source: Range<Int>?
    var cue: Range<Int>?
    /// The clause of saying that it comes from, as a word of the sentence.
    var clause: Int?
    var grounds: [SpeakerGround]
  }

  private(set) var all: [Candidate]
  private let sentence: SentenceReading
  private let graph: SentenceGraph
  private let words: Set<Int>
  private let root: Int
  private let context: Context

  /// What is known around a claim.
  struct Context {
    /// What the rules say: the source, and whether they say that it is the article.
    var rule: Source?
    var ruleCue: Range<Int>?
    var isRuleArticle = false
    /// Where the block begins.
    var blockStart = 0
    /// Who has the turn.
    var turn: Source?
    /// Who said the claim before in the same block, and the last one of the block before.
    var before: Source?
    var isBeforeInSentence = false
    /// Whom the sentence before begins with, and the one after.
    var subjectBefore: Range<Int>?
    var subjectAfter: Range<Int>?
    /// What the one before is: 1 a name, 2 a pronoun, 3 something else; 4 more where the sentence has a verb of saying.
    var subjectBeforeTag: UInt32 = 0
    /// Who is named for the quotation that the claim is in.
    var quotation: Source?
    var isQuotationOpen = false
  }

  init(for words: Set<Int>, in sentence: SentenceReading, context: Context) {
    self.sentence = sentence
    graph = sentence.graph
    self.words = words
    self.context = context
    root = graph.root(of: words.sorted()) ?? 0
    all = [Candidate(source: nil, cue: context.rule == nil ? context.ruleCue : nil, clause: nil, grounds: [.unnamed])]
    if let rule = context.rule {
      add(rule.range, cue: context.ruleCue, clause: nil, ground: .rules)
    } else {
      all[0].grounds.append(context.isRuleArticle ? .rulesArticle : .rulesNobody)
    }
    for head in graph.tokens.indices where graph.clauses[head] != nil { addSpeaker(of: head) }
    addAccording()
    addNames()
    if context.quotation != nil || words.contains(where: { graph.quotations[$0] >= 0 }) { addBehindQuotation() }
    if let turn = context.turn { add(turn.range, cue: nil, clause: nil, ground: .turn) }
    if let quotation = context.quotation { add(quotation.range, cue: nil, clause: nil, ground: .quotation) }
    if let before = context.before {
      add(before.range, cue: nil, clause: nil, ground: context.isBeforeInSentence ? .sameSentence : .claimBefore)
    }
    if let subject = context.subjectBefore { add(subject, cue: nil, clause: nil, ground: .sentenceBefore) }
    if let subject = context.subjectAfter { add(subject, cue: nil, clause: nil, ground: .sentenceAfter) }
    all = all.filter { candidate in candidate.source.map { !isDescribed($0) } ?? true }
  }

  /// Whether the claim is a relative clause on somebody ("Ann Moss, who runs the port, said …"), who does not say it.
  private func isDescribed(_ source: Range<Int>) -> Bool {
    source.contains(graph.tokens[root].range.lowerBound) && graph.quotations[root] < 0
      && graph.dependents[root].contains { graph.tokens[$0].relation.main == .nounClause && words.contains($0) }
  }

  private mutating func add(_ source: Range<Int>, cue: Range<Int>?, clause: Int?, ground: SpeakerGround) {
    guard !isAdverb(source) else { return }
    if let known = all.firstIndex(where: { $0.source == source }) {
      if !all[known].grounds.contains(ground) { all[known].grounds.append(ground) }
      if all[known].clause == nil { all[known].clause = clause }
      if all[known].cue == nil { all[known].cue = cue }
    } else if all.count < 24 {
      all.append(Candidate(source: source, cue: cue, clause: clause, grounds: [ground]))
    }
  }

  /// "Here is what she said": an adverb is nobody; an unknown name that the tagger takes for one is somebody, where it
  /// stands right before a verb of saying that has no other subject.
  private func isAdverb(_ source: Range<Int>) -> Bool {
    guard let word = graph.tokens.firstIndex(where: { $0.range == source && $0.upos == .adverb }) else { return false }
    guard graph.isCapital[word], graph.tokens[word].head == word + 1, let clause = graph.clauses[word + 1] else {
      return true
    }
    return !clause.isSaying || clause.subject != nil
  }

  /// The bytes of a phrase; nil if a mark or nothing is left.
  private func bytes(of phrase: [Int]) -> Range<Int>? {
    guard let first = phrase.first else { return nil }
    // What follows a gap belongs to another phrase, and so does where and when somebody speaks ("Ann Moss, on the radio,").
    var last = first
    for word in phrase.dropFirst() {
      guard word == last + 1, !isCircumstance(word) else { break }
      last = word
    }
    return graph.tokens[first].range.lowerBound..<graph.tokens[last].range.upperBound
  }

  /// Whether a comma and a preposition begin at a word.
  private func isCircumstance(_ comma: Int) -> Bool {
    graph.forms[comma] == Self.comma && comma + 1 < graph.count && graph.tokens[comma + 1].upos == .adposition
      && !Self.ofAndFor.contains(graph.forms[comma + 1])
  }

  /// Who speaks in a clause that may be one of saying.
  private mutating func addSpeaker(of head: Int) {
    guard let clause = graph.clauses[head] else { return }
    let hasSpeech = graph.dependents[head].contains {
      [.clauseComplement, .parataxis].contains(graph.tokens[$0].relation.main)
    }
    let isBesideQuotation = graph.quotations[head] < 0 && graph.quotations.contains { $0 >= 0 }
    guard clause.isSaying || hasSpeech || clause.relation.main == .parataxis || isBesideQuotation else { return }
    let isPassive = graph.dependents[head].contains { graph.tokens[$0].relation == .passiveAuxiliary }
    var subject = clause.subject
    if isPassive {
      subject = graph.dependents[head].first { graph.tokens[$0].relation == .agent }
    } else if subject == nil {
      let above = graph.tokens[head].head
      switch clause.relation.main {
      case .nounClause: subject = above
      case .conjunct, .adverbialClause, .openComplement:
        subject = above >= 0 ? graph.clauses[graph.clause[above]]?.subject : nil
      default: break
      }
    }
    guard let subject, graph.tokens[subject].upos != .adverb, let source = bytes(of: graph.phrase(of: subject)) else {
      return
    }
    add(source, cue: graph.tokens[head].range, clause: head, ground: clause.isSaying ? .saying : .remark)
  }

  /// The name before a verb of saying and what is between commas ("On Monday Clara Voss, 54, said"), where the tree
  /// may have lost its way.
  private mutating func addNames() {
    for head in graph.tokens.indices where graph.clauses[head]?.isSaying ?? false {
      var word = head - 1
      while word > 0, !graph.isMark[word], head - word < 4 { word -= 1 }
      guard word > 0, graph.forms[word] == Self.comma else { continue }
      var end = word - 1
      while end > 0, graph.forms[end] != Self.comma, word - end < 12 { end -= 1 }
      guard end > 0, graph.forms[end] == Self.comma else { continue }
      end -= 1
      guard graph.isCapital[end], !graph.isMark[end] else { continue }
      var start = end
      while start > 0, graph.isCapital[start - 1], !graph.isMark[start - 1],
        !SayingWords.embedded.days.contains(graph.forms[start - 1]),
        start > 1 || graph.tokens[start - 1].upos == .properNoun
      { start -= 1 }
      if start > 1, graph.tokens[start - 1].upos == .adposition {
        // "Police in Norring, Malland, say": not the place speaks, but who is named before it.
        guard let noun = (0..<start - 1).last(where: { !graph.isMark[$0] }), noun == start - 2,
          [.noun, .properNoun].contains(graph.tokens[noun].upos)
        else { continue }
        while start > 0, !graph.isMark[start - 1], graph.tokens[start - 1].upos != .verb, end - start < 12 {
          start -= 1
        }
      }
      add(
        graph.tokens[start].range.lowerBound..<graph.tokens[end].range.upperBound, cue: graph.tokens[head].range,
        clause: head, ground: .nameBefore)
    }
  }

  /// Who is named after the quotation that the claim is in: after a verb ("“…,” chimed in Roth"), or after a dash.
  ///
  /// The tree often takes the name for an object there.
  private mutating func addBehindQuotation() {
    guard let last = words.filter({ graph.quotations[$0] >= 0 }).max() else { return }
    var word = last + 1
    while word < graph.count, graph.isMark[word], !Self.dashes.contains(graph.forms[word]) { word += 1 }
    guard word > last + 1, word < graph.count, graph.quotations[word] < 0 else { return }
    let verb = word
    let isSignature = Self.dashes.contains(graph.forms[word])
    guard isSignature || [.vbd, .vbz, .vbn].contains(graph.tokens[word].tag) else { return }
    word += 1
    while !isSignature, word < graph.count, word < verb + 3, SayingWords.embedded.particles.contains(graph.forms[word])
    { word += 1 }
    let start = word
    while word < graph.count, !graph.isMark[word], graph.isCapital[word], graph.quotations[word] < 0 { word += 1 }
    guard word > start, word == graph.count || graph.isMark[word] else { return }
    add(
      graph.tokens[start].range.lowerBound..<graph.tokens[word - 1].range.upperBound,
      cue: isSignature ? nil : graph.tokens[verb].range, clause: nil, ground: isSignature ? .signature : .inverted)
  }

  private static let dashes = Set(["-", "–", "—", "--"].map { FeatureHash.word($0) })
  private static let comma = FeatureHash.word(",")
  private static let ofAndFor = Set(["of", "for"].map { FeatureHash.word($0) })
  private static let according = FeatureHash.word("according")
  private static let per = FeatureHash.word("per")

  private mutating func addAccording() {
    for word in graph.tokens.indices where graph.forms[word] == Self.according || graph.forms[word] == Self.per {
      let head = graph.tokens[word].head
      guard head > word,
        let source = bytes(of: graph.phrase(of: head).filter { $0 > word + (graph.forms[word] == Self.per ? 0 : 1) })
      else { continue }
      let end = graph.forms[word] == Self.per ? word : min(word + 1, graph.count - 1)
      add(
        source, cue: graph.tokens[word].range.lowerBound..<graph.tokens[end].range.upperBound, clause: nil,
        ground: .according)
    }
  }

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

/// Chooses who says a claim: a log-linear choice among the candidates.
package struct SpeakerChooser: Sendable {
  package let model: LinearModel
  package init(model: LinearModel) { self.model = model }

  /// The best candidate, the next best, and how likely the best one is, 0 to 1.
  func best(
    of candidates: SpeakerCandidates
  ) -> (candidate: SpeakerCandidates.Candidate, runnerUp: SpeakerCandidates.Candidate?, share: Float) {
    let scores = candidates.all.map { model.sum(of: candidates.features(of: $0)) }
    let order = scores.indices.sorted { (scores[$0], -$0) > (scores[$1], -$1) }
    guard order.count > 1 else { return (candidates.all[order[0]], nil, 1) }
    let share = Softmax.shares(of: scores, unit: model.unit)[order[0]]
    return (candidates.all[order[0]], candidates.all[order[1]], share)
  }
}
