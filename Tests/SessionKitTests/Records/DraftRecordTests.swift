import ArticleKit
import Foundation
import Testing

@testable import SessionKit

/// What a session keeps of a draft beside its text.
@Suite struct DraftRecordTests {
  private static let record: ArticleRecord = {
    var article = Article(text: "The mayor lied.\n", blocks: [Block(kind: .paragraph, range: 0..<15)])
    article.draft = Array("a file".utf8)
    article.remarks = [
      Remark(
        kind: .comment, text: "Zeb Quirk told me: https://a.example/x", author: "Eva Lind", at: "2026-11-03T10:00:00Z",
        on: TextSpan(10, 14), addresses: ["https://a.example/x"], isSource: true)
    ]
    return ArticleRecord(article, name: "draft", path: "draft.docx")
  }()

  @Test func comesBackFromJSON() throws {
    let coded = try JSONEncoder().encode(Self.record)
    #expect(try JSONDecoder().decode(ArticleRecord.self, from: coded) == Self.record)
    #expect(Self.record.draft == ArticleRecord.digest(of: Data("a file".utf8)))
    let plain = ArticleRecord(Article(text: "x", blocks: []), name: "x", path: nil)
    #expect(plain.remarks == nil && plain.draft == nil)
    #expect(try !String(decoding: JSONEncoder().encode(plain), as: UTF8.self).contains("remarks"))
  }

  @Test("A name in a comment is said by the session, and a purge erases it")
  func privateNames() {
    let session = Session(article: Self.record)
    #expect(Saying.all(in: session).contains { $0.place == "a comment of the draft" && $0.text.contains("Zeb Quirk") })
    let purged = Self.record.rewritingText { $0.replacing("Zeb Quirk", with: "[purged]") }
    #expect(purged.remarks?.map(\.text) == ["[purged] told me: https://a.example/x"])
    #expect(purged.text == Self.record.text)
  }

  @Test("A remark is about the words that it stands at, or the sentence that it ends")
  func places() {
    let remark = Remark(kind: .comment, text: "x", on: TextSpan(10, 14))
    let note = Remark(kind: .footnote, text: "x", on: TextSpan(15, 15))
    #expect([(0, 15), (0, 10), (14, 20)].map { remark.isAbout(TextSpan($0.0, $0.1)) } == [true, false, false])
    #expect([(0, 15), (15, 20)].map { note.isAbout(TextSpan($0.0, $0.1)) } == [true, false])
  }
}
