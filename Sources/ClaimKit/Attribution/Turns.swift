import ArticleKit

/// Who speaks in each block of an article that is laid out in turns: a transcript with labels, or an interview of questions
/// and answers without them.
struct Turns: Sendable {
  /// Who speaks in a block.
  struct Turn: Sendable {
    /// Nil if it is known to be nobody who is named, as in an interviewer's question without a label.
    var source: Source?
    /// Where the words begin, after a label.
    var start: Int?
    /// Whether the block has a label of its own.
    var isLabelled = false
  }

  private var turns: [Turn?]

  subscript(block: Int) -> Turn? { turns[block] }

  init(_ article: Article, text: TextBytes, interviewee: (Range<Int>) -> Range<Int>?) {
    turns = Array(repeating: nil, count: article.blocks.count)
    var labels = article.blocks.map { TurnLabel($0, text: text) }
    // A name with a colon counts as a label where it comes again, or speech in quotation marks follows.
    let named = labels.compactMap { $0 }.filter(\.isTurn)
    if isLaidOutInTurns(named, article, text) {
      labels = SpeakerInitials(article, text: text, labels: labels).labels()
      fill(labels, article, text)
    } else {
      for (index, label) in labels.enumerated() {
        guard let label else { continue }
        turns[index] = Turn(source: Source(range: label.name), start: label.end, isLabelled: true)
        // "And from Ann Moss:" speaks for the quotation below it.
        if label.end == article.blocks[index].range.upperBound, index + 1 < labels.count, labels[index + 1] == nil,
          Self.isQuotation(article.blocks[index + 1], text)
        {
          turns[index + 1] = Turn(source: Source(range: label.name), start: nil)
        }
      }
      if named.isEmpty { answer(article, text, interviewee) }
    }
    for (index, block) in article.blocks.enumerated() where turns[index] == nil {
      if let voice = block.voice { turns[index] = Turn(source: Source(range: voice), start: nil) }
    }
  }

  /// Whether labels part an article into turns: they stand in brackets, one of them comes again, or at least every other
  /// block has one.
  ///
  /// Two columns that each open with their town ("KABUL: For 25 years …") are no conversation.
  private func isLaidOutInTurns(_ labels: [TurnLabel], _ article: Article, _ text: TextBytes) -> Bool {
    guard labels.count >= 2 else { return false }
    let names = labels.map { text.text($0.name) }
    return labels.contains(where: \.isBracketed) || Set(names).count < names.count
      || labels.count * 2 >= article.blocks.count { $0.kind.holdsClaims }
  }

  // MARK: Labels

  private static func isQuotation(_ block: Block, _ text: TextBytes) -> Bool {
    guard block.kind.holdsClaims, let first = block.range.first else { return false }
    let kind = CharacterClass(text.scalar(at: first).value)
    return block.kind == .quote || kind == .straightQuote || kind == .openQuote
  }

  /// A turn lasts until the next label.
  private mutating func fill(_ labels: [TurnLabel?], _ article: Article, _ text: TextBytes) {
    var current: Turn?
    for (index, block) in article.blocks.enumerated() {
      if let label = labels[index] {
        let turn = Turn(source: Source(range: label.name), start: label.end, isLabelled: true)
        turns[index] = turn
        if label.isTurn { current = Turn(source: turn.source, start: nil) }
      } else if [.caption, .credit, .pullQuote, .headline, .standfirst, .byline].contains(block.kind) {
        continue
      } else {
        turns[index] = current
      }
    }
    // Words before the first label, where that one asks, are an answer that was cut off: they talk of "I".
    guard let first = labels.firstIndex(where: { $0 != nil }), let label = labels[first],
      let other = labels.compactMap({ $0 }).first(where: { text.text($0.name) != text.text(label.name) }),
      label.isAsking || asks(article.blocks[first], text),
      let opening = article.blocks.firstIndex(where: \.kind.holdsClaims), opening < first,
      isFirstPerson(article.blocks[opening], text)
    else { return }
    for index in opening..<first where article.blocks[index].kind.holdsClaims {
      turns[index] = Turn(source: Source(range: other.name), start: nil)
    }
  }

  private func asks(_ block: Block, _ text: TextBytes) -> Bool { text.bytes[block.range].last == 0x3F }

