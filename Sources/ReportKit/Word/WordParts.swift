import ArticleKit

/// The parts of a Word document that is written afresh (ECMA-376, parts 1 and 2).
enum WordParts {
  private static let office = "application/vnd.openxmlformats-officedocument.wordprocessingml"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  /// The types of the parts.
  static let types = """
    \(WordMarkup.declaration)<Types xmlns="\(package)/content-types">
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
    <Default Extension="xml" ContentType="application/xml"/>
    <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
    <Override PartName="/word/document.xml" ContentType="\(office).document.main+xml"/>
    <Override PartName="/word/styles.xml" ContentType="\(office).styles+xml"/>
    <Override PartName="/word/comments.xml" ContentType="\(WordMarkup.commentsType)"/>
    <Override PartName="/word/header1.xml" ContentType="\(office).header+xml"/>
    <Override PartName="/word/footer1.xml" ContentType="\(office).footer+xml"/>
    </Types>

    """

  /// What the package leads to.
  static let packageRelationships = relationships([
    ("rId1", WordMarkup.relationship("officeDocument"), "word/document.xml"),
    ("rId2", "\(package)/relationships/metadata/core-properties", "docProps/core.xml"),
  ])

  /// What the text leads to.
  static let documentRelationships = relationships([
    ("rId1", WordMarkup.relationship("styles"), "styles.xml"),
    ("rId2", WordMarkup.relationship("comments"), "comments.xml"),
    ("rId3", WordMarkup.relationship("header"), "header1.xml"),
    ("rId4", WordMarkup.relationship("footer"), "footer1.xml"),
  ])

  private static func relationships(_ targets: [(id: String, type: String, target: String)]) -> String {
    let elements = targets.map { "<Relationship Id=\"\($0.id)\" Type=\"\($0.type)\" Target=\"\($0.target)\"/>\n" }
    return
      "\(WordMarkup.declaration)<Relationships xmlns=\"\(package)/relationships\">\n\(elements.joined())</Relationships>\n"
  }

  /// Title and authors; no date, so that the same review gives the same bytes.
  static func properties(title: String, authors: [String]) -> String {
    let authors = authors.map(SafeText.line).joined(separator: "; ")
    return """
      \(WordMarkup.declaration)<cp:coreProperties xmlns:cp="\(package)/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/">\
      <dc:title>\(WordMarkup.escaped(SafeText.line(title)))</dc:title>\
      <dc:creator>\(WordMarkup.escaped(authors))</dc:creator></cp:coreProperties>

      """
  }

  /// The text: A4, every line numbered, so that people can speak of lines.
  static func document(_ paragraphs: [String]) -> String {
    """
    \(WordMarkup.declaration)<w:document \(WordMarkup.namespaces())><w:body>
    \(paragraphs.map { "\($0)\n" }.joined())<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>\
    <w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>\
    <w:pgMar w:top="1418" w:right="1701" w:bottom="1418" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/>\
    <w:lnNumType w:countBy="1" w:restart="continuous"/></w:sectPr></w:body></w:document>

    """
  }

  /// The line at the head of every page.
  static func header(_ words: String) -> String {
    "\(WordMarkup.declaration)<w:hdr \(WordMarkup.namespaces())><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>"
      + "\(WordMarkup.run(SafeText.line(words)))</w:p></w:hdr>\n"
  }

  /// The number of the page.
  static let footer =
    "\(WordMarkup.declaration)<w:ftr \(WordMarkup.namespaces())><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>"
    + "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>\n"

  /// The styles, under the names that Word knows; those of ticked words where there are any.
  static func styles(hasTicks: Bool) -> String {
    let words = ticked("Ticked", "Ticked", "single") + ticked("TickedOnAuthor", "Ticked on author", "dotted")
    return styles + (hasTicks ? words : "") + "</w:styles>\n"
  }

  /// Words under a stroke cannot be had in Word: they have a thin line under them, and a style that is read aloud.
  private static func ticked(_ id: String, _ name: String, _ line: String) -> String {
    "<w:style w:type=\"character\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
      + "<w:basedOn w:val=\"DefaultParagraphFont\"/><w:rPr><w:u w:val=\"\(line)\"/></w:rPr></w:style>\n"
  }

  private static let styles = """
    \(WordMarkup.declaration)<w:styles \(WordMarkup.namespaces())>
    <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman"/>\
    <w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:rPrDefault>\
    <w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="320" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
    <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
    <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
    \(style("Title", "Title", "<w:spacing w:before=\"0\" w:after=\"240\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:b/><w:sz w:val=\"40\"/><w:szCs w:val=\"40\"/>"))
    \(style("Subtitle", "Subtitle", "", "<w:i/><w:color w:val=\"595959\"/>"))
    \(style("Heading1", "heading 1", "<w:keepNext/><w:spacing w:before=\"320\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>", "<w:b/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>"))
    \(style("ListBullet", "List Bullet", "<w:ind w:left=\"360\"/>", ""))
    \(style("Quote", "Quote", "<w:ind w:left=\"567\" w:right=\"567\"/>", "<w:i/>"))
    \(style("Caption", "caption", "", "<w:color w:val=\"595959\"/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>"))
    \(style("Header", "header", "<w:suppressLineNumbers/>", "<w:color w:val=\"595959\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>"))
    \(style("Footer", "footer", "<w:suppressLineNumbers/><w:jc w:val=\"center\"/>", "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>"))
    <w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/>\
    <w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>

    """

  private static func style(_ id: String, _ name: String, _ paragraph: String, _ run: String) -> String {
    "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:basedOn w:val=\"Normal\"/>"
      + "<w:next w:val=\"Normal\"/>" + (paragraph.isEmpty ? "" : "<w:pPr>\(paragraph)</w:pPr>")
      + (run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>") + "</w:style>"
  }
}
