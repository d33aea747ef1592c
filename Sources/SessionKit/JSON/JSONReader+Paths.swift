extension JSONReader {
  /// The keys and indices that lead to a node.
  func path(to goal: Int) -> [JSONStep] {
    var (path, container) = ([JSONStep](), Self.root)
    while container != goal {
      let isObject = lead(of: container) == UInt8(ascii: "{")
      var (child, index) = (container + 1, 0)
      while child < nodes[container].endIndex {
        let value = isObject ? child + 1 : child
        if goal < nodes[value].endIndex {
          path.append(isObject ? .key(string(child)) : .index(index))
          // A key stands for its value.
          if goal < value { return path }
          child = value
          break
        }
        child = nodes[value].endIndex
        index += 1
      }
      guard child > container, child < nodes[container].endIndex, child != container else { return path }
      container = child
    }
    return path
  }

  /// The node that a path leads to, as far as possible.
  func node(at path: [JSONStep]) -> Int {
    var node = Self.root
    for step in path {
      switch step {
      case .key(let key):
        guard let value = value(of: key, in: node) else { return node }
        node = value
      case .index(let index):
        let elements = elements(of: node)
        guard elements.indices.contains(index) else { return node }
        node = elements[index]
      }
    }
    return node
  }

  /// The line and column of a node.
  func place(of node: Int) -> TextPlace { TextPlace(ofByte: Int(nodes[node].start), in: bytes) }
}
