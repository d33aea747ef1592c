/// Questions about the words ahead.
extension ClauseParser {
  /// Whether a finite verb of the clause itself is between `start` and `end`, not only in relative clauses.
  func verbFollows(_ start: Int, upTo end: Int) -> Bool { firstVerb(from: start, upTo: end) != nil }

  /// The first finite verb of a clause that starts at `start`.
  func firstVerb(from start: Int, upTo end: Int) -> VerbGroup? {
    var pending = 0
    var index = start
    var isOpen = true
    while index < end {
      let word = words[index]
      if word.form == "(" {
        while index < end, words[index].form != ")" { index += 1 }
      } else if word.has(.relative), index > start, word.form != "that" || !words[index - 1].has(.preposition) {
        pending += 1
        isOpen = true
      } else if let group = finder.group(at: index, limit: end, in: isOpen ? .open : .closed) {
        if pending == 0 { return group }
        pending -= 1
        index = group.range.upperBound
        continue
      }
      index += 1
    }
    return nil
  }

  /// Where the clause that starts at `start` ends at the latest: the next mark or joining word.
  func clauseEnd(from start: Int, stopsAtCoordinator: Bool = false) -> Int {
    var index = start
    while index < limit {
      let word = words[index]
      if word.isComma || word.form == ";" || word.form == ":" || word.isDash { return index }
      if stopsAtCoordinator, word.has(.coordinator) { return index }
      index += 1
    }
    return limit
  }

  /// Whether a whole clause, subject and finite verb, starts at `start`; commas around an apposition do not end it.
  func clauseFollows(_ start: Int) -> Bool {
    guard start < limit else { return false }
    var pending = 0
    var commas = 0
    var index = start
    var hasNominal = false
    while index < limit, index - start < 40 {
      let word = words[index]
      if word.form == ";" || word.form == ":" || word.isQuote && index > start && commas > 1 { return false }
      if word.form == "(" {
        while index < limit, words[index].form != ")" { index += 1 }
      } else if word.isComma || word.isDash {
        commas += 1
        if commas > 3 { return false }
      } else if word.form == "that" && index > start + 1 || word.has(.relative) && word.form != "that" {
        pending += 1
      } else if word.has(.subordinator), !word.has(.preposition), index > start, !word.has(.pronoun) {
        pending += 1
      } else if hasNominal, let group = finder.group(at: index, limit: limit, in: .open) {
        if pending == 0 { return commas != 1 || isLeading(start) }
        pending -= 1
        index = group.range.upperBound
        continue
      } else if word.isNominal || word.has(.pronoun) || word.has(.subject) {
        hasNominal = true
      }
      index += 1
    }
    return false
  }

  /// Whether the word at `index` begins an adverbial that a comma may part from its clause.
  func isLeading(_ index: Int) -> Bool {
    let word = words[index]
    if word.has([.preposition, .adverb, .subordinator, .time, .timeLead, .gerund]) || word.form == "to" { return true }
    // "A month later, ..."
    var end = index
    while end < limit, end - index < 6, !words[end].isComma { end += 1 }
    return end < limit && words[index..<end].contains { $0.has(.laterWord) }
  }

  /// The index after the words at `start` that only join the clause to what went before.
  func skipJoining(from start: Int) -> Int {
    var index = start
    while index < limit {
      if words[index].isComma || words[index].isQuote || words[index].isDash || words[index].form == "..." {
        index += 1
        continue
      }
      guard let match = joining(at: index) else { break }
      let next = index + match.count
      let bare = words[next - 1].has(.joiner)
      let isContrast = words[next - 1].has(.contrast)
      guard next < limit else { break }
      if isContrast {
        guard clauseFollows(next) || startsClause(at: next) else { break }
      } else if !bare, !words[next].isComma {
        break
      }
      index = next
      if index < limit, words[index].isComma { index += 1 }
      if isContrast { break }
    }
    return index
  }

  /// Whether a clause after "while" begins with a subject, not with a participle or an adverbial.
  private func startsClause(at index: Int) -> Bool {
    let word = words[index]
    return !word.has([.gerund, .preposition, .participle, .pastOrParticiple, .adverb, .notVerb])
      && words[index..<limit].contains { $0.isComma }
  }

  private func joining(at index: Int) -> [String]? {
    lexicon.joining[words[index].form]?.first { phrase in
      phrase.indices.allSatisfy { index + $0 < limit && words[index + $0].form == phrase[$0] }
    }
  }
}