  /// Whether a block says "I" or "we" outside quotation marks.
  private func isFirstPerson(_ block: Block, _ text: TextBytes) -> Bool {
    var isQuoted = false
    let own = text.text(block.range).lowercased().filter { mark in
      switch mark {
      case "“": isQuoted = true
      case "”": isQuoted = false
      case "\"": isQuoted.toggle()
      default: break
      }
      return !isQuoted
    }
    let words = own.split { !$0.isLetter && $0 != "'" && $0 != "’" }
    return words.contains { ["i", "we", "my", "our", "i'm", "i’m", "we're", "we’re", "i've", "i’ve"].contains($0) }
  }

  // MARK: Questions and answers without labels

  /// How many paragraphs an answer has at most, on average, where no title says that this is an interview.
  private static let mostAnswersToAQuestion = 8

  /// The one name after a dash, under words pulled out of the answers or at their end: "“…” — Moss, on the ferry".
  private func credited(_ article: Article, _ text: TextBytes) -> Range<Int>? {
    var names: [Range<Int>] = []
    for block in article.blocks {
      let words = text.text(block.range)
      guard let dash = words.lastIndex(where: { $0 == "—" || $0 == "–" }) else { continue }
      let behind = words[words.index(after: dash)...]
      let name = behind.drop { $0 == " " }.prefix { $0.isLetter || "-'’ ".contains($0) }
      let parts = name.split(separator: " ")
      guard (1...3).contains(parts.count), parts.allSatisfy({ $0.first?.isUppercase ?? false }),
        words[..<dash].last(where: { $0 != " " }).map({ "\"”".contains($0) }) ?? true
      else { continue }
      let start = block.range.lowerBound + words[..<name.startIndex].utf8.count
      names.append(text.trimmed(start..<(start + name.utf8.count)))
    }
    guard let first = names.first, Set(names.map(text.text)).count == 1 else { return nil }
    return first
  }

  private mutating func answer(_ article: Article, _ text: TextBytes, _ interviewee: (Range<Int>) -> Range<Int>?) {
    let blocks = article.blocks
    func isQuestion(_ index: Int) -> Bool {
      (blocks[index].kind.holdsClaims || blocks[index].kind == .heading) && asks(blocks[index], text)
        && blocks[index].range.count < 700 && !text.bytes[blocks[index].range].starts(with: [0x22])
        && !text.bytes[blocks[index].range].starts(with: [0xE2, 0x80, 0x9C])
    }
    let questions = blocks.indices.filter(isQuestion)
    guard let asked = questions.first else { return }
    // The first answer may come before the first question that is one by its mark.
    let first =
      blocks.indices.first { $0 > 0 && $0 < asked && blocks[$0].kind.holdsClaims && isFirstPerson(blocks[$0], text) }
      ?? asked
    let answers = blocks.indices.filter { $0 >= first && blocks[$0].kind.holdsClaims && !isQuestion($0) }
    let personal = answers.filter { isFirstPerson(blocks[$0], text) }
    let lead = 0..<min(text.count, max(blocks[first].range.lowerBound, 300))
    let isInterview = text.text(lead).lowercased().contains("interview")
    // Where the title itself says so, answers need not be personal.
    let isTitled =
      questions.count > 1 && (blocks.first.map { text.text($0.range).lowercased().contains("interview") } ?? false)
    // A column that talks of "I" from below its title on, and asks in passing, is its author's.
    let hasLead = blocks[..<first].dropFirst().contains { $0.kind.holdsClaims }
    guard questions.count >= (isInterview ? 1 : 3), !answers.isEmpty, isInterview || hasLead,
      isTitled || personal.count * 3 >= answers.count && questions.count * Self.mostAnswersToAQuestion >= answers.count
    else { return }
    let name = interviewee(0..<blocks[first].range.lowerBound) ?? credited(article, text)
    for index in blocks.indices where index >= first {
      guard blocks[index].kind.holdsClaims || blocks[index].kind == .heading else { continue }
      turns[index] =
        isQuestion(index) ? Turn(source: nil, start: nil) : name.map { Turn(source: Source(range: $0), start: nil) }
    }
  }
}
