/// The elements of WordprocessingML (ECMA-376, part 1, 17.13) that marks are made of.
package enum WordMarkup {
  /// Text as an XML document may hold it; characters that it may not hold are left out.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case let scalar where scalar.value < 0x20 || scalar.value & 0xFFFE == 0xFFFE: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Runs of words, with line ends and tabs as Word has them.
  /// - Parameters:
  ///   - properties: the element of the runs' properties, or nothing.
  ///   - isDeleted: whether the words are in a tracked deletion.
  package static func run(_ text: String, properties: String = "", isDeleted: Bool = false) -> String {
    let name = isDeleted ? "w:delText" : "w:t"
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { words -> String in
        words.isEmpty ? "" : "<\(name) xml:space=\"preserve\">\(escaped(String(words)))</\(name)>"
      }.joined(separator: "<w:tab/>")
    }
    return "<w:r>\(properties)\(lines.joined(separator: "<w:br/>"))</w:r>"
  }

  /// A comment as the comments' part holds it.
  package static func comment(_ comment: WordMark.Comment, id: Int) -> String {
    let paragraphs = comment.paragraphs.enumerated().map { place, words -> String in
      let mark = place == 0 ? "<w:r><w:annotationRef/></w:r>" : ""
      return "<w:p>\(mark)\(words.map(shown).joined())</w:p>"
    }
    let initials = comment.author.name.split { !$0.isLetter && !$0.isNumber }.prefix(3).compactMap(\.first)
    return "<w:comment w:id=\"\(id)\"\(signature(comment.author)) w:initials=\"\(escaped(String(initials)))\">"
      + paragraphs.joined() + "</w:comment>"
  }

  /// Words of a comment; an address is a field, which needs no relationship.
  private static func shown(_ words: WordMark.Words) -> String {
    let shown = run(words.text, properties: words.isStrong ? "<w:rPr><w:b/></w:rPr>" : "")
    guard let address = words.address else { return shown }
    let field = { (kind: String) -> String in "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
    return field("begin")
      + "<w:r><w:instrText xml:space=\"preserve\"> HYPERLINK \"\(escaped(address))\" </w:instrText></w:r>"
      + field("separate") + shown + field("end")
  }

  /// Where the words of a comment begin.
  package static func rangeStart(_ id: Int) -> String { "<w:commentRangeStart w:id=\"\(id)\"/>" }

  /// Where they end, with the reference to the comment.
  package static func rangeEnd(_ id: Int, style: String) -> String {
    "<w:commentRangeEnd w:id=\"\(id)\"/><w:r>\(style)<w:commentReference w:id=\"\(id)\"/></w:r>"
  }

  /// The start of a tracked change, `ins` or `del`.
  package static func opening(_ kind: String, _ author: WordMark.Author, id: Int) -> String {
    "<w:\(kind) w:id=\"\(id)\"\(signature(author))>"
  }

  /// The type of the comments' part.
  package static let commentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"

  /// A part's list of relationships, with none in it.
  static let noRelationships =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>"

  /// The namespaces that parts of ours use.
  package static func namespaces(isStrict: Bool = false) -> String {
    let main =
      isStrict
      ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
      : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return "xmlns:w=\"\(main)\" xmlns:r=\"\(relationship(nil, isStrict: isStrict))\""
  }

  /// The type of a relationship; the namespace of all of them for nil.
  package static func relationship(_ kind: String?, isStrict: Bool = false) -> String {
    let space =
      isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return kind.map { "\(space)/\($0)" } ?? space
  }

  /// What a part begins with.
  package static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// A part that holds comments.
  package static func commentsPart(_ comments: String, isStrict: Bool = false) -> String {
    "\(declaration)<w:comments \(namespaces(isStrict: isStrict))>\(comments)</w:comments>\n"
  }

  private static func signature(_ author: WordMark.Author) -> String {
    " w:author=\"\(escaped(author.name))\"" + (author.at.map { " w:date=\"\(escaped($0))\"" } ?? "")
  }
}
