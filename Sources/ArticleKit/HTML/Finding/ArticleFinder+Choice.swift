import Groundwork

/// Which blocks of the article's element are its text.
extension ArticleFinder {
  /// The blocks of the article, in order.
  func chosen(in body: Int) -> [Int] {
    let range = blocks(in: body)
    var kept: [Int] = []
    for index in range where cuts[index] == nil && isText(index) { kept.append(index) }
    kept = withoutCopies(kept)
    return withoutLooseHeadings(trimmed(withoutRepeats(kept)))
  }

  /// The blocks of the one article that the page holds, in order; empty if nothing looks like an article.
  func single() -> (blocks: [Int], summary: Int?) {
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
    if block.role == .caption || isUnderPicture(block) { return false }
    if index == titleBlock || isTitle(index) { return false }
    if block.words <= BoilerplatePhrases.longest {
      let words = Self.plain(self.words(of: index))
      if Self.isBoilerplate(words, block) || Self.isCredited(words, block) || !Self.hasWord(words) { return false }
    }
    switch block.role {
    case .heading: return block.words <= 40 && (block.linkShare < 0.9 || isOverProse(index))
    case .cell: return block.prose > 0 || isInDataTable(index) && block.linkShare < 0.5
    case .listItem:
      return block.linkShare < 0.7 || block.endsSentence && block.linkShare < 0.9 || isAnnounced(index)
    case .paragraph where block.isInList && isAnnounced(index): return true
    case .paragraph, .quote: return block.linkShare < 0.8 || isLinkedSentence(index)
    case .division:
      return block.linkShare < 0.5 && (block.endsSentence && block.words >= 4 || block.words >= 12)
        || isBetweenSentences(index)
    case .preformatted: return true
    case .caption: return false
    }
  }

  /// Whether running text is under a heading.
  private func isOverProse(_ index: Int) -> Bool {
    guard index + 1 < gathered.blocks.count, cuts[index + 1] == nil else { return false }
    let next = gathered.blocks[index + 1]
    let (heading, paragraph) = (tree.parents[gathered.blocks[index].node], tree.parents[next.node])
    // A heading and a paragraph that share no other text with the article are a link to another one.
    return next.prose >= 20 && next.linkShare < 0.3 && next.role == .paragraph && heading == paragraph && heading >= 0
      && prose(in: Int(heading)) >= 3 * next.prose
  }

  /// Whether the line above a list announces it: "The court named these firms:".
  private func isAnnounced(_ index: Int) -> Bool {
    guard let list = ancestor(of: index, where: { $0 == .ul || $0 == .ol }) else { return false }
    let above = blocks(in: list).lowerBound - 1
    guard above >= 0, cuts[above] == nil, gathered.blocks[above].role == .paragraph else { return false }
    return gathered.text[gathered.blocks[above].text].last == UInt8(ascii: ":")
      && !Self.isBoilerplate(Self.plain(words(of: above)), gathered.blocks[above])
  }

  /// Whether a paragraph that is all link is a sentence of the article, with sentences around it, and not the title of
  /// another one.
  private func isLinkedSentence(_ index: Int) -> Bool {
    let block = gathered.blocks[index]
    guard block.words >= 5, block.endsSentence, gathered.text[block.text].last != UInt8(ascii: ":") else {
      return false
    }
    return hasProseNearby(index)
  }

  /// Whether a short line without a paragraph of its own is between paragraphs that have none either.
  private func isBetweenSentences(_ index: Int) -> Bool {
    let block = gathered.blocks[index]
    guard block.linkShare < 0.5, block.words >= 2, Self.beginsSentence(gathered.text[block.text]) else { return false }
    guard block.endsSentence || block.words >= 3 && block.linkWords == 0 else { return false }
    let parent = tree.parents[block.node]
    let isSibling = { (other: Int) -> Bool in
      guard gathered.blocks.indices.contains(other), cuts[other] == nil else { return false }
      let neighbour = gathered.blocks[other]
      let isNear = neighbour.node == block.node || tree.parents[neighbour.node] == parent
      return isNear && neighbour.prose > 0 && neighbour.role != .listItem
    }
    let (before, behind) = ((1...4).contains { isSibling(index - $0) }, (1...4).contains { isSibling(index + $0) })
    return before && behind || before && block.endsSentence
  }

