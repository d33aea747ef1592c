/// A draft in Word's format (Office Open XML, ECMA-376), its parts found by their relationships.
struct WordDraft {
  /// The path of the part with the text.
  let part: String
  /// The text.
  let tree: XMLTree
  /// What is known about the draft.
  let properties: DraftProperties
  private let styles: WordStyles
  private let links: WordRelationships
  private let comments: WordComments
  private let notes: [Remark.Kind: XMLTree]

  /// Finds and parses the parts of a draft.
  init(_ package: DocumentPackage) throws(DocumentFault) {
    guard package.has("[Content_Types].xml") else { throw .missing(part: "[Content_Types].xml") }
    guard package.has("_rels/.rels") else { throw .missing(part: "_rels/.rels") }
    let outer = try WordRelationships(of: "", in: package)
    guard let main = outer.first("officeDocument") else { throw .missing(part: "word/document.xml") }
    guard !main.isExternal, !main.place.hasPrefix("..") else { throw .strangeTarget(main.place) }
    part = main.place
    tree = try package.tree(main.place)
    guard tree[tree.top].name == "w:document", tree.first("w:body", in: tree.top) != nil else {
      throw .noText(part: main.place)
    }
    links = try WordRelationships(of: main.place, in: package)
    styles = WordStyles(try package.treeIfPresent(links.part("styles")))
    comments = try WordComments(links, in: package)
    var notes: [Remark.Kind: XMLTree] = [:]
    notes[.footnote] = try package.treeIfPresent(links.part("footnotes"))
    notes[.endnote] = try package.treeIfPresent(links.part("endnotes"))
    self.notes = notes
    var properties = DraftProperties(try package.treeIfPresent(outer.part("core-properties")))
    properties.hasMacros = links.part("vbaProject") != nil
    properties.unread = Self.unread(links, in: package)
    self.properties = properties
  }

  /// The headers and footers with words and the pictures, each counted once.
  private static func unread(_ links: WordRelationships, in package: DocumentPackage) -> LoadNotice? {
    func targets(_ kind: Substring) -> [WordRelationships.Target] { links.targets.values.filter { $0.kind == kind } }
    func written(_ kind: Substring) -> Int {
      targets(kind).count { target in
        guard let tree = try? package.treeIfPresent(target.place) else { return false }
        return tree.words(in: tree.top).contains { $0.isLetter }
      }
    }
    let (headers, footers) = (written("header"), written("footer"))
    let pictures = Set(targets("image").map(\.place)).count
    return headers + footers + pictures > 0
      ? .unread(headers: headers, footers: footers, pictures: pictures) : nil
  }

  /// The part with the comments; nil if there is none.
  var commentsPart: String? { links.part("comments") }

  /// The parts that the text leads to by some kinds of relationships.
  func parts(of kinds: Set<Substring>) -> [String] {
    links.targets.values.filter { !$0.isExternal && kinds.contains($0.kind) }.map(\.place)
  }

  /// The highest number of a comment, change or bookmark.
  var highestID: Int {
    let inText = tree.nodes.lazy.compactMap { $0.attributes["w:id"].flatMap { Int($0) } }.max() ?? 0
    return min(max(inText, comments.highestID, 0), 1 << 30)
  }

  /// The text and what is known about it.
  var reading: (DraftWriter, DraftProperties) {
    var reader = WordReader(tree, styles: styles, links: links)
    if let body = tree.first("w:body", in: tree.top) { reader.readBlocks(in: body) }
    var writer = reader.writer
    for reference in reader.noteReferences { write(reference, to: &writer) }
    writer.remarks += comments.remarks(at: reader.commentPlaces)
    writer.remarks.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    return (writer, properties)
  }

  /// Adds a note: to the text, or as a remark alone where it names the author's source.
  private func write(_ reference: WordReader.NoteReference, to writer: inout DraftWriter) {
    guard let tree = notes[reference.kind],
      let note = tree.elements(of: tree.top).first(where: { tree[$0].attributes["w:id"] == reference.id })
    else { return }
    let (words, addresses) = WordReader.words(tree, in: note)
    guard !words.isEmpty else { return }
    let isSource = !addresses.isEmpty || SourceWords.isReference(words)
    if !isSource {
      writer.append(words, from: reference.node)
      writer.endParagraph(.paragraph)
    }
    writer.remarks.append(
      Remark(
        kind: reference.kind, text: words, on: TextSpan(reference.place, reference.place), addresses: addresses,
        isSource: isSource))
  }
}
