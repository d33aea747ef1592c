/// Nouns of saying: "Ann Moss's claim that the ferry sank".
extension ClauseParser {
  /// Makes a unit of the clause after a noun of saying whose owner is named; the unit around it keeps the words as well.
  mutating func noteSaying(at index: Int) {
    guard lexicon.sayings.contains(words[index].form), index + 3 < limit, words[index + 1].form == "that",
      let owner = owner(before: index) ?? utterer(at: index), let verb = firstVerb(from: index + 2, upTo: limit)
    else { return }
    let start = index + 2
    let end = sayingEnd(from: start, verb: verb)
    guard verb.range.upperBound <= end else { return }
    var unit = Unit()
    unit.words = Array(start..<end)
    unit.source = .words(owner)
    unit.cue = index..<(index + 1)
    unit.verb = verb
    unit.subject = start < verb.range.lowerBound ? start..<verb.range.lowerBound : nil
    unit.isNested = true
    sayings.append(unit)
  }

  /// "after the mayor said that the ferry sank": the clause stays in its host, and what was said is a claim too.
  mutating func noteSaying(of group: VerbGroup) {
    let frames = words[group.head].frames
    let relative = top.kind == .relative && top.subject == nil ? (top.start - 1)..<top.start : nil
    guard !group.isPassive, !isNegated(group), group.kind != .modal, let subject = top.subject ?? relative,
      subject != relative || ["who", "which", "that"].contains(words[subject.lowerBound].form),
      let start = complement(after: group.head + 1, frames: frames, lemma: words[group.head].lemma ?? ""),
      frames.contains(.clause) || words[start - 1].form == "that" || words[start].has(.subject),
      let verb = firstVerb(from: start, upTo: limit)
    else { return }
    let end = sayingEnd(from: start, verb: verb)
    guard verb.range.upperBound <= end else { return }
    var unit = Unit()
    unit.words = Array(start..<end)
    unit.source = .words(subject)
    unit.cue = group.head..<(group.head + 1)
    unit.isDenied = frames.contains(.denial)
    unit.verb = verb
    unit.subject = start < verb.range.lowerBound ? start..<verb.range.lowerBound : nil
    unit.isNested = true
    sayings.append(unit)
  }

  /// The subject of a verb that utters the noun right after it ("voiced fears that", "issued a strong warning that").
  private func utterer(at noun: Int) -> Range<Int>? {
    guard let verb = top.verb, noun - verb.range.upperBound <= 3, !verb.isPassive,
      ["express", "voice", "raise", "issue", "make", "repeat", "dismiss", "deny", "reject"].contains(
        words[verb.head].lemma ?? "")
    else { return nil }
    return top.subject
  }

  /// The words before "'s", or a possessive, up to two words in front of the noun.
  private func owner(before noun: Int) -> Range<Int>? {
    var index = noun - 1
    while index > 0, noun - index <= 3, words[index].form != "'s", !words[index].has(.possessive) {
      guard words[index].isNominal else { return nil }
      index -= 1
    }
    guard index >= 0, noun - index <= 3 else { return nil }
    if words[index].has(.possessive) {
      return ["its", "whose"].contains(words[index].form) ? nil : index..<(index + 1)
    }
    guard words[index].form == "'s", index > 0 else { return nil }
    var start = index
    while start > 0, words[start - 1].token.isCapitalized { start -= 1 }
    if start == index {
      while start > 0, words[start - 1].isNominal, index - start < 4 { start -= 1 }
      if start > 0, words[start - 1].has(.determiner) { start -= 1 }
    }
    return start < index ? start..<index : nil
  }

  /// The end of the clause: a mark, a joining word, or the verb of the clause around it.
  private func sayingEnd(from start: Int, verb: VerbGroup) -> Int {
    var index = verb.range.upperBound
    while index < limit {
      let word = words[index]
      if word.isComma || word.isDash || [";", ":"].contains(word.form) { return index }
      if word.has([.coordinator, .contrast]), !word.has(.determiner), clauseFollows(index + 1) { return index }
      if !top.hasVerb, finder.group(at: index, limit: limit, in: .open) != nil { return index }
      index += 1
    }
    return limit
  }
}
