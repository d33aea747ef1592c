import Testing

@testable import ArticleKit

@Suite("A Word draft given back")
struct DraftRoundTripTests {
  /// A draft of some pages: styles, a table, a picture, notes, comments of two people, tracked changes, a header.
  static let draft: WordFile = {
    let filler = (1...60).map { WordFile.paragraph("Paragraph \($0) says that the barrier held on day \($0).") }
    let body =
      WordFile.paragraph("Harbour closed after spill", style: "Title")
      + WordFile.paragraph("The night", style: "Heading1")
        + """
        <w:p w:rsidR="00A1"><w:r><w:t xml:space="preserve">The port authority closed the harbour on Monday after </w:t></w:r>\
        <w:del w:id="11" w:author="Ben Moss"><w:r><w:delText>about </w:delText></w:r></w:del>\
        <w:ins w:id="12" w:author="Ben Moss"><w:r><w:t xml:space="preserve">more than </w:t></w:r></w:ins>\
        <w:r><w:rPr><w:b/></w:rPr><w:t>40 tonnes</w:t></w:r><w:r><w:t xml:space="preserve"> of oil leaked</w:t></w:r>\
        <w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t>.</w:t></w:r></w:p>
        <w:p><w:commentRangeStart w:id="3"/><w:r><w:t>Four boats had left &amp; were safe.</w:t></w:r>\
        <w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>\
        <w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="p"/></w:drawing></w:r></w:p>\
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Tank</w:t></w:r></w:p></w:tc>\
        <w:tc><w:p><w:commentRangeStart w:id="4"/><w:r><w:t>40 t</w:t></w:r><w:commentRangeEnd w:id="4"/>\
        <w:r><w:commentReference w:id="4"/></w:r></w:p></w:tc></w:tr></w:tbl>\
        <w:p><w:pPr><w:pStyle w:val="Quote"/><w:rPr><w:del w:id="13" w:author="Eva Lind"/></w:rPr></w:pPr>\
        <w:r><w:t xml:space="preserve">Nobody </w:t></w:r></w:p><w:p><w:r><w:t>was hurt.</w:t></w:r></w:p>
        """ + filler.joined() + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>"
    let comment = { (id: Int, author: String, words: String) in
      "<w:comment w:id=\"\(id)\" w:author=\"\(author)\" w:date=\"2026-11-03T09:00:00Z\"><w:p><w:r><w:t>\(words)</w:t></w:r></w:p></w:comment>"
    }
    return WordFile(
      body: body,
      others: [
        ("comments", comment(3, "Eva Lind", "Three, by the log.") + comment(4, "Ben Moss", "Ask again.")),
        (
          "footnotes", "<w:footnote w:id=\"1\"><w:p><w:r><w:t>She asked not to be named.</w:t></w:r></w:p></w:footnote>"
        ),
        ("styles", "<w:style w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style>"),
        ("header", "<w:p><w:r><w:t>Draft 3</w:t></w:r></w:p>"), ("image", "not a picture, but it comes back as it is"),
      ],
      extra: [
        (
          "docProps/app.xml",
          "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Company>The Herald</Company></Properties>"
        )
      ])
  }()

