/// What the head and the marked-up elements of a page say about it, before it is decided what to believe.
struct PageFacts {
  /// Contents of `meta` elements by their property or name in lower case, in the order of the page.
  private(set) var meta: [String: [String]] = [:]
  /// Texts and contents by `itemprop`, in the order of the page.
  private(set) var items: [String: [String]] = [:]
  /// The contents of `title`.
  private(set) var title: String?
  /// The address that the page gives as its own.
  private(set) var canonical: String?
  /// The language of the `html` element.
  private(set) var language: String?
  /// The `time` elements: the machine's form or the words, and where they are.
  private(set) var times: [(node: Int, value: String)] = []
  /// Names in elements that link to an author's page.
  private(set) var authorLinks: [String] = []
  /// The headings of the first level.
  private(set) var headings: [String] = []

  private static let wantedItems: Set<String> = [
    "headline", "name", "datePublished", "dateModified", "author", "publisher", "articleSection", "dateCreated",
  ]
  /// Facts of one kind that are kept at most.
  private static let most = 20

  /// Reads the facts of a page.
  init(_ tree: PageTree) {
    for node in tree.tags.indices {
      switch tree.tags[node] {
      case .text, .div, .span, .p:
        break
      case .meta: readMeta(node, tree)
      case .link: readLink(node, tree)
      case .title where title == nil: title = Self.clean(tree.text(of: node))
      case .html: language = language ?? tree.string(.lang, of: node)
      case .h1 where headings.count < Self.most:
        if let heading = Self.clean(tree.text(of: node)) { headings.append(heading) }
      case .time where times.count < Self.most:
        if let value = tree.string(.datetime, of: node) ?? Self.clean(tree.text(of: node)) {
          times.append((node, value))
        }
      case .a:
        if authorLinks.count < Self.most, let rel = tree.value(.rel, of: node), rel.elementsEqual("author".utf8),
          let name = Self.clean(tree.text(of: node))
        {
          authorLinks.append(name)
        }
      default: break
      }
      if tree.tags[node] != .text, let name = tree.value(.itemprop, of: node) { readItem(name, node, tree) }
    }
  }

  private mutating func readMeta(_ node: Int, _ tree: PageTree) {
    guard let name = tree.string(.property, of: node) ?? tree.string(.name, of: node),
      let content = tree.value(.content, of: node), let text = Self.clean(Array(content))
    else { return }
    let key = name.lowercased()
    if meta[key, default: []].count < Self.most { meta[key, default: []].append(text) }
  }

  private mutating func readLink(_ node: Int, _ tree: PageTree) {
    guard canonical == nil, let rel = tree.value(.rel, of: node), rel.elementsEqual("canonical".utf8) else { return }
    canonical = tree.string(.href, of: node)
  }

  private mutating func readItem(_ name: ArraySlice<UInt8>, _ node: Int, _ tree: PageTree) {
    let key = String(decoding: name, as: UTF8.self)
    guard Self.wantedItems.contains(key), items[key, default: []].count < Self.most else { return }
    let value =
      tree.string(.content, of: node) ?? tree.string(.datetime, of: node) ?? Self.clean(tree.text(of: node)) ?? ""
    if !value.isEmpty { items[key, default: []].append(value) }
  }

  /// The first content of the names given, in their order.
  func first(_ names: [String]) -> String? {
    names.lazy.compactMap { meta[$0]?.first { !$0.isEmpty } }.first
  }

  /// The text with runs of blanks collapsed; nil if nothing is left.
  static func clean(_ bytes: [UInt8]) -> String? {
    let words = bytes.split(whereSeparator: \.isWhiteSpace)
    return words.isEmpty ? nil : String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }
}
