/// Decides whether a unit can be checked: section 3 of the guidelines.
struct Judgement: Sendable {
  let lexicon: Lexicon

  /// Why evidence could not settle the unit; nil where it could.
  func reason(_ unit: Unit, words: [Word], isQuoted: Bool, endsWithQuestion: Bool) -> UncheckableReason? {
    let own = unit.shared + unit.words
    if endsWithQuestion { return .question }
    guard let verb = unit.verb else {
      if let first = own.first, lexicon.wishLeads.contains(words[first].form), isQuoted { return .wish }
      return isQuoted && unit.cue == nil || own.count < 4 && isQuoted ? .fragment : nil
    }
    if let reason = wish(unit, verb: verb, words: words, isQuoted: isQuoted) { return reason }
    if isFuture(verb, words: words) { return .prediction }
    if isOpinion(own, words: words, isQuoted: isQuoted) { return .opinion }
    return nil
  }

  private func wish(_ unit: Unit, verb: VerbGroup, words: [Word], isQuoted: Bool) -> UncheckableReason? {
    let first = verb.range.lowerBound
    if lexicon.wishModals.contains(words[first].form) {
      let isPast = verb.range.contains { words[$0].form == "have" }
      return isPast ? nil : .wish
    }
    if let lead = unit.words.first, unit.shared.isEmpty, lexicon.wishLeads.contains(words[lead].form), isQuoted,
      !words[lead].has(.subject)
    {
      if first == lead || words[lead].has(.base) || words[lead].form == "please" || words[lead].form == "may" { return .wish }
    }
    if let lemma = words[verb.head].lemma, let subject = unit.subject, ["i", "we"].contains(words[subject.lowerBound].form) {
      let next = verb.range.upperBound
      if lexicon.wishVerbs.contains(lemma), verb.kind == .base || verb.kind == .be || verb.kind == .modal { 
        if lemma == "need" || lemma == "want" { return next < words.count ? .wish : nil }
        return .wish
      }
    }
    let next = verb.range.upperBound
    if words[verb.head].lemma == "need", next < words.count, words[next].form == "to", verb.kind != .past { return .wish }
    return nil
  }

  private func isFuture(_ verb: VerbGroup, words: [Word]) -> Bool {
    let first = words[verb.range.lowerBound].form
    let next = verb.range.upperBound
    if verb.kind == .modal {
      if ["will", "'ll", "shall", "wo"].contains(first) { return true }
      if first == "would" || first == "'d" { return !verb.range.contains { words[$0].form == "have" } }
      return false
    }
    guard next < words.count else { return false }
    let hasTo = words[next].form == "to"
    if words[verb.head].has(.be), hasTo, verb.kind == .be { return true }
    if hasTo, lexicon.future.contains(words[verb.head].form), verb.kind == .be || verb.kind == .present || verb.kind == .base {
      return words[verb.head].form != "bound" || true
    }
    if words[verb.head].has(.be), next + 1 < words.count, lexicon.future.contains(words[next].form),
      words[next + 1].form == "to"
    {
      return true
    }
    return false
  }

  private func isOpinion(_ own: [Int], words: [Word], isQuoted: Bool) -> Bool {
    guard isQuoted else { return false }
    return own.contains { lexicon.opinion.contains(words[$0].form) }
  }
}
