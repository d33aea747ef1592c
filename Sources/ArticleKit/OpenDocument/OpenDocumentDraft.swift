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
    reading = (writer, properties)
  }
}
