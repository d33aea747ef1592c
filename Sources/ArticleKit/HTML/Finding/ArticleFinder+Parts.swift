/// Parts of the article that need the elements around a block: rows of tables, pictures, the addresses of posts.
extension ArticleFinder {
  /// Captions of an article that are kept at most, and code units that one has at most.
  private static let limits = (captions: 100, length: 1_000)

  /// The table row that a block is in.
  func row(of index: Int) -> Int? {
    var node = gathered.blocks[index].node
    for _ in 0..<8 where node >= 0 {
      if tree.tags[node] == .tr { return node }
      if tree.tags[node] == .table { return nil }
      node = Int(tree.parents[node])
    }
    return nil
  }

  /// Whether a cell is one of a table of data, not of a layout.
  func isInDataTable(_ index: Int) -> Bool {
    guard let row = row(of: index) else { return false }
    return dataTables.contains { tree.subtree($0).contains(row) }
  }

  /// The tables that have a heading for their rows or columns, and at least two rows of at least two cells; the outermost
  /// ones, at most a hundred.
  static func dataTables(of tree: PageTree) -> [Int] {
    var tables: [Int] = []
    var node = 0
    while node < tree.count, tables.count < 100 {
      defer { node += 1 }
      guard tree.tags[node] == .table else { continue }
      var (rows, cells, hasHead, isNested) = (0, 0, false, false)
      for inner in tree.subtree(node).dropFirst() {
        switch tree.tags[inner] {
        case .tr: rows += 1
        case .th: (hasHead, cells) = (true, cells + 1)
        case .td: cells += 1
        case .table: isNested = true
        default: break
        }
        if isNested { break }
      }
      guard !isNested, hasHead, rows >= 2, cells >= 2 * rows else { continue }
      tables.append(node)
      node = Int(tree.ends[node]) - 1
    }
    return tables
  }

  /// The words under the pictures between the first and the last block of the article, and between it and the title.
  func captions(around chosen: [Int]) -> [Caption] {
    guard let first = chosen.first, let last = chosen.last else { return [] }
    let start = titleBlock.map { min($0, first) } ?? first
    var captions: [Caption] = []
    var position = 0
    for index in start...last {
      while position < chosen.count, chosen[position] < index { position += 1 }
      let block = gathered.blocks[index]
      guard block.role == .caption || isUnderPicture(block), captions.count < Self.limits.captions,
        block.text.count <= Self.limits.length, block.words > 1, block.linkShare < 0.8
      else { continue }
      let words = words(of: index)
      if captions.last?.text != words { captions.append(Caption(text: words, position: position)) }
    }
    return captions
  }

  /// The address of the post that a block belongs to: what the platform's code names, else the last link in it.
  func address(ofPostAt index: Int) -> String? {
    let post = gathered.blocks[index].post
    guard post > 0, post <= gathered.postNodes.count else { return nil }
    let node = gathered.postNodes[post - 1]
    for kind in [PageAttribute.permalink, .dataHref, .cite] {
      if let address = tree.string(kind, of: node), address.hasPrefix("http") { return address }
    }
    return tree.subtree(node).reversed().lazy.filter { tree.tags[$0] == .a }
      .compactMap { tree.string(.href, of: $0) }.first { $0.hasPrefix("http") }
  }
}
