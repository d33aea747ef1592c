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
  let sentence: SentenceReading
  let graph: SentenceGraph
  let words: Set<Int>
  let root: Int
  let context: Context

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
    if let rule = context.rule, !isMentioned(context.ruleCue.flatMap { graph.head(ofCue: $0) }) {
      add(spoken(rule.range), cue: context.ruleCue, clause: nil, ground: .rules)
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
  func bytes(of phrase: [Int]) -> Range<Int>? {
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
    guard let clause = graph.clauses[head], !isMentioned(head) else { return }
    let hasSpeech = graph.dependents[head].contains {
      [.clauseComplement, .parataxis].contains(graph.tokens[$0].relation.main)
    }
    let isBesideQuotation = graph.quotations[head] < 0 && graph.quotations.contains { $0 >= 0 }
    guard clause.isSaying || hasSpeech || clause.relation.main == .parataxis || isBesideQuotation else { return }
    let isPassive = graph.dependents[head].contains { graph.tokens[$0].relation == .passiveAuxiliary }
    var subject = subject(of: head)
    if let own = subject, isRelative(own, of: head) {
      subject = antecedent(ofRelative: head, own)
      // What is told of somebody besides, they do not say.
      if let noun = subject, words.contains(noun) { return }
    } else if isPassive {
      subject = graph.dependents[head].first { graph.tokens[$0].relation == .agent }
    } else if subject == nil {
      let above = graph.tokens[head].head
      switch clause.relation.main {
      case .nounClause: subject = antecedent(ofRelative: head, nil)
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
      // What is told of somebody, they do not say.
      guard !words.contains(end) || graph.quotations[end] >= 0 else { continue }
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

  private static let dashes = Set(["-", "–", "—", "―", "--"].map { FeatureHash.word($0) })
  static let comma = FeatureHash.word(",")
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
}

/// Chooses who says a claim: a log-linear choice among the candidates.
package struct SpeakerChooser: Sendable {
  package let model: LinearModel
  package init(model: LinearModel) { self.model = model }

  /// The best candidate, the runner-up, and the likelihood of the best one, 0 to 1.
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
