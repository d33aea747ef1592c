import Groundwork

/// Finds the article among the blocks of a page.
///
/// The steps, each one pass: elements whose names, tags or roles say that they are not articles are cut, unless they hold
/// too much of the page's prose; the element that holds the rest of the prose is found by going down from the root as
/// long as one child holds most of it; its blocks are kept or left out one by one.
struct ArticleFinder {
  let tree: PageTree
  let gathered: BlockGatherer
  /// The titles that the metadata gives, to recognise the heading of the page.
  let titles: [String]
  /// What the metadata gives as the summary of the article.
  let summaries: [String]
  /// Whether the page is the article's body alone.
  let isFragment: Bool
  /// Who wrote the article.
  let authors: [String]
  /// Why the block is out, because an element around it is; nil if it is not.
  private(set) var cuts: [DroppedText.Reason?] = []
  /// Whether the page is a thread of posts.
  private(set) var isThread = false
  /// The entries of a live blog.
  private(set) var liveEntries: Set<Int> = []
  /// What the page says it is.
  var genre: PageGenre
  /// The tables that hold data.
  let dataTables: [Int]
  /// Words of prose in the blocks before each block, those cut left out.
  private var proseBefore: [Int] = []
  /// The block that holds the title.
  private(set) var titleBlock: Int?

  init(
    tree: PageTree, gathered: BlockGatherer, titles: [String], summaries: [String], authors: [String] = [],
    genre: PageGenre = .unknown, isLive: Bool = false, isFragment: Bool = false
  ) {
    self.tree = tree
    self.gathered = gathered
    self.titles = titles
    self.summaries = summaries
    self.authors = authors
    self.isFragment = isFragment
    dataTables = Self.dataTables(of: tree)
    self.genre = genre
    cuts = [DroppedText.Reason?](repeating: nil, count: gathered.blocks.count)
    sumProse()
    guard !isFragment else { return }
    titleBlock = findTitle()
    isThread = genre == .thread || holdsThread
    liveEntries = findLiveEntries(isLive: isLive)
    cut()
    sumProse()
  }

  /// The blocks in an element.
  func blocks(in node: Int) -> Range<Int> {
    Int(gathered.blocksBefore[node])..<Int(gathered.blocksBefore[Int(tree.ends[node])])
  }

  /// The words of prose in an element that are not cut.
  func prose(in node: Int) -> Int {
    let range = blocks(in: node)
    return proseBefore[range.upperBound] - proseBefore[range.lowerBound]
  }

  /// The words of a block.
  func words(of block: Int) -> String {
    String(decoding: gathered.text[gathered.blocks[block].text], as: UTF8.self)
  }

  private mutating func sumProse() {
    var sum = 0
    proseBefore = [0]
    proseBefore.reserveCapacity(gathered.blocks.count + 1)
    for (index, block) in gathered.blocks.enumerated() {
      if cuts[index] == nil { sum += block.prose }
      proseBefore.append(sum)
    }
  }

  private func findTitle() -> Int? {
    let wanted = Set(titles.map(TextKey.key))
    var firstHeading: Int?
    for (index, block) in gathered.blocks.enumerated() where block.role == .heading && block.level <= 2 {
      if wanted.contains(TextKey.key(words(of: index))) { return index }
      if firstHeading == nil, block.level == 1 { firstHeading = index }
    }
    return firstHeading
  }

  private mutating func cut() {
    let total = max(1, proseBefore.last ?? 0)
    let families = proseOfFamilies()
    var node = 0
    while node < tree.count {
      let tag = tree.tags[node]
      guard tag != .text else {
        node += 1
        continue
      }
      let range = tag.isBlock || fillsBlock(node) ? blocks(in: node) : 0..<0
      if !range.isEmpty,
        isUnwanted(node, tag, blocks: range, share: share(of: node, families: families, total: total), total: total)
      {
        let reason = Self.reason(gathered.hints[node], tag)
        for block in range { cuts[block] = reason }
        node = Int(tree.ends[node])
      } else {
        node += 1
      }
    }
  }

  /// Whether an element inside lines holds whole blocks, and is not the end of one.
  func fillsBlock(_ node: Int) -> Bool {
    let range = blocks(in: node)
    guard let first = range.first else { return false }
    let block = gathered.blocks[first].node
    if block >= node { return true }
    let next = (block + 1..<node).allSatisfy { tree.ends[$0] >= tree.ends[node] || isBlank($0) }
    return next && (Int(tree.ends[node])..<Int(tree.ends[block])).allSatisfy(isBlank)
  }

