/// Who says so: section 2 of the guidelines.
extension ClauseParser {
  /// Takes a verb of saying with what was said; nil if `group` is none or nothing said follows.
  mutating func speech(_ group: VerbGroup) -> Int? {
    guard top.kind == .main || top.kind == .complement || top.kind == .nonrestrictive else {
      noteSaying(of: group)
      return nil
    }
    var head = group.head
    if group.isPassive || words[head].has(.be) {
      if let next = passive(group) { return next }
      if let next = conviction(group) { return next }
      guard let able = ableTo(group) else { return nil }
      head = able
    } else if let saying = infinitiveOfSaying(after: group) {
      head = saying
    }
    var frames = lexicon.frames(of: words[head].lemma)
    if frames.contains(.out) {
      guard head + 1 < limit, words[head + 1].form == "out" else { return nil }
      head += 1
      frames = .weak
    }
    guard !frames.isEmpty, let subject = top.subject ?? units[top.unit].subject else { return nil }
    // "I hope that …" keeps its frame and is a wish.
    if words[head].lemma == "hope", subject.count == 1, ["i", "we"].contains(words[subject.lowerBound].form) {
      return nil
    }
    let cue = cue(of: group, head: head)
    let isFuture = group.kind == .modal && words[group.range.lowerBound].form != "can"
    if !isFuture, let start = complement(after: head + 1, frames: frames, lemma: words[group.head].lemma ?? "") {
      open(.complement, at: start, source: subject, cue: cue, isDenied: frames.contains(.denial) || isNegated(group))
      return start
    }
    if isBeforeQuotation, head + 1 >= limit || opensQuotation(after: head + 1) {
      units[top.unit].opensQuotation = true
      units[top.unit].cue = units[top.unit].cue ?? cue
      return nil
    }
    if words[head].lemma == "show" || words[head].lemma == "find", head + 1 < limit, isFinding(subject),
      !isNegated(group),
      !words[head + 1].has([.preposition, .relative]),
      !["how", "why", "what", "whether"].contains(words[head + 1].form)
    {
      open(nil, at: head + 1, source: subject, cue: cue, isDenied: false)
      return head + 1
    }
    if head + 1 < limit, let start = phrase(after: head + 1, frames: frames), !isNegated(group) {
      open(nil, at: start, source: subject, cue: cue, isDenied: frames.contains(.denial))
      return start
    }
    return nil
  }

  /// The frame so far becomes who speaks; what follows is a unit of its own.
  private mutating func open(_ kind: Kind?, at start: Int, source: Range<Int>, cue: Range<Int>, isDenied: Bool) {
    var unit = Unit()
    let outer = units[top.unit]
    let inner = speaker(source, outer: outer)
    unit.source = .words(inner)
    // "A said X, while B insists Y": B speaks beside A, not through A.
    if case .words(let name) = outer.source, name != inner, !outer.inheritsSource { unit.via = name }
    unit.cue = cue
    unit.isDenied = isDenied
    units[top.unit].isFrame = true
    units.append(unit)
    if let kind {
      stack.append(Frame(kind: kind, unit: units.count - 1, start: start))
    } else {
      top.unit = units.count - 1
      units[top.unit].verb = top.verb
    }
  }

  /// "Polls", "an average of polls": what counts or measures, and says what it finds.
  private func isFinding(_ subject: Range<Int>) -> Bool {
    subject.contains { lexicon.findings.contains(words[$0].form) }
  }

  /// "Authorities said they believed": a pronoun that takes up the outer speaker gives way to the name.
  private func speaker(_ source: Range<Int>, outer: Unit) -> Range<Int> {
    if case .words(let name) = outer.source, source.count == 1,
      ["he", "she", "they", "it"].contains(words[source.lowerBound].form)
    {
      return name
    }
    return source
  }

  private func cue(of group: VerbGroup, head: Int) -> Range<Int> {
    isNegated(group) ? group.range.lowerBound..<(head + 1) : head..<(head + 1)
  }

  func isNegated(_ group: VerbGroup) -> Bool { group.range.contains { words[$0].has(.negation) } }

  /// "is reported to have jumped": subject and infinitive are what is said.
  private mutating func passive(_ group: VerbGroup) -> Int? {
    guard group.isPassive, words[group.head].frames.contains(.passive), group.range.upperBound < limit else {
      return nil
    }
    let next = group.range.upperBound
    guard words[next].form == "to" || words[next].form == "by" else { return nil }
    var start = next
    units[top.unit].cue = group.head..<(group.head + 1)
    units[top.unit].source = .article
    if words[next].form == "by" {
      start = next + 1
      while start < limit, words[start].form != "to", !words[start].isComma { start += 1 }
      guard start < limit, words[start].form == "to" else {
        units[top.unit].cue = nil
        units[top.unit].source = .unknown
        return nil
      }
      units[top.unit].source = .words((next + 1)..<start)
    }
    return start
  }

