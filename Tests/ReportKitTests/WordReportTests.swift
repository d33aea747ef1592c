import SessionKit
import Testing

@testable import ArticleKit
@testable import ReportKit

@Suite("A review as a Word document")
struct WordReportTests {
  private static func parts(_ sample: SampleSession) throws -> [String: XMLTree] {
    let file = try #require(try Report(sample.session, generator: "").output(as: .docx).bytes)
    var trees: [String: XMLTree] = [:]
    for part in try WordPackage(file).parts { trees[part.name] = try XMLTree(part.content, part: part.name) }
    return trees
  }

  private static func words(_ comments: XMLTree) -> [String] {
    comments.elements(of: comments.top).map { comment in
      comments.elements(of: comment).map { written(comments, in: $0) }.joined(separator: "\n")
    }
  }

  private static func written(_ tree: XMLTree, in node: Int) -> String {
    tree.all("w:t", below: node).map(tree.words).joined()
  }

  @Test("A comment says how the claim stands, who says it, why, by what evidence, who decided and when")
  func comment() throws {
    var sample = try SampleSession("⟦1:The bridge was closed⟧, he said. ⟦2:It is safe⟧.") { claim in
      if claim.id.number == 1 { (claim.source, claim.polarity) = (Mention(text: "he", resolved: "Ole"), .denied) }
    }
    try sample.tag(1, .disputed, [.contradicted], confidence: .high, note: "Seen\tthere.", by: "Bo")
    let evidence = Evidence(
      id: EvidenceID(1), form: .document, url: "https://a.example/x?a=1&b", title: "Log",
      links: [.init(claim: ClaimID(1), stance: .refutes, quote: "Open all day.", locator: "p. 4")])
    try sample.record(.evidenceAdded(.init(evidence: evidence)))
    let comments = try #require(try Self.parts(sample)["word/comments.xml"])
    #expect(
      Self.words(comments) == [
        """
        ✗ denial disputed: contradicted · claim 1
        Ole denies: The bridge was closed
        contradicted: the evidence contradicts the denial
        Seen there.
        Refutes (e1): Log, p. 4, https://a.example/x?a=1&b: “Open all day.”
        By Bo, with high confidence, 16 November 2021, 12:02 UTC
        """,
        "○ not yet checked · claim 2\nArticle's own voice",
      ])
    let first = comments[comments.elements(of: comments.top)[0]].attributes
    #expect(first["w:author"] == "Bo" && first["w:date"] == "2021-11-16T12:02:00Z" && first["w:initials"] == "B")
    #expect(
      comments.all("w:instrText", below: comments.top).map(comments.words) == [
        " HYPERLINK \"https://a.example/x?a=1&b\" "
      ])
  }

  @Test("Ranges balance and numbers are given once, with claims in one another and in pieces")
  func ranges() throws {
    let trees = try Self.parts(try SampleSession.small())
    let (document, comments) = (try #require(trees["word/document.xml"]), try #require(trees["word/comments.xml"]))
    func numbers(_ name: String, _ tree: XMLTree) -> [String] {
      tree.nodes.filter { $0.name == name }.compactMap { $0.attributes["w:id"] }
    }
    let ids = numbers("w:comment", comments)
    #expect(ids.count == 8 && Set(ids).count == 8)
    for name in ["w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"] {
      #expect(numbers(name, document).sorted() == ids.sorted())
    }
    #expect(Set(ids + numbers("w:ins", document) + numbers("w:del", document)).count == 10)
    let styles = document.nodes.filter { $0.name == "w:pStyle" }.compactMap { $0.attributes["w:val"] }
    #expect(styles == ["Title", "Subtitle", "Heading1", "ListBullet", "ListBullet", "Quote", "Quote"])
    let section = try #require(document.first(["w:body", "w:sectPr"], in: document.top))
    #expect(
      document.elements(of: section).map { document[$0].name } == [
        "w:headerReference", "w:footerReference", "w:pgSz", "w:pgMar", "w:lnNumType",
      ])
  }

  @Test("Reads again as the same text, the comments at the same words")
  func reading() throws {
    let sample = try SampleSession(
      "headline> Closed & open\nheading> Next\nitem> ⟦1:It <b>reopens</b>⟧ in May.\n⟦2:Two\u{A0}cracks⟧.")
    let session = sample.session
    let file = try #require(try Report(session, generator: "").output(as: .docx).bytes)
    let article = try Article.load(file, from: ArticleSource(name: "a.docx"))
    #expect(article.text == session.article.text.replacing("\n", with: "\n\n") + "\n")
    #expect(article.blocks.map(\.kind) == [.headline, .heading, .listItem, .paragraph])
    let index = CodePointIndex(article.text)
    #expect(article.remarks.map { index.text(of: $0.span) } == session.state.claims.map(\.text))
    #expect(article.metadata.title == "sample")
  }

  @Test(
    "Nothing of hostile text is XML of ours, or unseen",
    arguments: ["<w:p/>", "]]>", "\u{202E}\u{1}\u{FFFF}", "&lt;\"'"])
  func hostile(attack: String) throws {
    var sample = try SampleSession("⟦1:A \(attack) b⟧ c")
    try sample.tag(1, .disputed, note: attack, by: attack)
    try sample.record(.wordingSuggested(.init(claim: ClaimID(1), text: "A \(attack) d")), by: attack)
    let document = try #require(try Self.parts(sample)["word/document.xml"])
    let text = Self.written(document, in: document.top)
    #expect(text.contains("A \(SafeText.visible(attack)) d"))
    #expect(document.words(in: document.top).unicodeScalars.allSatisfy { !SafeText.isHidden($0) })
  }

  @Test(
    "A suggestion changes the fewest neighbouring words",
    arguments: [
      ("⟦1:12 cracks were found⟧.", "Two cracks were found", "12>Two"),
      ("⟦1:12 cracks were found⟧.", "12 cracks were found.", nil),
      ("⟦1:12 cracks were found⟧.", "12 deep cracks were found", "> deep"),
      ("⟦1:12 cracks were found⟧.", "About 12 cracks were found", "12>About 12"),
      ("⟦1:12 cracks were found⟧.", "12 cracks", " were found>"),
      ("⟦1:12 cracks were found⟧.", "cracks were found", "12 >"),
      ("⟦1:12 cracks were found⟧.", "Nobody knows", "12 cracks were found>Nobody knows"),
      ("So ⟦1:boats left⟧.", "Boats returned", "left>returned"),
      ("⟦1:Berg⟧, who came, ⟦1:runs it⟧.", "Berg owns it", "runs>owns"),
      ("⟦1:Berg⟧, who came, ⟦1:runs it⟧.", "Lind owns it", nil),
    ] as [(String, String, String?)])
  func suggestions(marked: String, suggestion: String, expected: String?) throws {
    let article = MarkedArticle(marked)
    let index = article.record.index
    let change = SuggestedChange.of(suggestion, for: article.claims[0].spans, in: index)
    #expect(change.map { "\(index.text(of: $0.0))>\($0.1)" } == expected)
  }

  @Test("A change that crosses another one stays a comment; a comment inside of a deletion does not go with it")
  func crossing() throws {
    var sample = try SampleSession("⟦1:The ⟦2:old bridge⟧ was closed⟧.")
    try sample.record(.wordingSuggested(.init(claim: ClaimID(1), text: "Nothing happened")))
    try sample.record(.wordingSuggested(.init(claim: ClaimID(2), text: "new bridge")))
    let document = try #require(try Self.parts(sample)["word/document.xml"])
    #expect(document.all("w:ins", below: document.top).map(document.words) == ["Nothing happened"])
    let deletions = document.all("w:del", below: document.top)
    #expect(deletions.map(document.words) == ["The ", "old bridge", " was closed"])
    #expect(deletions.allSatisfy { document.all("w:commentReference", below: $0).isEmpty })
  }

  @Test("What a person must know of it beforehand is told")
  func remarks() throws {
    var options = ReportOptions(generator: "")
    options.draft = .missing(name: "a.docx", reason: "has changed since it was loaded")
    let session = try SampleSession("⟦1:a⟧").session
    #expect(
      try Report(session, options: options).output(as: .docx).remarks == [
        "“a.docx” has changed since it was loaded; this is a new document with the text only"
      ])
    options.draft = .file([1, 2])
    #expect(
      try Report(session, options: options).output(as: .docx).remarks == [
        "the draft cannot be written back, because it cannot be read; this is a new document with the text only"
      ])
  }
}
