import Testing

@testable import ArticleKit

/// Drafts in Word's format.
@Suite struct WordTests {
  private static let styles: String = """
    <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>\
    <w:style w:type="paragraph" w:styleId="House"><w:name w:val="House head"/><w:basedOn w:val="berschrift1"/></w:style>\
    <w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>\
    <w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List Bullet"/></w:style>\
    <w:style w:type="paragraph" w:styleId="Inhalt"><w:name w:val="toc 1"/></w:style>
    """
  private static let number: String = "<w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr>"

  private static let lines: String = """
    <w:p><w:r><w:t>It was</w:t><w:tab/><w:t>late</w:t><w:br/><w:t>that day, well</w:t><w:noBreakHyphen/>\
    <w:t>known.</w:t></w:r></w:p>
    """
  private static let hidden: String = """
    <w:p><w:r><w:t xml:space="preserve">It was </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>not </w:t></w:r><w:r><w:t>so.</w:t></w:r>\
    </w:p>
    """
  private static let boxed: String = """
    <w:p><w:r><w:t>The box.</w:t><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>\
    \(WordFile.paragraph("Inside of it."))</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>\
    \(WordFile.paragraph("Inside of it."))</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
    """
  private static let form: String =
    "<w:sdt><w:sdtContent>\(WordFile.paragraph("It was a form."))</w:sdtContent></w:sdt>"
  private static let listed: String = "<w:p>\(number)\(WordFile.run("Three boats left."))</w:p>"
  private static let styled: [(String, String)] = [
    (WordFile.paragraph("Harbour closed", style: "Title"), "headline: Harbour closed"),
    (WordFile.paragraph("Harbour closed", style: "House"), "headline: Harbour closed"),
    (WordFile.paragraph("“We knew,” she said.", style: "Zitat"), "quote: “We knew,” she said."),
    (WordFile.paragraph("Three boats left.", style: "Liste"), "listItem: Three boats left."),
    (listed, "listItem: Three boats left."),
    (WordFile.paragraph("It was closed on Monday.", style: "Nowhere"), "paragraph: It was closed on Monday."),
    (WordFile.paragraph("A &amp; B &lt;said&gt; &#x1F600; so."), "paragraph: A & B <said> 😀 so."),
    (lines, "paragraph: It was late\nthat day, well\u{2011}known."),
    (hidden, "paragraph: It was so."),
    (form, "paragraph: It was a form."),
    (boxed, "paragraph: The box.\nparagraph: Inside of it."),
  ]

  @Test(
    "What a paragraph is follows from its style, from the one that is based on, or from its shape",
    arguments: styled)
  func paragraphs(_ body: String, _ expected: String) throws {
    let file = WordFile(body: body, others: [("styles", Self.styles)])
    #expect(rendered(try file.load()).joined(separator: "\n") == expected)
  }

