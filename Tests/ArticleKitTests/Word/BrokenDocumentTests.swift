import Foundation
import Testing

@testable import ArticleKit

/// Documents that are broken, locked, or made to harm.
@Suite struct BrokenDocumentTests {
  private static let sound = WordFile(
    body: WordFile.paragraph("It was closed."), others: [("comments", "<w:comment w:id=\"0\"/>")])
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"

  private static func leading(to target: String, _ more: String = "") -> WordFile {
    var file = sound
    file.extra = [
      (
        "_rels/.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="a" Type="\(office)" Target="\(target)"\(more)/></Relationships>
        """
      )
    ]
    return file
  }

  private static func with(_ name: String, _ content: String) -> WordFile {
    var file = sound
    file.extra = [(name, content)]
    return file
  }

  private static func without(_ name: String) -> WordFile {
    var file = sound
    file.without = [name]
    return file
  }

  private static let bomb = """
    <!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document \(WordFile.space)><w:body><w:p><w:r>\
    <w:t>&b;</w:t></w:r></w:p></w:body></w:document>
    """

  private static let faults: [(WordFile, String)] = [
    (without("[Content_Types].xml"), "the part “[Content_Types].xml” is missing"),
    (without("_rels/.rels"), "the part “_rels/.rels” is missing"),
    (without("word/document.xml"), "the part “word/document.xml” is missing"),
    (leading(to: "word/other.xml"), "the part “word/other.xml” is missing"),
    (leading(to: "../../etc/passwd"), "its text should be in “../../etc/passwd”, which is missing"),
    (
      leading(to: "https://a.example/x.xml", " TargetMode=\"External\""),
      "its text should be in “https://a.example/x.xml”, which is missing"
    ),
    (leading(to: "docProps/core.xml"), "the part “docProps/core.xml” does not contain the text"),
    (leading(to: "word/comments.xml"), "the part “word/comments.xml” does not contain the text"),
    (with("word/Document.XML", "<a/>"), "it has two parts named “word/Document.XML”"),
    (with("../evil.xml", "<a/>"), "the name of the part “../evil.xml” points outside the file"),
    (with("/etc/evil.xml", "<a/>"), "the name of the part “/etc/evil.xml” points outside the file"),
    (
      with("word/document.xml", bomb),
      "the part “word/document.xml” declares its own entities, which is not allowed"
    ),
    (with("word/document.xml", "<w:document"), "the part “word/document.xml” cannot be read as XML"),
    (
      with("word/document.xml", String(repeating: "<a>", count: 100_000)),
      "the part “word/document.xml” cannot be read as XML"
    ),
    (with("word/comments.xml", ""), "the part “word/comments.xml” cannot be read as XML"),
  ]

  @Test("What is wrong with a document is said by its part, and what to do about it", arguments: faults)
  func broken(_ file: WordFile, _ fault: String) {
    let error = #expect(throws: LoadError.self) { try file.load(name: "a.docx") }
    #expect(error?.description == "“a.docx” is broken: \(fault)")
    #expect(error?.hint == "Open it in Word or LibreOffice, save it again as .docx, and load that.")
  }

  @Test func refusesAPartThatDiffersFromItsSum() throws {
    var bytes = Self.sound.bytes
    let place = try #require(bytes.firstRange(of: Array("word/document.xml".utf8)))
    bytes[place.upperBound + 60] ^= 0x55
    let error = #expect(throws: LoadError.self) { try Article.load(bytes, from: ArticleSource(name: "a.docx")) }
    #expect(error == .brokenDocument(path: "a.docx", fault: .damaged(part: "word/document.xml")))
  }

  @Test func refusesABombBeforeItIsUnpacked() throws {
    var parts = Self.sound.parts
    parts.append(("word/bomb.xml", [UInt8](repeating: 0x20, count: 32 << 20)))
    let bytes = try #require(ZipWriter.archive(of: parts))
    #expect(bytes.count < 100_000)
    let error = #expect(throws: LoadError.self) { try Article.load(bytes, from: ArticleSource(name: "a.docx")) }
    #expect(error == .packedTooTightly(path: "a.docx", part: "word/bomb.xml"))
    #expect(
      error?.description
        == "“a.docx” was not unpacked: its part “word/bomb.xml” is compressed far more than text can be")
    #expect(error?.hint == "Do not trust this file; ask where it comes from.")
    let large = #expect(throws: LoadError.self) {
      try ZipArchive(bytes, name: "a.docx", limit: 1 << 20) { _ in true }
    }
    #expect(large?.description == "“a.docx” is too large: 1050 kB; the limit is 1048 kB")
  }

  @Test func refusesArchivesWithoutAnArticle() throws {
    let bytes = try #require(ZipWriter.archive(of: [("a.txt", Array("It was closed.".utf8))]))
    let error = #expect(throws: LoadError.self) { try Article.load(bytes, from: ArticleSource(name: "a.zip")) }
    #expect(error?.description == "“a.zip” is a zip archive without an article that can be read")
    #expect(error?.hint == "Unpack it, and name the article itself; .docx, .odt and .wacz are read as they are.")
  }

  private static let old: [(String, String, String)] = [
    (
      "WordDocument", "“a.doc” is in the old format of Word (.doc), which cannot be read",
      "Save it as .docx, for example: soffice --headless --convert-to docx FILE."
    ),
    (
      "Workbook", "“a.doc” is in an old format of Office, which cannot be read",
      "Save it as .docx, for example: soffice --headless --convert-to docx FILE."
    ),
    (
      "EncryptedPackage", "“a.doc” is password-protected",
      "Open it with its password, save it without one, and load that."
    ),
  ]

  @Test("Files of the old Office are known by what is in them", arguments: old)
  func oldFiles(_ stream: String, _ description: String, _ hint: String) {
    let bytes: [UInt8] =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
      + stream.utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
    let error = #expect(throws: LoadError.self) { try Article.load(bytes, from: ArticleSource(name: "a.doc")) }
    #expect(error?.description == description)
    #expect(error?.hint == hint)
  }

  @Test func aDocumentWithoutWordsIsEmpty() {
    let error = #expect(throws: LoadError.self) { try WordFile(body: "<w:p/><w:sectPr/>").load(name: "a.docx") }
    #expect(error == .empty(path: "a.docx"))
  }
}