  private static func marks(in text: String) throws -> [WordMark] {
    let author = WordMark.Author("ann", at: "2026-11-04T09:00:00Z")
    func span(_ words: String) throws -> TextSpan {
      CodePointIndex(text).span(ofBytes: try #require(Array(text.utf8).firstRange(of: Array(words.utf8))))
    }
    func mark(_ words: String, _ change: (String, String)? = nil) throws -> WordMark {
      WordMark(
        span: try span(words), comment: .init(author: author, paragraphs: [[.init("✗ disputed: \(words)")]]),
        change: try change.map { .init(span: try span($0.0), words: $0.1, author: author) })
    }
    return [
      try mark("closed the harbour on Monday", ("Monday", "Tuesday")), try mark("40 tonnes of oil leaked"),
      try mark("Four boats had left", ("Four", "Three")), try mark("40 t"), try mark("Nobody was hurt"),
      try mark("the barrier held on day 7", ("held on day 7", "broke on day 7")), try mark("asked not to be named"),
    ]
  }

  @Test("keeps what is not marked byte for byte, and comments and changes of others beside ours")
  func parts() throws {
    let article = try Self.draft.load()
    let marks = try Self.marks(in: article.text)
    let bytes = try MarkedDraft(Self.draft.bytes, text: article.text).file(with: marks)
    #expect(try MarkedDraft(Self.draft.bytes, text: article.text).file(with: marks) == bytes)
    let check = try MarkCheck(bytes)
    try check.pass()
    let touched: Set = ["word/document.xml", "word/comments.xml"]
    for part in Self.draft.parts where !touched.contains(part.name) {
      #expect(check.package[part.name] == part.content, "\(part.name)")
    }
    #expect(check.package.parts.map(\.name) == Self.draft.parts.map(\.name))
    #expect(check.numbers("w:comment", in: try #require(check.comments)).prefix(2) == ["3", "4"])
    #expect(try #require(check.comments).nodes.count { $0.attributes["w:author"] == "ann" } == 7)
    #expect(check.changes("w:ins", by: "ann") == 3 && check.changes("w:del", by: "ann") == 3)
    #expect(check.changes("w:ins", by: "Ben Moss") == 1 && check.changes("w:del", by: "Ben Moss") == 1)
    // Without the marks the text is the one that came, to the byte.
    let old = String(decoding: try #require(try WordPackage(Self.draft.bytes)["word/document.xml"]), as: UTF8.self)
    let new = String(decoding: try #require(check.package["word/document.xml"]), as: UTF8.self)
    for paragraph in old.split(separator: "<w:p>").filter({ $0.contains("Paragraph") && !$0.contains("day 7.") }) {
      #expect(new.contains(paragraph))
    }
  }

  @Test("reads again as the same text, with the comments of others and ours at the same words")
  func reading() throws {
    let article = try Self.draft.load()
    let plain = try Self.marks(in: article.text).map { WordMark(span: $0.span, comment: $0.comment) }
    let bytes = try MarkedDraft(Self.draft.bytes, text: article.text).file(with: plain)
    let again = try Article.load(bytes, from: ArticleSource(name: "b.docx"))
    #expect(again.text == article.text && again.blocks == article.blocks)
    let others = again.remarks.filter { $0.author != "ann" }
    #expect(others == article.remarks && others.count == 3)
    let index = CodePointIndex(article.text)
    for mark in plain.dropLast() {
      let remark = try #require(again.remarks.first { $0.author == "ann" && $0.span == mark.span })
      #expect(remark.at == "2026-11-04T09:00:00Z")
      #expect(remark.text == "✗ disputed: \(index.text(of: mark.span))")
    }
    // What is said of a note stands at its mark.
    #expect(again.remarks.contains { $0.author == "ann" && $0.text.contains("not to be named") })
    let changed = try MarkedDraft(Self.draft.bytes, text: article.text).file(with: Self.marks(in: article.text))
    let suggested = try Article.load(changed, from: ArticleSource(name: "b.docx")).text
    #expect(
      suggested
        == article.text.replacing("on Monday", with: "on Tuesday").replacing("Four boats", with: "Three boats")
        .replacing("held on day 7.", with: "broke on day 7."))
  }

  @Test("gets the part for comments with its relationship and type where it had none")
  func withoutComments() throws {
    var file = WordFile(body: WordFile.paragraph("The pier is closed."))
    file.without = ["docProps/core.xml"]
    let text = try file.load().text
    let mark = WordMark(span: TextSpan(4, 8), comment: .init(author: .init("ann"), paragraphs: [[.init("✓")]]))
    for missing in [[], ["word/_rels/document.xml.rels"]] {
      file.without.formUnion(missing)
      let check = try MarkCheck(try MarkedDraft(file.bytes, text: text).file(with: [mark]))
      try check.pass()
      let types = String(decoding: try #require(check.package["[Content_Types].xml"]), as: UTF8.self)
      #expect(
        types.hasSuffix(
          "<Override PartName=\"/word/comments.xml\" ContentType=\"\(WordMarkup.commentsType)\"/></Types>"))
    }
    #expect(try MarkedDraft(file.bytes, text: text).file(with: []).count > 0)
  }

  @Test("tells what leaves with it, and drops it where that is asked for")
  func cleaning() throws {
    let article = try Self.draft.load()
    let traces = try MarkedDraft(Self.draft.bytes, text: article.text).traces
    #expect(traces.comments == 2 && traces.insertions == 1 && traces.deletions == 1)
    #expect(traces.people == ["Ben Moss", "Eva Lind"])
    #expect(traces.properties.map { "\($0.label) \($0.value)" } == ["author Ann Holt; Ben Moss", "company The Herald"])
    #expect(traces.words.contains { $0.part == "word/header.xml" && $0.text == "Draft 3" })

    let draft = try MarkedDraft(Self.draft.bytes, text: article.text, isCleaned: true)
    #expect(draft.traces.isEmpty && draft.traces.people.isEmpty)
    let bytes = try draft.file(with: Self.marks(in: article.text))
    let check = try MarkCheck(bytes)
    try check.pass()
    let all = check.package.parts.map { String(decoding: $0.content, as: UTF8.self) }.joined()
    for name in ["Ben Moss", "Eva Lind", "Ann Holt", "The Herald", "about ", "Ask again", "Three, by"] {
      #expect(!all.contains(name), "\(name)")
    }
    #expect(try #require(check.comments).nodes.count { $0.name == "w:comment" } == 7)
    #expect(check.package["word/image.xml"] == (try WordPackage(Self.draft.bytes))["word/image.xml"])
    let plain = try Self.marks(in: article.text).map { WordMark(span: $0.span, comment: $0.comment) }
    let again = try Article.load(try draft.file(with: plain), from: ArticleSource(name: "b.docx"))
    #expect(again.text == article.text && again.blocks == article.blocks)
  }
}