  @Test("A headline, a byline and a date are known by their shape where no style says so")
  func shapes() throws {
    let words = [
      "Harbour closed after spill", "By Ann Holt", "12 November 2021",
      "The harbour was closed on Friday after a spill of oil, the mayor said in the evening.",
    ]
    let article = try WordFile(body: words.map { WordFile.paragraph($0) }.joined(), properties: "").load()
    #expect(
      rendered(article).map { $0.prefix(while: { $0 != ":" }) } == ["headline", "byline", "dateline", "paragraph"])
    #expect(article.metadata.title == "Harbour closed after spill")
    #expect(article.metadata.authors == ["Ann Holt"])
    #expect(article.metadata.published == "12 November 2021")
  }

  @Test func takesTitleAndAuthorsOfTheProperties() throws {
    let more = "<dcterms:modified>2021-11-16T12:00:00Z</dcterms:modified>"
    var file = WordFile(body: WordFile.paragraph("It was closed."))
    file.properties += more
    let article = try file.load()
    #expect(article.metadata.title == "Harbour closed")
    #expect(article.metadata.authors == ["Ann Holt", "Ben Moss"])
    #expect(article.metadata.modified?.hasPrefix("2021-11-16") == true)
  }

  @Test("A table is read row by row, whatever its cells hold, and told as a table")
  func tables() throws {
    func cell(_ words: String) -> String { "<w:tc>\(words)</w:tc>" }
    let inner = "<w:tbl><w:tr>\(cell(WordFile.paragraph("7")))\(cell(WordFile.paragraph("8")))</w:tr></w:tbl>"
    let rows = [
      cell(WordFile.paragraph("Year")) + cell(WordFile.paragraph("Dead")),
      cell(WordFile.paragraph("2020")) + cell(WordFile.paragraph("14") + WordFile.paragraph("(est.)")),
      cell(WordFile.paragraph("")) + cell(inner),
      cell("<w:p/>"),
    ]
    let table = "<w:tbl>\(rows.map { "<w:tr>\($0)</w:tr>" }.joined())</w:tbl>"
    let article = try WordFile(body: WordFile.paragraph("It was so.") + table + WordFile.paragraph("It ended.")).load()
    #expect(
      rendered(article) == [
        "paragraph: It was so.", "listItem: Year | Dead", "listItem: 2020 | 14 (est.)", "listItem: 7 | 8",
        "paragraph: It ended.",
      ])
    #expect(article.notices == [.tables(count: 1)])
  }

  @Test("Insertions are taken, deletions left out, and both are told")
  func trackedChanges() throws {
    let deleted = "<w:del w:id=\"2\" w:author=\"B\"><w:r><w:delText>four</w:delText></w:r></w:del>"
    let inserted = "<w:ins w:id=\"3\" w:author=\"B\">\(WordFile.run("three"))</w:ins>"
    let first =
      "<w:p><w:pPr><w:rPr><w:del w:id=\"4\"/></w:rPr></w:pPr>\(WordFile.run("The "))\(deleted)\(inserted)</w:p>"
    let moved = "<w:moveFrom w:id=\"5\">\(WordFile.run(" Later."))</w:moveFrom>"
    let article = try WordFile(body: first + "<w:p>\(WordFile.run(" boats left."))\(moved)</w:p>").load()
    #expect(rendered(article) == ["paragraph: The three boats left."])
    #expect(article.notices == [.trackedChanges(insertions: 1, deletions: 2)])
    #expect(article.dropped == [.init(text: "four", reason: .deleted), .init(text: " Later.", reason: .deleted)])
  }

  @Test("Comments, notes and links are remarks at their words; what names a source is the author's, not opened")
  func remarks() throws {
    let body = """
      <w:p>\(WordFile.run("The mayor "))<w:commentRangeStart w:id="0"/>\(WordFile.run("lied "))<w:commentRangeEnd w:id="0"/>\
      <w:r><w:commentReference w:id="0"/></w:r>\(WordFile.run("in May."))<w:r><w:footnoteReference w:id="2"/></w:r>\
      <w:r><w:endnoteReference w:id="1"/></w:r></w:p>\
      <w:p>\(WordFile.run("See "))<w:hyperlink r:id="L">\(WordFile.run("the report"))</w:hyperlink>\(WordFile.run(" on "))\
      <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://b.example/1" </w:instrText></w:r>\
      <w:r><w:fldChar w:fldCharType="separate"/></w:r>\(WordFile.run("it"))<w:r><w:fldChar w:fldCharType="end"/></w:r>\
      \(WordFile.run("."))</w:p>
      """
    let comments = """
      <w:comment w:id="0" w:author="Eva Lind" w:date="2026-11-03T10:00:00Z"><w:p w14:paraId="A1">\
      \(WordFile.run("Says who? See https://a.example/x."))</w:p></w:comment>\
      <w:comment w:id="1" w:author="Ben Moss"><w:p w14:paraId="A2">\(WordFile.run("The court."))</w:p></w:comment>
      """
    let article = try WordFile(
      body: body,
      others: [
        ("comments", comments),
        ("footnotes", "<w:footnote w:id=\"2\">\(WordFile.paragraph("Report, p. 12."))</w:footnote>"),
        ("endnotes", "<w:endnote w:id=\"1\">\(WordFile.paragraph("She denies it."))</w:endnote>"),
        ("commentsExtended", "<w15:commentEx w15:paraId=\"A2\" w15:paraIdParent=\"A1\" w15:done=\"1\"/>"),
      ],
      links: ["L": "https://a.example/report"]
    ).load()
    #expect(
      rendered(article) == [
        "paragraph: The mayor lied in May.", "paragraph: See the report on it.", "paragraph: She denies it.",
      ])
    var answer = Remark(kind: .comment, text: "The court.", author: "Ben Moss", on: TextSpan(0, 0))
    (answer.answers, answer.isResolved) = ("Eva Lind", true)
    #expect(
      article.remarks == [
        answer,
        Remark(
          kind: .comment, text: "Says who? See https://a.example/x.", author: "Eva Lind", at: "2026-11-03T10:00:00Z",
          on: TextSpan(10, 14), addresses: ["https://a.example/x"], isSource: true),
        Remark(kind: .footnote, text: "Report, p. 12.", on: TextSpan(22, 22), isSource: true),
        Remark(kind: .endnote, text: "She denies it.", on: TextSpan(22, 22)),
        Remark(
          kind: .link, text: "the report", on: TextSpan(28, 38), addresses: ["https://a.example/report"], isSource: true
        ),
        Remark(kind: .link, text: "it", on: TextSpan(42, 44), addresses: ["https://b.example/1"], isSource: true),
      ])
    #expect(article.notices == [.remarks(comments: 2, notes: 2, links: 2, sources: 4)])
  }

  @Test("Macros are told and never run; addresses that a draft would load from are not followed")
  func neverFollows() throws {
    var file = WordFile(body: WordFile.paragraph("It was closed."), others: [("vbaProject", "")])
    file.links["x"] = "file:///etc/passwd"
    #expect(try file.load(name: "a.docm").notices == [.macros])
  }

  @Test func joinsArticlesOfOtherKindsByContentAlone() throws {
    #expect(try WordFile(body: WordFile.paragraph("It was closed.")).load(name: "a.txt").text == "It was closed.\n")
  }

  @Test("Headers, footers and pictures that are not read are told; empty ones are none")
  func unread() throws {
    let file = WordFile(
      body: WordFile.paragraph("Closed."),
      others: [
        ("header", WordFile.paragraph("Draft 3")), ("footer", "<w:p><w:r><w:t>1</w:t></w:r></w:p>"), ("image", ""),
      ])
    #expect(try file.load().notices == [.unread(headers: 1, footers: 0, pictures: 1)])
    #expect(LoadNotice.unread(headers: 1, footers: 2, pictures: 0).description == "not read: 1 header, 2 footers")
  }
}
