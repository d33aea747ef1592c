/// Speakers named beside a clause: "according to X", ", X said".
extension ClauseParser {
  /// A clause that closes a stretch and only says who speaks (", officials said").
  struct Tail {
    var cut: Int
    var source: Range<Int>
    var cue: Range<Int>
  }

  // MARK: According to

  /// The length of "according to" or "per" at `index`.
  private func accordingCue(at index: Int) -> Int? {
    if words[index].form == "according", index + 1 < limit, words[index + 1].form == "to" { return 2 }
    return nil
  }

  /// "According to X, …" in front of the stretch: X is the source of every unit in it.
  mutating func frontAccording(at index: Int) -> Int {
    guard index < limit else { return index }
    guard let length = accordingCue(at: index) ?? reportCue(at: index) else { return index }
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

  /// "By early reports, …", "In a report of X, …", "Per X, …" in front of a clause.
  private func reportCue(at index: Int) -> Int? {
    let form = words[index].form
    guard form == "by" || form == "in" || form == "per", let end = (index..<limit).first(where: { words[$0].isComma }),
      end - index < 16
    else { return nil }
    if form == "per" { return 1 }
    let names = words[index..<end].contains { $0.form == "report" || $0.form == "reports" && form == "by" }
    return names && !words[index..<end].contains { $0.has(.gerund) } ? 1 : nil
  }

  /// ", officials said," between commas inside a clause.
  mutating func parenthetical(at comma: Int) -> Int? {
    guard words[comma].isComma else { return nil }
    var end = comma + 1
    while end < limit, end - comma < 14, !words[end].isComma { end += 1 }
    guard end + 1 < limit, words[end].isComma, end - comma >= 3 else { return nil }
    let inner = (comma + 1)..<end
    let verbs = inner.filter {
      words[$0].has([.past, .pastOrParticiple, .present]) && !words[$0].frames.isDisjoint(with: .anyClause)
        && !words[$0].token.isCapitalized
    }
    guard let verb = verbs.first, verbs.count == 1,
      !inner.contains(where: {
        words[$0].has([.relative, .gerund, .coordinator]) || words[$0].has(.finiteAuxiliary) && !words[$0].has(.have)
      })
    else { return nil }
    let name: Range<Int>
    if verb == inner.lowerBound {
      name = (verb + 1)..<end
    } else if verb >= end - 3,
      words[inner.lowerBound].isNominal || words[inner.lowerBound].has([.determiner, .subject])
    {
      var last = verb
      while last > inner.lowerBound, words[last - 1].has([.have, .adverb]) { last -= 1 }
      name = inner.lowerBound..<last
    } else {
      return nil
    }
    guard !name.isEmpty, units[top.unit].source == .unknown else { return nil }
    for unit in units.indices where units[unit].source == .unknown {
      units[unit].source = .words(name)
      units[unit].cue = verb..<(verb + 1)
    }
    return end + 1
  }

  /// "according to X" within or after a clause.
  mutating func according(at index: Int) -> Int? {
    guard let length = accordingCue(at: index) else { return nil }
    let start = index + length
    var end = start
    while end < limit, !words[end].isComma, words[end].form != ";", !words[end].isDash, words[end].form != ":" {
      if words[end].has(.coordinator), clauseFollows(end + 1), end > start { break }
      if words[end].has(.relative) || words[end].has(.subordinator) && !words[end].has(.preposition) && end > start {
        break
      }
      end += 1
    }
    guard end > start else { return nil }
    let unit = top.unit
    units[unit].source = .words(start..<end)
    units[unit].cue = index..<start
    for other in units.indices where other < unit && units[other].source == .unknown && sharesSubject(other, with: unit)
    {
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
      if word.has([.past, .pastOrParticiple, .present, .base]), !word.token.isCapitalized,
        !lexicon.frames(of: word.lemma).isDisjoint(with: .anyClause)
      {
        let rest = (index + 1)..<end
        guard index > start, rest.count <= 6, firstVerb(from: index + 1, upTo: end) == nil else { return nil }
        guard
          !rest.contains(where: {
            words[$0].form == "that"
              || words[$0].has(.determiner) && !words[$0 - 1].has(.preposition) && !words[$0].has(.timeLead)
          })
        else { return nil }
        var subjectEnd = index
        while subjectEnd > start, words[subjectEnd - 1].has([.adverb, .have]) || words[subjectEnd - 1].isComma {
          subjectEnd -= 1
        }
        guard subjectEnd > start, words[start].isNominal || words[start].has([.determiner, .subject, .pronoun]) else {
          return nil
        }
        return Tail(cut: comma, source: start..<subjectEnd, cue: index..<(index + 1))
      }
      if word.has([.finiteAuxiliary, .modal, .past]) && !word.has(.have) { return nil }
      index += 1
    }
    return nil
  }
}
