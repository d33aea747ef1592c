/// Takes away what only joins a claim to its sentence or page: footnote marks, "and" in front, interjections.
struct Leftovers: ReadingStep {
  let ground: ReadingGround

  func applied(to words: [ReadingWord]) -> [ReadingWord] {
    var words = withoutNotes(words)
    words.removeAll { $0.token.map(isInterjection) ?? false }
    while let first = words.first, isJoining(first) { words.removeFirst() }
    return words.enumerated().filter { index, word in
      // A comma that has nothing before it, or another mark.
      word.text != "," || index > 0 && words[index - 1].text != ","
    }.map(\.element)
  }

  /// Without "[6]", "[17], [18]".
  private func withoutNotes(_ words: [ReadingWord]) -> [ReadingWord] {
    var kept: [ReadingWord] = []
    var index = 0
    while index < words.count {
      if words[index].text == "[", index + 2 < words.count, words[index + 2].text == "]",
        words[index + 1].text.allSatisfy(\.isWholeNumber)
      {
        index += 3
        // The comma between two notes.
        if index + 1 < words.count, words[index].text == ",", words[index + 1].text == "[" { index += 1 }
        continue
      }
      kept.append(words[index])
      index += 1
    }
    return kept
  }

  private func isInterjection(_ word: Int) -> Bool {
    ground.graph.tokens[word].relation == .discourse && ground.lexicon.interjections.contains(ground.form(word))
  }

  private func isJoining(_ word: ReadingWord) -> Bool {
    guard let token = word.token else { return [",", "-", "–", "—"].contains(word.text) }
    if ground.graph.isMark[token], !ground.graph.isQuote[token] {
      return [",", ";", ":", "-", "–", "—"].contains(word.text)
    }
    return ground.graph.tokens[token].relation == .coordination && ground.graph.tokens[token].head >= 0
  }
}
