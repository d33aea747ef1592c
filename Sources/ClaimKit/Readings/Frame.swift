/// What was said under a verb that takes no clause, on the way to one.
struct Frame {
  let words: [ReadingWord]
  let ground: ReadingGround
  /// The verb of saying.
  let cue: Int

  private var graph: SentenceGraph { ground.graph }
  private var frames: SpeechFrames { ground.lexicon.frames(of: graph.tokens[cue].lemma) }

  private func isFinite(_ word: Int) -> Bool { [.vbd, .vbz, .vbp, .md].contains(graph.tokens[word].tag) }

  /// Whether the claim has no finite verb but in clauses that hang on its nouns and verbs.
  var isBare: Bool {
    !ground.claim.contains { word in
      guard isFinite(word) else { return false }
      let clause = graph.clauses[graph.clause[word]]
      guard let clause, ground.holds(clause.head) else { return false }
      return ![.nounClause, .adverbialClause, .clauseComplement].contains(clause.relation.base)
        || clause.parent == cue || !ground.holds(clause.parent)
    }
  }

  /// The place among the words of the first that has one of some forms, after at least one other.
  private func place(of forms: Set<String>) -> Int? {
    words.indices.dropFirst().first { words[$0].token.map { forms.contains(ground.form($0)) } ?? false }
  }

  /// Whether the words before a place are more than one thing.
  private func isPlural(before place: Int) -> Bool {
    let own = words[..<place].compactMap(\.token)
    guard let head = graph.root(of: own) else { return false }
    return [.nns, .nnps].contains(graph.tokens[head].tag)
      || ["they", "them", "we", "us", "these", "those"].contains(ground.form(head))
      || graph.dependents[head].contains { graph.tokens[$0].relation == .conjunct && own.contains($0) }
  }

  /// The words before a place as a subject.
  private func subject(before place: Int) -> [ReadingWord] {
    // "is reported" goes with the verb of saying.
    var subject = words[..<place].filter { word in
      word.token.map { graph.tokens[$0].head != cue || graph.tokens[$0].upos != .auxiliary } ?? true
    }
    while let last = subject.last, last.text == "," { subject.removeLast() }
    let cases = ["him": "he", "her": "she", "them": "they", "me": "I", "us": "we"]
    if subject.count == 1, let nominative = cases[subject[0].text.lowercased()] { subject[0].text = nominative }
    return subject
  }

  // MARK: Frames

  func gerund() -> [ReadingWord]? {
    // "is suspected of lying": a verb that takes its object so in the passive alone.
    let takesOf = !frames.isDisjoint(with: [.of, .for]) || frames.contains(.passive) && !frames.contains(.noun)
    guard takesOf, !frames.contains(.object), let place = place(of: ["of", "for"]) else { return nil }
    var behind = Array(words[(place + 1)...])
    let adverbs = behind.prefix { $0.token.map { [.adverb, .particle].contains(graph.tokens[$0].upos) } ?? false }
    guard let verb = behind.dropFirst(adverbs.count).first?.token, graph.tokens[verb].tag == .vbg else { return nil }
    let isPlural = isPlural(before: place)
    let isNegated = adverbs.contains { $0.text == "not" }
    for index in behind.indices {
      guard let token = behind[index].token, token == verb || isJoined(token, to: verb) else { continue }
      behind[index].text = past(of: token, isPlural: isPlural, isNegated: isNegated && token == verb)
    }
    if isNegated { behind.removeAll { $0.text == "not" && $0.token.map { $0 < verb } ?? false } }
    // "having lied": the auxiliary goes, and the participle is the verb.
    if ground.form(verb) == "having", graph.tokens[verb].relation == .auxiliary, graph.tokens[verb].head > verb,
      let index = behind.firstIndex(where: { $0.token == verb }), index + 1 < behind.count,
      let next = behind[index + 1].token
    {
      behind[index + 1].text = past(of: next, isPlural: isPlural, isNegated: false)
      behind.remove(at: index)
    }
    return subject(before: place) + behind
  }

  /// Whether a gerund is joined to another one.
  private func isJoined(_ word: Int, to verb: Int) -> Bool {
    guard graph.tokens[word].tag == .vbg else { return false }
    // The tree may hang a later one on the verb of saying as well.
    if graph.tokens[word].head == cue, graph.tokens[verb].head == cue, word > verb { return true }
    var (at, steps) = (word, 0)
    while graph.tokens[at].relation == .conjunct, graph.tokens[at].head >= 0, steps < 9 {
      (at, steps) = (graph.tokens[at].head, steps + 1)
    }
    return at == verb
  }

  private func past(of word: Int, isPlural: Bool, isNegated: Bool) -> String {
    let lemma = graph.tokens[word].lemma
    let forms = VerbForms(lexicon: ground.lexicon)
    if isNegated { return lemma == "be" ? forms.past(of: lemma, isPlural: isPlural) + " not" : "did not " + lemma }
    return forms.past(of: lemma, isPlural: isPlural)
  }

  func asPredicate() -> [ReadingWord]? {
    guard !frames.isDisjoint(with: [.as, .toAs]), let place = place(of: ["as"]) else { return nil }
    return subject(before: place) + [.added(isPlural(before: place) ? "are" : "is")] + words[(place + 1)...]
  }

  func predicate() -> [ReadingWord]? {
    guard frames.contains(.predicate),
      let object = graph.dependents[cue].first(where: { graph.tokens[$0].relation == .object && ground.holds($0) }),
      let complement = graph.dependents[cue].first(where: {
        [.openComplement, .object].contains(graph.tokens[$0].relation) && ground.holds($0) && $0 > object
      }),
      let place = words.firstIndex(where: { $0.token.map { $0 >= max(object + 1, graph.first[complement]) } ?? false }),
      place > 0, !graph.dependents[complement].contains(where: { graph.tokens[$0].relation == .marker })
    else { return nil }
    return subject(before: place) + [.added(isPlural(before: place) ? "are" : "is")] + words[place...]
  }

  func infinitive() -> [ReadingWord]? {
    guard !frames.isDisjoint(with: [.passive, .infinitive, .noun]),
      let place = words.indices.dropFirst().first(where: {
        words[$0].token.map { graph.tokens[$0].tag == .to } ?? false
      }),
      let to = words[place].token, graph.tokens[to].relation == .marker, graph.clause[to] != cue,
      graph.tokens[graph.clause[to]].head == cue, place + 1 < words.count, let next = words[place + 1].token
    else { return nil }
    let isPlural = isPlural(before: place)
    let forms = VerbForms(lexicon: ground.lexicon)
    var behind = Array(words[(place + 1)...])
    if ground.form(next) == "have", graph.tokens[next].relation == .auxiliary, behind.count > 1,
      let verb = behind[1].token
    {
      behind.removeFirst()
      behind[0].text = forms.past(of: graph.tokens[verb].lemma, isPlural: isPlural)
    } else if ground.form(next) == "be" {
      let isPast = ([cue] + graph.auxiliaries(of: cue)).contains { graph.tokens[$0].tag == .vbd }
      behind[0].text = isPast ? isPlural ? "were" : "was" : isPlural ? "are" : "is"
    } else {
      behind[0].text = isPlural ? behind[0].text : VerbForms.present(of: behind[0].text)
    }
    return subject(before: place) + behind
  }
}
