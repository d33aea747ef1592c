/// Finds the finite verbs of a sentence from auxiliaries, endings and neighbours.
///
/// The tagger has a veto: what it takes for a noun or an adjective is not a verb, except for verbs of saying and for forms that
/// are nothing else ("sank"). Its own choice of finite forms was tried instead of the rules, and beside them; neither
/// gave better claims (see the target's documentation).
struct VerbFinder: Sendable {
  let words: [Word]

  /// What is known of the clause in which a verb is searched for.
  enum Clause: Sendable {
    /// No finite verb has been found in it yet.
    case open
    /// It has its finite verb.
    case closed
    /// A joining word stands right before, so that the subject of the clause before may be shared.
    case joined
  }

  /// The group that begins at `index`, if a finite verb does.
  func group(at index: Int, limit: Int, in clause: Clause) -> VerbGroup? {
    let word = words[index]
    guard word.token.kind == .word else { return nil }
    if let auxiliary = auxiliary(at: index, limit: limit) { return auxiliary }
    if let tag = word.tag, tag.isNominal, word.frames.isEmpty, !word.has(.past) { return nil }
    guard word.has(.anyVerb) else { return nil }
    let previous = previousWord(before: index)
    if word.token.isCapitalized, previous >= 0, !isSentenceStart(index) { return nil }
    if previous >= 0, words[previous].form == "to", previous == index - 1 { return nil }
    if word.has(.past), !word.has(.determiner) { return single(index, .past) }
    if word.has(.pastOrParticiple), isFinitePast(index, previous: previous, limit: limit, in: clause) {
      return single(index, .past)
    }
    if word.has(.present), isFinitePresent(index, previous: previous, limit: limit, in: clause) {
      return single(index, .present)
    }
    if word.has(.base), isFiniteBase(index, previous: previous, in: clause) { return single(index, .base) }
    return nil
  }

  private func single(_ index: Int, _ kind: VerbGroup.Kind) -> VerbGroup {
    VerbGroup(range: index..<(index + 1), head: index, kind: kind)
  }

  // MARK: Auxiliaries

  private func auxiliary(at index: Int, limit: Int) -> VerbGroup? {
    let word = words[index]
    let kind: VerbGroup.Kind
    if word.has(.modal) {
      if word.token.isCapitalized, index > 0, word.has(.month) || !isSentenceStart(index) { return nil }
      if index > 0, words[index - 1].has(.determiner), !words[index - 1].has(.pronoun) { return nil }
      kind = .modal
    } else if word.form == "'s" {
      if let tag = word.tag {
        guard tag == .vbz else { return nil }
      } else {
        guard index > 0, isCliticHost(words[index - 1]), isVerbal(after: index, limit: limit) else { return nil }
      }
      kind = .be
    } else if word.has(.be), word.has(.finiteAuxiliary) || word.form == "isn" {
      kind = .be
    } else if word.has(.have), word.has(.finiteAuxiliary) {
      if index > 0, words[index - 1].form == "to" || followsModal(index) { return nil }
      kind = .have
    } else if word.has(.do) {
      if index > 0, words[index - 1].form == "to" { return nil }
      kind = .do
    } else {
      return nil
    }
    return chain(from: index, limit: limit, kind: kind)
  }

  private func isCliticHost(_ word: Word) -> Bool {
    word.has([.subject, .pronoun, .relative]) || ["that", "there", "here", "let", "who", "what"].contains(word.form)
  }

  private func isVerbal(after index: Int, limit: Int) -> Bool {
    words[index - 1].form != "let" && index + 1 < limit
  }

  private func followsModal(_ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, words[before].has([.adverb, .negation]) { before -= 1 }
    return before >= 0 && words[before].has(.modal)
  }

  /// Takes in the auxiliaries, adverbs and the verb that follow a first auxiliary.
  private func chain(from index: Int, limit: Int, kind: VerbGroup.Kind) -> VerbGroup {
    var group = VerbGroup(range: index..<(index + 1), head: index, kind: kind)
    var last = kind
    var next = index + 1
    while next < limit {
      let word = words[next]
      if word.form == "since" || word.form == "long", kind == .have {
        next += 1
        continue
      }
      if word.has([.adverb, .negation]), !word.has([.have, .be]), !word.has(.anyVerb) {
        next += 1
        continue
      }
      if word.has(.be), word.form == "be" || word.form == "been" || word.form == "being" {
        group.head = next
        last = .be
      } else if word.form == "have", last == .modal {
        group.head = next
        last = .have
      } else if last == .modal || last == .do {
        guard word.has(.base) || (kind == .do && word.has(.have)) else { break }
        group.head = next
        group.range = index..<(next + 1)
        break
      } else if last == .have || last == .be {
        let isParticiple = word.has([.participle, .pastOrParticiple])
        guard isParticiple || (last == .be && word.has(.gerund)) else { break }
        // "was a used car": a participle right before a noun is an adjective only after a determiner.
        group.head = next
        group.range = index..<(next + 1)
        group.isPassive = last == .be && isParticiple
        break
      } else {
        break
      }
      next += 1
      group.range = index..<next
    }
    return group
  }

