import ClaimKit

/// Names: runs of words with capitals, joined by "of", "van" and their like, and parted at titles.
struct NameRule {
  private let text: FactText
  /// The words that belong to other facts.
  private let taken: [Bool]
  private let words = FactWords.embedded

  init(_ text: FactText, taken: [Bool]) {
    self.text = text
    self.taken = taken
  }

  /// The names, titles and places.
  func facts() -> [FactMention] {
    var found: [FactMention] = []
    var index = 0
    while index < text.words.count {
      guard begins(index) else {
        index += 1
        continue
      }
      let run = index..<end(of: index)
      found += NameParts(text, words).facts(in: run, taken: taken)
      index = run.upperBound
    }
    return found
  }

  private func begins(_ index: Int) -> Bool {
    let word = text.words[index]
    guard isNamed(index) else { return false }
    if word.isFirst {
      return word.isOneName && !text.smallWords.contains(word.small) || text.names.contains(word.form)
        || Nations.names[word.form] != nil
        || isMarked(word) && !isShouted(index)
    }
    // "The Hague", but no other small word.
    return !FactText.small.contains(word.upos) || word.upos == .determiner && isNamed(index + 1)
  }

  /// Where the run that begins at a word ends.
  private func end(of start: Int) -> Int {
    var end = start + 1
    while let next = text[end] {
      if isNamed(end), !next.isFirst || next.isJoined {
        end += 1
      } else if next.upos == .numeral, !taken[end], isNumbered(end, in: start..<end) {
        end += 1
      } else if ["-", "–", "."].contains(next.form), next.isJoined, let after = text[end + 1], after.isJoined,
        after.isCapitalized || after.form.allSatisfy(\.isNumber)
      {
        end += 2
      } else if let joined = joined(start..<end) {
        end = joined
      } else {
        break
      }
    }
    return end
  }

  /// Whether a number after a name belongs to it: "Apollo 11", "a Falcon 9 rocket", not "in Norway 12 people".
  private func isNumbered(_ index: Int, in run: Range<Int>) -> Bool {
    let word = text.words[index]
    guard word.form.allSatisfy(\.isNumber), text.words[index - 1].isCapitalized else { return false }
    return run.contains(word.head)
      || text[word.head].map { word.head > index && !$0.isPlural && $0.upos == .noun } ?? false
  }

  /// The end of a run that goes on after small words; nil if it does not.
  private func joined(_ run: Range<Int>) -> Int? {
    guard let next = text[run.upperBound] else { return nil }
    let isGroup = run.contains { words.isGroup(text.words[$0].small) }
    let isTitle = words.isRole(text.words[run.upperBound - 1].small)
    // "Bank of England", but not "Ann Holt of Bergen".
    let isPerson = !isGroup && !isTitle && (run.count > 1 || text.surnames.contains(text.words[run.lowerBound].form))
    let joins =
      switch next.form {
      case "of": !isPerson
      case "for", "on", "at": isGroup
      case "and": isGroup && (run.contains { ["of", "for"].contains(text.words[$0].form) } || isHalf(run))
      default: FactWords.joiners.contains(next.form)
      }
    guard joins, !taken[run.upperBound] else { return nil }
    let hasArticle = text[run.upperBound + 1]?.form == "the"
    let after = run.upperBound + (hasArticle ? 2 : 1)
    guard isNamed(after), text[after].map({ !FactText.small.contains($0.upos) }) ?? false else { return nil }
    return after + 1
  }

  /// "House Oversight" of "House Oversight and Reform Committee": the word for the group comes after "and".
  private func isHalf(_ run: Range<Int>) -> Bool {
    var end = run.upperBound + 1
    while isNamed(end) { end += 1 }
    return end > run.upperBound + 1 && words.isGroup(text.words[end - 1].small)
      && !words.isGroup(text.words[run.upperBound - 1].small)
  }

  private func isNamed(_ index: Int) -> Bool {
    guard let word = text[index], !taken[index], word.isCapitalized, word.upos != .punctuation, word.upos != .symbol
    else { return false }
    return word.form != "I" && !word.form.hasPrefix("I'") && !word.form.hasPrefix("I’") && word.form != "O"
      && (word.form.first?.isLetter == true || word.upos == .properNoun)
  }

  /// Whether a capital stands inside a word, as in "NATO" and "SpaceX": no other words have one.
  private func isMarked(_ word: FactText.Word) -> Bool {
    word.form.dropFirst().contains(where: \.isUppercase)
  }

  /// Whether the words after it are in capitals too, as in a headline.
  private func isShouted(_ index: Int) -> Bool {
    text[index + 1].map { $0.form.count > 1 && $0.form.allSatisfy(\.isUppercase) } ?? false
  }
}
