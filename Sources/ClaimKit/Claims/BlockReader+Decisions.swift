/// What was learnt decides over what the rules found.
extension BlockReader {
  /// What is known around a claim of the sentence at `index`.
  func context(
    of index: Int, among sentences: [SentenceReading], unit: Unit, quotation: Int?, outer: Source?, rule: Source?,
    before: Source??
  ) -> SpeakerCandidates.Context {
    var context = SpeakerCandidates.Context()
    context.rule = rule
    context.ruleCue = bytes(unit.cue, in: sentences[index].words)
    context.isRuleArticle = unit.source == .article
    context.turn = author
    context.blockStart = sentences.first?.range.lowerBound ?? 0
    context.before = before ?? lastSource
    context.isBeforeInSentence = before != nil
    context.quotation = outer
    context.isQuotationOpen =
      index > 0 && quotation != nil && sentences[index - 1].quotations.last { $0 != nil } == quotation
    guard quotation != nil else { return context }
    if index > 0, let subject = subject(of: sentences[index - 1]) {
      context.subjectBefore = subject.range
      context.subjectBeforeTag = subject.tag
    }
    context.subjectAfter = index + 1 < sentences.count ? subject(of: sentences[index + 1])?.range : nil
    return context
  }

  /// Decides who says a unit, and whether it is denied; false where it has no words.
  func decide(
    _ decisions: ClaimDecisions, _ unit: inout Unit, _ source: inout Source?, _ via: inout Source?,
    in sentence: SentenceReading, context: SpeakerCandidates.Context, quotation: Int?
  ) -> Bool {
    let spans = ClaimSpans(words: sentence.words).spans(of: unit)
    let words = sentence.graph.words(in: spans)
    guard !words.isEmpty else { return false }
    let candidates = SpeakerCandidates(for: words, in: sentence, context: context)
    if let speakers = decisions.speakers {
      let (chosen, runnerUp, share) = speakers.best(of: candidates)
      let isRules = chosen.source == source?.range
      source = chosen.source.map { Source(range: $0) }
      if !isRules {
        unit.cue = nil
        via = nil
        if let author, let source, source != author { via = author }
      }
      unit.speakerShare = share
      if isExplaining { unit.speakers = (chosen, runnerUp) }
      deny(&unit, words, chosen, isRules: isRules, in: sentence)
      if unit.cue == nil { unit.cue = chosen.cue.flatMap { sentence.wordRange(of: $0) } }
    }
    if let record {
      let reason = Judgement(lexicon: lexicon).reason(
        unit, words: sentence.words, isQuoted: quotation != nil || author != nil, isSpoken: source != nil,
        endsWithQuestion: sentence.endsWithQuestion)
      record(
        DecisionRecord(
          spans: spans, candidates: candidates, words: words, sentence: sentence, ruleReason: reason,
          register: register))
    }
    return true
  }

  /// Decides whether a unit is denied, by the patterns of denial under the clause of its speaker.
  private func deny(
    _ unit: inout Unit, _ words: Set<Int>, _ speaker: SpeakerCandidates.Candidate, isRules: Bool,
    in sentence: SentenceReading
  ) {
    let graph = sentence.graph
    guard let clause = speaker.clause ?? speaker.cue.flatMap({ graph.head(ofCue: $0) }),
      let root = graph.root(of: words.sorted())
    else {
      if speaker.source == nil { unit.isDenied = false }
      return
    }
    guard !words.contains(clause) else {
      unit.isDenied = false
      return
    }
    // "She denied that …, but admitted that …": what is admitted is said under a clause of its own.
    let own = graph.saying(between: root, and: clause)
    if let own, let cue = sentence.wordRange(of: graph.tokens[own].range) { unit.cue = cue }
    unit.denial = DenialPattern.first(for: root, under: own ?? clause, in: graph, lexicon: lexicon)
    unit.isDenied = isRules && unit.isDenied && own == nil || unit.denial != nil
  }

  /// How a claim was come to.
  func explanation(
    of unit: Unit, spans: [Range<Int>], cut: ClaimCutter.Cut, source: Source?, kind: KindChooser.Kind,
    certainty: Certainty, in sentence: SentenceReading
  ) -> ClaimExplanation {
    func words(_ claims: [CutCandidates.Claim]) -> String {
      claims.map { claim in
        sentence.graph.spans(of: claim.sorted).map(text.text).joined(separator: " … ")
      }.joined(separator: " | ")
    }
    var grounds: [String] = []
    if let rank = cut.rank {
      grounds.append(rank == 0 ? "the tagger's first reading" : "the tagger's reading no. \(rank + 1)")
    }
    if cut.isRules { grounds.append("the rules agree") }
    if !unit.shared.isEmpty { grounds.append("shares words with another claim") }
    var speaker = unit.speakers?.chosen.grounds.map(\.words) ?? []
    if let cue = unit.speakers?.chosen.cue { speaker.append("cue “\(text.text(cue))”") }
    return ClaimExplanation(
      cut: ClaimExplanation.Decision(
        chosen: spans.map(text.text).joined(separator: " … "), grounds: grounds, runnerUp: cut.runnerUp.map(words),
        certainty: certainty.cut),
      speaker: ClaimExplanation.Decision(
        chosen: source.map { text.text($0.range) }, grounds: speaker,
        runnerUp: unit.speakers?.runnerUp?.source.map(text.text), certainty: certainty.speaker),
      kind: ClaimExplanation.Decision(
        chosen: kind.reason?.rawValue ?? "checkable", grounds: [],
        runnerUp: kind.reason == nil ? kind.runnerUp?.rawValue : "checkable", certainty: certainty.checkable),
      denial: unit.denial?.rawValue)
  }

  func bytes(_ cue: Range<Int>?, in words: [Word]) -> Range<Int>? {
    cue.map { words[$0.lowerBound].token.range.lowerBound..<words[$0.upperBound - 1].token.range.upperBound }
  }

  /// Whom or what a sentence is about: the subject of its outermost clause, where that is a name or a person.
  private func subject(of sentence: SentenceReading) -> (range: Range<Int>, tag: UInt32)? {
    let graph = sentence.graph
    guard let root = graph.tokens.firstIndex(where: { $0.head < 0 }),
      let subject = graph.clauses[root]?.subject ?? graph.leadingName,
      graph.quotations[subject] < 0, case let phrase = graph.phrase(of: subject), let first = phrase.first
    else { return nil }
    var last = first
    for word in phrase.dropFirst() where word == last + 1 { last = word }
    let kind: UInt32 =
      switch graph.tokens[subject].upos {
      case .properNoun: 1
      case .pronoun: 2
      default: 3
      }
    let isSaying = graph.clauses.contains { $0?.isSaying ?? false }
    return (
      graph.tokens[first].range.lowerBound..<graph.tokens[last].range.upperBound, kind + (isSaying ? 4 : 0)
    )
  }
}
