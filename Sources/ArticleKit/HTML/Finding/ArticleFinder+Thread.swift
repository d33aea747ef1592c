import Groundwork

/// The posts of a thread and who wrote them.
extension ArticleFinder {
  /// A post: its element, and the words and the element that name its author.
  struct ThreadPost {
    var node: Int
    var author: String
    var authorNode: Int
    /// When it was written, as readers see it and in ISO 8601, in a live blog.
    var time: String?
    var published: String?
  }

  /// Elements around a block in which its post is searched for, nodes at the beginning of an entry of a live blog in which
  /// author and time are, and bytes that a name has at most.
  private static let reach = (elements: 14, nodes: 200, name: 60)

  /// The post that each of some blocks belongs to; none for those outside of posts, or in posts of nobody who is named.
  func threadPosts(of blocks: [Int]) -> [Int: ThreadPost] {
    guard isThread || !liveEntries.isEmpty else { return [:] }
    var known: [Int: ThreadPost?] = [:]
    var posts: [Int: ThreadPost] = [:]
    for index in blocks {
      var node = gathered.blocks[index].node
      for _ in 0..<Self.reach.elements where node >= 0 {
        if isThread && !gathered.hints[node].isDisjoint(with: [.threadPost, .comments]) || liveEntries.contains(node) {
          let post = known[node] ?? post(in: node)
          known[node] = .some(post)
          if let post {
            posts[index] = post
            break
          }
        }
        node = Int(tree.parents[node])
      }
    }
    return posts
  }

  /// The entries of a live blog: those that are called so, and on a page that calls itself one the innermost `article`
  /// elements besides the one with the title.
  func findLiveEntries(isLive: Bool) -> Set<Int> {
    var entries: Set<Int> = []
    var following = tree.count
    for node in tree.tags.indices.reversed() where tree.tags[node].isBlock {
      let isInnermost = tree.tags[node] == .article && following >= Int(tree.ends[node])
      if tree.tags[node] == .article { following = node }
      guard gathered.hints[node].contains(.liveEntry) || isLive && isInnermost,
        !(titleBlock.map(blocks(in: node).contains) ?? false)
      else { continue }
      entries.insert(node)
    }
    return entries
  }

  /// The post in an element: the first name that is marked as an author's.
  private func post(in node: Int) -> ThreadPost? {
    if liveEntries.contains(node) { return liveEntry(in: node) }
    for inner in tree.subtree(node) where tree.tags[inner] != .text && isAuthor(inner) {
      guard let name = shortWords(of: inner), name.utf8.count <= Self.reach.name else { continue }
      return ThreadPost(node: node, author: name, authorNode: inner)
    }
    return nil
  }

  private func liveEntry(in node: Int) -> ThreadPost? {
    var (author, time): (Int?, Int?)
    for inner in tree.subtree(node).prefix(Self.reach.nodes) where tree.tags[inner] != .text {
      if time == nil, tree.tags[inner] == .time { time = inner }
      if author == nil, gathered.hints[inner].contains(.author) || isAuthor(inner) { author = inner }
      if author != nil, time != nil { break }
    }
    guard let author, let words = shortWords(of: author), words.utf8.count <= 2 * Self.reach.name,
      let name = Byline.names(in: words).first, name.utf8.count <= Self.reach.name
    else { return nil }
    let shown = time.flatMap(shortWords)
    let stated = time.flatMap { tree.string(.datetime, of: $0) }.flatMap(PageDate.iso)
    return ThreadPost(
      node: node, author: name, authorNode: author, time: shown.flatMap { $0.utf8.count <= Self.reach.name ? $0 : nil },
      published: stated)
  }

  /// The words of an element that holds a name or a time; nil where it holds far more, which would be read again for each
  /// element around it.
  private func shortWords(of node: Int) -> String? {
    tree.subtree(node).count <= Self.reach.nodes ? PageFacts.clean(tree.text(of: node)) : nil
  }

  private func isAuthor(_ node: Int) -> Bool {
    if tree.tags[node] == .a, let rel = tree.value(.rel, of: node), rel.elementsEqual("author".utf8) { return true }
    return gathered.hints[node].contains(.poster)
  }

  /// The words of a block that names an author, without the name: mostly the day and the time.
  func wordsBesides(_ author: String, in block: Int) -> String? {
    let words = words(of: block)
    guard let place = ByteSearch.find(author, in: words) else { return nil }
    let start = words.utf8.index(words.startIndex, offsetBy: place)
    let end = words.utf8.index(start, offsetBy: author.utf8.count)
    return (String(words[..<start]) + String(words[end...])).trimmed
  }
}
