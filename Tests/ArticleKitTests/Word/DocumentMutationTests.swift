import Foundation
import Testing

@testable import ArticleKit

/// Documents damaged at random: every one comes to an end, as an article whose blocks hold or as a clear error.
///
/// `STET_FUZZ=100000` runs more than the few thousand of an ordinary run.
@Suite struct DocumentMutationTests {
  private static let text = """
    <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>\(WordFile.run("Harbour closed"))</w:p>\
    <w:p>\(WordFile.run("The mayor "))<w:commentRangeStart w:id="0"/>\(WordFile.run("lied &amp; left"))\
    <w:commentRangeEnd w:id="0"/><w:ins w:id="1">\(WordFile.run(" in May"))</w:ins><w:del w:id="2"><w:r><w:delText>x\
    </w:delText></w:r></w:del><w:r><w:br/><w:footnoteReference w:id="1"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p>\
    <w:hyperlink r:id="L">\(WordFile.run("one"))</w:hyperlink></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>
    """
  static let word = WordFile(
    body: text,
    others: [
      ("comments", "<w:comment w:id=\"0\" w:author=\"B\">\(WordFile.paragraph("Says who?"))</w:comment>"),
      ("footnotes", "<w:footnote w:id=\"1\">\(WordFile.paragraph("See https://a.example/x"))</w:footnote>"),
      ("styles", "<w:style w:styleId=\"A\"><w:name w:val=\"Quote\"/><w:basedOn w:val=\"A\"/></w:style>"),
    ],
    links: ["L": "https://b.example/"])
  private static let open = OpenDocumentFile(
    text: """
      <text:h text:outline-level="1">Harbour</text:h><text:p>The <text:s text:c="3"/>mayor<office:annotation \
      office:name="a"><text:p>Who?</text:p></office:annotation>lied<office:annotation-end office:name="a"/></text:p>\
      <table:table><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>
      """)

  /// Both documents in turn, damaged as a whole or in one of their parts.
  @Test func standsMutations() throws {
    let rounds = ProcessInfo.processInfo.environment["STET_FUZZ"].flatMap(Int.init) ?? 2_000
    var mutator = Mutator(seed: 0xD0C)
    let sound = [Self.word.parts, Self.open.parts]
    let whole = sound.map { ZipWriter.archive(of: $0) ?? [] }
    for round in 0..<rounds {
      let kind = round % 2
      var bytes = mutator.mutate(whole[kind], with: whole[1 - kind])
      if round % 4 > 1 {
        var parts = sound[kind]
        let part = round / 4 % parts.count
        parts[part].content = mutator.mutate(parts[part].content, with: parts[(part + 1) % parts.count].content)
        bytes = try #require(ZipWriter.archive(of: parts))
      }
      do throws(LoadError) {
        check(try Article.load(bytes, from: ArticleSource(name: ["a.docx", "a.odt"][kind])))
      } catch {
        #expect(!error.description.isEmpty && !error.hint.isEmpty)
      }
    }
  }

  private func check(_ article: Article) {
    var end = 0
    for block in article.blocks {
      #expect(
        end <= block.range.lowerBound && !block.range.isEmpty && block.range.upperBound <= article.text.utf8.count)
      end = block.range.upperBound
    }
    let length = article.text.unicodeScalars.count
    for remark in article.remarks {
      #expect(0 <= remark.start && remark.start <= remark.end && remark.end <= length)
    }
  }
}
