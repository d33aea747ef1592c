/// A part of a document in XML, as a tree whose elements know where they are in the part's bytes.
///
/// So a draft can be written back with nothing changed but what was put in.
struct XMLTree {
  /// An element, or a run of text.
  struct Node {
    /// The name with the prefix that this module uses for its namespace (`w:p`); empty for text.
    var name: String
    /// The attributes by their names, with the same prefixes.
    var attributes: [String: String] = [:]
    /// The characters of a run of text.
    var text: String = ""
    /// Where the start tag is, in bytes of the part; for text where it is first noticed.
    var tag: Range<Int> = 0..<0
    /// Where the end tag begins and where it ends; both the end of the start tag where that is all (`<w:p/>`).
    var end: Range<Int> = 0..<0
    /// The elements and runs of text inside, in order.
    var children: [Int] = []

    /// The bytes from the start tag to the end tag.
    var range: Range<Int> { tag.lowerBound..<max(tag.lowerBound, end.upperBound) }
    /// The bytes between the tags.
    var inside: Range<Int> { tag.upperBound..<max(tag.upperBound, end.lowerBound) }
  }

  /// All nodes, each before its children; the first is a root around the whole.
  private(set) var nodes: [Node] = [Node(name: "root")]
  private var open: [Int] = [0]

  /// The outermost element; the root where there is none.
  var top: Int { nodes[0].children.first { !nodes[$0].name.isEmpty } ?? 0 }

  /// The node of a number.
  subscript(_ index: Int) -> Node { nodes[index] }

  /// The elements inside a node, in order.
  func elements(of node: Int) -> [Int] { nodes[node].children.filter { !nodes[$0].name.isEmpty } }

  /// The first element of a name inside a node.
  func first(_ name: String, in node: Int) -> Int? { nodes[node].children.first { nodes[$0].name == name } }

  /// The first element at the end of a path of names.
  func first(_ path: [String], in node: Int) -> Int? {
    var place: Int? = node
    for name in path { place = place.flatMap { first(name, in: $0) } }
    return place
  }

  /// The attribute of the first element at the end of a path of names.
  func value(_ attribute: String, at path: [String], in node: Int) -> String? {
    first(path, in: node).flatMap { nodes[$0].attributes[attribute] }
  }

  /// All characters inside a node.
  func words(in node: Int) -> String {
    nodes[node].name.isEmpty ? nodes[node].text : nodes[node].children.map(words).joined()
  }

  /// All elements of a name below a node, in order.
  func all(_ name: String, below node: Int) -> [Int] {
    nodes[node].children.flatMap { child in
      (nodes[child].name == name ? [child] : []) + all(name, below: child)
    }
  }

  // MARK: Building

  /// How many elements are open.
  var depth: Int { open.count - 1 }

  /// Opens an element whose start tag is in `tag`.
  mutating func start(_ name: String, _ attributes: [String: String], tag: Range<Int>) {
    add(Node(name: name, attributes: attributes, tag: tag, end: tag.upperBound..<tag.upperBound))
    open.append(nodes.count - 1)
  }

  /// Adds characters to the open element.
  mutating func add(_ text: String, at place: Int) {
    if let last = nodes[open[open.count - 1]].children.last, nodes[last].name.isEmpty {
      nodes[last].text += text
    } else {
      add(Node(name: "", text: text, tag: place..<place, end: place..<place))
    }
  }

  /// Closes the element opened last; its end tag is in `tag`.
  mutating func end(tag: Range<Int>) {
    guard open.count > 1 else { return }
    nodes[open.removeLast()].end = tag
  }

  private mutating func add(_ node: Node) {
    nodes.append(node)
    nodes[open[open.count - 1]].children.append(nodes.count - 1)
  }
}
