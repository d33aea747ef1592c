/// Who spoke a quotation, named right after it.
extension SentenceAnalyzer {
  /// A speaker after a quotation: "said X", or a dash and a name.
  struct Inverted {
    var source: Range<Int>
    var cue: Range<Int>
    /// Where the rest of the sentence begins.
    var next: Int
  }

  /// "said X" or "— X" right after a quotation.
  func inverted(in range: Range<Int>, words: [Word]) -> Inverted? {
    var index = range.lowerBound
    while index < range.upperBound,
      words[index].isComma || words[index].isQuote || words[index].isDash || words[index].form == ";"
    {
      index += 1
    }
    if index > range.lowerBound, words[index - 1].isDash, isName(index..<range.upperBound, words: words) {
      return Inverted(source: index..<range.upperBound, cue: (index - 1)..<index, next: range.upperBound)
    }
    guard index < range.upperBound, isSaying(words[index]), index + 1 < range.upperBound else { return nil }
    let end = endOfName(from: index + 1, limit: range.upperBound, words: words)
    guard end > index + 1 else { return nil }
    var next = end
    while next < range.upperBound, !words[next].isComma, !words[next].has(.coordinator), words[next].form != ";" {
      next += 1
    }
    let apposition = next == end ? appositionEnd(from: next, limit: range.upperBound, words: words) : nil
    guard let apposition else { return Inverted(source: (index + 1)..<end, cue: index..<(index + 1), next: next) }
    return Inverted(source: (index + 1)..<apposition.end, cue: index..<(index + 1), next: apposition.next)
  }

  private func endOfName(from start: Int, limit: Int, words: [Word]) -> Int {
    var end = start
    while end < limit, !words[end].isComma, !words[end].isQuote, ![".", ";", ":"].contains(words[end].form),
      !words[end].has([.coordinator, .relative])
    {
      if words[end].has(.preposition), words[end].form != "of", words[end].form != "for" { break }
      if words[end].has(.time) || words[end].has(.adverb) || words[end].has(.subordinator) { break }
      end += 1
    }
    return end
  }

  /// The end of an apposition after the comma at `comma` ("said Ann Moss, a lawyer who …"), and what follows it.
  private func appositionEnd(from comma: Int, limit: Int, words: [Word]) -> (end: Int, next: Int)? {
    guard comma + 1 < limit, words[comma].isComma else { return nil }
    let first = words[comma + 1]
    guard first.has(.determiner) || first.isNominal, !first.has([.gerund, .coordinator, .time, .subordinator]),
      !first.has(.pastOrParticiple) || first.has(.determiner)
    else { return nil }
    var end = comma + 1
    while end < limit, !words[end].isComma, !words[end].isQuote, !words[end].isDash,
      ![";", ":"].contains(words[end].form), !words[end].has(.relative)
    {
      if words[end].has([.finiteAuxiliary, .past, .modal, .subject]) && !words[end].token.isCapitalized { return nil }
      end += 1
    }
    var next = end
    if next < limit, words[next].has(.relative) {
      while next < limit, !words[next].isComma { next += 1 }
    } else if next < limit, words[next].isComma, next + 1 < limit, !words[next + 1].has(.relative) {
      // A further part of the name's description, as in ", head of the office in Riga, Latvia".
      let rest = words[(next + 1)..<limit]
      if !rest.contains(where: { $0.has([.finiteAuxiliary, .past, .relative, .coordinator, .gerund, .modal]) }) {
        (end, next) = (limit, limit)
      }
    }
    while end > comma, !words[end - 1].isWord { end -= 1 }
    return end > comma + 1 ? (end, next) : nil
  }

  /// The name where the words are a dash and a name and nothing else; the dash may end the sentence before.
  func signature(in words: [Word], isBehindDash: Bool) -> Range<Int>? {
    guard let first = words.firstIndex(where: { !$0.isQuote }), words[first].isDash || isBehindDash else { return nil }
    let name = (words[first].isDash ? first + 1 : first)..<words.count
    return isName(name, words: words) ? name : nil
  }

  /// Two to eight words, the first and most others with a capital, and no verb.
  private func isName(_ range: Range<Int>, words: [Word]) -> Bool {
    let names = range.filter { words[$0].isWord }
    guard let first = names.first, (2...8).contains(names.count), words[first].token.isCapitalized else { return false }
    let capitals = names.filter { words[$0].token.isCapitalized }.count
    return capitals * 3 >= names.count * 2
      && !names.contains {
        words[$0].has([.finiteAuxiliary, .modal, .past, .subject]) && !words[$0].token.isCapitalized
      }
  }
}
