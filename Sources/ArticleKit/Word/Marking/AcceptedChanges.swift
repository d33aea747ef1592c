/// Accepts the tracked changes in a part of a Word document, and takes the marks of comments out.
struct AcceptedChanges {
  private let tree: XMLTree

  /// Takes the elements of a part.
  init(_ tree: XMLTree) { self.tree = tree }

  /// Notes the changes of the part.
  func write(to edits: inout XMLEdits) { accept(in: tree.top, &edits) }

  private func accept(in node: Int, _ edits: inout XMLEdits) {
    var children = tree.elements(of: node)[...]
    while let child = children.popFirst() {
      if isJoined(child), let next = children.first, tree[next].name == "w:p" {
        // The mark between two paragraphs is deleted: they are one, which is what the last of them is.
        var members = [child]
        while let member = children.first, tree[member].name == "w:p" {
          members.append(member)
          children.removeFirst()
          if !isJoined(member) { break }
        }
        join(members, &edits)
      } else {
        acceptElement(child, &edits)
      }
    }
  }

  private func acceptElement(_ node: Int, _ edits: inout XMLEdits) {
    let element = tree[node]
    switch element.name {
    case "w:ins", "w:moveTo":
      guard !tree.elements(of: node).isEmpty else { return edits.replace(element.range) }
      edits.replace(element.tag)
      accept(in: node, &edits)
      edits.replace(element.end)
    case "w:r" where isReference(node): edits.replace(element.range)
    case "w:tr" where tree.first(["w:trPr", "w:del"], in: node) != nil: edits.replace(element.range)
    case let name where Self.isMark(name): edits.replace(element.range)
    default: accept(in: node, &edits)
    }
  }

  /// Whether an element only says what has changed, or where a comment is.
  private static func isMark(_ name: String) -> Bool {
    if marks.contains(name) || name.hasPrefix("w:") && name.hasSuffix("PrChange") { return true }
    let isMoved = name.hasPrefix("w:move") || name.hasPrefix("w:customXml")
    return isMoved && (name.hasSuffix("RangeStart") || name.hasSuffix("RangeEnd"))
  }

  private static let marks: Set<String> = [
    "w:del", "w:moveFrom", "w:commentRangeStart", "w:commentRangeEnd", "w:commentReference", "w:cellIns", "w:cellDel",
    "w:cellMerge", "w:numberingChange", "w:tblGridChange",
  ]

  /// Whether a run holds the reference to a comment and nothing else.
  private func isReference(_ run: Int) -> Bool {
    let inside = tree.elements(of: run).filter { tree[$0].name != "w:rPr" }
    return inside.count == 1 && tree[inside[0]].name == "w:commentReference"
  }

  /// Whether the mark at the end of a paragraph is deleted.
  private func isJoined(_ paragraph: Int) -> Bool {
    guard let mark = tree.first(["w:pPr", "w:rPr"], in: paragraph) else { return false }
    return tree.first("w:del", in: mark) ?? tree.first("w:moveFrom", in: mark) != nil
  }

  private func join(_ paragraphs: [Int], _ edits: inout XMLEdits) {
    guard let first = paragraphs.first, let last = paragraphs.last else { return }
    var properties = ""
    if let node = tree.first("w:pPr", in: last) {
      var inner = XMLEdits(edits.bytes)
      accept(in: node, &inner)
      properties = String(decoding: inner.result(in: tree[node].range), as: UTF8.self)
    }
    for paragraph in paragraphs {
      let own = tree.first("w:pPr", in: paragraph)
      if let own { edits.replace(tree[own].range, with: paragraph == first ? properties : "") }
      for child in tree.elements(of: paragraph) where child != own { acceptElement(child, &edits) }
      if paragraph != first { edits.replace(tree[paragraph].tag) }
      // A paragraph that is all in one tag has no end to take away.
      if paragraph != last, !tree[paragraph].end.isEmpty { edits.replace(tree[paragraph].end) }
    }
    if tree[last].end.isEmpty { edits.insert("</w:p>", at: tree[last].tag.upperBound) }
  }
}