  // MARK: Bare verbs

  private func isFinitePast(_ index: Int, previous: Int, limit: Int, in clause: Clause) -> Bool {
    if clause == .joined { return !nextIsBy(index, limit: limit) }
    guard previous >= 0, clause == .open else { return false }
    let before = words[previous]
    if before.has(.subject) || before.has(.relative) { return true }
    if before.form == "those" { return false }
    if ["all", "both", "each"].contains(before.form), leadsToClause(index, limit: limit) { return true }
    if before.has(.pronoun), !before.has(.determiner) { return !nextIsBy(index, limit: limit) }
    if before.isComma || before.isDash { return !nextIsBy(index, limit: limit) && closesApposition(previous) }
    if before.has([.determiner, .preposition, .be, .have, .subordinator, .coordinator]) { return false }
    if before.token.kind == .number, isAdjective(index, limit: limit) { return false }
    if nextIsBy(index, limit: limit) { return false }
    if isSpeech(index, limit: limit) { return true }
    return !strongerVerbFollows(index, limit: limit)
  }

  private func isFinitePresent(_ index: Int, previous: Int, limit: Int, in clause: Clause) -> Bool {
    if clause == .joined {
      return index + 1 < limit && !words[index + 1].has([.finiteAuxiliary, .modal])
        && !isPluralNoun(index, limit: limit)
    }
    guard previous >= 0, clause == .open else { return false }
    let before = words[previous]
    if before.has(.subject) { return !["i", "you", "we", "they"].contains(before.form) }
    if before.has(.relative) || before.has(.pronoun) && !before.has(.determiner) { return true }
    if before.has([.determiner, .preposition, .coordinator, .subordinator]) || before.form == "'s" { return false }
    guard index + 1 < limit else { return false }
    if words[index + 1].has([.finiteAuxiliary, .modal]) { return false }
    if isPluralNoun(index, limit: limit) { return false }
    let leads = leadsToClause(index, limit: limit) || words[index + 1].token.isCapitalized
    if before.token.form.hasSuffix("s"), !before.token.isCapitalized, !leads { return false }
    if isSpeech(index, limit: limit) { return true }
    if before.isComma { return closesApposition(previous) }
    return !strongerVerbFollows(index, limit: limit)
  }

  private func isFiniteBase(_ index: Int, previous: Int, in clause: Clause) -> Bool {
    guard clause != .closed else { return false }
    if previous < 0 || isSentenceStart(index) { return false }
    let before = words[previous]
    if before.has(.subject) || ["these", "those", "who", "that", "which", "some", "many"].contains(before.form) {
      return !["he", "she", "it"].contains(before.form)
    }
    if clause == .open, leadsToClause(index, limit: words.count), before.isNominal || before.has(.pronoun) {
      return true
    }
    if clause == .open, words[index].frames.contains(.verbOnly), before.isNominal, before.form != "to" { return true }
    guard clause == .open, before.isNominal, !before.has(.anyVerb) || before.has(.present) else { return false }
    let isPlural = before.form.hasSuffix("s") && !before.form.hasSuffix("ss") && !before.has(.notVerb)
    guard isPlural || before.form == "police" || before.form == "people", before.form != "'s",
      before.token.kind == .word,
      index + 1 < words.count
    else { return false }
    return isSpeech(index, limit: words.count)
      || words[index + 1].has([.determiner, .preposition, .pronoun, .adverb, .subordinator])
  }

  /// The last word before `index` that is not an adverb and no quotation mark; -1 where there is none.
  func previousWord(before index: Int) -> Int {
    var previous = index - 1
    while previous >= 0,
      words[previous].isQuote || (words[previous].has([.adverb, .negation]) && !words[previous].has(.determiner))
        || words[previous].form == "and" && previous > 0 && previous + 2 <= index && words[previous - 1].has(.adverb)
          && words[previous + 1].has(.adverb)
    {
      previous -= 1
    }
    return previous
  }

  func isSentenceStart(_ index: Int) -> Bool {
    index == 0 || !words[index - 1].isWord && (index == 1 || words[index - 1].isQuote || words[index - 1].form == ":")
  }