  private func isBlank(_ node: Int) -> Bool {
    guard tree.tags[node] == .text else { return false }
    let text = tree.texts[node]
    return tree.bytes[Int(text.lowerBound)..<Int(text.upperBound)].allSatisfy(\.isWhiteSpace)
  }

  /// Why an element is cut, by what it is called.
  private static func reason(_ hints: PageHint, _ tag: PageTag) -> DroppedText.Reason {
    if hints.contains(.hidden) { return .hidden }
    if hints.contains(.consent) { return .promotion }
    if hints.contains(.comments) { return .comments }
    switch tag {
    case .nav, .footer, .header: return .navigation
    case .figure: return .caption
    default: break
    }
    if hints.contains(.foreign) { return .promotion }
    if hints.contains(.caption) { return .caption }
    return hints.contains(.author) ? .writer : hints.contains(.pulled) ? .repeated : .promotion
  }

  /// Whether parts that forums call posts hold much of the page.
  private var holdsThread: Bool {
    var (posts, node) = (0, 0)
    while node < tree.count {
      if tree.tags[node] != .text, gathered.hints[node].contains(.threadPost) {
        posts += blocks(in: node).reduce(0) { $0 + gathered.blocks[$1].words }
        node = Int(tree.ends[node])
      } else {
        node += 1
      }
    }
    return posts > 0 && posts * 3 > gathered.blocks.reduce(0) { $0 + $1.words }
  }

  /// Whether the blocks hold the title: then a word on the element around says nothing about them.
  func holdsArticle(_ blocks: Range<Int>) -> Bool { titleBlock.map(blocks.contains) ?? false }

  /// The prose in all elements of each class that has a hint: what says little of one product says much of twenty.
  private func proseOfFamilies() -> [UInt64: Int] {
    var families: [UInt64: Int] = [:]
    for node in tree.tags.indices where !gathered.hints[node].isDisjoint(with: [.unwanted, .pulled]) {
      guard let family = family(of: node) else { continue }
      families[family, default: 0] += prose(in: node)
    }
    return families
  }

  /// The number of the class that an element belongs to; names with a number in them are of one element alone.
  func family(of node: Int) -> UInt64? {
    guard let value = tree.value(.class, of: node) else { return nil }
    var hash = FNV1a.empty64 ^ UInt64(tree.tags[node].rawValue)
    for name in value.split(separator: 0x20) where !name.contains(where: \.isDigit) {
      hash = FNV1a.hash(name, from: FNV1a.adding(0x20, to: hash))
    }
    return hash
  }

  private func share(of node: Int, families: [UInt64: Int], total: Int) -> Double {
    let own = prose(in: node)
    let all =
      own > 0 && !gathered.hints[node].isDisjoint(with: [.unwanted, .pulled])
      ? family(of: node).flatMap { families[$0] } : nil
    return min(1, Double(max(own, all ?? 0)) / Double(total))
  }

  private func isUnwanted(_ node: Int, _ tag: PageTag, blocks: Range<Int>, share: Double, total: Int) -> Bool {
    let hints = gathered.hints[node]
    if tag == .html || tag == .body || tag == .main { return false }
    if hints.contains(.consent), !holdsArticle(blocks) { return true }
    if hints.contains(.post) || gathered.blocks[blocks.lowerBound].post > 0 && share < 0.2 { return false }
    let holdsTitle = titleBlock.map(blocks.contains) ?? false
    if hints.contains(.hidden) { return share < 0.5 }
    if holdsTitle { return share < 0.1 && tag == .header }
    switch tag {
    case .nav: return share < 0.7
    case .footer, .aside:
      // On a page with hardly any prose that of its foot is most of it.
      return share < 0.5 || prose(in: node) < 60 && blocks.count * 2 < gathered.blocks.count
    case .header, .form, .address: return share < 0.3
    // A quotation may be in a figure, with the name of who said it below.
    case .figure: return share < 0.2 && gathered.blocks[blocks.lowerBound].role != .quote
    default: break
    }
    if hints.contains(.body) { return false }
    if hints.contains(.comments) { return tag != .p }
    // A hint on a single paragraph is about its place or its letters.
    if tag == .p || tag.isHeading, gathered.blocks[blocks.lowerBound].prose >= 20 || tag.isHeading {
      return hints.contains(.foreign) && share < 0.05
    }
    if hints.contains(.foreign) { return share < 0.6 }
    if !hints.isDisjoint(with: [.caption, .pulled]) { return Double(prose(in: node)) < 0.2 * Double(total) }
    if hints.contains(.author) { return share < 0.2 }
    if hints.contains(.doubtful) { return share < 0.15 }
    return false
  }
}
