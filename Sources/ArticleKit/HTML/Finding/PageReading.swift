/// Which blocks of a page are its text.
struct PageReading {
  /// The blocks in order; empty if the page has no prose.
  var blocks: [Int]
  /// The summary under the title, where it is outside of the article's body.
  var summary: Int?
  /// Whether the whole page was taken, because it is not a single article.
  var isWhole = false
}

extension ArticleFinder {
  /// Words of an article that is believed to be one, where the page says so.
  private static let enough = 100

  /// The text of the page: that of its one article, or of the whole page where it holds none or much besides it.
  func reading() -> PageReading {
    if isFragment {
      return PageReading(blocks: gathered.blocks.indices.filter { gathered.blocks[$0].role != .caption })
    }
    let single = single()
    // Where the page says that it is an article and one was found, the whole page need not be read.
    if genre == .article, !isThread, words(in: single.blocks) >= Self.enough {
      return PageReading(blocks: single.blocks, summary: single.summary)
    }
    let whole = whole().blocks
    if isSingle(single.blocks, of: whole) { return PageReading(blocks: single.blocks, summary: single.summary) }
    return PageReading(blocks: whole.contains(where: isSentence) ? whole : [], isWhole: true)
  }

  /// What was left out of the text, and why; `written` are further blocks whose words are in it.
  func dropped(from reading: PageReading, written: Set<Int>) -> [DroppedText] {
    guard !isFragment, !reading.blocks.isEmpty else { return [] }
    let kept = written.union(reading.blocks)
    let whole = reading.isWhole ? whole().dropped : []
    let body = reading.isWhole ? 0..<0 : (reading.blocks.min() ?? 0)..<((reading.blocks.max() ?? 0) + 1)
    return gathered.blocks.indices.filter { !kept.contains($0) && gathered.blocks[$0].words > 0 }.map { index in
      let reason = reading.isWhole ? whole[index] : cuts[index] ?? (body.contains(index) ? reason(index) : .elsewhere)
      return DroppedText(text: words(of: index), reason: reason ?? .label)
    }
  }

  /// Why a block among those of the article is none of its text.
  private func reason(_ index: Int) -> DroppedText.Reason {
    let block = gathered.blocks[index]
    if block.role == .caption || isUnderPicture(block) { return .caption }
    if index == titleBlock || block.role == .heading { return .label }
    if block.linkShare >= 0.5 { return .links }
    if Self.isBoilerplate(Self.plain(words(of: index)), block) { return .boilerplate }
    return block.words >= 8 ? .repeated : .label
  }

  /// Whether the page is to be read as one article, by the words outside of links.
  private func isSingle(_ single: [Int], of whole: [Int]) -> Bool {
    let own = words(in: single)
    guard own > 0 else { return false }
    if isThread { return false }
    return own * 100 >= words(in: whole) * (genre == .article ? 50 : 55)
  }

  /// Whether a block is running text: a page without any is none for readers.
  private func isSentence(_ index: Int) -> Bool {
    let block = gathered.blocks[index]
    guard block.words >= 3, block.role != .heading || block.words >= 8 else { return false }
    return block.endsSentence && block.linkShare < 0.9 || block.words >= 8
  }

  /// The number of words in blocks outside of links.
  private func words(in blocks: [Int]) -> Int {
    blocks.reduce(0) { $0 + gathered.blocks[$1].words - gathered.blocks[$1].linkWords }
  }
}
