/// The subjects of sayings, where the tree and the rules differ or the tree has lost its way.
extension SpeakerCandidates {
  /// The source that the rules name, cut down to what the tree takes for the subject of the same verb.
  ///
  /// The rules take in what is in front of it ("under a sky that mirrored the mood, Ann Moss said"), and relative pronouns
  /// ("Ann Moss, who in 2010 said").
  func spoken(_ source: Range<Int>) -> Range<Int> {
    guard let head = context.ruleCue.flatMap({ graph.head(ofCue: $0) }), let own = subject(of: head) else {
      return source
    }
    let isRelative = isRelative(own, of: head)
    guard let subject = isRelative ? antecedent(ofRelative: head, own) : own,
      let phrase = bytes(of: graph.phrase(of: subject)), phrase != source
    else { return source }
    if isRelative {
      guard !words.contains(subject) else { return source }
      let isNamed = graph.tokens[subject].upos == .properNoun && source.contains(graph.tokens[subject].range.lowerBound)
      return isNamed || source.contains(graph.tokens[own].range.lowerBound) ? phrase : source
    }
    guard phrase.upperBound == source.upperBound, phrase.lowerBound > source.lowerBound,
      let first = graph.tokens.firstIndex(where: { $0.range.lowerBound == phrase.lowerBound }), first > 0,
      graph.isMark[first - 1]
    else { return source }
    return phrase
  }

  /// Whether a saying is only mentioned, so that it does not frame the words around it ("contrary to what the mayor
  /// said, …").
  func isMentioned(_ head: Int?) -> Bool {
    guard let head, graph.tokens[head].relation.main == .nounClause, case let what = graph.tokens[head].head, what >= 0
    else { return false }
    return graph.tokens[what].tag == .wp && graph.tokens[what].relation.main == .oblique && !words.contains(head)
  }

  /// The subject of a verb: of several the nearest, as a crosshead that ran into the text seems to be one too ("THE COST
  /// On Monday Ann Moss said").
  func subject(of head: Int) -> Int? {
    graph.dependents[head].last { $0 < head && graph.tokens[$0].relation == .nounSubject }
      ?? graph.clauses[head]?.subject
  }

  /// Whether a word is the "who" or "which" of a relative clause, even if the tree takes that for a main clause.
  func isRelative(_ pronoun: Int, of head: Int) -> Bool {
    guard [.wp, .wdt].contains(graph.tokens[pronoun].tag) else { return false }
    return graph.tokens[head].relation.main == .nounClause
      || pronoun > 1 && graph.forms[pronoun - 1] == Self.comma
        && [.noun, .properNoun].contains(graph.tokens[pronoun - 2].upos)
  }

  /// The noun that a relative clause modifies; if that is an apposition ("Brandt, now the mayor, who said"), the one that it
  /// explains.
  func antecedent(ofRelative head: Int, _ pronoun: Int?) -> Int? {
    let isClause = graph.tokens[head].relation.main == .nounClause
    guard var noun = isClause ? graph.tokens[head].head : pronoun.map({ $0 - 2 }), noun >= 0 else { return nil }
    while case let above = graph.tokens[noun].head, above >= 0, above < noun {
      switch graph.tokens[noun].relation.main {
      case .apposition: noun = above
      case .nounModifier where !isClause, .flat where !isClause, .compound where !isClause: noun = above
      default: return described(by: noun)
      }
    }
    return described(by: noun)
  }

  /// The name that a noun between commas describes ("Brandt, now the leader, who said"), or else the noun itself.
  private func described(by noun: Int) -> Int {
    guard graph.tokens[noun].upos == .noun, let first = graph.phrase(of: noun).first, first > 1,
      graph.forms[first - 1] == Self.comma, graph.tokens[first - 2].upos == .properNoun
    else { return noun }
    let name = first - 2
    let isPart = [.flat, .compound].contains(graph.tokens[name].relation.main)
    return isPart && graph.tokens[name].head >= 0 ? graph.tokens[name].head : name
  }
}
