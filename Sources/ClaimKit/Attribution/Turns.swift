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

  /// A label in front of a block: "((Ann Moss))", "MOSS:", "Q:".
  private struct Label {
    var name: Range<Int>
    var end: Int
    var isAsking = false
    /// Whether it may open a turn of several blocks.
    var isTurn = true
  }

  init(_ article: Article, text: TextBytes, interviewee: (Range<Int>) -> Range<Int>?) {
    turns = Array(repeating: nil, count: article.blocks.count)
    var labels = article.blocks.map { Self.label(of: $0, text: text) }
    // A name with a colon counts as a label where it comes again, or speech in quotation marks follows.
    let named = labels.compactMap { $0 }.filter(\.isTurn)
    if named.count >= 2 {
      markInitials(&labels, article, text)
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

  // MARK: Labels

  private static func label(of block: Block, text: TextBytes) -> Label? {
    guard block.kind.holdsClaims || block.kind == .heading else { return nil }
    let range = block.range
    if range.count > 6, text[range.lowerBound] == 0x28, text[range.lowerBound + 1] == 0x28 {
      var index = range.lowerBound + 2
      while index + 1 < range.upperBound, index - range.lowerBound < 60 {
        if text[index] == 0x29, text[index + 1] == 0x29 {
          let name = text.trimmed((range.lowerBound + 2)..<index)
          var end = index + 2
          while end < range.upperBound, text[end] == 0x3A || text[end] == 0x20 { end += 1 }
          guard !name.isEmpty else { return nil }
          return Label(name: name, end: end, isAsking: isInterviewer(text.text(name)))
        }
        index += 1
      }
      return nil
    }
    if let leading = LeadingSpeaker(block, text: text) {
      return Label(name: leading.source.range, end: leading.end)
    }
    return short(range, text: text) ?? plain(range, text: text) ?? introduction(range, text: text)
  }

  /// "Q:", "A:", or initials and a colon.
  private static func short(_ range: Range<Int>, text: TextBytes) -> Label? {
    var end = range.lowerBound
    while end < range.upperBound, text[end] &- 0x41 < 26 { end += 1 }
    guard (1...3).contains(end - range.lowerBound), end + 1 < range.upperBound, text[end] == 0x3A, text[end + 1] == 0x20
    else { return nil }
    return Label(name: range.lowerBound..<end, end: end + 2, isAsking: text.text(range.lowerBound..<end) == "Q")
  }

  /// "Ines Duarte: “…”": one to five words, each with a capital, and speech in quotation marks after the colon.
  private static func plain(_ range: Range<Int>, text: TextBytes) -> Label? {
    var index = range.lowerBound
    var words = 1
    while index < range.upperBound, index - range.lowerBound < 50 {
      let byte = text[index]
      if byte == 0x20 {
        words += 1
        guard index + 1 < range.upperBound, words <= 5, isCapital(text, at: index + 1) else { return nil }
      }
      if byte == 0x3A { break }
      guard
        byte >= 0x80 || byte == 0x20 || byte == 0x2E || byte == 0x2D || byte == 0x27 || byte | 0x20 &- 0x61 < 26
          || (byte | 0x20) &- 0x61 < 26
      else { return nil }
      index += 1
    }
    guard index + 2 < range.upperBound, text[index] == 0x3A, text[index + 1] == 0x20, words > 1,
      isCapital(text, at: range.lowerBound)
    else { return nil }
    let next = CharacterClass(text.scalar(at: index + 2).value)
    guard next == .straightQuote || next == .openQuote else { return nil }
    return Label(name: range.lowerBound..<index, end: index + 2, isTurn: false)
  }

  /// "And from Ann Moss:": a line of at most eight words without a verb that ends with a name and a colon.
  private static func introduction(_ range: Range<Int>, text: TextBytes) -> Label? {
    guard range.count < 80, text.bytes[range].last == 0x3A else { return nil }
    let words = text.text(range.lowerBound..<(range.upperBound - 1)).split(
      separator: " ", omittingEmptySubsequences: false)
    guard (3...8).contains(words.count), ["and", "from", "then", "next", "now", "also"].contains(words[0].lowercased())
    else { return nil }
    let name = words.reversed().prefix { $0.first?.isUppercase ?? false }
    guard (1..<words.count).contains(name.count) else { return nil }
    let length = name.reduce(0) { $0 + $1.utf8.count } + name.count - 1
    let end = range.upperBound - 1
    return Label(name: (end - length)..<end, end: range.upperBound, isTurn: false)
  }

  private static func isQuotation(_ block: Block, _ text: TextBytes) -> Bool {
    guard block.kind.holdsClaims, let first = block.range.first else { return false }
    let kind = CharacterClass(text.scalar(at: first).value)
    return block.kind == .quote || kind == .straightQuote || kind == .openQuote
  }

  private static func isCapital(_ text: TextBytes, at index: Int) -> Bool {
    CharacterClass(text.scalar(at: index).value) == .capital
  }

  private static func isInterviewer(_ name: String) -> Bool {
    name.utf8.count <= 4 && name.utf8.allSatisfy { $0 &- 0x41 < 26 }
  }

  /// Initials of someone who has a label stand for that label ("MS" for Michael Siegel), with or without a colon.
  private func markInitials(_ labels: inout [Label?], _ article: Article, _ text: TextBytes) {
    var byInitials: [String: Range<Int>] = [:]
    for label in labels.compactMap({ $0 }) {
      let words = text.text(label.name).split(separator: " ")
      guard words.count > 1 else { continue }
      let initials = String(words.compactMap(\.first))
      if byInitials[initials] == nil { byInitials[initials] = label.name }
    }
    for (index, block) in article.blocks.enumerated() where block.kind.holdsClaims {
      if let label = labels[index] {
        if let name = byInitials[text.text(label.name)] { labels[index]?.name = name }
        continue
      }
      var end = block.range.lowerBound
      while end < block.range.upperBound, text[end] &- 0x41 < 26 { end += 1 }
      guard (2...3).contains(end - block.range.lowerBound), end < block.range.upperBound, text[end] == 0x20,
        let name = byInitials[text.text(block.range.lowerBound..<end)]
      else { continue }
      labels[index] = Label(name: name, end: end + 1)
    }
  }

  /// A turn lasts until the next label.
  private mutating func fill(_ labels: [Label?], _ article: Article, _ text: TextBytes) {
    var current: Turn?
    for (index, block) in article.blocks.enumerated() {
      if let label = labels[index] {
        let turn = Turn(source: Source(range: label.name), start: label.end, isLabelled: true)
        turns[index] = turn
        if label.isTurn { current = Turn(source: turn.source, start: nil) }
      } else if block.kind == .caption || block.kind == .headline || block.kind == .byline {
        continue
      } else {
        turns[index] = current
      }
    }
    // Words before the first label, where that one asks, are an answer that was cut off: they talk of "I".
    guard let first = labels.firstIndex(where: { $0 != nil }), let label = labels[first],
      let other = labels.compactMap({ $0 }).first(where: { text.text($0.name) != text.text(label.name) }),
      label.isAsking || asks(article.blocks[first], text)
    else { return }
    for index in 0..<first where article.blocks[index].kind.holdsClaims {
      if isFirstPerson(article.blocks[index], text) {
        for later in index..<first where article.blocks[later].kind.holdsClaims {
          turns[later] = Turn(source: Source(range: other.name), start: nil)
        }
        break
      }
    }
  }

  private func asks(_ block: Block, _ text: TextBytes) -> Bool { text.bytes[block.range].last == 0x3F }

  private func isFirstPerson(_ block: Block, _ text: TextBytes) -> Bool {
    let words = text.text(block.range).lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }
    return words.contains { ["i", "we", "my", "our", "i'm", "i’m", "we're", "we’re", "i've", "i’ve"].contains($0) }
  }

  // MARK: Questions and answers without labels

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
    guard questions.count >= (isInterview ? 1 : 3), !answers.isEmpty, isTitled || personal.count * 3 >= answers.count
    else { return }
    let name = interviewee(0..<blocks[first].range.lowerBound)
    for index in blocks.indices where index >= first {
      guard blocks[index].kind.holdsClaims || blocks[index].kind == .heading else { continue }
      turns[index] =
        isQuestion(index) ? Turn(source: nil, start: nil) : name.map { Turn(source: Source(range: $0), start: nil) }
    }
  }
}
