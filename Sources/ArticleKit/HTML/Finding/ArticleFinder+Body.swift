/// Which element holds the article.
extension ArticleFinder {
  /// The element that holds the article's text.
  func body() -> Int? {
    guard tree.count > 0 else { return nil }
    let total = prose(in: 0)
    guard total > 0 else { return nil }
    let descended = descend(from: 0, share: 0.72)
    return widened(hinted(in: descended) ?? descended)
  }

  /// Goes down from an element as long as one child holds so much of its prose.
  private func descend(from start: Int, share: Double) -> Int {
    var node = start
    while true {
      let whole = prose(in: node)
      guard let best = children(of: node).max(by: { prose(in: $0) < prose(in: $1) }),
        Double(prose(in: best)) >= share * Double(whole), tree.tags[best] != .p,
        !gathered.hints[best].contains(.post)
      else { return node }
      node = best
    }
  }

  /// The element inside another that says of itself that it is the body, where it holds enough of the prose.
  ///
  /// Elements of one class are one body in several parts, unless they are in several `article` elements: then the
  /// page continues with other articles, and the one with the title is taken.
  private func hinted(in outer: Int) -> Int? {
    let whole = prose(in: outer)
    var families: [UInt64: [Int]] = [:]
    var sums: [UInt64: Int] = [:]
    var order: [UInt64] = []
    for node in tree.subtree(outer) where tree.tags[node] != .text && gathered.hints[node].contains(.body) {
      let inside = prose(in: node)
      guard inside > 0 else { continue }
      let family = family(of: node) ?? UInt64(node)
      if let last = families[family]?.last, tree.subtree(last).contains(node) { continue }
      if families[family] == nil { order.append(family) }
      families[family, default: []].append(node)
      sums[family, default: 0] += inside
    }
    // Among families of nearly equal prose the innermost, which comes last, is the tightest.
    let most = sums.values.max() ?? 0
    guard Double(most) >= 0.25 * Double(whole),
      let family = order.last(where: { Double(sums[$0] ?? 0) >= 0.97 * Double(most) }), var nodes = families[family]
    else { return nil }
    let articles = nodes.map { ancestor($0, tag: .article) }
    if Set(articles).count > 1, let first = nodes.first {
      let chosen = nodes.first { node in titleBlock.map { blocks(in: node).lowerBound > $0 } ?? true } ?? first
      let article = ancestor(chosen, tag: .article)
      nodes = nodes.filter { ancestor($0, tag: .article) == article }
    }
    guard let first = nodes.first, let last = nodes.last else { return nil }
    if first == last { return descend(from: first, share: 0.97) }
    var common = first
    while !tree.subtree(common).contains(last) { common = Int(tree.parents[common]) }
    return common
  }

  /// The element around, where it adds nothing but paragraphs: the body may be cut into parts, or its first paragraphs
  /// set apart.
  private func widened(_ body: Int) -> Int {
    var body = body
    var outer = Int(tree.parents[body])
    var inner = body
    var levels = 0
    while outer >= 0, levels < 4 {
      // What appears next to an `article` element is another article, or none.
      guard tree.tags[inner] != .article else { return body }
      defer { (inner, outer) = (outer, outer >= 0 ? Int(tree.parents[outer]) : -1) }
      let (inside, whole) = (prose(in: body), prose(in: outer))
      guard whole > inside else { continue }
      levels += 1
      guard whole < 3 * inside, gathered.hints[outer].isDisjoint(with: .comments) else { return body }
      let range = blocks(in: body)
      let added = blocks(in: outer).filter { !range.contains($0) && cuts[$0] == nil && gathered.blocks[$0].prose > 0 }
      let text = added.filter { index in
        let block = gathered.blocks[index]
        return block.role == .paragraph && block.linkShare < 0.3 && !block.isInList
          && !Self.isBoilerplate(Self.plain(words(of: index)), block)
      }
      let sum = { (blocks: [Int]) in blocks.reduce(0) { $0 + gathered.blocks[$1].prose } }
      // An element that calls itself the body may hold boxes too.
      let least = gathered.hints[outer].contains(.body) || gathered.hints[body].isEmpty && isInBody(outer) ? 6 : 9
      guard sum(text) * 10 >= sum(added) * least else { return body }
      body = outer
    }
    return body
  }

  /// Whether one of the two elements around calls itself the body.
  private func isInBody(_ node: Int) -> Bool {
    let parent = Int(tree.parents[node])
    guard parent >= 0 else { return false }
    let next = Int(tree.parents[parent])
    return gathered.hints[parent].contains(.body) || next >= 0 && gathered.hints[next].contains(.body)
  }

  private func ancestor(_ node: Int, tag: PageTag) -> Int {
    var node = Int(tree.parents[node])
    while node >= 0, tree.tags[node] != tag { node = Int(tree.parents[node]) }
    return node
  }

  /// The elements directly inside an element.
  func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var child = node + 1
    while child < Int(tree.ends[node]) {
      if tree.tags[child] != .text { children.append(child) }
      child = Int(tree.ends[child])
    }
    return children
  }
}