  /// "is convinced that …": an adjective of thinking with a clause.
  private mutating func conviction(_ group: VerbGroup) -> Int? {
    let candidates = [group.head, group.range.upperBound, group.range.upperBound + 1]
    guard let adjective = candidates.first(where: { $0 < limit && lexicon.convictions.contains(words[$0].form) }),
      adjective + 1 < limit, words[adjective + 1].form == "that", !isNegated(group), let subject = top.subject,
      words[subject.lowerBound].form != "it",
      let start = complement(after: adjective + 1, frames: .weak, lemma: words[adjective].form)
    else { return nil }
    open(.complement, at: start, source: subject, cue: adjective..<(adjective + 1), isDenied: false)
    return start
  }

  /// "were able to determine": the verb of saying under "able to".
  private func ableTo(_ group: VerbGroup) -> Int? {
    let next = group.range.upperBound
    guard next + 2 < limit, words[next].form == "able", words[next + 1].form == "to", words[next + 2].has(.base)
    else { return nil }
    return next + 2
  }

  /// "seemed to think", "went on to say": the verb of saying under a verb that only shades it.
  private func infinitiveOfSaying(after group: VerbGroup) -> Int? {
    var next = group.range.upperBound
    guard lexicon.shading.contains(words[group.head].lemma ?? ""), !group.isPassive, next + 2 < limit else {
      return nil
    }
    if words[next].form == "on" { next += 1 }
    guard next + 2 < limit, words[next].form == "to", words[next + 1].has(.base),
      !words[next + 1].frames.isDisjoint(with: [.clause, .weak, .of, .for, .as, .predicate])
    else { return nil }
    return next + 1
  }

  /// "released a statement saying …": the clause around it is nothing but the frame of the saying.
  mutating func reportedStatement(at index: Int) -> Int? {
    if let next = sayingNoun(at: index) { return next }
    guard index > 0, words[index].has(.gerund), words[index - 1].has(.reporting), top.kind == .main,
      let verb = top.verb,
      index - verb.range.upperBound <= 4, let next = sayingParticiple(at: index)
    else { return nil }
    units[stack[stack.count - 2].unit].isFrame = true
    return next
  }

  /// "groups claiming that …": a noun phrase with a participle of saying right after it.
  private mutating func sayingNoun(at index: Int) -> Int? {
    guard index + 1 < limit, index > top.start, words[index].has(.gerund), !words[index].token.isCapitalized,
      !words[index - 1].has(.reporting), top.kind == .main || top.kind == .complement, top.hasVerb,
      words[index - 1].isNominal,
      words[index].frames.contains(.clause) || words[index + 1].form == "that" && words[index].frames.contains(.weak)
    else { return nil }
    return sayingParticiple(at: index)
  }

  /// "responded by saying that …", "after saying …": a saying under a preposition.
  mutating func sayingUnderPreposition(at index: Int) -> Int? {
    guard index + 1 < limit, words[index].has(.preposition), words[index + 1].has(.gerund),
      words[index + 1].frames.contains(.clause), top.kind == .main || top.kind == .complement
    else { return nil }
    if top.hasVerb { return sayingParticiple(at: index + 1) }
    return nil
  }

  /// ", saying that …": what is said is a unit of its own.
  mutating func sayingParticiple(at start: Int) -> Int? {
    var index = start
    var named: Range<Int>?
    if ["each", "both", "some", "many", "one", "others"].contains(words[start].form), start + 1 < limit,
      words[start + 1].has(.gerund)
    {
      index = start + 1
    } else if words[start].form == "with" {
      // ", with officials saying …"
      while index < min(limit - 1, start + 7), !words[index].has(.gerund) { index += 1 }
      if index > start + 1 { named = (start + 1)..<index }
    }
    let word = words[index]
    guard word.has(.gerund) else { return nil }
    let frames = lexicon.frames(of: word.lemma)
    guard !frames.isDisjoint(with: .anyClause),
      let start = complement(after: index + 1, frames: frames, lemma: word.lemma ?? "")
    else { return nil }
    guard let outer = stack.last(where: { $0.kind == .main || $0.kind == .complement }), let subject = outer.subject
    else { return nil }
    var unit = Unit()
    unit.source = .words(subject)
    if outer.kind == .complement { unit.source = units[outer.unit].source }
    if units[outer.unit].isFrame == false, case .words(let name) = units[outer.unit].source {
      unit.source = .words(name)
    }
    if let named { unit.source = .words(named) }
    unit.cue = index..<(index + 1)
    unit.isDenied = frames.contains(.denial)
    units.append(unit)
    stack.append(Frame(kind: .complement, unit: units.count - 1, start: start))
    return start
  }
}
