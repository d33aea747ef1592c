/// Cuts the words found before a verb of saying down to the name of who speaks.
struct SourcePhrase: Sendable {
  let words: [Word]

  /// The name in `range`; nil if no word of it is left.
  func name(in range: Range<Int>) -> Range<Int>? {
    var range = afterQuotation(range)
    range = withoutLead(range)
    range = withoutTrail(range)
    while let first = range.first, !words[first].isWord { range = range.dropFirst() }
    while let last = range.last, !words[last].isWord, words[last].form != ")", words[last].form != "]" {
      range = range.dropLast()
    }
    return range.isEmpty ? nil : range
  }

  /// The words after a quotation that only closes in `range` ("… our partnerships," retired general Newton").
  private func afterQuotation(_ range: Range<Int>) -> Range<Int> {
    let marks = range.filter { words[$0].isQuote }
    guard let last = marks.last, last + 1 < range.upperBound else { return range }
    let opens = marks.filter { words[$0].form == "“" }.count
    let isClosing = words[last].form == "”" ? marks.count > opens * 2 : words[last].form == "\"" && marks.count % 2 == 1
    return isClosing && words[last - (last > 0 ? 1 : 0)].isComma ? (last + 1)..<range.upperBound : range
  }

  /// The words after an adverbial in front that a comma closes ("Writing for the panel, Ann Moss").
  private func withoutLead(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, isLead(words[start]),
      let comma = (start..<range.upperBound).first(where: { words[$0].isComma }), comma + 1 < range.upperBound
    {
      start = comma + 1
    }
    // ", but Ann Moss": what comes before belongs to another clause.
    if let joint = range.dropLast().last(where: { ["but", "yet", "while", "although"].contains(words[$0].form) }),
      joint > start, words[joint - 1].isComma
    {
      start = joint + 1
    }
    return start..<range.upperBound
  }

  private func isLead(_ word: Word) -> Bool {
    !word.token.isCapitalized || word.token.range == words.first(where: \.isWord)?.token.range
      || word.has(.subordinator)
      ? (word.has([.gerund, .subordinator, .preposition, .adverb, .coordinator])
        || word.form == "having" || word.form == "being")
        && !word.has([.determiner, .pronoun, .subject, .notVerb])
      : false
  }

  /// The words before a comma with an adverbial, a participle or a relative clause after it ("Ann Moss, in a letter").
  private func withoutTrail(_ range: Range<Int>) -> Range<Int> {
    for index in range.dropFirst() where words[index].isComma && index + 1 < range.upperBound {
      let next = words[index + 1]
      let isGerund = next.has(.gerund) && !next.token.isCapitalized
      let isPreposition = next.has(.preposition) && !["of", "for"].contains(next.form) && !next.token.isCapitalized
      if isGerund || isPreposition || next.has(.relative) && next.form != "that" {
        return range.lowerBound..<index
      }
    }
    return range
  }
}
