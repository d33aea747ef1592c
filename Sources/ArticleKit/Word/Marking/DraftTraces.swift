/// What leaves with a draft beside its text: who commented, what was deleted, what its properties say.
package struct DraftTraces: Hashable, Sendable {
  /// A property of the document that says something about people.
  package struct Property: Hashable, Sendable {
    /// What it is, in a word or two.
    package var label: String
    /// What it says.
    package var value: String
  }

  /// Words in a part of the document, and which part that is.
  package struct Words: Hashable, Sendable {
    /// The name of the part.
    package var part: String
    /// The words.
    package var text: String
  }

  /// How many comments there are.
  package private(set) var comments = 0
  /// Who made them and the tracked changes, each once, in the order of the document.
  package private(set) var people: [String] = []
  /// How many insertions and deletions are tracked.
  package private(set) var (insertions, deletions) = (0, 0)
  /// How many runs of words are hidden.
  package private(set) var hidden = 0
  /// What the properties say.
  package private(set) var properties: [Property] = []
  /// All words in the document's parts, its text among them, and the names in them.
  package private(set) var words: [Words] = []

  /// Whether nothing but the text leaves.
  package var isEmpty: Bool { comments + insertions + deletions + hidden == 0 && properties.isEmpty }

  private static let labels = [
    "dc:creator": "author", "cp:lastModifiedBy": "last changed by", "Company": "company", "Manager": "manager",
    "dc:subject": "subject", "cp:keywords": "keywords", "dc:description": "description", "cp:category": "category",
  ]

  /// Looks through all parts of a document.
  init(_ package: WordPackage, _ draft: WordDraft) {
    let writer = draft.reading.0
    (insertions, deletions) = (writer.insertions, writer.deletions)
    hidden = writer.dropped.count { $0.reason == .hidden }
    for part in package.parts where DocumentPackage.isRead(part.name) && !part.name.hasSuffix(".rels") {
      guard let tree = try? XMLTree(part.content, part: part.name) else { continue }
      for node in tree.nodes {
        if node.name == "w:comment" { comments += 1 }
        if let name = node.attributes["w:author"], !name.isEmpty {
          if !people.contains(name) { people.append(name) }
        }
      }
      if part.name.hasPrefix("docProps/") { readProperties(tree) }
      words += Self.words(tree, in: tree.top).map { Words(part: part.name, text: $0) }
    }
    words += people.map { Words(part: draft.part, text: $0) }
  }

  private mutating func readProperties(_ tree: XMLTree) {
    for node in tree.elements(of: tree.top) {
      // The extended properties have a namespace that has no prefix here.
      let name = tree[node].name.hasPrefix("?:") ? String(tree[node].name.dropFirst(2)) : tree[node].name
      let value = tree.words(in: node).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if let label = Self.labels[name] ?? (name == "property" ? "property" : nil), !value.isEmpty {
        properties.append(Property(label: label, value: value))
      }
    }
  }

  /// The words of each paragraph, and those that stand outside of paragraphs.
  private static func words(_ tree: XMLTree, in node: Int) -> [String] {
    if tree[node].name == "w:p" { return [tree.words(in: node)] }
    return tree[node].children.flatMap { child -> [String] in
      tree[child].name.isEmpty ? [tree[child].text] : words(tree, in: child)
    }.filter { $0.contains { !$0.isWhitespace } }
  }
}
