import Groundwork

/// A Word draft that is given back with marks: what they do not touch stays byte for byte.
package struct MarkedDraft {
  private var contents: WordPackage
  private let draft: WordDraft
  private let text: String
  private let bytes: [UInt8]
  private let pieces: [DraftWriter.Piece]
  /// What leaves with the draft beside its text.
  package let traces: DraftTraces

  /// Takes the file of a draft.
  /// - Parameters:
  ///   - text: its text as it was loaded.
  ///   - isCleaned: whether comments of others, tracked changes and the properties are dropped.
  /// - Throws: why it cannot be marked.
  package init(_ file: [UInt8], text: String, isCleaned: Bool = false) throws(DraftRefusal) {
    var package = try WordPackage(file)
    var draft = try Self.draft(package)
    if isCleaned {
      package = CleanedDraft(package, draft).package
      draft = try Self.draft(package)
    }
    let (writer, properties) = draft.reading
    guard !properties.hasMacros else { throw .macros }
    guard String(decoding: writer.text, as: UTF8.self) + "\n" == text else { throw .otherText }
    guard let bytes = package[draft.part], draft.hasUsualNames(in: bytes) else { throw .strangeXML }
    (self.contents, self.draft, self.text, self.bytes) = (package, draft, text, bytes)
    pieces = writer.pieces
    traces = DraftTraces(package, draft)
  }

  private static func draft(_ package: WordPackage) throws(DraftRefusal) -> WordDraft {
    do throws(DocumentFault) {
      return try WordDraft(package.document)
    } catch {
      throw .unreadable
    }
  }

  /// The file with marks in it.
  /// - Throws: `DraftRefusal.unreadable` where it cannot be packed.
  package func file(with marks: [WordMark]) throws(DraftRefusal) -> [UInt8] {
    let places = WordPlaces(draft.tree, bytes: bytes, pieces: pieces)
    var marking = WordMarking(places, text: text, numbers: WordNumbers(after: draft.highestID))
    for mark in marks { marking.add(mark) }
    guard !marking.comments.isEmpty else { return try contents.archive() }
    var package = contents
    package.put(marking.marked(), as: draft.part)
    try add(marking.comments.joined(), to: &package)
    return try package.archive()
  }

  /// Puts comments into their part, which is made where there is none.
  private func add(_ comments: String, to package: inout WordPackage) throws(DraftRefusal) {
    if let part = draft.commentsPart, let content = package[part] {
      guard let tree = try? XMLTree(content, part: part),
        XMLEdits(content).text(tree[tree.top].tag).hasPrefix("<w:comments")
      else { throw .strangeXML }
      return package.edit(part) { tree, edits in edits.append(comments, to: tree[tree.top]) }
    }
    let path = PathParts(draft.part)
    let name = ["comments", "comments-stet"].first { package[PathParts.path("\($0).xml", in: path.folder)] == nil }
    let part = PathParts.path("\(name ?? "comments-of-stet").xml", in: path.folder)
    package.put(Array(WordMarkup.commentsPart(comments, isStrict: isStrict).utf8), as: part)
    package.edit(WordPackage.types) { tree, edits in
      let prefix = edits.prefix(of: tree[tree.top])
      edits.append(
        "<\(prefix)Override PartName=\"/\(part)\" ContentType=\"\(WordMarkup.commentsType)\"/>", to: tree[tree.top])
    }
    let relationships = PathParts.path("_rels/\(path.name).rels", in: path.folder)
    if package[relationships] == nil { package.put(Array(WordMarkup.noRelationships.utf8), as: relationships) }
    package.edit(relationships) { tree, edits in
      let used = Set(tree.elements(of: tree.top).compactMap { tree[$0].attributes["Id"] })
      let id = (1...used.count + 1).lazy.map { "rIdStet\($0)" }.first { !used.contains($0) } ?? "rIdStet"
      let type = WordMarkup.relationship("comments", isStrict: isStrict)
      let prefix = edits.prefix(of: tree[tree.top])
      edits.append(
        "<\(prefix)Relationship Id=\"\(id)\" Type=\"\(type)\" Target=\"\(PathParts(part).name)\"/>", to: tree[tree.top])
    }
  }

  private var isStrict: Bool {
    String(decoding: bytes[draft.tree[draft.tree.top].tag], as: UTF8.self).contains("http://purl.oclc.org/ooxml/")
  }
}

extension WordDraft {
  /// Whether the elements of the text have the names that Word gives them, and their bytes are where the tree says.
  fileprivate func hasUsualNames(in bytes: [UInt8]) -> Bool {
    let names: Set = ["w:document", "w:body", "w:p", "w:r", "w:t", "w:rPr"]
    return tree.nodes.allSatisfy { node in
      !names.contains(node.name)
        || node.tag.upperBound <= bytes.count && bytes[node.tag].starts(with: "<\(node.name)".utf8)
    }
  }
}

extension XMLEdits {
  /// The prefix of an element's name as the part writes it, with its colon.
  fileprivate func prefix(of node: XMLTree.Node) -> String {
    let name = text(node.tag).dropFirst().prefix { !$0.isWhitespace && $0 != "/" && $0 != ">" }
    return name.lastIndex(of: ":").map { String(name[...$0]) } ?? ""
  }
}
