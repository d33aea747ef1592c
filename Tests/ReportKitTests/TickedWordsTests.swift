import ArticleKit
import Foundation
import SessionKit
import Testing

@testable import ReportKit

@Suite("Ticked words in reports")
struct TickedWordsTests {
  private static func pieces(_ report: Report) -> [String] {
    report.article.blocks.flatMap(\.runs).flatMap { report.ticks.pieces(of: $0.span, in: report.index) }
      .filter(\.isTicked).map { "\($0.text)|\($0.isOnAuthor ? "author" : "")|\($0.told.joined(separator: ","))" }
  }

  @Test("are cut out of the article where they stand, also beside words left out")
  func cutting() throws {
    let report = Report(try SampleSession.small().session, generator: "Stet 0.1.0")
    #expect(Self.pieces(report) == ["Engineers|author|ticked on the author’s word", "12 cracks||ticked on e1"])
    let entry = try #require(report.entry(ClaimID(3)))
    #expect(entry.ticks == "Facts: 2 of 3 ticked, 1 of them on the author’s word")
    #expect(report.entry(ClaimID(1))?.ticks == nil)
  }

  @Test("lose nothing of the text, and stand inside quotations that are ticked too")
  func nesting() throws {
    var sample = try SampleSession("⟦1:He saw “two red cars” there⟧.")
    let facts = [
      Fact(kind: .quote, span: TextSpan(8, 20), text: "two red cars"),
      Fact(kind: .figure, span: TextSpan(8, 11), text: "two"),
    ]
    try sample.record(
      .factsTicked(.init(claims: [.init(claim: ClaimID(1), facts: facts, marked: [1, 2])])))
    let report = Report(sample.session, generator: "Stet 0.1.0")
    #expect(Self.pieces(report) == ["two||ticked", " red cars||ticked"])
    let run = try #require(report.article.blocks.first?.runs.first)
    #expect(report.ticks.pieces(of: run.span, in: report.index).map(\.text).joined() == run.text)
  }

  @Test("may go over the end of a line in a script, and are told at their last word")
  func lines() throws {
    let filler = String(repeating: "word ", count: 11)
    var sample = try SampleSession("⟦1:\(filler)two red cars and more⟧.")
    let start = filler.count
    let fact = Fact(kind: .figure, span: TextSpan(start, start + 12), text: "two red cars")
    try sample.record(.factsTicked(.init(claims: [.init(claim: ClaimID(1), facts: [fact], marked: [1])])))
    let report = Report(sample.session, generator: "Stet 0.1.0")
    let block = try #require(report.article.blocks.first)
    let lines = ScriptLines(block, from: 1, ticks: report.ticks, in: report.index).lines
    let pieces = lines.flatMap(\.pieces).filter { $0.ticked == .ticked }
    #expect(pieces.map { "\($0.text)|\($0.told.joined())" } == ["two|", "red cars|ticked"])
    #expect(lines.flatMap(\.pieces).filter { !$0.ends.isEmpty }.map(\.text) == [" and more"])
    #expect(!ScriptStyle.sheet.contains("ticked"))
  }

  @Test("are shown by every format that shows words, under names that may be shown")
  func formats() throws {
    let sample = try SampleSession.small()
    for format in [ReportFormat.html, .markdown, .text] {
      #expect(try sample.text(as: format).contains("2 of 3 ticked, 1 of them on the author’s word"))
    }
    #expect(try sample.text(as: .csv).contains("2 of 3 ticked"))
    let page = try sample.text(as: .html)
    #expect(page.contains(##"<span class="ticked author">Engineers<span class="aloud" lang="en"> (ticked on the"##))
    #expect(page.contains(##"<span class="ticked">12 cracks<span class="aloud" lang="en"> (ticked on e1)</span>"##))
    let script = try sample.text(as: .annotated)
    #expect(script.contains(##"<span class="ticked author">Engineers<span class="aloud" lang="en"> (ticked on the"##))
    #expect(script.contains(##"<span class="ticked">12 cracks<span class="aloud" lang="en"> (ticked on e1)</span>"##))
    #expect(script.contains(".ticked.author { border-top-style: dotted"))
    let word = try sample.text(as: .docx)
    #expect(word.contains(##"<w:rStyle w:val="TickedOnAuthor"/></w:rPr><w:t xml:space="preserve">Engineers</w:t>"##))
    // A suggested wording strikes the figure.
    #expect(word.contains(##"<w:rStyle w:val="Ticked"/></w:rPr><w:delText xml:space="preserve">12</w:delText>"##))
    #expect(word.contains(##"<w:rStyle w:val="Ticked"/></w:rPr><w:t xml:space="preserve"> cracks</w:t>"##))
    #expect(WordParts.styles(hasTicks: true).contains("<w:name w:val=\"Ticked on author\"/>"))
    #expect(!WordParts.styles(hasTicks: false).contains("Ticked"))
    #expect(word.contains("“Engineers” ticked on the author’s word; “12 cracks” ticked on e1"))
    let lines = try sample.text(as: .jsonl)
    #expect(lines.contains(##""evidence":"e1""##))
    #expect(!lines.contains("bo@desk"))
  }
}
