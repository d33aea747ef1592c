@testable import ArticleKit

/// A Word document put together from its parts, for the tests.
struct WordFile {
  /// The text's elements, inside `w:body`.
  var body: String
  /// The comments, footnotes and the other parts that a text leads to, by their kind: the elements inside of each.
  var others: [(kind: String, elements: String)] = []
  /// Relationships of the text to addresses, by their id.
  var links: [String: String] = [:]
  var properties = "<dc:title>Harbour closed</dc:title><dc:creator>Ann Holt; Ben Moss</dc:creator>"
  /// Parts that are there beside the others, or in their place.
  var extra: [(name: String, content: String)] = []
  /// Parts that are left out.
  var without: Set<String> = []

  static let space =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
    + "xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\" "
    + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  private static let roots = [
    "comments": "w:comments", "footnotes": "w:footnotes", "endnotes": "w:endnotes", "styles": "w:styles",
    "commentsExtended": "w15:commentsEx",
  ]

  /// A paragraph of plain words, with a style where one is named.
  static func paragraph(_ words: String, style: String? = nil) -> String {
    let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    return "<w:p>\(properties)\(run(words))</w:p>"
  }

  /// A run of plain words.
  static func run(_ words: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(words)</w:t></w:r>" }

  /// The parts by their names.
  var parts: [(name: String, content: [UInt8])] {
    let inner = others.map { kind, _ -> String in
      "<Relationship Id=\"\(kind)\" Type=\"\(Self.office)\(kind)\" Target=\"\(kind).xml\"/>"
    }
    let outer = links.sorted { $0.key < $1.key }.map { id, address -> String in
      "<Relationship Id=\"\(id)\" Type=\"\(Self.office)hyperlink\" Target=\"\(address)\" TargetMode=\"External\"/>"
    }
    let package = "http://schemas.openxmlformats.org/package/2006"
    var parts: [(String, String)] = [
      ("[Content_Types].xml", "<Types xmlns=\"\(package)/content-types\"/>"),
      (
        "_rels/.rels",
        """
        <Relationships xmlns="\(package)/relationships">\
        <Relationship Id="a" Type="\(Self.office)officeDocument" Target="word/document.xml"/>\
        <Relationship Id="b" Type="\(package)/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
        </Relationships>
        """
      ),
      ("word/document.xml", "<w:document \(Self.space)><w:body>\(body)</w:body></w:document>"),
      (
        "word/_rels/document.xml.rels",
        "<Relationships xmlns=\"\(package)/relationships\">\((inner + outer).joined())</Relationships>"
      ),
      (
        "docProps/core.xml",
        """
        <cp:coreProperties xmlns:cp="\(package)/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:dcterms="http://purl.org/dc/terms/">\(properties)</cp:coreProperties>
        """
      ),
    ]
    for (kind, elements) in others {
      let root = Self.roots[kind] ?? "w:\(kind)"
      parts.append(("word/\(kind).xml", "<\(root) \(Self.space)>\(elements)</\(root)>"))
    }
    parts.removeAll { part in without.contains(part.0) || extra.contains { $0.name == part.0 } }
    return (parts + extra.map { ($0.name, $0.content) }).map { ($0.0, Array($0.1.utf8)) }
  }

  /// The file.
  var bytes: [UInt8] { ZipWriter.archive(of: parts) ?? [] }

  /// The article in it.
  func load(name: String = "draft.docx") throws -> Article {
    try Article.load(bytes, from: ArticleSource(name: name))
  }
}
