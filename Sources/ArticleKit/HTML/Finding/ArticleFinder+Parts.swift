/// Parts of the article that need the elements around a block: rows of tables, pictures, the addresses of posts.
extension ArticleFinder {
  /// The most captions kept of an article, and the most code units in one.
  private static let limits = (captions: 100, length: 1_000, pulled: 40)

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

  /// The first column of each cell of a row, and whether the table calls it a head.
  func cells(ofRow row: Int) -> [Int: (column: Int, isHead: Bool)] {
    let isInHead = tree.parents[row] >= 0 && tree.tags[Int(tree.parents[row])] == .thead
    var cells: [Int: (column: Int, isHead: Bool)] = [:]
    var column = 0
    for cell in children(of: row) where tree.tags[cell] == .td || tree.tags[cell] == .th {
      cells[cell] = (column, isInHead || tree.tags[cell] == .th)
      column += span(.colspan, of: cell)
    }
    return cells
  }

  /// Whether a cell of a table goes on in the rows below.
  func hasTallCells(_ table: Int) -> Bool { tree.subtree(table).contains { span(.rowspan, of: $0) > 1 } }

  /// Over how many rows or columns a cell goes, as browsers take it.
  private func span(_ attribute: PageAttribute, of cell: Int) -> Int {
    max(1, min(tree.string(attribute, of: cell).flatMap { Int($0.trimmed) } ?? 1, 1_000))
  }

  /// The table that a row is in; nil for a row that stands alone in the markup.
  func table(ofRow row: Int) -> Int? {
    var node = row
    while node >= 0, tree.tags[node] != .table { node = Int(tree.parents[node]) }
    return node >= 0 ? node : nil
  }

  /// The cell of a table that a block is in.
  func cell(of index: Int) -> Int? { ancestor(of: index) { $0 == .td || $0 == .th } }

  /// Whether a cell is one of a table of data, not of a layout.
  func isInDataTable(_ index: Int) -> Bool {
    guard let row = row(of: index) else { return false }
    return dataTables.contains { tree.subtree($0).contains(row) }
  }

  /// The tables that have a heading for their rows or columns, and at least two rows of at least two cells; the
  /// outermost
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

  /// The captions between the first and the last block of the article, and between it and the title.
  func captions(around chosen: [Int]) -> [Caption] {
    guard let first = chosen.first, let last = chosen.last else { return [] }
    let start = titleBlock.map { min($0, first) } ?? first
    var captions: [Caption] = []
    var (position, pulled) = (0, 0)
    for index in start...last {
      while position < chosen.count, chosen[position] < index { position += 1 }
      let block = gathered.blocks[index]
      let isPulled = isPulled(block)
      // Below a quotation is who said it.
      if block.isInFigure, index > 0, gathered.blocks[index - 1].role == .quote { continue }
      guard block.role == .caption || isUnderPicture(block) || isPulled, captions.count < Self.limits.captions,
        block.text.count <= Self.limits.length, block.words > 1, block.linkShare < 0.8
      else { continue }
      let words = words(of: index)
      if isPulled {
        pulled += 1
        guard chosen[position] != index, pulled <= Self.limits.pulled, !holds(words, in: chosen) else { continue }
      }
      if captions.last?.text != words {
        captions.append(Caption(text: words, position: position, isPulled: isPulled))
      }
    }
    return captions
  }

  /// Whether a block or the element around it is called a quotation pulled out of the text.
  private func isPulled(_ block: PageBlock) -> Bool {
    let parent = Int(tree.parents[block.node])
    return gathered.hints[block.node].contains(.pulled) || parent >= 0 && gathered.hints[parent].contains(.pulled)
  }

  /// Whether the article holds words, whatever marks are around them.
  private func holds(_ words: String, in chosen: [Int]) -> Bool {
    func isMark(_ character: Character) -> Bool { !character.isLetter && !character.isNumber }
    var bare = words.drop(while: isMark)
    while let last = bare.last, isMark(last) { bare.removeLast() }
    let beginning = String(bare.prefix(80))
    return chosen.contains { ByteSearch.find(beginning, in: self.words(of: $0)) != nil }
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
