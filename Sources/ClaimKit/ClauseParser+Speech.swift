/// Who says so: section 2 of the guidelines.
extension ClauseParser {
  /// A clause that closes a stretch and only says who speaks (", officials said").
  struct Tail {
    var cut: Int
    var source: Range<Int>
    var cue: Range<Int>
  }

  // MARK: Verbs of saying

  /// Takes a verb of saying with what was said; nil where `group` is none or nothing said follows.
  mutating func speech(_ group: VerbGroup) -> Int? {
    guard top.kind == .main || top.kind == .complement || top.kind == .nonrestrictive else { return nil }
    var head = group.head
    if group.isPassive || words[head].has(.be) {
      if let next = passive(group) { return next }
      guard let able = ableTo(group) else { return nil }
      head = able
    }
    let frames = lexicon.frames(of: words[head].lemma)
    guard !frames.isEmpty, let subject = top.subject ?? units[top.unit].subject else { return nil }
    let cue = cue(of: group, head: head)
    let isFuture = group.kind == .modal && words[group.range.lowerBound].form != "can"
    if !isFuture, let start = complement(after: head + 1, frames: frames, lemma: words[head].lemma ?? "") {
      open(.complement, at: start, source: subject, cue: cue, isDenied: frames.contains(.denial) || isNegated(group))
      return start
    }
    if head + 1 >= limit || opensQuotation(after: head + 1) {
      units[top.unit].opensQuotation = true
      units[top.unit].cue = units[top.unit].cue ?? cue
      return nil
    }
    if let start = phrase(after: head + 1, frames: frames), !isNegated(group) {
      open(nil, at: start, source: subject, cue: cue, isDenied: frames.contains(.denial))
      return start
    }
    return nil
  }

