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
    if let next = frontAs(at: index) { return next }
    guard let length = accordingCue(at: index) ?? reportCue(at: index) else { return index }
    var end = index + length
    while end < limit, !words[end].isComma { end += 1 }
    end = afterApposition(end)
    // A comma within the name ("a study by X, Y and Z"): the clause must follow.
    guard end < limit, end > index + length else { return index }
    units[0].source = .words((index + length)..<end)
    units[0].cue = index..<(index + length)
    let next = skipJoining(from: end + 1)
    stack[0].start = next
    return next
  }

  /// "As X pointed out, …" in front of the stretch.
  private mutating func frontAs(at index: Int) -> Int? {
    guard words[index].form == "as",
      let verb = (index + 2..<min(limit, index + 20)).first(where: { candidate in
        words[candidate].has([.past, .pastOrParticiple, .present])
          && !words[candidate].frames.isDisjoint(with: [.clause, .weak, .out])
      })
    else { return nil }
    var end = verb + 1
    while end < limit, end - verb <= 8, !words[end].isComma { end += 1 }
    guard end + 1 < limit, words[end].isComma, firstVerb(from: verb + 1, upTo: end) == nil,
      end == verb + 1 || words[verb + 1].has([.preposition, .time, .adverb]), verbFollows(end + 1, upTo: limit)
    else { return nil }
    var last = verb
    while last > index + 1, words[last - 1].has([.have, .adverb]) || words[last - 1].isComma { last -= 1 }
    guard last > index + 1, firstVerb(from: index + 1, upTo: last) == nil,
      words[index + 1].isNominal || words[index + 1].has([.determiner, .subject, .pronoun])
    else { return nil }
    units[0].source = .words((index + 1)..<last)
    units[0].cue = verb..<(verb + 1)
    stack[0].start = end + 1
    return end + 1
  }

  /// The end of an apposition that the comma at `comma` opens (", head of the office in Riga"); else `comma`.
  private func afterApposition(_ comma: Int) -> Int {
    guard comma + 2 < limit, words[comma].isComma, words[comma - 1].token.isCapitalized || words[comma - 1].form == ")"
    else { return comma }
    let first = words[comma + 1]
    guard first.isNominal && !first.token.isCapitalized || ["a", "an", "the"].contains(first.form),
      !first.has([.gerund, .time, .pastOrParticiple, .participle])
    else { return comma }
    let end = (comma + 1..<limit).first { words[$0].isComma || words[$0].isDash || words[$0].form == ";" } ?? limit
    guard firstVerb(from: comma + 1, upTo: end) == nil,
      words[(comma + 1)..<end].contains(where: { ["of", "for", "at", "with", "who"].contains($0.form) })
    else { return comma }
    return end
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
    guard end + 1 < limit, words[end].isComma, end - comma >= 3, words[(end + 1)..<limit].contains(where: \.isWord)
    else { return nil }
    var start = comma + 1
    while start < end, words[start].isQuote { start += 1 }
    if start < end, words[start].form == "as" { start += 1 }
    guard end - start >= 2 else { return nil }
    let inner = start..<end
    let verbs = inner.filter {
      (words[$0].has([.past, .pastOrParticiple, .present])
        || words[$0].has(.base) && words[$0].frames.contains(.verbOnly))
        && !words[$0].token.isCapitalized && words[$0 - 1].form != "a"
        && (!words[$0].frames.isDisjoint(with: .anyClause)
          || words[$0].frames.contains(.out) && $0 + 1 < end && words[$0 + 1].form == "out")
    }
    guard let verb = verbs.first, verbs.count == 1,
      !inner.contains(where: {
        words[$0].has([.relative, .gerund, .coordinator]) || words[$0].has(.finiteAuxiliary) && !words[$0].has(.have)
      })
    else { return nil }
    let name: Range<Int>
    if verb == inner.lowerBound {
      name = (verb + 1)..<end
    } else if verb >= end - 3 || closesSaying(verb + 1, upTo: end),
      words[inner.lowerBound].isNominal || words[inner.lowerBound].has([.determiner, .subject, .pronoun])
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

  /// Whether what follows a verb of saying only tells when, where or to whom ("said in a report", "told the agency").
  private func closesSaying(_ start: Int, upTo end: Int) -> Bool {
    guard start < end else { return true }
    return end - start <= 8 && firstVerb(from: start, upTo: end) == nil
      && (words[start].has([.preposition, .time, .timeLead, .adverb]) || words[start].form == "out"
        || words[start - 1].frames.contains(.object))
      && words[start].form != "that"
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
    end = afterApposition(end)
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

  /// The name whose apposition follows the comma at `comma` (", Ann Moss, the mayor, said").
  private func nameStart(before comma: Int, apposition: Int) -> (cut: Int, start: Int)? {
    guard words[apposition].has(.determiner) || !words[apposition].token.isCapitalized else { return nil }
    var start = comma
    while start > 1, comma - start < 8, !words[start - 1].isComma, !words[start - 1].isQuote { start -= 1 }
    guard start > 1, words[start - 1].isComma || words[start - 1].isQuote, start < comma,
      words[comma - 1].token.isCapitalized || words[comma - 1].form == ")", words[start].isNominal,
      firstVerb(from: start, upTo: comma) == nil
    else { return nil }
    return (start - 1, start)
  }

  /// ", says X" after words that are quoted in part only.
  private func invertedTail(at comma: Int, end: Int) -> Tail? {
    var verb = comma + 1
    while verb < end, words[verb].isQuote { verb += 1 }
    guard verb + 1 < end, words[verb].has([.past, .pastOrParticiple, .present]), !words[verb].token.isCapitalized,
      !words[verb].frames.isDisjoint(with: .anyClause), words[verb + 1].isNominal || words[verb + 1].has(.determiner),
      words[verb + 1].token.isCapitalized || words[verb].frames.contains(.clause),
      firstVerb(from: verb + 1, upTo: end) == nil, !words[(verb + 1)..<end].contains(where: { $0.form == "that" })
    else { return nil }
    var last = end
    while last > verb + 1, !words[last - 1].isWord, words[last - 1].form != ")" { last -= 1 }
    if let time = ((verb + 2)..<max(verb + 2, last)).first(where: {
      words[$0].has(.time) || ["in", "on", "at", "during"].contains(words[$0].form)
    }), !words[(verb + 1)..<time].contains(where: \.isComma) {
      last = time
    }
    return Tail(cut: comma, source: (verb + 1)..<last, cue: verb..<(verb + 1))
  }

  private func tailFrame(at comma: Int, end: Int) -> Tail? {
    if let tail = invertedTail(at: comma, end: end) { return tail }
    var start = comma + 1
    while start < end, words[start].isQuote { start += 1 }
    if start < end, words[start].form == "as" { start += 1 }
    guard start < end, !words[start].has([.coordinator, .relative, .subordinator]) || words[start].has(.pronoun) else {
      return nil
    }
    var index = start
    while index < end {
      let word = words[index]
      let isPerfect = word.has(.participle) && words[index - 1].has(.have)
      if isPerfect || word.has([.past, .pastOrParticiple, .present])
        || word.has(.base) && word.frames.contains(.verbOnly),
        !word.token.isCapitalized,
        !lexicon.frames(of: word.lemma).isDisjoint(with: .anyClause)
      {
        let rest = (index + 1)..<end
        guard index > start, rest.count <= 6, firstVerb(from: index + 1, upTo: end) == nil else { return nil }
        guard
          !rest.contains(where: {
            words[$0].form == "that"
              || words[$0].has(.determiner) && !words[$0 - 1].has(.preposition) && !words[$0].has(.timeLead)
                && !word.frames.contains(.object)
          })
        else { return nil }
        var subjectEnd = index
        while subjectEnd > start, words[subjectEnd - 1].has([.adverb, .have]) || words[subjectEnd - 1].isComma {
          subjectEnd -= 1
        }
        guard subjectEnd > start, words[start].isNominal || words[start].has([.determiner, .subject, .pronoun]) else {
          return nil
        }
        let name = words[subjectEnd].isComma ? nameStart(before: comma, apposition: start) : nil
        return Tail(cut: name?.cut ?? comma, source: (name?.start ?? start)..<subjectEnd, cue: index..<(index + 1))
      }
      if word.has([.finiteAuxiliary, .modal, .past]) && !word.has(.have) { return nil }
      index += 1
    }
    return nil
  }
}
