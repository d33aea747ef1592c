import Testing

@testable import ArticleKit

/// Drafts in OpenDocument's format.
@Suite struct OpenDocumentTests {
  private static func note(_ kind: String, _ words: String) -> String {
    "<text:note text:note-class=\"\(kind)\"><text:note-citation>1</text:note-citation><text:note-body><text:p>\(words)"
      + "</text:p></text:note-body></text:note>"
  }

  @Test func readsADraft() throws {
    let text = """
      <text:tracked-changes><text:changed-region><text:deletion><text:p>four</text:p></text:deletion>\
      </text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>\
      <text:table-of-content><text:index-body><text:p>Contents</text:p></text:index-body></text:table-of-content>
      <text:h text:outline-level="1">Harbour  closed</text:h>
      <text:p>The
        mayor<text:s text:c="2"/><text:span>lied</text:span><office:annotation office:name="a"><dc:creator>Eva Lind\
      </dc:creator><dc:date>2026-11-03T10:00:00</dc:date><text:p>Says who?</text:p></office:annotation> in May\
      <office:annotation-end office:name="a"/>.\(Self.note("footnote", "See https://a.example/x"))\
      \(Self.note("endnote", "She denies it."))</text:p>
      <text:h text:outline-level="2">What is known</text:h>
      <text:list><text:list-item><text:p>Three boats left.</text:p></text:list-item></text:list>
      <text:p text:style-name="P1">“We knew,” she said.</text:p>
      <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell>\
      <table:table-cell><text:p>Dead</text:p></table:table-cell></table:table-row></table:table-header-rows></table:table>
      <text:p>See <text:a xlink:href="https://b.example/1">the report</text:a>.</text:p>
      """
    let article = try OpenDocumentFile(text: text).load()
    #expect(
      rendered(article) == [
        "headline: Harbour closed", "paragraph: The mayor  lied in May.", "heading: What is known",
        "listItem: Three boats left.", "quote: “We knew,” she said.", "listItem: Year | Dead",
        "paragraph: See the report.", "paragraph: She denies it.",
      ])
    #expect(article.metadata.title == "Harbour closed")
    #expect(article.metadata.authors == ["Ann Holt"])
    #expect(
      article.remarks == [
        Remark(
          kind: .comment, text: "Says who?", author: "Eva Lind", at: "2026-11-03T10:00:00", on: TextSpan(32, 38)),
        Remark(
          kind: .footnote, text: "See https://a.example/x", on: TextSpan(39, 39), addresses: ["https://a.example/x"],
          isSource: true),
        Remark(kind: .endnote, text: "She denies it.", on: TextSpan(39, 39)),
        Remark(
          kind: .link, text: "the report", on: TextSpan(114, 124), addresses: ["https://b.example/1"], isSource: true),
      ])
    #expect(
      article.notices == [
        .trackedChanges(insertions: 1, deletions: 1), .tables(count: 1),
        .remarks(comments: 1, notes: 2, links: 1, sources: 2),
      ])
    #expect(
      article.dropped == [.init(text: "four", reason: .deleted), .init(text: "Contents", reason: .navigation)])
  }

  @Test func refusesLockedAndBrokenDocuments() throws {
    var file = OpenDocumentFile(text: "<text:p>It was closed.</text:p>")
    file.manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    #expect(throws: LoadError.locked(path: "draft.odt")) { try file.load() }
    let parts = OpenDocumentFile(text: "").parts.filter { $0.name != "content.xml" }
    #expect(throws: LoadError.brokenDocument(path: "a.odt", fault: .missing(part: "content.xml"))) {
      try Article.load(ZipWriter.archive(of: parts) ?? [], from: ArticleSource(name: "a.odt"))
    }
  }

  @Test func tellsHeadersFootersAndPicturesThatAreNotRead() throws {
    let picture = "<draw:frame><draw:image xlink:href=\"Pictures/a.png\"/></draw:frame>"
    let file = OpenDocumentFile(
      text: "<text:p>Closed.\(picture)</text:p><text:p>\(picture)</text:p>",
      masters: """
        <style:master-page><style:header><text:p>Draft 3</text:p></style:header><style:footer><text:p>1</text:p>\
        </style:footer><style:footer-left><text:p>Norvik</text:p></style:footer-left></style:master-page>
        """)
    #expect(try file.load().notices == [.unread(headers: 1, footers: 1, pictures: 1)])
    #expect(try OpenDocumentFile(text: "<text:p>Closed.</text:p>").load().notices.isEmpty)
  }
}