  /// The frame so far becomes who speaks; what follows is a unit of its own.
  private mutating func open(_ kind: Kind?, at start: Int, source: Range<Int>, cue: Range<Int>, isDenied: Bool) {
    var unit = Unit()
    let outer = units[top.unit]
    unit.source = .words(speaker(source, outer: outer))
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

  /// "Authorities said they believed": a pronoun that takes up the outer speaker gives way to the name.
  private func speaker(_ source: Range<Int>, outer: Unit) -> Range<Int> {
    if case .words(let name) = outer.source, source.count == 1, ["he", "she", "they", "it"].contains(words[source.lowerBound].form) {
      return name
    }
    return source
  }

  private func cue(of group: VerbGroup, head: Int) -> Range<Int> {
    isNegated(group) ? group.range.lowerBound..<(head + 1) : head..<(head + 1)
  }

  private func isNegated(_ group: VerbGroup) -> Bool { group.range.contains { words[$0].has(.negation) } }

  /// "is reported to have jumped": subject and infinitive are what is said.
  private mutating func passive(_ group: VerbGroup) -> Int? {
    guard group.isPassive, let lemma = words[group.head].lemma,
      ["report", "say", "allege", "believe", "think", "claim", "estimate", "suspect", "know", "rumor", "rumour"]
        .contains(lemma), group.range.upperBound < limit
    else { return nil }
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

  /// "were able to determine": the verb of saying under "able to".
  private func ableTo(_ group: VerbGroup) -> Int? {
    let next = group.range.upperBound
    guard next + 2 < limit, words[next].form == "able", words[next + 1].form == "to", words[next + 2].has(.base)
    else { return nil }
    return next + 2
  }

  /// Where a clause that was said begins, after its "that".
  private func complement(after start: Int, frames: SpeechFrames, lemma: String) -> Int? {
    guard !frames.isDisjoint(with: .anyClause), start < limit else { return nil }
    var index = start
    while index < limit, index - start < 24 {
      let word = words[index]
      if word.form == "that", index + 1 < limit {
        guard verbFollows(index + 1, upTo: limit) else { return nil }
        if index == start || !words[index - 1].isNominal || frames.contains(.object) || isAdverbial(start..<index) {
          return finder.group(at: index + 1, limit: limit, in: .open) == nil || index > start ? index + 1 : index
        }
        return nil
      }
      if word.form == ";" || word.form == ":" || word.isQuote && index > start && words[index - 1].isComma { return nil }
      if finder.group(at: index, limit: limit, in: .open) != nil { break }
      if word.has(.coordinator), !frames.contains(.clause) { break }
      index += 1
    }
    if words[start].form == "to" || words[start].has(.preposition) && !frames.contains(.clause) && !isQuotedAhead(start) {
      guard lemma == "find" || lemma == "report" || lemma == "announce" else { return nil }
    }
    var first = start
    while first < limit, words[first].has(.adverb), !words[first].has(.determiner) { first += 1 }
    if frames.contains(.object) {
      first = objectEnd(from: first)
    }
    guard first < limit, !words[first].isComma || frames.contains(.clause) else { return nil }
    if words[first].has(.relative) || ["how", "why", "what", "whether"].contains(words[first].form) {
      return ["think", "believe"].contains(lemma) ? nil : nil
    }
    if frames.contains(.clause) {
      if let verb = firstVerb(from: first, upTo: limit), verb.range.lowerBound > first || words[first].has(.finiteAuxiliary) == false {
        return afterReport(first)
      }
      return nil
    }
    let end = clauseEnd(from: first)
    guard let verb = firstVerb(from: first, upTo: end), verb.range.lowerBound > first else { return nil }
    let between = words[first..<verb.range.lowerBound]
    if between.contains(where: { $0.has(.coordinator) }), !between.dropLast().contains(where: { $0.isNominal }) { return nil }
    if between.contains(where: { $0.has(.subordinator) && !$0.has(.preposition) && !$0.has(.pronoun) }) { return nil }
    if coordinatedVerb(in: first..<verb.range.lowerBound) { return nil }
    return first
  }

  /// Whether the verb ahead is rather one that a joining word links to the verb of saying itself.
  private func coordinatedVerb(in range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    return words[last].has(.coordinator) || (range.count > 1 && words[last].has(.adverb) && words[last - 1].has(.coordinator))
  }

  private func isAdverbial(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return true }
    return words[first].has([.preposition, .time, .timeLead, .adverb])
  }

  private func isQuotedAhead(_ index: Int) -> Bool { words[index].isQuote }

  /// "said in its report, the western extension makes …": the adverbial of the saying is left out.
  private func afterReport(_ first: Int) -> Int {
    guard words[first].has(.preposition), first + 1 < limit else { return first }
    var index = first + 1
    var names = false
    while index < limit, index - first < 10 {
      if words[index].isComma { return names ? index + 1 : first }
      if words[index].has([.reporting]) { names = true }
      if finder.group(at: index, limit: limit, in: .open) != nil { return first }
      index += 1
    }
    return first
  }

  /// The end of the person told, after "told" or "informed".
  private func objectEnd(from start: Int) -> Int {
    guard start < limit else { return start }
    if words[start].has(.pronoun), !words[start].has(.determiner) || ["him", "them", "us", "me"].contains(words[start].form) {
      return start + 1
    }
    if ["him", "them", "us", "me", "reporters", "journalists", "police", "media"].contains(words[start].form) {
      return start + 1
    }
    var index = start
    if words[index].has(.determiner) { index += 1 }
    while index < limit, words[index].token.isCapitalized || ["news", "media", "local", "agency", "newspaper"].contains(words[index].form) {
      index += 1
    }
    if index < limit, words[index].has(.preposition), index > start, words[index].form == "of" || words[index].form == "on" {
      return index
    }
    return index > start ? index : start
  }

  /// Whether only who was told or where stands between the verb and the end of the stretch.
  private func opensQuotation(after start: Int) -> Bool {
    limit - start <= 14 && firstVerb(from: start, upTo: limit) == nil
      && !words[start..<limit].contains { $0.has(.coordinator) && $0.form == "but" }
  }

  /// A noun phrase, "X of Y" or "X Y" as what was said.
  private func phrase(after start: Int, frames: SpeechFrames) -> Int? {
    let ahead = words[start..<min(limit, start + 24)]
    if frames.contains(.of), ahead.contains(where: { $0.form == "of" }) { return start }
    if frames.contains(.for), ahead.contains(where: { $0.form == "for" }) { return start }
    if frames.contains(.as), ahead.contains(where: { $0.form == "as" }) { return start }
    if frames.contains(.to), ahead.contains(where: { $0.form == "to" }) { return start }
    if frames.contains(.nounAt), ahead.contains(where: { $0.form == "at" || $0.form == "in" }),
      ahead.contains(where: { ["death", "number", "toll", "count", "figure", "cost"].contains($0.form) })
    {
      return start
    }
    if frames.contains(.predicate), limit - start >= 3, !["on", "for", "to", "off", "out", "in", "up"].contains(words[start].form) {
      return start
    }
    if frames.contains(.noun) || frames.contains(.denial) {
      let first = words[start]
      if first.has([.preposition, .subordinator]) || first.isComma || first.form == "to" { return nil }
      return start
    }
    return nil
  }

  /// ", saying that …": what is said is a unit of its own.
  mutating func sayingParticiple(at index: Int) -> Int? {
    let word = words[index]
    guard word.has(.gerund) else { return nil }
    let frames = lexicon.frames(of: word.lemma)
    guard !frames.isDisjoint(with: .anyClause), word.lemma != "announce" || true,
      let start = complement(after: index + 1, frames: frames, lemma: word.lemma ?? "")
    else { return nil }
    guard let outer = stack.last(where: { $0.kind == .main || $0.kind == .complement }), let subject = outer.subject
    else { return nil }
    var unit = Unit()
    unit.source = .words(subject)
    if outer.kind == .complement { unit.source = units[outer.unit].source }
    if units[outer.unit].isFrame == false, case .words(let name) = units[outer.unit].source { unit.source = .words(name) }
    unit.cue = index..<(index + 1)
    unit.isDenied = frames.contains(.denial)
    units.append(unit)
    stack.append(Frame(kind: .complement, unit: units.count - 1, start: start))
    return start
  }

  // MARK: According to

  /// The length of "according to" or "per" at `index`.
  private func accordingCue(at index: Int) -> Int? {
    if words[index].form == "according", index + 1 < limit, words[index + 1].form == "to" { return 2 }
    return nil
  }

  /// "According to X, …" in front of the stretch: X is the source of every unit in it.
  mutating func frontAccording(at index: Int) -> Int {
    guard index < limit, let length = accordingCue(at: index) else { return index }
    var end = index + length
    while end < limit, !words[end].isComma { end += 1 }
    // A comma within the name ("a study by X, Y and Z"): the clause must follow.
    guard end < limit, end > index + length else { return index }
    units[0].source = .words((index + length)..<end)
    units[0].cue = index..<(index + length)
    let next = skipJoining(from: end + 1)
    stack[0].start = next
    return next
  }

  /// "according to X" within or after a clause.
  mutating func according(at index: Int) -> Int? {
    guard let length = accordingCue(at: index) else { return nil }
    let start = index + length
    var end = start
    while end < limit, !words[end].isComma, words[end].form != ";", !words[end].isDash, words[end].form != ":" {
      if words[end].has(.coordinator), clauseFollows(end + 1), end > start { break }
      if words[end].has(.relative) || words[end].has(.subordinator) && !words[end].has(.preposition) && end > start { break }
      end += 1
    }
    guard end > start else { return nil }
    let unit = top.unit
    units[unit].source = .words(start..<end)
    units[unit].cue = index..<start
    for other in units.indices where other < unit && units[other].source == .unknown && sharesSubject(other, with: unit) {
      units[other].source = .words(start..<end)
      units[other].cue = index..<start
    }
    if let last = units[unit].words.last, words[last].isComma { units[unit].words.removeLast() }
    return end
  }

  private func sharesSubject(_ other: Int, with unit: Int) -> Bool {
    units[other].subject != nil && units[other].subject == units[unit].subject
  }

  // MARK: The speaker at the end

  /// Finds ", X said" or ", said X" at the end of a stretch that has a clause before it.
  func tailFrame(in stretch: Range<Int>) -> Tail? {
    var comma = stretch.upperBound - 2
    let first = max(stretch.lowerBound + 2, stretch.upperBound - 24)
    while comma >= first {
      if words[comma].isComma, let tail = tailFrame(at: comma, end: stretch.upperBound) {
        return firstVerb(from: stretch.lowerBound, upTo: comma) == nil ? nil : tail
      }
      comma -= 1
    }
    return nil
  }

  private func tailFrame(at comma: Int, end: Int) -> Tail? {
    let start = comma + 1
    guard start < end, !words[start].has([.coordinator, .relative, .subordinator]) || words[start].has(.pronoun) else {
      return nil
    }
    var index = start
    while index < end {
      let word = words[index]
      if word.has([.past, .pastOrParticiple, .present, .base]), !lexicon.frames(of: word.lemma).isDisjoint(with: .anyClause) {
        let rest = (index + 1)..<end
        guard index > start, rest.count <= 6, firstVerb(from: index + 1, upTo: end) == nil else { return nil }
        guard !rest.contains(where: { words[$0].form == "that" || words[$0].has(.determiner) && !words[$0 - 1].has(.preposition) && !words[$0].has(.timeLead) })
        else { return nil }
        var subjectEnd = index
        while subjectEnd > start, words[subjectEnd - 1].has([.adverb, .have]) || words[subjectEnd - 1].isComma { subjectEnd -= 1 }
        guard subjectEnd > start, words[start].isNominal || words[start].has([.determiner, .subject, .pronoun]) else { return nil }
        return Tail(cut: comma, source: start..<subjectEnd, cue: index..<(index + 1))
      }
      if word.has([.finiteAuxiliary, .modal, .past]) && !word.has(.have) { return nil }
      index += 1
    }
    return nil
  }
}