  private func hasProseNearby(_ index: Int) -> Bool {
    let isProse = { (other: Int) -> Bool in
      gathered.blocks.indices.contains(other) && cuts[other] == nil && gathered.blocks[other].prose > 0
        && gathered.blocks[other].linkShare < 0.3
    }
    return isProse(index - 1) && isProse(index + 1)
  }

  private static func beginsSentence(_ words: ArraySlice<UInt8>) -> Bool {
    guard let first = words.first else { return false }
    return first.isUpper || first.isDigit || first >= 0x80 || first == UInt8(ascii: "\"")
  }

  /// The nearest element around a block that passes.
  func ancestor(of index: Int, where passes: (PageTag) -> Bool) -> Int? {
    var node = gathered.blocks[index].node
    for _ in 0..<8 where node >= 0 {
      if passes(tree.tags[node]) { return node }
      node = Int(tree.parents[node])
    }
    return nil
  }

  /// Whether a block in a figure is under its picture: a paragraph of running text does not.
  func isUnderPicture(_ block: PageBlock) -> Bool {
    block.isInFigure && block.role != .quote && !(block.role == .paragraph && block.prose >= 25)
  }

  /// Whether a heading says the page's title again.
  private func isTitle(_ index: Int) -> Bool {
    let block = gathered.blocks[index]
    guard block.role == .heading, block.level <= 2, let titleBlock, index > titleBlock else { return false }
    return TextKey.key(words(of: index)) == TextKey.key(words(of: titleBlock)) && index - titleBlock < 4
  }

  static func hasWord(_ words: String) -> Bool {
    words.utf8.contains { $0.isLower || $0.isUpper || $0.isDigit || $0 >= 0xC3 }
  }

  /// Whether the block is under a picture, by the maker's name at its end.
  private static func isCredited(_ words: String, _ block: PageBlock) -> Bool {
    guard block.role != .heading, block.role != .listItem else { return false }
    return BoilerplatePhrases.credits.contains { phrase in
      guard let place = ByteSearch.find(phrase, in: words) else { return false }
      return words.utf8.count - place < 60
    }
  }

  /// Leaves out parts that the page carries a second time, for another width of screen; a question that is asked twice
  /// stays.
  func withoutCopies(_ kept: [Int]) -> [Int] {
    var places: [UInt64: Int] = [:]
    let first = kept.enumerated().map { place, index in
      let key = FNV1a.hash(gathered.text[gathered.blocks[index].text])
      if let first = places[key] { return first }
      places[key] = place
      return place
    }
    guard places.count < kept.count else { return kept }
    var result: [Int] = []
    var place = 0
    while place < kept.count {
      var end = place
      var words = 0
      while end < kept.count, first[end] < place, end == place || first[end] >= first[end - 1] {
        words += gathered.blocks[kept[end]].words
        end += 1
      }
      if words < Self.copy {
        end = max(end, place + 1)
        result += kept[place..<end]
      }
      place = end
    }
    return result
  }

  /// Words of a second copy, at least.
  private static let copy = 40

  /// Leaves out short blocks whose words are in the article a second time: quotations set large beside the text.
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
    let words = words.utf8.first == UInt8(ascii: "[") ? String(words.dropFirst()) : words
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

  /// Leaves out what follows the last prose, and what is reported about the writer.
  private func trimmed(_ kept: [Int]) -> [Int] {
    var kept = kept
    while let last = kept.last {
      let block = gathered.blocks[last]
      if block.post > 0 { break }
      if kept.count > 3, block.words <= 130, isAboutWriter(last) {
        kept.removeLast()
      } else if block.role == .listItem || isInDataTable(last) || block.prose > 0
        || block.endsSentence && block.linkShare < 0.5
      {
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
        // A longer one in the middle may be over a picture or a post that is none of the text.
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
