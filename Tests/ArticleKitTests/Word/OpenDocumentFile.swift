@testable import ArticleKit

/// An OpenDocument text put together from its parts, for the tests.
struct OpenDocumentFile {
  /// The text's elements, inside `office:text`.
  var text: String
  var properties = "<dc:title>Harbour closed</dc:title><meta:initial-creator>Ann Holt</meta:initial-creator>"
  var manifest = ""
  /// The elements of the part with the common styles, inside `office:master-styles`; without any there is no such part.
  var masters = ""

  private static let space: String =
    ["office", "text", "table", "style", "meta", "drawing", "manifest"].map { name in
      "xmlns:\(name == "drawing" ? "draw" : name)=\"urn:oasis:names:tc:opendocument:xmlns:\(name):1.0\""
    }.joined(separator: " ")
    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
  private static let styles = """
    <office:automatic-styles><style:style style:name="P1" style:family="paragraph" \
    style:parent-style-name="Quotations"/></office:automatic-styles>
    """

  /// The parts by their names.
  var parts: [(name: String, content: [UInt8])] {
    [
      ("mimetype", "application/vnd.oasis.opendocument.text"),
      (
        "content.xml",
        "<office:document-content \(Self.space)>\(Self.styles)<office:body><office:text>\(text)</office:text>"
          + "</office:body></office:document-content>"
      ),
      (
        "meta.xml",
        "<office:document-meta \(Self.space)><office:meta>\(properties)</office:meta></office:document-meta>"
      ),
      (
        "styles.xml",
        "<office:document-styles \(Self.space)><office:master-styles>\(masters)</office:master-styles>"
          + "</office:document-styles>"
      ),
      ("META-INF/manifest.xml", "<manifest:manifest \(Self.space)>\(manifest)</manifest:manifest>"),
    ].filter { $0.0 != "styles.xml" || !masters.isEmpty }.map { ($0.0, Array($0.1.utf8)) }
  }

  /// The article in it.
  func load(name: String = "draft.odt") throws -> Article {
    try Article.load(ZipWriter.archive(of: parts) ?? [], from: ArticleSource(name: name))
  }
}
