/// The namespaces of Word and OpenDocument, by the prefixes that this module uses for them, whatever a part uses.
enum XMLNames {
  /// The prefix of a namespace; a question mark for one that is not known.
  static func prefix(of namespace: String) -> String { prefixes[namespace] ?? "?" }

  private static let prefixes: [String: String] = {
    let office = "http://schemas.openxmlformats.org/"
    let strict = "http://purl.oclc.org/ooxml/"
    let open = "urn:oasis:names:tc:opendocument:xmlns:"
    var prefixes = [
      office + "wordprocessingml/2006/main": "w", strict + "wordprocessingml/main": "w",
      office + "officeDocument/2006/relationships": "r", strict + "officeDocument/relationships": "r",
      office + "package/2006/relationships": "rel", office + "package/2006/content-types": "ct",
      office + "package/2006/metadata/core-properties": "cp", office + "markup-compatibility/2006": "mc",
      office + "officeDocument/2006/math": "m", strict + "officeDocument/math": "m",
      "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
      "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
      "http://purl.org/dc/elements/1.1/": "dc", "http://purl.org/dc/terms/": "dcterms",
      "http://www.w3.org/1999/xlink": "xlink", "http://www.w3.org/XML/1998/namespace": "xml",
    ]
    for name in ["office", "text", "table", "style", "meta", "drawing", "manifest"] {
      prefixes["\(open)\(name):1.0"] = name == "drawing" ? "draw" : name
    }
    return prefixes
  }()
}
