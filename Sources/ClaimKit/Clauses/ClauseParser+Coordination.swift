/// Joining words and marks: sections S1 to S3 of the guidelines.
extension ClauseParser {
  /// Splits at a joining word where a finite verb stands on both sides; nil if it joins something smaller.
  mutating func coordination(at index: Int, hasComma: Bool) -> Int? {
    guard top.hasVerb else { return nil }
    var next = index + 1
    while next < limit, words[next].isQuote || words[next].isComma || ["then", "also", "so"].contains(words[next].form)
    {
      next += 1
    }
    guard next < limit else { return nil }
    if let next = verbPhrase(after: index, at: next, hasComma: hasComma) { return next }
    guard words[index].form != "then" || hasComma, clauseFollows(next) else { return nil }
    guard !words[next].has([.subordinator, .relative]) || isLeading(next) || words[next].has(.pronoun) else {
      return nil
    }
    let level = levelForClause(hasComma: hasComma, next: next)
    guard let level else { return nil }
    stack.removeSubrange((level + 1)...)
    next = skipJoining(from: next)
    if top.kind == .complement, words[next].form == "that", clauseFollows(next + 1) { next += 1 }
    startMain(at: next, after: top)
    return next
  }

  private func levelForClause(hasComma: Bool, next: Int) -> Int? {
    if !hasComma, top.kind == .relative || top.kind == .subordinate, words[index(of: next)].has(.subject),
      stack.count > 1, top.kind == .subordinate, !stack[0].hasVerb
    {
      return nil
    }
    return stack.lastIndex { ($0.kind == .main || $0.kind == .complement) && $0.hasVerb }
  }

  private func index(of index: Int) -> Int { min(index, words.count - 1) }

  /// A second verb phrase under the same subject.
  private mutating func verbPhrase(after joint: Int, at start: Int, hasComma: Bool) -> Int? {
    var verbStart = start
    while verbStart < limit, words[verbStart].has([.adverb, .negation]), !words[verbStart].has(.determiner) {
      verbStart += 1
    }
    guard verbStart < limit, let level = levelForVerb(at: verbStart, hasComma: hasComma) else { return nil }
    let left = stack[level]
    guard let leftVerb = left.verb else { return nil }
    let right = words[verbStart]
    var shared: [Int] = left.subject.map(Array.init) ?? units[left.unit].shared
    if shared.isEmpty { shared = units[left.unit].shared }
    let group: VerbGroup
    if let found = finder.group(at: verbStart, limit: limit, in: .joined), agrees(found, with: leftVerb) {
      group = found
      if found.kind == .past, !found.isAuxiliary, right.has(.pastOrParticiple), leftVerb.isAuxiliary,
        leftVerb.kind != .do, words[leftVerb.head].has([.participle, .pastOrParticiple])
      {
        shared += auxiliaries(of: leftVerb, for: right)
      }
    } else if leftVerb.isAuxiliary, sharesAuxiliary(right, with: leftVerb, at: verbStart) {
      group = VerbGroup(
        range: verbStart..<(verbStart + 1), head: verbStart, kind: leftVerb.kind, isPassive: leftVerb.isPassive)
      shared += auxiliaries(of: leftVerb, for: right)
    } else {
      return nil
    }
    if sharesObject(leftVerb, joint: joint, group) { return nil }
    guard !shared.isEmpty else { return nil }
    stack.removeSubrange((level + 1)...)
    var unit = Unit()
    unit.shared = shared
    unit.verb = group
    unit.subject = left.subject
    if !(units[left.unit].cue != nil && units[left.unit].source == .article) {
      unit.source = units[left.unit].source
      unit.inheritsSource = true
      unit.cue = units[left.unit].cue
    }
    units.append(unit)
    top.unit = units.count - 1
    top.verb = group
    top.start = start
    keep(start..<group.range.lowerBound)
    if let next = speech(group) { return next }
    keep(group.range)
    return group.range.upperBound
  }

  private func levelForVerb(at verb: Int, hasComma: Bool) -> Int? {
    let top = stack[stack.count - 1]
    if top.kind == .main || top.kind == .nonrestrictive { return stack.count - 1 }
    if top.kind == .complement {
      let isSpeech =
        !lexicon.frames(of: words[verb].lemma).isEmpty || ["ask", "urge"].contains(words[verb].lemma ?? "")
      return isSpeech ? stack.lastIndex { $0.kind == .main && $0.hasVerb } : stack.count - 1
    }
    guard hasComma || top.kind == .subordinate && stack[0].hasVerb else { return nil }
    return stack.lastIndex { ($0.kind == .main || $0.kind == .complement) && $0.hasVerb }
  }

