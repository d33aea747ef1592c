/// Which blocks of the article's element are its text.
extension ArticleFinder {
  /// The blocks of the article, in order.
  func chosen(in body: Int) -> [Int] {
    let range = blocks(in: body)
    var kept: [Int] = []
    for index in range where !isCut[index] && isText(index) { kept.append(index) }
    return withoutLooseHeadings(trimmed(withoutRepeats(kept)))
  }

  /// The blocks of the article in order; none where the page has no prose.
  func article() -> (blocks: [Int], summary: Int?) {
    if isFragment { return (gathered.blocks.indices.filter { gathered.blocks[$0].role != .caption }, nil) }
    guard let body = body() else { return ([], nil) }
    let kept = chosen(in: body)
    let summary = summary(before: body, kept: kept)
    return (summary.map { [$0] + kept } ?? kept, summary)
  }

  /// The summary between the title and the body, where the body does not begin with it.
  private func summary(before body: Int, kept: [Int]) -> Int? {
    guard let first = kept.first else { return nil }
    let keys = Set(summaries.map { String(TextKey.key($0).prefix(60)) })
    let start = titleBlock.map { $0 < first ? $0 + 1 : 0 } ?? 0
    var found: Int?
    for index in start..<first {
      let block = gathered.blocks[index]
      guard block.post == 0, (6...90).contains(block.words), block.linkShare < 0.3, index != titleBlock else {
        continue
      }
      let isMarked = gathered.hints[block.node].contains(.summary) && titleBlock != nil && start > 0
      if keys.contains(String(TextKey.key(words(of: index)).prefix(60))) { return index }
      if isMarked, found == nil { found = index }
    }
    return found
  }

  private func isText(_ index: Int) -> Bool {
    let block = gathered.blocks[index]
    if block.post > 0 { return true }
    if block.role == .caption || block.isInFigure { return false }
    if index == titleBlock || isTitle(index) { return false }
    if block.words <= BoilerplatePhrases.longest {
      let words = Self.plain(self.words(of: index))
      if Self.isBoilerplate(words, block) || Self.isCredited(words, block) || !Self.hasWord(words) { return false }
    }
    switch block.role {
    case .heading: return block.words <= 40 && block.linkShare < 0.9
    case .cell: return block.prose > 0 || isInDataTable(index) && block.linkShare < 0.5
    case .listItem: return block.linkShare < 0.7 || block.endsSentence && block.linkShare < 0.9
    case .paragraph, .quote: return block.linkShare < (block.words >= 25 && block.endsSentence ? 0.95 : 0.8)
    case .division: return block.linkShare < 0.5 && (block.endsSentence && block.words >= 4 || block.words >= 12)
    case .caption: return false
    }
  }

  /// Whether a heading says the page's title again.
  private func isTitle(_ index: Int) -> Bool {
    let block = gathered.blocks[index]
    guard block.role == .heading, block.level <= 2, let titleBlock, index > titleBlock else { return false }
    return TextKey.key(words(of: index)) == TextKey.key(words(of: titleBlock)) && index - titleBlock < 4
  }

  private static func hasWord(_ words: String) -> Bool {
    words.utf8.contains { $0.isLower || $0.isUpper || $0.isDigit || $0 >= 0xC3 }
  }

  /// Whether the block stands under a picture, by the maker's name at its end.
  private static func isCredited(_ words: String, _ block: PageBlock) -> Bool {
    guard block.role != .heading, block.role != .listItem else { return false }
    return BoilerplatePhrases.credits.contains { phrase in
      guard let place = ByteSearch.find(phrase, in: words) else { return false }
      return words.utf8.count - place < 60
    }
  }

  /// Leaves out short blocks whose words stand in the article a second time: quotations set large beside the text.
  private func withoutRepeats(_ kept: [Int]) -> [Int] {
    let isShort = { (block: PageBlock) in (6...60).contains(block.words) && block.role != .listItem && block.post == 0 }
    let candidates = kept.filter { isShort(gathered.blocks[$0]) && gathered.blocks[$0].role != .paragraph }.prefix(40)
    var repeated: Set<Int> = []
    for candidate in candidates {
      let words = String(self.words(of: candidate).drop { !$0.isLetter }.prefix(80))
      let isElsewhere = kept.contains { other in
        other != candidate && gathered.blocks[other].words > gathered.blocks[candidate].words / 2
          && !repeated.contains(other) && ByteSearch.find(words, in: self.words(of: other)) != nil
      }
      if isElsewhere { repeated.insert(candidate) }
    }
    return repeated.isEmpty ? kept : kept.filter { !repeated.contains($0) }
  }

  static func isBoilerplate(_ words: String, _ block: PageBlock) -> Bool {
    for start in BoilerplatePhrases.startsByByte[words.utf8.first ?? 0] ?? [] where words.utf8.starts(with: start.utf8)
    {
      if block.words <= 22 || block.linkShare > 0.5 || start.utf8.last == 0x3A && block.words <= 40 { return true }
    }
    if block.words <= BoilerplatePhrases.shortest,
      BoilerplatePhrases.anywhereShort.contains(where: { ByteSearch.find($0, in: words) != nil })
    {
      return true
    }
    return BoilerplatePhrases.anywhere.contains { ByteSearch.find($0, in: words) != nil }
  }

  /// Words in lower case with plain apostrophes.
  static func plain(_ words: String) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(words.utf8.count)
    let bytes = Array(words.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 {
        plain.append(0x27)
        index += 3
      } else {
        plain.append(bytes[index].lowered)
        index += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Leaves out what stands behind the last prose, and what is told about the writer.
  private func trimmed(_ kept: [Int]) -> [Int] {
    var kept = kept
    while let last = kept.last {
      let block = gathered.blocks[last]
      if block.post > 0 { break }
      if kept.count > 3, block.words <= 130, isAboutWriter(last) {
        kept.removeLast()
      } else if block.role == .listItem || block.prose > 0 || block.endsSentence && block.linkShare < 0.5 {
        break
      } else {
        kept.removeLast()
      }
    }
    return kept
  }

  private func isAboutWriter(_ index: Int) -> Bool {
    let block = gathered.blocks[index]
    if block.italicWords * 10 >= block.words * 9 { return true }
    let words = Self.plain(words(of: index))
    if authors.contains(where: { $0.utf8.count > 4 && words.utf8.starts(with: Self.plain($0).utf8) }) { return true }
    return block.words <= 90
      && BoilerplatePhrases.writers.contains { phrase in
        ByteSearch.find(phrase, in: words).map { $0 < 50 } ?? false
      }
  }

  /// Leaves out headings with nothing under them.
  private func withoutLooseHeadings(_ kept: [Int]) -> [Int] {
    var result: [Int] = []
    var lowest = 7
    for index in kept.reversed() {
      let block = gathered.blocks[index]
      if block.role == .heading {
        // A heading stands over text, or over a heading of a lower level that does.
        // A longer one in the middle may stand over a picture or a post that is none of the text.
        guard lowest == 0 || block.level < lowest || block.words >= 5 && !result.isEmpty else { continue }
        lowest = block.level
      } else {
        lowest = 0
      }
      result.append(index)
    }
    return result.reversed()
  }
}