  private func nextIsBy(_ index: Int, limit: Int) -> Bool { index + 1 < limit && words[index + 1].form == "by" }

  /// The index after a time at `start` ("on Monday", "late on Tuesday,", "in mid-2019,", "yesterday"); else `start`.
  func afterTime(_ start: Int, limit: Int) -> Int {
    var index = start
    if index < limit, ["late", "early", "earlier"].contains(words[index].form) { index += 1 }
    if index < limit, ["on", "in", "at", "during"].contains(words[index].form) { index += 1 }
    let first = index
    while index < limit, isTime(index) || index > first && words[index].isComma && isTime(index + 1) { index += 1 }
    guard index > first, index < limit,
      words[first].has([.time, .month, .timeLead]) || index > first + 1 || index > start + 1
    else { return start }
    if words[index].isComma, index + 1 < limit { index += 1 }
    return index
  }

  private func isTime(_ index: Int) -> Bool {
    guard index < words.count else { return false }
    let word = words[index]
    if word.has([.time, .month]) { return word.form != "may" || word.token.isCapitalized }
    if word.token.kind == .number || word.form.hasPrefix("mid-") {
      return index > 0 && words[index - 1].has([.month, .preposition])
    }
    return word.has(.timeLead) && index + 1 < words.count && words[index + 1].has([.time, .month])
  }

  /// Whether a verb of saying has what was said right after it, so that a finite verb ahead is not a surer one.
  private func isSpeech(_ index: Int, limit: Int) -> Bool {
    guard !words[index].frames.isDisjoint(with: [.clause, .weak]) else { return false }
    let start = afterTime(index + 1, limit: limit)
    guard start < limit else { return false }
    let next = words[start]
    if next.form == "said" || next.has([.finiteAuxiliary, .modal, .past]) { return false }
    return words[index].frames.contains(.clause)
      || !next.has(.preposition) && !next.has([.time, .month]) && next.isWord
  }

  /// Whether a verb of saying with "that" right after it is at `index` ("a poll released Friday shows that").
  private func leadsToClause(_ index: Int, limit: Int) -> Bool {
    index + 1 < limit && words[index + 1].form == "that" && words[index].has([.present, .pastOrParticiple, .base])
      && !words[index].frames.isDisjoint(with: .anyClause)
  }

  /// Whether an -s form that is also a plural noun ("reports", "lines") has none of the words after it that verbs have.
  private func isPluralNoun(_ index: Int, limit: Int) -> Bool {
    guard words[index].has(.nounVerb) else { return false }
    guard index + 1 < limit else { return true }
    let next = words[index + 1]
    if next.has(.gerund), !next.has(.notVerb) { return true }
    return
      !(next.has([.determiner, .pronoun, .subject, .possessive]) || next.token.isCapitalized || next.form == "that"
      || next.token.kind == .number || next.isNominal && isSpeech(index, limit: limit)
      || next.form == ":" && !words[index].frames.isEmpty && index > 0 && words[index - 1].token.isCapitalized)
  }

  /// Whether a participle is followed by the noun that it describes.
  private func isAdjective(_ index: Int, limit: Int) -> Bool {
    guard index + 1 < limit else { return false }
    let next = words[index + 1]
    return next.isNominal && !next.token.isCapitalized && next.token.kind == .word && !next.has(.adverb)
  }

  /// Whether the comma at `index` is the second of a pair around an apposition.
  private func closesApposition(_ index: Int) -> Bool {
    var before = index - 1
    var hasVerb = false
    while before >= 0, index - before < 24 {
      if words[before].isComma || words[before].isDash {
        return before > 0 && (!hasVerb || words[before + 1].has(.relative))
      }
      hasVerb = hasVerb || words[before].has([.finiteAuxiliary, .modal, .past])
      before -= 1
    }
    return false
  }

  /// Whether a surer finite verb stands further on in the same clause, so that a form at `index` is a participle or noun.
  private func strongerVerbFollows(_ index: Int, limit: Int) -> Bool {
    var pending = 0
    for next in (index + 1)..<max(index + 1, min(limit, index + 24)) {
      let word = words[next]
      if word.isComma || word.form == ";" || word.form == ":" || word.has(.coordinator) || word.isQuote { return false }
      if word.has(.relative) || word.form == "that" {
        pending += 1
        continue
      }
      if word.has(.subordinator), !word.has(.preposition) { return false }
      let isStrong =
        auxiliary(at: next, limit: limit) != nil || word.has(.past) && !word.token.isCapitalized
        || word.form == "said" || leadsToClause(next, limit: limit)
      if isStrong {
        if pending == 0 { return true }
        pending -= 1
      }
    }
    return false
  }
}
