import Groundwork

/// What a document says about itself besides its text.
struct DraftProperties {
  /// Title, authors, the day of the last change, the language.
  var metadata = Metadata()
  /// Who changed it last.
  var changers: [String] = []
  /// What of it is not read, where there is something.
  var unread: LoadNotice?
  /// Whether it holds macros.
  var hasMacros = false

  /// Reads the properties in the children of an element, which both formats name alike (Dublin Core).
  init(_ tree: XMLTree?, in path: [String] = []) {
    guard let tree, let top = tree.first(path, in: tree.top) else { return }
    let value = { (name: String) -> String? in
      tree.first(name, in: top).map { tree.words(in: $0).split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        .flatMap { $0.isEmpty ? nil : $0 }
    }
    metadata.title = value("dc:title")
    // OpenDocument keeps who began a document apart from who changed it last, which is its “creator”.
    let creator = value("meta:initial-creator") ?? value("dc:creator")
    let names = creator.map { $0.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty } } ?? []
    metadata.authors = names.isEmpty ? nil : names
    changers = [value("cp:lastModifiedBy")].compactMap(\.self)
    metadata.modified = (value("dcterms:modified") ?? value("dc:date")).flatMap(PageDate.iso)
    metadata.language = value("dc:language").flatMap(LanguageTag.canonical)
  }
}
