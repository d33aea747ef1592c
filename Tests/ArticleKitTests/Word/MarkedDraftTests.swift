import Groundwork
import Testing

@testable import ArticleKit

@Suite("Marks in a Word draft")
struct MarkedDraftTests {
  private static let checker = WordMark.Author("Ann \"A\" Holt", at: "2026-11-03T09:00:00Z")

  /// A mark at words of a text, with a change of them where one is given.
  private static func mark(
    _ words: String, in text: String, _ change: (old: String, new: String)? = nil
  ) throws -> WordMark {
    WordMark(
      span: try span(words, in: text),
      comment: .init(author: checker, paragraphs: [[.init("On “\(words)” & <more>")]]),
      change: try change.map { .init(span: try span($0.old, in: text), words: $0.new, author: checker) })
  }

  private static func span(_ words: String, in text: String) throws -> TextSpan {
    let range = try #require(Array(text.utf8).firstRange(of: Array(words.utf8)), "\(words)")
    return CodePointIndex(text).span(ofBytes: range)
  }

  /// The text of a draft after marks were put in, without the numbers and names in them.
  private static func marked(
    _ body: String, _ words: String, _ change: (old: String, new: String)? = nil
  ) throws -> String {
    let file = WordFile(body: body)
    let text = try file.load().text
    let bytes = try MarkedDraft(file.bytes, text: text).file(with: [mark(words, in: text, change)])
    let part = try #require(try WordPackage(bytes)["word/document.xml"])
    try MarkCheck(bytes).pass()
    #expect(try Article.load(bytes, from: ArticleSource(name: "a.docx")).text.count > 0)
    return String(decoding: part, as: UTF8.self).replacing(/^.*<w:body>|<\/w:body>.*$/, with: "")
      .replacing(#/ w:(id|author|date)="[^"]*"/#, with: "")
      .replacing("<w:r><w:commentReference/></w:r>", with: "[c]").replacing("<w:commentRangeStart/>", with: "[")
      .replacing("<w:commentRangeEnd/>", with: "]").replacing(" xml:space=\"preserve\"", with: "~")
  }

  @Test(
    "stand at the words, in whatever runs these are",
    arguments: [
      (
        "<w:p><w:r><w:t>The pier is closed.</w:t></w:r></w:p>", "pier is",
        "<w:p><w:r><w:t~>The </w:t></w:r>[<w:r><w:t~>pier is</w:t></w:r>][c]<w:r><w:t~> closed.</w:t></w:r></w:p>"
      ),
      (
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>A &amp; B&#160;left</w:t></w:r></w:p>", "B\u{A0}left",
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t~>A &amp; </w:t></w:r>[<w:r><w:rPr><w:b/></w:rPr><w:t~>B&#160;left</w:t></w:r>][c]</w:p>"
      ),
      (
        "<w:p><w:r><w:t>One</w:t><w:tab/><w:t>two</w:t></w:r><w:r><w:t xml:space=\"preserve\"> three</w:t></w:r></w:p>",
        "two three",
        "<w:p><w:r><w:t>One</w:t><w:tab/></w:r>[<w:r><w:t>two</w:t></w:r><w:r><w:t~> three</w:t></w:r>][c]</w:p>"
      ),
      (
        "<w:p><w:r><w:t xml:space=\"preserve\">See </w:t></w:r><w:hyperlink r:id=\"x\"><w:r><w:t>the log</w:t></w:r></w:hyperlink></w:p>",
        "log",
        "<w:p><w:r><w:t~>See </w:t></w:r><w:hyperlink r:id=\"x\"><w:r><w:t~>the </w:t></w:r>[<w:r><w:t~>log</w:t></w:r>][c]</w:hyperlink></w:p>"
      ),
      (
        "<w:p><w:r><w:t>First.</w:t></w:r></w:p><w:p><w:r><w:t>Second.</w:t></w:r></w:p>", "First.\n\nSecond",
        "<w:p>[<w:r><w:t>First.</w:t></w:r></w:p><w:p><w:r><w:t~>Second</w:t></w:r>][c]<w:r><w:t~>.</w:t></w:r></w:p>"
      ),
      (
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Tank</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>40 t</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        "40 t",
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Tank</w:t></w:r></w:p></w:tc><w:tc><w:p>[<w:r><w:t>40 t</w:t></w:r>][c]</w:p></w:tc></w:tr></w:tbl>"
      ),
      (
        "<w:p><w:r><w:t>It is </w:t></w:r><m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>E=m</m:t></m:r></m:oMath></w:p>",
        "E=m",
        "<w:p><w:r><w:t>It is </w:t></w:r>[<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>E=m</m:t></m:r></m:oMath>][c]</w:p>"
      ),
      (
        "<w:p><w:r><w:t>Box.</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Inside it.</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>",
        "Inside",
        "<w:p><w:r><w:t>Box.</w:t></w:r>[<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Inside it.</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>][c]</w:p>"
      ),
    ])
  func places(body: String, words: String, expected: String) throws {
    #expect(try Self.marked(body, words) == expected)
  }

  @Test(
    "change words as tracked changes",
    arguments: [
      (
        "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>12 cracks were found.</w:t></w:r></w:p>", "12 cracks", "12", "Two",
        "<w:p>[<w:del><w:r><w:rPr><w:i/></w:rPr><w:delText~>12</w:delText></w:r></w:del><w:ins><w:r><w:rPr><w:i/></w:rPr><w:t~>Two</w:t></w:r></w:ins><w:r><w:rPr><w:i/></w:rPr><w:t~> cracks</w:t></w:r>][c]<w:r><w:rPr><w:i/></w:rPr><w:t~> were found.</w:t></w:r></w:p>"
      ),
      (
        "<w:p><w:r><w:t>12</w:t></w:r><w:r><w:t xml:space=\"preserve\"> cracks</w:t></w:r></w:p>", "12 cracks",
        "12 cracks", "Cracks",
        "<w:p>[<w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:del><w:r><w:delText~> cracks</w:delText></w:r></w:del><w:ins><w:r><w:t~>Cracks</w:t></w:r></w:ins>][c]</w:p>"
      ),
      (
        "<w:p><w:r><w:t>12 cracks grew</w:t></w:r></w:p>", "cracks", "12 cracks", "",
        "<w:p><w:del><w:r><w:delText~>12 </w:delText></w:r></w:del>[<w:del><w:r><w:delText~>cracks</w:delText></w:r></w:del>][c]<w:r><w:t~> grew</w:t></w:r></w:p>"
      ),
      // What others have inserted, and what holds more than words, is not touched.
      (
        "<w:p><w:ins w:id=\"1\" w:author=\"B\"><w:r><w:t>12 cracks</w:t></w:r></w:ins></w:p>", "12 cracks", "12", "Two",
        "<w:p><w:ins>[<w:r><w:t>12 cracks</w:t></w:r>][c]</w:ins></w:p>"
      ),
      (
        "<w:p><w:r><w:t>12</w:t><w:tab/><w:t>cracks</w:t></w:r></w:p>", "12 cracks", "12 cracks", "Two",
        "<w:p>[<w:r><w:t>12</w:t><w:tab/><w:t>cracks</w:t></w:r>][c]</w:p>"
      ),
    ])
  func changes(body: String, words: String, old: String, new: String, expected: String) throws {
    #expect(try Self.marked(body, words, (old, new)) == expected)
  }

  @Test("An address in a comment is a link, and names cannot break out of their attribute")
  func comment() throws {
    let comment = WordMark.Comment(
      author: Self.checker, paragraphs: [[.init("Log", isStrong: true, address: "https://a.example/?a=1&b=2")]])
    let xml = WordMarkup.comment(comment, id: 7)
    #expect(
      xml.hasPrefix(
        "<w:comment w:id=\"7\" w:author=\"Ann &quot;A&quot; Holt\" w:date=\"2026-11-03T09:00:00Z\" w:initials=\"AAH\">")
    )
    #expect(xml.contains(" HYPERLINK \"https://a.example/?a=1&amp;b=2\" "))
    #expect(WordMarkup.escaped("a\u{0}\u{1B}\u{FFFE}<\n") == "a&lt;\n")
  }

  @Test("What cannot be marked is refused, and why")
  func refusals() throws {
    let file = WordFile(body: WordFile.paragraph("Closed."))
    func refusal(_ bytes: [UInt8], _ text: String = "Closed.\n") -> DraftRefusal? {
      do throws(DraftRefusal) {
        _ = try MarkedDraft(bytes, text: text)
        return nil
      } catch {
        return error
      }
    }
    #expect(refusal(file.bytes) == nil)
    #expect(refusal(file.bytes, "Open.\n") == .otherText)
    #expect(refusal(Array(file.bytes.prefix(400))) == .unreadable)
    let macros = WordFile(
      body: WordFile.paragraph("Closed."), others: [("vbaProject", "")], extra: [("word/vbaProject.xml", "<a/>")])
    #expect(refusal(macros.bytes) == .macros)
    let document = file.parts.first { $0.name == "word/document.xml" }.map {
      String(decoding: $0.content, as: UTF8.self)
    }
    let renamed = try #require(document).replacing("w:", with: "x:").replacing("xmlns:x:", with: "xmlns:w:")
      .replacing("xmlns:w=", with: "xmlns:x=")
    let strange = WordFile(body: "", extra: [("word/document.xml", renamed)])
    #expect(refusal(strange.bytes) == .strangeXML)
    #expect(DraftRefusal.macros.description == "it contains macros")
    #expect(DraftRefusal.unreadable.description == "it cannot be read")
    #expect(DraftRefusal.otherText.description == "its text is not the one under review")
    #expect(DraftRefusal.strangeXML.description == "its XML is unusual")
  }
}
