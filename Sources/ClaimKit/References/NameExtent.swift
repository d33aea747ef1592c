/// How far a name goes in the text, beyond the words that the tree hangs on it: "Qaboos bin Said", "the European Ministry of
/// Health", "Edward “Ted” Holt", and not the letters after a person's: "Ann Holt MP".
struct NameExtent {
  let graph: SentenceGraph
  let text: TextBytes
  let traits: NounTraits

  private static let of = FeatureHash.word("of")
  private static let the = FeatureHash.word("the")

  /// Whether a word is written small, as no part of a name but "van" and its like.
  func isCommon(_ word: Int) -> Bool {
    !graph.isCapital[word] && !graph.isMark[word] && !traits.particles.contains(graph.forms[word])
  }

  /// The first and the last word of a name that runs from one word to another as the tree has it.
  func words(from first: Int, to last: Int) -> ClosedRange<Int> {
    if isGroup(first...last) { return start(of: first...last)...behindOf(last) }
    var end = last
    while let next = continuation(from: first, behind: end) { end = next }
    while end - first > 1, isLetters(end), !isLetters(first) { end -= 1 }
    return start(of: first...last)...end
  }

  private func isGroup(_ words: ClosedRange<Int>) -> Bool {
    words.contains { traits.groupNames.contains(graph.forms[$0]) }
  }

  /// Whether a word is capitals alone: a degree, an order, an office.
  private func isLetters(_ word: Int) -> Bool {
    let range = graph.tokens[word].range
    return range.count > 1 && range.allSatisfy { text[$0] &- 0x41 < 26 }
  }

  /// The first word with the adjectives that are a part of the name: "the Supreme Court", "New York".
  ///
  /// A nation's adjective is a part of a group's name only, not of a person's.
  private func start(of words: ClosedRange<Int>) -> Int {
    var start = words.lowerBound
    while start > 0, case let before = start - 1, graph.tokens[before].relation == .adjectiveModifier,
      graph.isCapital[before], words.contains(graph.tokens[before].head),
      graph.tokens[before].range.upperBound < graph.tokens[start].range.lowerBound,
      isGroup(words) || !traits.nations.contains(graph.forms[before]) && !traits.roles.contains(graph.forms[before]),
      before > 0 || traits.groupNames.contains(graph.forms[before])
    {
      start = before
    }
    return start
  }

  /// The last word of the next part of a person's name.
  private func continuation(from first: Int, behind end: Int) -> Int? {
    let next = end + 1
    guard next < graph.count, graph.isCapital[first] else { return nil }
    if isNamePart(next), traits.particles.contains(graph.forms[end]) || belongs(next, to: first...end) { return next }
    if traits.particles.contains(graph.forms[next]), next + 1 < graph.count, isNamePart(next + 1),
      belongs(next + 1, to: first...end)
    {
      return next + 1
    }
    // A name by which somebody is called, between quotation marks, with a surname after it.
    guard graph.isQuote[next],
      let closing = ((next + 1)..<min(graph.count, next + 4)).first(where: { graph.isQuote[$0] }), closing > next + 1,
      ((next + 1)..<closing).allSatisfy(isNamePart), closing + 1 < graph.count, isNamePart(closing + 1)
    else { return nil }
    var last = closing + 1
    while last + 1 < graph.count, isNamePart(last + 1), [.flat, .compound].contains(graph.tokens[last + 1].relation) {
      last += 1
    }
    return last
  }

  private func isNamePart(_ word: Int) -> Bool {
    guard graph.isCapital[word], !graph.isMark[word], !traits.groupNames.contains(graph.forms[word]) else {
      return false
    }
    return graph.tokens[word].upos == .properNoun || traits.particles.contains(word > 0 ? graph.forms[word - 1] : 0)
  }

  /// Whether a proper noun right after a name hangs on it, or beside it where only one of them can hang: two objects of
  /// one verb with nothing between them are one.
  private func belongs(_ word: Int, to name: ClosedRange<Int>) -> Bool {
    guard graph.tokens[word].upos == .properNoun, graph.dependents[word].isEmpty else { return false }
    let (head, relation) = (graph.tokens[word].head, graph.tokens[word].relation)
    if name.contains(head) { return [.flat, .compound, .apposition, .dependent, .list].contains(relation) }
    return name.contains { graph.tokens[$0].head == head && graph.tokens[$0].relation == relation }
      && [.object, .oblique, .nounModifier].contains(relation)
  }

  /// The last word of what an office is of: "Ministry of Health", "University of the Arts London".
  private func behindOf(_ last: Int) -> Int {
    var next = last + 1
    guard next < graph.count, graph.forms[next] == Self.of else { return last }
    next += 1
    if next < graph.count, graph.forms[next] == Self.the { next += 1 }
    var end = last
    while next < graph.count, graph.isCapital[next], !graph.isMark[next],
      [.properNoun, .adjective, .noun].contains(graph.tokens[next].upos),
      end == last || !traits.roles.contains(graph.forms[next]), !traits.maleNames.contains(graph.forms[next]),
      !traits.femaleNames.contains(graph.forms[next])
    {
      (end, next) = (next, next + 1)
    }
    return end
  }
}
