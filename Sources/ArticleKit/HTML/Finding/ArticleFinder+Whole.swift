import Groundwork

/// The whole text of a page that is not a single article: a list of teasers, a product, a service, a manual, a thread.
extension ArticleFinder {
  /// The part of the words that the element called `main` must hold to count as the page's contents.
  private static let mainShare = 0.4
  /// Words that an entry of a menu has at most, and entries that make a menu.
  private static let menu = (words: 4, entries: 5)

  /// The blocks of the whole page in order, and why each of the others was left out.
  ///
  /// Cut are menus, the head and foot of the page, and what is called promotion or comments, unless it holds much of the
  /// page; of what is left all is taken but boilerplate and runs of short links.
  func whole() -> (blocks: [Int], dropped: [DroppedText.Reason?]) {
    let words = runningSum { gathered.blocks[$0].words }
    var dropped = cutFromWhole(words)
    let remaining = runningSum { dropped[$0] == nil ? gathered.blocks[$0].words : 0 }
    let root = contents(remaining)
    for index in gathered.blocks.indices where dropped[index] == nil {
      if !root.contains(index) {
        dropped[index] = .elsewhere
      } else {
        dropped[index] = reasonInWhole(index)
      }
    }
    dropMenus(&dropped)
    let kept = gathered.blocks.indices.filter { dropped[$0] == nil }
    let single = isThread ? withoutCopies(kept) : withoutRepeatedLines(kept)
    if single.count < kept.count {
      for index in Set(kept).subtracting(single) { dropped[index] = .repeated }
    }
    return (single, dropped)
  }

  /// Leaves out longer lines that are in the page a second time.
  private func withoutRepeatedLines(_ kept: [Int]) -> [Int] {
    var seen: Set<UInt64> = []
    return kept.filter { index in
      let block = gathered.blocks[index]
      return block.words < 8 || seen.insert(FNV1a.hash(gathered.text[block.text])).inserted
    }
  }

  private func runningSum(_ words: (Int) -> Int) -> [Int] {
    var sums = [0]
    sums.reserveCapacity(gathered.blocks.count + 1)
    for index in gathered.blocks.indices { sums.append(sums[index] + words(index)) }
    return sums
  }

  /// Why each block is cut with an element around it.
  private func cutFromWhole(_ words: [Int]) -> [DroppedText.Reason?] {
    var dropped = [DroppedText.Reason?](repeating: nil, count: gathered.blocks.count)
    let total = Double(max(1, words.last ?? 0))
    var families: [UInt64: Int] = [:]
    for node in tree.tags.indices where isSuspect(node) {
      let range = blocks(in: node)
      if let family = family(of: node) {
        families[family, default: 0] += words[range.upperBound] - words[range.lowerBound]
      }
    }
    var node = 0
    while node < tree.count {
      let isCandidate = isSuspect(node) && (tree.tags[node].isBlock || fillsBlock(node))
      let range = isCandidate ? blocks(in: node) : 0..<0
      guard !range.isEmpty else {
        node += 1
        continue
      }
      let own = words[range.upperBound] - words[range.lowerBound]
      let share = Double(max(own, family(of: node).flatMap { families[$0] } ?? 0)) / total
      if let reason = reasonToCut(node, blocks: range, share: share) {
        for block in range { dropped[block] = reason }
        node = Int(tree.ends[node])
      } else {
        node += 1
      }
    }
    return dropped
  }

  private func isSuspect(_ node: Int) -> Bool {
    switch tree.tags[node] {
    case .text, .html, .body, .main: false
    case .nav, .footer, .aside, .header, .form: true
    default: !gathered.hints[node].isDisjoint(with: [.foreign, .consent, .comments, .hidden])
    }
  }

  private func reasonToCut(_ node: Int, blocks: Range<Int>, share: Double) -> DroppedText.Reason? {
    let hints = gathered.hints[node]
    let holdsTitle = titleBlock.map(blocks.contains) ?? false
    switch tree.tags[node] {
    case .nav: return share < 0.5 && !holdsTitle ? .navigation : nil
    case .footer: return share < 0.3 && !isInArticle(node) ? .navigation : nil
    case .header: return share < 0.3 && !holdsTitle && !isInArticle(node) ? .navigation : nil
    case .aside: return share < 0.3 && !holdsTitle ? .promotion : nil
    case .form: return share < 0.1 && !holdsTitle ? .promotion : nil
    default: break
    }
    if hints.contains(.hidden) { return share < 0.5 ? .hidden : nil }
    if hints.contains(.consent), !holdsTitle { return .promotion }
    if isThread, isInPost(node) { return nil }
    guard !holdsTitle, !tree.tags[node].isHeading else { return nil }
    if hints.contains(.comments) { return isThread || share > 0.5 ? nil : .comments }
    return share < 0.3 ? .promotion : nil
  }

  private func isInPost(_ node: Int) -> Bool {
    var node = node
    while node >= 0 {
      if !gathered.hints[node].isDisjoint(with: [.threadPost, .comments]) { return true }
      node = Int(tree.parents[node])
    }
    return false
  }

  private func isInArticle(_ node: Int) -> Bool {
    var node = Int(tree.parents[node])
    while node >= 0 {
      if tree.tags[node] == .article { return true }
      node = Int(tree.parents[node])
    }
    return false
  }

  /// The blocks of the page's contents: those of `main`, where it holds enough of the words.
  private func contents(_ words: [Int]) -> Range<Int> {
    let all = 0..<gathered.blocks.count
    let total = words.last ?? 0
    for node in tree.tags.indices where isMain(node) {
      let range = blocks(in: node)
      if Double(words[range.upperBound] - words[range.lowerBound]) >= Self.mainShare * Double(total) { return range }
    }
    return all
  }

  private func isMain(_ node: Int) -> Bool {
    if tree.tags[node] == .main { return true }
    guard tree.tags[node] == .div || tree.tags[node] == .section else { return false }
    return tree.value(.role, of: node).map { $0.elementsEqual("main".utf8) } ?? false
  }

  /// Why a block inside the contents is not text of the page.
  private func reasonInWhole(_ index: Int) -> DroppedText.Reason? {
    let block = gathered.blocks[index]
    if block.post > 0 { return nil }
    if block.role == .caption || isUnderPicture(block) && block.words < 30 { return .caption }
    guard block.words <= BoilerplatePhrases.longest else { return nil }
    let words = Self.plain(self.words(of: index))
    if Self.isBoilerplate(words, block) { return .boilerplate }
    return Self.hasWord(words) ? nil : .label
  }

  /// Leaves out runs of short links.
  private func dropMenus(_ dropped: inout [DroppedText.Reason?]) {
    var run: [Int] = []
    func end(_ dropped: inout [DroppedText.Reason?]) {
      if run.count >= Self.menu.entries { for index in run { dropped[index] = .links } }
      run.removeAll(keepingCapacity: true)
    }
    for index in gathered.blocks.indices where dropped[index] == nil {
      let block = gathered.blocks[index]
      if block.words <= Self.menu.words, block.linkShare > 0.9, block.role != .heading {
        run.append(index)
      } else {
        end(&dropped)
      }
    }
    end(&dropped)
  }
}
