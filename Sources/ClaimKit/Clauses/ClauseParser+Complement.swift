/// What was said, after a verb of saying.
extension ClauseParser {
  /// Where a clause that was said begins, after its "that".
  func complement(after verb: Int, frames: SpeechFrames, lemma: String) -> Int? {
    guard !frames.isDisjoint(with: .anyClause), verb < limit else { return nil }
    let start = finder.afterTime(verb, limit: limit)
    let isAmount = start + 1 < limit && words[start + 1].token.kind == .number
    var index = start
    while index < limit, index - start < 24 {
      let word = words[index]
      if word.form == "that", index + 1 < limit {
        guard verbFollows(index + 1, upTo: limit) || frames.contains(.clause) && limit - index > 5 else { return nil }
        if index == start || !words[index - 1].isNominal || frames.contains(.object) || isAdverbial(start..<index) {
          // "said that was wrong": the subject of the clause, not the word that opens it.
          let verb = finder.group(at: index + 1, limit: limit, in: .open)
          return verb == nil || verb?.kind == .base || index > start ? index + 1 : index
        }
        if frames.contains(.clause) { break }
        return nil
      }
      if word.form == ";" || word.form == ":" || word.isQuote && index > start && words[index - 1].isComma {
        return nil
      }
      if finder.group(at: index, limit: limit, in: .open) != nil { break }
      if word.has(.coordinator), !frames.contains(.clause) { break }
      index += 1
    }
    if words[start].form == "to" || words[start].has(.preposition) && !frames.contains(.clause) && !isAmount {
      guard lemma == "find" || lemma == "report" || lemma == "announce" else { return nil }
    }
    var first = start
    while first < limit, words[first].has(.adverb), !words[first].has([.determiner, .subject, .preposition]) {
      first += 1
    }
    if frames.contains(.object) {
      first = objectEnd(from: first)
    }
    guard first < limit, !words[first].isComma || frames.contains(.clause) else { return nil }
    if words[first].has(.relative) || ["how", "why", "what", "whether"].contains(words[first].form) {
      return nil
    }
    if frames.contains(.clause) {
      if let verb = firstVerb(from: first, upTo: jointAhead(from: first)),
        verb.range.lowerBound > first || words[first].has(.finiteAuxiliary) == false
      {
        return afterReport(first)
      }
      return lemma == "say" && limit - first >= 4 && beginsClause(first) ? first : nil
    }
    let end = clauseEnd(from: first)
    guard let verb = firstVerb(from: first, upTo: end), verb.range.lowerBound > first else { return nil }
    let between = words[first..<verb.range.lowerBound]
    if between.contains(where: { $0.has(.coordinator) }), !between.dropLast().contains(where: { $0.isNominal }) {
      return nil
    }
    if between.contains(where: { $0.has(.subordinator) && !$0.has(.preposition) && !$0.has(.pronoun) }) { return nil }
    if coordinatedVerb(in: first..<verb.range.lowerBound) { return nil }
    return first
  }

  /// Whether words that can be a subject are at `index`, though no verb after them is known.
  private func beginsClause(_ index: Int) -> Bool {
    let word = words[index]
    if word.has(.subject) { return true }
    guard word.has(.determiner) || word.isNominal, !word.has([.time, .month, .timeLead]) else { return false }
    return !["no", "so", "such", "something", "nothing", "much", "yes", "goodbye"].contains(word.form)
      && !words[index..<limit].prefix(3).contains { $0.isComma || $0.isQuote || $0.form == "same" }
  }

  /// The next comma with a joining word after it, where another main clause may begin.
  private func jointAhead(from start: Int) -> Int {
    (start..<limit).first { words[$0].isComma && $0 + 1 < limit && words[$0 + 1].has(.coordinator) } ?? limit
  }

  /// Whether the verb ahead is rather one that a joining word links to the verb of saying itself.
  private func coordinatedVerb(in range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    return words[last].has(.coordinator)
      || (range.count > 1 && words[last].has(.adverb) && words[last - 1].has(.coordinator))
  }

  private func isAdverbial(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return true }
    return words[first].has([.preposition, .time, .timeLead, .adverb])
  }

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
    if words[start].has(.pronoun), !words[start].has(.determiner) { return start + 1 }
    var index = start
    if words[index].has(.determiner) { index += 1 }
    let isPlain = index < limit && words[index].has(.audience)
    while index < limit, words[index].token.isCapitalized && !isPlain || words[index].has(.audience) { index += 1 }
    if index < limit, words[index].has(.preposition), index > start,
      words[index].form == "of" || words[index].form == "on"
    {
      return index
    }
    return index > start ? index : start
  }

  /// Whether only who was reported or where is between the verb and the end of the stretch.
  func opensQuotation(after start: Int) -> Bool {
    limit - start <= 14 && firstVerb(from: start, upTo: limit) == nil
      && !words[start..<limit].contains { $0.has(.coordinator) && $0.form == "but" }
  }

  /// A noun phrase, "X of Y" or "X Y" as what was said.
  func phrase(after start: Int, frames: SpeechFrames) -> Int? {
    let ahead = words[start..<min(limit, start + 24)]
    if frames.contains(.infinitive), words[start].form != "to", !words[start].has(.preposition),
      let to = ahead.prefix(8).firstIndex(where: { $0.form == "to" }), to + 1 < limit,
      words[to + 1].has([.base, .be, .have])
    {
      return start
    }
    if frames.contains(.topic), ["of", "about", "against"].contains(words[start].form), start + 1 < limit {
      return start + 1
    }
    if frames.contains(.toAs), words[start].form == "to", ahead.contains(where: { $0.form == "as" }) {
      return start + 1
    }
    if frames.contains(.of), ahead.contains(where: { $0.form == "of" }) { return start }
    if frames.contains(.for), ahead.contains(where: { $0.form == "for" }) { return start }
    if frames.contains(.as), ahead.contains(where: { $0.form == "as" }) { return start }
    if frames.contains(.to), ahead.contains(where: { $0.form == "to" }) { return start }
    if frames.contains(.nounAt), ahead.contains(where: { $0.form == "at" || $0.form == "in" }),
      ahead.contains(where: { $0.has(.amount) })
    {
      return start
    }
    if frames.contains(.predicate), limit - start >= 3,
      !["on", "for", "to", "off", "out", "in", "up"].contains(words[start].form)
    {
      return start
    }
    if frames.contains(.noun) || frames.contains(.denial) {
      let first = words[start]
      if first.has([.preposition, .subordinator]) || first.isComma || first.form == "to" { return nil }
      return start
    }
    return nil
  }
}
