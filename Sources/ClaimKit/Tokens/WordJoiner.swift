/// Joins the tokens of a sentence to the words that the claim engine's rules refer to.
///
/// The rules take a compound with a hyphen ("ceasefire-related"), a number with its unit ("3.5m") and a word written as
/// one ("cannot") as one word, and the sign of a tag ("#", "@") as a mark of its own.
struct WordJoiner: Sendable {
  /// The words of `tokens`.
  func words(of tokens: [Token], in text: TextBytes) -> [Token] {
    var words: [Token] = []
    words.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      var word = tokens[index]
      if word.kind == .word, word.range.count > 1,
        text[word.range.lowerBound] == 0x23 || text[word.range.lowerBound] == 0x40
      {
        words.append(token(.punctuation, word.range.lowerBound..<(word.range.lowerBound + 1), of: text))
        word = token(.word, (word.range.lowerBound + 1)..<word.range.upperBound, of: text)
      }
      var end = index + 1
      while let next = continuation(of: tokens[end - 1], at: end, in: tokens) { end = next }
      if end > index + 1 {
        let range = word.range.lowerBound..<tokens[end - 1].range.upperBound
        word.range = range
        word.form = Tokenizer.form(of: text, range)
      }
      words.append(word)
      index = end
    }
    // What is left out after the end of a sentence is not a part of it.
    while let last = words.last, last.form == "[...]" || last.form == "[…]" { words.removeLast() }
    return words
  }

  /// The index after the token that continues with the word whose last token is `last`; nil if the word ends.
  private func continuation(of last: Token, at index: Int, in tokens: [Token]) -> Int? {
    guard isWord(last), index < tokens.count, tokens[index].range.lowerBound == last.range.upperBound else {
      return nil
    }
    let next = tokens[index]
    if isWord(next) { return isClitic(next) ? nil : index + 1 }
    guard ["-", "–", "‐", "‑", "&"].contains(next.form), index + 1 < tokens.count else { return nil }
    let second = tokens[index + 1]
    guard isWord(second), !isClitic(second), second.range.lowerBound == next.range.upperBound else { return nil }
    return index + 2
  }

  private func isWord(_ token: Token) -> Bool { token.kind == .word || token.kind == .number }

  private func isClitic(_ token: Token) -> Bool { token.form == "n't" || token.form.utf8.first == 0x27 }

  private func token(_ kind: Token.Kind, _ range: Range<Int>, of text: TextBytes) -> Token {
    let isCapital = CharacterClass(text.scalar(at: range.lowerBound).value) == .capital
    return Token(kind: kind, range: range, form: Tokenizer.form(of: text, range), isCapitalized: isCapital)
  }
}