  private func agrees(_ right: VerbGroup, with left: VerbGroup) -> Bool {
    switch right.kind {
    case .past:
      return left.kind == .past || left.isAuxiliary && !isPresentModal(left)
    case .present: return left.kind == .present || left.isAuxiliary || left.kind == .base
    case .base: return left.kind == .base || left.kind == .modal
    default: return true
    }
  }

  private func isPresentModal(_ group: VerbGroup) -> Bool { group.kind == .modal && group.range.count == 2 }

  private func sharesAuxiliary(_ word: Word, with left: VerbGroup, at index: Int) -> Bool {
    let head = words[left.head]
    if left.kind == .modal || left.kind == .do, head.has(.base), !head.has(.be) { return word.has(.base) }
    if left.kind == .modal, word.has(.base), !word.has(.pastOrParticiple) {
      return index + 1 < limit && !words[index - 1].has(.adverb)
    }
    guard left.range.count > 1 else { return false }
    if head.has(.gerund) { return word.has(.gerund) && !word.token.isCapitalized }
    return head.has([.participle, .pastOrParticiple]) && word.has([.participle, .pastOrParticiple])
  }

  /// The auxiliaries and negations of a group, without its last verb and adverbs.
  private func auxiliaries(of group: VerbGroup, for next: Word) -> [Int] {
    if group.kind == .modal, !words[group.head].has(.base), !next.has([.participle, .pastOrParticiple]) {
      return Array(group.range.prefix { words[$0].has([.modal, .negation]) })
    }
    return group.range.filter { $0 < group.head && words[$0].has([.modal, .be, .have, .do, .negation]) }
  }

  /// Whether two verbs side by side have one object ("shuttered and seized the site").
  private func sharesObject(_ left: VerbGroup, joint: Int, _ right: VerbGroup) -> Bool {
    guard left.range.upperBound == joint, !right.isAuxiliary || right.range.count == 1 else { return false }
    let next = right.range.upperBound
    if next >= limit { return true }
    if left.isPassive { return false }
    return words[next].has(.determiner) || words[next].isNominal
  }

  /// "while", "whereas", "although" between two main clauses.
  mutating func contrast(at index: Int) -> Int? {
    var start = index + 1
    if words[index].form == "though", index > 0, words[index - 1].form == "even" { start = index + 1 }
    guard stack[0].hasVerb, index > 0, words[index - 1].isComma || words[index].form != "while", clauseFollows(start)
    else { return nil }
    let isConcession = words[index].form == "although" || words[index].form == "though"
    let outer = stack.last { ($0.kind == .complement || $0.kind == .main) && $0.hasVerb } ?? stack[0]
    if let last = units[top.unit].words.last, words[last].form == "even" { units[top.unit].words.removeLast() }
    start = skipJoining(from: start)
    startMain(at: start, after: outer)
    if isConcession, outer.kind == .complement {
      units[top.unit].source = .article
      units[top.unit].cue = nil
    }
    return start
  }

  // MARK: Commas and dashes

  mutating func comma(at index: Int) -> Int {
    let next = index + 1
    guard next < limit else { return next }
    if let after = nonrestrictive(at: index) { return after }
    if let after = sayingParticiple(at: next) { return after }
    if let after = parenthetical(at: index) { return after }
    let word = words[next]
    if top.hasVerb, stack.contains(where: { !$0.hasVerb }) {
      // The clause between commas is over; the one around it still lacks its verb.
      while top.hasVerb { stack.removeLast() }
      let closesInsertion = finder.group(at: skipAdverbs(next), limit: limit, in: .open) != nil
      if units[top.unit].verb == nil, top.kind == .main || top.kind == .complement, !closesInsertion {
        top.start = next
      }
      keep(index..<next)
      return next
    }
    if !top.hasVerb {
      if isLeading(top.start) { top.start = next }
      keep(index..<next)
      return next
    }
    if top.isContrast, clauseFollows(next) {
      startMain(at: next, after: top)
      return next
    }
    if words[index].isDash, stack.count == 1, !words[next..<limit].contains(where: { $0.isDash }), clauseFollows(next) {
      startMain(at: next, after: top)
      return next
    }
    if words[index].isComma, word.has(.subject) || ["this", "others", "some", "another", "one"].contains(word.form),
      let group = finder.group(at: skipAdverbs(next + 1), limit: limit, in: .open), !group.range.isEmpty,
      stack[0].hasVerb, top.kind == .main || top.kind == .complement
    {
      startMain(at: next, after: top)
      return next
    }
    if words[index].isComma, let after = listedVerb(at: next) { return after }
    keep(index..<next)
    return next
  }

