import ClaimKit

/// What a run of words with capitals is made of: "US Secretary of State Ann Holt" is a name, a title and a name.
struct NameParts {
  private static let nouns: Set<PartOfSpeech> = [.noun, .adjective, .properNoun]

  private let text: FactText
  private let words: FactWords

  init(_ text: FactText, _ words: FactWords) {
    self.text = text
    self.words = words
  }

  /// The facts of a run, and the titles in small letters beside it.
  func facts(in run: Range<Int>, taken: [Bool]) -> [FactMention] {
    guard let title = title(in: run) else { return named(run, taken: taken) }
    var found = named(run.lowerBound..<title.lowerBound, taken: taken, isPerson: false)
    // A role in small letters goes on: "former Prime Minister".
    let start = lowercase(endingAt: title.lowerBound, taken: taken) ?? title.lowerBound
    found.append(FactMention(kind: .title, range: text.range(start, title.upperBound - 1)))
    let rest = trimmed(title.upperBound..<run.upperBound)
    return found + (rest.isEmpty ? [] : named(rest, taken: taken, isTitled: true))
  }

  /// The title in a run: a role with the words of its office around it; nil if a group's name continues after it.
  private func title(in run: Range<Int>) -> Range<Int>? {
    guard let role = run.first(where: { words.isRole(text.words[$0].small) }) else { return nil }
    var (start, end) = (role, role + 1)
    while start > run.lowerBound, words.isOffice(text.words[start - 1].small) { start -= 1 }
    while end < run.upperBound, isTitle(end) { end += 1 }
    if end + 1 < run.upperBound, text.words[end].form == "of", words.isOffice(text.words[end + 1].small) {
      end += 2
      while end < run.upperBound, words.isOffice(text.words[end].small) { end += 1 }
    }
    let rest = end..<run.upperBound
    if text[end]?.form != "of", rest.contains(where: { words.isGroup(text.words[$0].small) }) { return nil }
    // A name that ends with what may be a role: "Ann King".
    if start > run.lowerBound, rest.isEmpty, !isOfficeName(start..<end) { return nil }
    return start..<end
  }

  private func isTitle(_ index: Int) -> Bool {
    words.isRole(text.words[index].small) || words.isOffice(text.words[index].small)
  }

  /// Whether a title can only be one: "Prime Minister", "President".
  private func isOfficeName(_ range: Range<Int>) -> Bool {
    range.count > 1 || ["president", "minister", "senator"].contains(text.words[range.lowerBound].small)
  }

  /// The names in a run without a title, with titles in small letters before and after a person's.
  private func named(
    _ run: Range<Int>, taken: [Bool], isPerson: Bool = true, isTitled: Bool = false
  ) -> [FactMention] {
    let run = trimmed(run)
    guard let first = run.first, let last = run.last else { return [] }
    let name = FactMention(kind: isPlace(run) && !isTitled ? .place : .name, range: text.range(first, last))
    let isGroup = run.contains { words.isGroup(text.words[$0].small) }
    guard isPerson, name.kind == .name, !isGroup else { return [name] }
    var found = [name]
    if !isTitled, let start = lowercase(endingAt: first, taken: taken) {
      found.insert(FactMention(kind: .title, range: text.range(start, first - 1)), at: 0)
    }
    if let title = described(behind: last, taken: taken) { found.append(FactMention(kind: .title, range: title)) }
    return found
  }

  /// A run without the small words at its ends.
  private func trimmed(_ run: Range<Int>) -> Range<Int> {
    func isSmall(_ index: Int) -> Bool {
      FactWords.joiners.contains(text.words[index].form)
        || ["the", "and", "for", "on"].contains(text.words[index].form)
    }
    var (first, end) = (run.lowerBound, run.upperBound)
    while first < end, isSmall(first) { first += 1 }
    while end > first, isSmall(end - 1) { end -= 1 }
    return first..<end
  }

  /// Where a role in small letters right before a word begins, with what it is for: "the party leader Ann Holt".
  private func lowercase(endingAt end: Int, taken: [Bool]) -> Int? {
    guard let role = text[end - 1], !role.isCapitalized, !taken[end - 1], words.isRole(role.small),
      Self.nouns.contains(role.upos)
    else { return nil }
    var start = end - 1
    while let before = text[start - 1], !before.isCapitalized, !taken[start - 1], Self.nouns.contains(before.upos),
      (start...end).contains(before.head)
    {
      start -= 1
    }
    return start
  }

  /// A role after a comma: "Ann Holt, the party's leader".
  private func described(behind last: Int, taken: [Bool]) -> Range<Int>? {
    guard text[last + 1]?.form == "," else { return nil }
    var start: Int?
    for index in (last + 2)..<min(last + 10, text.words.count) {
      let word = text.words[index]
      if taken[index] || word.form == "," || word.form == "." { return nil }
      if word.isCapitalized || word.upos == .determiner || word.small == "'s" || word.small == "’s" {
        start = nil
        continue
      }
      guard Self.nouns.contains(word.upos) else { return nil }
      start = start ?? index
      if words.isRole(word.small), let first = start, !(text[index + 1].map { Self.nouns.contains($0.upos) } ?? false) {
        return text.range(first, index)
      }
    }
    return nil
  }

  private func isPlace(_ run: Range<Int>) -> Bool {
    guard let first = run.first, let last = run.last else { return false }
    let name = run.map { text.words[$0].form }.joined(separator: " ")
    if FactWords.isState(name) { return true }
    if run.count > 1 {
      if FactWords.placeEndings.contains(text.words[last].small) { return true }
      if FactWords.placeBeginnings.contains(text.words[first].small) { return true }
    }
    let isGroup = run.contains { words.isGroup(text.words[$0].small) }
    let isAcronym = run.count == 1 && text.words[first].form.allSatisfy(\.isUppercase)
    return text[first - 1]?.small == "in" && !isGroup && !isAcronym && text.words[last].upos == .properNoun
      && text[last + 1]?.small != "'s" && text[last + 1]?.small != "’s"
  }
}
