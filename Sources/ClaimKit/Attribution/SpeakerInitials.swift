import ArticleKit

/// The initials that open the turns of an interview ("AM: We sailed", or "AM We sailed"), and whom they stand for.
struct SpeakerInitials {
  let article: Article
  let text: TextBytes
  /// The labels found so far, by block.
  private let found: [TurnLabel?]

  init(_ article: Article, text: TextBytes, labels: [TurnLabel?]) {
    self.article = article
    self.text = text
    found = labels
  }

  /// The labels with those that initials, or the full name before them, make; each named in full where the text has the
  /// name.
  func labels() -> [TurnLabel?] {
    let asking = Set(found.compactMap { $0 }.filter(\.isAsking).map { text.text($0.name) })
    let known = found.compactMap { $0 }.filter { !$0.isAsking }
    let openings = article.blocks.indices.map { found[$0] == nil ? opening(article.blocks[$0]) : nil }
    // Initials that nothing spells out must answer a question.
    var counts: [String: Int] = [:]
    for (index, opening) in openings.enumerated().dropFirst() {
      if let opening, found[index - 1]?.isAsking ?? false { counts[text.text(opening), default: 0] += 1 }
    }
    var names: [String: Range<Int>] = [:]
    for label in known {
      let parts = text.text(label.name).split(separator: " ")
      let initials = String(parts.compactMap(\.first))
      if parts.count > 1, names[initials] == nil { names[initials] = label.name }
    }
    var short = Set(known.map { text.text($0.name) }.filter(Self.isInitials))
    short.formUnion(counts.filter { $0.value > 1 }.keys)
    short.subtract(asking)
    guard !short.isEmpty || !names.isEmpty else { return found }

    var labels = found
    for (index, block) in article.blocks.enumerated() where labels[index] == nil && block.kind.holdsClaims {
      guard let (name, end) = fullName(opening: block, among: short) else { continue }
      let initials = String(text.text(name).split(separator: " ").compactMap(\.first))
      if names[initials] == nil { names[initials] = name }
      labels[index] = TurnLabel(name: name, end: end)
    }
    for initials in short where names[initials] == nil { names[initials] = nameInText(initials) }
    for index in labels.indices {
      if let label = labels[index] {
        if let name = names[text.text(label.name)] { labels[index]?.name = name }
      } else if let opening = openings[index], case let initials = text.text(opening),
        names[initials] != nil || short.contains(initials)
      {
        labels[index] = TurnLabel(name: names[initials] ?? opening, end: opening.upperBound + 1)
      }
    }
    return labels
  }

  private static func isInitials(_ words: String) -> Bool {
    (2...3).contains(words.utf8.count) && words.utf8.allSatisfy { $0 &- 0x41 < 26 }
  }

  /// Two or three capitals and a blank in front of a block.
  private func opening(_ block: Block) -> Range<Int>? {
    guard block.kind.holdsClaims else { return nil }
    var end = block.range.lowerBound
    while end < block.range.upperBound, text[end] &- 0x41 < 26 { end += 1 }
    let range = block.range.lowerBound..<end
    return (2...3).contains(range.count) && end < block.range.upperBound && text[end] == 0x20 ? range : nil
  }

  /// The name in front of a block that has some of these initials, and where the words after it begin.
  private func fullName(opening block: Block, among short: Set<String>) -> (name: Range<Int>, end: Int)? {
    var end = block.range.lowerBound
    var initials = ""
    for word in text.text(block.range).prefix(80).split(separator: " ", omittingEmptySubsequences: false).prefix(3) {
      guard Self.isNamePart(word) else { return nil }
      initials.append(contentsOf: word.prefix(1))
      let hasColon = word.last == ":"
      end += word.utf8.count + 1
      if initials.count > 1, short.contains(initials) {
        return (block.range.lowerBound..<(end - (hasColon ? 2 : 1)), min(end, block.range.upperBound))
      }
      if hasColon { return nil }
    }
    return nil
  }

  /// The first name in the text that has these initials.
  private func nameInText(_ initials: String) -> Range<Int>? {
    for block in article.blocks {
      var run: [(word: Substring, start: Int)] = []
      var start = block.range.lowerBound
      for word in text.text(block.range).split(separator: " ", omittingEmptySubsequences: false) {
        let own = word.drop { !$0.isLetter }
        if Self.isNamePart(own) {
          run.append((own, start + word.utf8.count - own.utf8.count))
          let last = run.suffix(initials.count)
          if String(last.compactMap(\.word.first)) == initials, let first = last.first, let end = last.last {
            return first.start..<(end.start + end.word.prefix { $0.isLetter || "-'’".contains($0) }.utf8.count)
          }
          if own.last.map({ !$0.isLetter }) ?? true { run = [] }
        } else {
          run = []
        }
        start += word.utf8.count + 1
      }
    }
    return nil
  }

  private static func isNamePart(_ word: Substring) -> Bool {
    (word.first?.isUppercase ?? false) && word.dropFirst().contains(where: \.isLowercase)
  }
}
