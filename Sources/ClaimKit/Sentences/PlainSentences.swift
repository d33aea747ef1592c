/// Splits text into sentences by punctuation alone, for languages that there is no model for.
///
/// A mark of ``SentenceMarks`` ends a sentence, with the quotation marks and brackets that close after it, where white
/// space follows and no small letter after that. A full stop does not after a single letter, a number of one or two digits
/// ("3. Mai") or an abbreviation. Time grows linearly with the text.
struct PlainSentences {
  let text: TextBytes
  /// Words that a full stop shortens, in small letters without it.
  let abbreviations: Set<String>

  /// The sentences in `range`, in bytes, without the white space around them.
  func sentences(in range: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = range.lowerBound
    var wordStart = start
    var index = start
    func close(at end: Int) {
      let sentence = text.trimmed(start..<end)
      if !sentence.isEmpty { sentences.append(sentence) }
      start = end
    }
    while index < range.upperBound {
      let (value, length) = text.scalar(at: index)
      if CharacterClass(value) == .space {
        index += length
        wordStart = index
        continue
      }
      guard SentenceMarks.ends.contains(value) else {
        index += length
        if index - start > SentenceSplitter.longestSentence { close(at: index) }
        continue
      }
      let word = wordStart..<index
      let isLone = value == 0x2E
      index += length
      while index < range.upperBound, case let (next, length) = text.scalar(at: index),
        SentenceMarks.ends.contains(next) || SentenceMarks.closings.contains(next)
      {
        index += length
      }
      if SentenceMarks.wideEnds.contains(value)
        || goesOnElsewhere(at: index, end: range.upperBound) && !(isLone && isShort(word))
      {
        close(at: index)
      }
    }
    close(at: range.upperBound)
    return sentences
  }

  /// Whether white space is at `index`, and what follows it can begin a sentence.
  private func goesOnElsewhere(at index: Int, end: Int) -> Bool {
    guard index < end else { return true }
    guard CharacterClass(text.scalar(at: index).value) == .space else { return false }
    var next = index
    // No longer run of marks, so that time stays linear.
    while next < min(end, index + 64) {
      let (value, length) = text.scalar(at: next)
      switch CharacterClass(value) {
      case .letter: return !(Unicode.Scalar(value)?.properties.isLowercase ?? false)
      case .capital, .digit: return true
      default: next += length
      }
    }
    return true
  }

  /// Whether a full stop after a word shortens it: initials, small numbers, abbreviations.
  private func isShort(_ range: Range<Int>) -> Bool {
    guard range.count <= 16 else { return false }
    let word = text.text(range).drop { !$0.isLetter && !$0.isNumber }
    if word.count == 1, word.first?.isLetter == true { return true }
    if (1...2).contains(word.count), word.allSatisfy(\.isNumber) { return true }
    return abbreviations.contains(word.lowercased())
  }
}
