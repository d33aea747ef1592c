/// A page as a tree, kept in flat arrays in the order of the document.
///
/// A node's subtree is the run of nodes from it up to `ends[node]`, so that no step over the tree recurses, however deep
/// it is nested.
struct PageTree {
  /// One attribute of an element: its name and where its value is in `bytes`.
  struct Attribute {
    var kind: PageAttribute
    var value: Range<Int32>
  }

  /// What each node is.
  private(set) var tags: [PageTag] = []
  /// The node that each node is in; −1 for the root.
  private(set) var parents: [Int32] = []
  /// The node after each node's subtree.
  private(set) var ends: [Int32] = []
  /// Texts and attribute values, one after the other.
  private(set) var bytes: [UInt8] = []
  /// Where the text of a text node is in `bytes`.
  private(set) var texts: [Range<Int32>] = []
  /// The first attribute of each node in `attributes`; those of node n end where those of n + 1 begin.
  private(set) var firstAttributes: [Int32] = []
  /// The attributes of all elements.
  private(set) var attributes: [Attribute] = []
  /// The elements that are open while the tree is built.
  private(set) var open: [Int32] = []

  /// Makes a tree without nodes, with room for a page of so many bytes.
  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
    let nodes = capacity / 16
    tags.reserveCapacity(nodes)
    parents.reserveCapacity(nodes)
    ends.reserveCapacity(nodes)
    texts.reserveCapacity(nodes)
    firstAttributes.reserveCapacity(nodes)
  }

  /// The number of nodes.
  var count: Int { tags.count }

  /// The nodes inside a node, itself included.
  func subtree(_ node: Int) -> Range<Int> { node..<Int(ends[node]) }

  /// The value of an attribute; empty if it stands without a value.
  func value(_ kind: PageAttribute, of node: Int) -> ArraySlice<UInt8>? {
    let first = Int(firstAttributes[node])
    let last = node + 1 < firstAttributes.count ? Int(firstAttributes[node + 1]) : attributes.count
    for index in first..<last where attributes[index].kind == kind {
      let value = attributes[index].value
      return bytes[Int(value.lowerBound)..<Int(value.upperBound)]
    }
    return nil
  }

  /// The value of an attribute as text.
  func string(_ kind: PageAttribute, of node: Int) -> String? {
    value(kind, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// All text in a node, as it is in the page.
  func text(of node: Int) -> [UInt8] {
    var text: [UInt8] = []
    for inner in subtree(node) where tags[inner] == .text {
      text += bytes[Int(texts[inner].lowerBound)..<Int(texts[inner].upperBound)]
    }
    return text
  }

  /// Opens an element inside the one opened last.
  mutating func start(_ tag: PageTag) {
    let node = append(tag, text: 0..<0)
    open.append(node)
  }

  /// Adds an attribute to the element opened last.
  mutating func add(_ kind: PageAttribute, value: UnsafeBufferPointer<UInt8>) {
    let start = Int32(bytes.count)
    bytes.append(contentsOf: value)
    attributes.append(Attribute(kind: kind, value: start..<Int32(bytes.count)))
  }

  /// Adds text to the element opened last.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    let start = Int32(bytes.count)
    bytes.append(contentsOf: text)
    let end = Int32(bytes.count)
    // The parser hands over long texts in pieces, and breaks them at character references.
    if let last = tags.indices.last, tags[last] == .text, texts[last].upperBound == start,
      parents[last] == (open.last ?? -1)
    {
      texts[last] = texts[last].lowerBound..<end
    } else {
      _ = append(.text, text: start..<end)
    }
  }

  /// Closes the element opened last.
  mutating func end() {
    guard let node = open.popLast() else { return }
    ends[Int(node)] = Int32(tags.count)
  }

  private mutating func append(_ tag: PageTag, text: Range<Int32>) -> Int32 {
    let node = Int32(tags.count)
    tags.append(tag)
    parents.append(open.last ?? -1)
    ends.append(node + 1)
    texts.append(text)
    firstAttributes.append(Int32(attributes.count))
    return node
  }
}
