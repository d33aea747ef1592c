/// Decides whether a unit can be checked: section 3 of the guidelines.
struct Judgement: Sendable {
  let lexicon: Lexicon

  /// Why evidence could not settle the unit; nil if it could.
  ///
  /// `isQuoted`: in a quotation or post; `isSpoken`: someone is named who says it.
  func reason(
    _ unit: Unit, words: [Word], isQuoted: Bool, isSpoken: Bool, endsWithQuestion: Bool
  ) -> UncheckableReason? {
    let own = unit.shared + unit.words
    if endsWithQuestion || isQuestion(own, words: words) { return .question }
    guard let verb = unit.verb else {
      if let first = own.first, lexicon.wishLeads.contains(words[first].form), isQuoted { return .wish }
      let hasParticiple = own.contains { words[$0].has([.participle, .pastOrParticiple]) }
      return isQuoted && !hasParticiple ? .fragment : nil
    }
    if let reason = wish(unit, verb: verb, words: words, isQuoted: isQuoted || isSpoken) { return reason }
    if isFuture(verb, words: words) { return .prediction }
    if isQuoted || isSpoken, own.contains(where: { lexicon.opinion.contains(words[$0].form) && !isName($0, words) }) {
      return .opinion
    }
    return nil
  }

  /// Whether a word is part of a name ("the Great Barrier Reef").
  private func isName(_ index: Int, _ words: [Word]) -> Bool {
    guard words[index].token.isCapitalized else { return false }
    if words[index].tag == .nnp || words[index].tag == .nnps { return true }
    return index + 1 < words.count && words[index + 1].token.isCapitalized
  }

  /// Whether a question mark stands right after the unit, as in a quotation inside a sentence.
  private func isQuestion(_ own: [Int], words: [Word]) -> Bool {
    guard let last = own.max() else { return false }
    return words[last].form == "?" || (last + 1 < words.count && words[last + 1].form == "?")
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
      if first == lead || words[lead].has(.base) || words[lead].form == "please" || words[lead].form == "may" {
        return .wish
      }
    }
    if let lemma = words[verb.head].lemma, let subject = unit.subject,
      ["i", "we"].contains(words[subject.lowerBound].form)
    {
      let next = verb.range.upperBound
      if lexicon.wishVerbs.contains(lemma),
        verb.kind == .base || verb.kind == .modal || verb.kind == .be && !verb.isPassive
      {
        if lemma == "need" || lemma == "want" { return next < words.count ? .wish : nil }
        return .wish
      }
    }
    let next = verb.range.upperBound
    if words[verb.head].lemma == "need", !verb.isPassive, next < words.count, words[next].form == "to",
      verb.kind != .past
    {
      return .wish
    }
    return nil
  }

  private func isFuture(_ verb: VerbGroup, words: [Word]) -> Bool {
    let first = words[verb.range.lowerBound].form
    let next = verb.range.upperBound
    if verb.kind == .modal {
      if ["will", "'ll", "shall", "wo"].contains(first) { return true }
      if first == "'d" { return words[verb.head].has(.base) && !words[verb.head].has(.pastOrParticiple) }
      if first == "would" { return !verb.range.contains { words[$0].form == "have" } }
      return false
    }
    guard next < words.count else { return false }
    let hasTo = words[next].form == "to"
    if verb.isPassive, ["planned", "scheduled", "slated", "intended"].contains(words[verb.head].form) { return true }
    if ["plan", "intend"].contains(words[verb.head].lemma ?? ""), hasTo { return true }
    if words[verb.head].has(.be), hasTo, verb.kind == .be { return true }
    if hasTo, lexicon.future.contains(words[verb.head].form),
      verb.kind == .be || verb.kind == .present || verb.kind == .base
    {
      return next + 1 < words.count && words[next + 1].has([.base, .be, .have, .do])
    }
    // "had no plans to sell": what somebody has not in mind is as little done as what they have.
    if words[verb.head].has(.have), next + 2 < words.count, words[next].has(.determiner),
      lexicon.future.contains(words[next + 1].form), ["to", "of"].contains(words[next + 2].form)
    {
      return true
    }
    if words[verb.head].has(.be), next + 1 < words.count, lexicon.future.contains(words[next].form),
      words[next + 1].form == "to"
    {
      return true
    }
    return false
  }
}