  private func skipAdverbs(_ start: Int) -> Int {
    var index = start
    while index < limit, words[index].has([.adverb, .negation]) { index += 1 }
    return min(index, limit - 1)
  }

  /// One of three or more verb phrases: "came, saw and won".
  private mutating func listedVerb(at index: Int) -> Int? {
    guard top.kind == .main, let left = top.verb, left.kind == .past,
      words[index].has(.past) || words[index].has(.pastOrParticiple)
    else { return nil }
    guard index + 1 < limit, !words[index + 1].has(.preposition) || words[index].has(.past) else { return nil }
    let hasMore = (index + 1..<min(limit, index + 30)).contains {
      words[$0].form == "and" && $0 + 1 < limit && words[$0 + 1].has([.past, .pastOrParticiple, .finiteAuxiliary])
    }
    guard hasMore || words[index].has(.past) else { return nil }
    return verbPhrase(after: index - 1, at: index, hasComma: true)
  }

  /// ", which …": a relative clause that is a claim of its own.
  private mutating func nonrestrictive(at index: Int) -> Int? {
    var relative = index + 1
    while relative < limit, relative - index <= 5, !words[relative].has(.relative) || words[relative].form == "that" {
      if words[relative].isComma || words[relative].has([.finiteAuxiliary, .subject]) { return nil }
      relative += 1
    }
    guard relative < limit, relative - index <= 5, words[relative].has(.relative), words[relative].form != "that"
    else { return nil }
    if relative > index + 1, !words[relative - 1].has(.preposition) { return nil }
    if relative == index + 2, ["after", "before", "upon", "following"].contains(words[relative - 1].form),
      clauseFollows(relative + 1)
    {
      startMain(at: relative + 1, after: top)
      return relative + 1
    }
    guard verbFollows(relative + 1, upTo: limit), relative == index + 1 || words[relative].form != "where" else {
      return nil
    }
    var unit = Unit()
    unit.shared = antecedent(before: index)
    if unit.shared.isEmpty, let antecedent {
      unit.shared = antecedent.prefix { !words[$0].isComma }
    }
    guard !unit.shared.isEmpty else { return nil }
    let host = units[top.unit]
    if host.cue != nil, host.source != .unknown { unit.source = .article } else { unit.source = host.source }
    unit.words = Array((index + 1)..<relative).filter { !words[$0].has(.preposition) }
    units.append(unit)
    stack.append(Frame(kind: .nonrestrictive, unit: units.count - 1, start: relative + 1))
    if let group = finder.group(at: relative + 1, limit: limit, in: .open) {
      top.subject = unit.shared.first.map { $0..<(unit.shared[unit.shared.count - 1] + 1) }
      top.hasVerb = true
      top.verb = group
      units[top.unit].verb = group
      units[top.unit].subject = top.subject
      if let next = speech(group) { return next }
      keep(group.range)
      return group.range.upperBound
    }
    return relative + 1
  }

  /// The noun phrase that ends before `index`.
  private func antecedent(before index: Int) -> [Int] {
    let own = units[top.unit].words
    var phrase: [Int] = []
    for word in own.reversed() {
      let item = words[word]
      if !phrase.isEmpty, item.isComma || item.isDash { break }
      if let verb = top.verb, verb.range.contains(word) { break }
      if item.has([.finiteAuxiliary, .modal, .past, .subordinator, .relative]) && !item.has(.preposition) { break }
      if item.has(.preposition), item.form != "of" { break }
      if item.form == "to" || (item.has([.be, .have]) && !item.has(.possessive)) { break }
      if item.has(.pastOrParticiple) && !item.token.isCapitalized
        && phrase.last.map({ words[$0].has([.determiner]) }) == true
      {
        break
      }
      if phrase.count > 14 { break }
      phrase.append(word)
      if item.has(.determiner), !item.has(.possessive), word > 0, words[word - 1].form != "of",
        words[word - 1].form != "and"
      {
        break
      }
    }
    return phrase.reversed()
  }
}
