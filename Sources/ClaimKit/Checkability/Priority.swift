/// Measures how much a claim wants checking first, and says why.
///
/// Figures, named parties, accusations, a single party as the source, superlatives and causes raise it; background and
/// truisms lower it; what cannot be checked comes last. The words that tell are in `priority.txt`.
struct Priority: Sendable {
  let lexicon: Lexicon

  /// What is checked by default, and what cannot be.
  static let base = 40
  static let uncheckable = 10
  /// How many points figures add.
  static let figures = 15

  /// How many points a claim loses that can hardly be checked, and from how many on that is said.
  static let doubt = 30.0
  static let saidDoubt = 10

  /// The priority from 0 to 100 and what raised or lowered it, as short words, strongest first.
  ///
  /// `likelihood` is how likely it is that the claim can be checked, 0 to 1: the less, the lower its priority.
  func priority(
    _ unit: Unit, words: [Word], source: ArraySlice<Word>?, isCheckable: Bool, likelihood: Double? = nil
  ) -> (value: Int, reasons: [String]) {
    guard isCheckable else {
      return (Int((Double(Self.uncheckable) * (likelihood ?? 1)).rounded()), ["not checkable"])
    }
    var value = Self.base
    var reasons: [String] = []
    func add(_ points: Int, _ reason: String) {
      value += points
      reasons.append(reason)
    }
    let own = Array(Set(unit.shared).union(unit.words)).sorted()
    let found = Set(own.flatMap { reasonsOfWord(words[$0]) })
    let hasFigures = found.contains(.figure) || own.contains { isFigure($0, in: words) }
    let hasNames = own.contains { isNamed($0, in: words) && $0 != own.first }
    if hasFigures { add(Self.figures, "figures") }
    if found.contains(.accusation) { add(15, "accusation") }
    if hasNames { add(10, "named parties") }
    if found.contains(.superlative) || own.contains(where: { isSuperlative($0, in: words) }) { add(8, "superlative") }
    if found.contains(.cause) { add(8, "cause") }
    if let source {
      let isUnnamed = source.contains { reasonsOfWord($0).contains(.unnamed) }
      add(isUnnamed ? 8 : 5, isUnnamed ? "unnamed source" : "single source")
    } else if unit.cue != nil {
      add(8, "hearsay")
    } else if let verb = unit.verb, isPresent(verb, words: words) {
      add(hasFigures || hasNames ? -10 : -20, hasFigures || hasNames ? "background" : "truism")
    }
    if let likelihood {
      let lost = Int((Self.doubt * (1 - likelihood)).rounded())
      value = max(Self.uncheckable / 2, value - lost)
      if lost >= Self.saidDoubt { reasons.append("perhaps not checkable") }
    }
    return (min(100, max(0, value)), reasons)
  }

  private func reasonsOfWord(_ word: Word) -> [PriorityWord] {
    [lexicon.priority[word.form], word.lemma.flatMap { lexicon.priority[$0] }].compactMap { $0 }
  }

  /// A number that is not a day, year, or time of day.
  private func isFigure(_ index: Int, in words: [Word]) -> Bool {
    guard words[index].token.kind == .number else { return false }
    let form = words[index].form
    if form.contains(":") { return false }
    let before = index > 0 ? words[index - 1] : nil
    let after = index + 1 < words.count ? words[index + 1] : nil
    if before?.has(.month) ?? false || after?.has(.month) ?? false { return false }
    if ["a.m", "a.m.", "p.m", "p.m.", "am", "pm"].contains(after?.form) { return false }
    let isYear =
      form.utf8.count == 4 && (form.hasPrefix("19") || form.hasPrefix("20"))
      && form.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return !(isYear && (before.map { $0.has(.preposition) || $0.isComma || $0.form == "(" } ?? false))
  }

  private func isNamed(_ index: Int, in words: [Word]) -> Bool {
    let word = words[index]
    return word.token.kind == .word && word.token.isCapitalized && !word.has([.month, .time, .subject, .determiner])
  }

  /// "the deepest": an ending in -est after "the" or a possessive.
  private func isSuperlative(_ index: Int, in words: [Word]) -> Bool {
    let word = words[index]
    guard index > 0, word.form.utf8.count > 5, word.form.hasSuffix("est"), !word.token.isCapitalized else {
      return false
    }
    return (words[index - 1].form == "the" || words[index - 1].form == "'s" || words[index - 1].has(.possessive))
      && !word.has(.base)
  }

  /// What is reported as a state of things rather than as an event.
  private func isPresent(_ verb: VerbGroup, words: [Word]) -> Bool {
    switch verb.kind {
    case .present, .base: true
    case .be:
      ["is", "are", "am", "'s", "'re", "'m"].contains(words[verb.range.lowerBound].form)
        && !words[verb.head].has(.gerund)
    case .have, .do, .modal, .past: false
    }
  }
}
