/// A draft in OpenDocument's format for text (ISO/IEC 26300).
struct OpenDocumentDraft {
  /// The text and what is known about it.
  let reading: (DraftWriter, DraftProperties)

  /// Reads the parts of a draft.
  init(_ package: DocumentPackage) throws(DocumentFault) {
    if let manifest = try package.treeIfPresent("META-INF/manifest.xml"),
      !manifest.all("manifest:encryption-data", below: manifest.top).isEmpty
    {
      throw .encrypted
    }
    let tree = try package.tree("content.xml")
    guard let text = tree.first(["office:body", "office:text"], in: tree.top) else {
      throw .noText(part: "content.xml")
    }
    let common = try package.treeIfPresent("styles.xml")
    var reader = OpenDocumentReader(tree, styles: OpenDocumentStyles([common, tree].compactMap { $0 }))
    reader.readBlocks(in: text)
    var writer = reader.writer
    for note in reader.notes where !note.isSource {
      writer.append(note.text, from: 0)
      writer.endParagraph(.paragraph)
    }
    writer.remarks += reader.notes + reader.unendedComments
    writer.remarks.sort { ($0.start, $0.end, $0.text) < ($1.start, $1.end, $1.text) }
    var properties = DraftProperties(try package.treeIfPresent("meta.xml"), in: ["office:meta"])
    properties.hasMacros = tree.first("office:scripts", in: tree.top).map { !tree.elements(of: $0).isEmpty } ?? false
    properties.unread = Self.unread(tree, common)
    reading = (writer, properties)
  }

  /// The headers and footers with words, of all kinds of pages, and the pictures, each counted once.
  private static func unread(_ tree: XMLTree, _ styles: XMLTree?) -> LoadNotice? {
    func written(_ kind: String) -> Int {
      guard let styles else { return 0 }
      return [kind, kind + "-left", kind + "-first"].flatMap { styles.all($0, below: styles.top) }
        .count { styles.words(in: $0).contains { $0.isLetter } }
    }
    let (headers, footers) = (written("style:header"), written("style:footer"))
    let pictures = Set(tree.all("draw:image", below: tree.top).map { tree[$0].attributes["xlink:href"] ?? "" }).count
    return headers + footers + pictures > 0
      ? .unread(headers: headers, footers: footers, pictures: pictures) : nil
  }
}
