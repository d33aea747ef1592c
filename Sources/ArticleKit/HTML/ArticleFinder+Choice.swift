/// Which blocks of the article's element are its text.
extension ArticleFinder {
  /// The blocks of the article, in order.
  func chosen(in body: Int) -> [Int] {
    let range = blocks(in: body)
    var kept: [Int] = []
    for index in range where !isCut[index] && isText(index) { kept.append(index) }
    return withoutLooseHeadings(trimmed(kept))
  }

  /// The blocks of the article in order; none where the page has no prose.
  func article() -> [Int] {
    guard let body = body() else { return [] }
    let kept = chosen(in: body)
    return summary(before: body, kept: kept).map { [$0] + kept } ?? kept
  }

  /// The summary between the title and the body, where the body does not begin with it.
  private func summary(before body: Int, kept: [Int]) -> Int? {
    guard let first = kept.first else { return nil }
    let keys = Set(summaries.map { String(TextKey.key($0).prefix(60)) })
    let start = titleBlock.map { $0 < first ? $0 + 1 : 0 } ?? 0
    var found: Int?
    for index in start..<first {
      let block = gathered.blocks[index]
      guard block.post == 0, (6...90).contains(block.words), block.linkShare < 0.3, index != titleBlock else { continue }
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
    if index == titleBlock { return false }
    let isShort = block.words <= BoilerplatePhrases.longest
    let words = isShort ? Self.plain(self.words(of: index)) : ""
    if isShort, Self.isBoilerplate(words, block) { return false }
    switch block.role {
    case .heading: return block.words <= 40 && block.linkShare < 0.9
    case .cell: return block.prose > 0
    case .listItem: return block.linkShare < 0.7 || block.endsSentence && block.linkShare < 0.9
    case .paragraph, .quote: return block.linkShare < 0.8
    case .division: return block.linkShare < 0.5 && (block.endsSentence && block.words >= 4 || block.words >= 12)
    case .caption: return false
    }
  }

  static func isBoilerplate(_ words: String, _ block: PageBlock) -> Bool {
    for start in BoilerplatePhrases.starts where words.utf8.starts(with: start.utf8) {
      if block.words <= 12 || block.linkShare > 0.3 || start.utf8.last == 0x3A { return true }
      if block.words <= 40, !start.utf8.contains(0x20) { return true }
      if block.words <= 40 { return true }
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
      if kept.count > 3, block.words <= 90, isAboutWriter(last) {
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
    return BoilerplatePhrases.writers.contains { phrase in
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
        guard lowest == 0 || block.level < lowest else { continue }
        lowest = block.level
      } else {
        lowest = 0
      }
      result.append(index)
    }
    return result.reversed()
  }
}
