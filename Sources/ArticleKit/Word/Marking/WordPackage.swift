/// The parts of a Word document in their order, to be written again.
package struct WordPackage {
  /// The parts by name and content.
  package private(set) var parts: [(name: String, content: [UInt8])]

  /// Unpacks a document whole.
  /// - Throws: what is wrong with it.
  package init(_ bytes: [UInt8]) throws(DraftRefusal) {
    let zip: ZipArchive
    do throws(LoadError) {
      zip = try ZipArchive(bytes, name: "") { _ in true }
    } catch {
      throw .unreadable
    }
    guard !zip.isCut, zip.parts.allSatisfy({ !$0.isDamaged && !$0.isLocked }) else { throw .unreadable }
    parts = zip.parts.map { ($0.name, $0.content ?? []) }
  }

  /// The content of a part.
  subscript(_ name: String) -> [UInt8]? {
    parts.first { $0.name.lowercased() == name.lowercased() }?.content
  }

  /// Puts a part in the place of the one of its name, or after all others.
  mutating func put(_ content: [UInt8], as name: String) {
    if let place = parts.firstIndex(where: { $0.name.lowercased() == name.lowercased() }) {
      parts[place].content = content
    } else {
      parts.append((name, content))
    }
  }

  /// Takes a part out, with what is said of it in the list of types.
  mutating func remove(_ name: String) {
    parts.removeAll { $0.name.lowercased() == name.lowercased() }
    edit(Self.types) { tree, edits in
      for node in tree.elements(of: tree.top)
      where tree[node].attributes["PartName"]?.lowercased() == "/\(name.lowercased())" {
        edits.replace(tree[node].range)
      }
    }
  }

  /// The list of the types of parts.
  static let types = "[Content_Types].xml"

  /// Changes a part by its elements; one that is missing or no XML stays as it is.
  mutating func edit(_ name: String, _ change: (XMLTree, inout XMLEdits) -> Void) {
    guard let content = self[name], let tree = try? XMLTree(content, part: name) else { return }
    var edits = XMLEdits(content)
    change(tree, &edits)
    if !edits.isEmpty { put(edits.result, as: name) }
  }

  /// The parts as they are read.
  var document: DocumentPackage {
    DocumentPackage(
      word: Dictionary(
        parts.filter { DocumentPackage.isRead($0.name) }.map { ($0.name.lowercased(), $0.content) },
        uniquingKeysWith: { first, _ in first }))
  }

  /// The document as a file.
  /// - Throws: `DraftRefusal.unreadable` where the zip library refuses.
  func archive() throws(DraftRefusal) -> [UInt8] {
    guard let bytes = ZipWriter.archive(of: parts) else { throw .unreadable }
    return bytes
  }
}

extension XMLEdits {
  /// Puts elements in front of the end of another one, which may be a tag alone.
  mutating func append(_ elements: String, to node: XMLTree.Node) {
    guard node.end.isEmpty else { return insert(elements, at: node.end.lowerBound) }
    let name = text(node.tag).dropFirst().prefix { !$0.isWhitespace && $0 != "/" && $0 != ">" }
    replace(node.tag.upperBound - 2..<node.tag.upperBound, with: ">\(elements)</\(name)>")
  }
}
