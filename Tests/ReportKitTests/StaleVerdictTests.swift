import ArticleKit
import SessionKit
import Testing

@testable import ReportKit

/// “Rose by 40 percent”, verified, became “rose by 4 percent”: the verdict was for other words.
@Suite("Verdicts given for other words")
struct StaleVerdictTests {
  private static func sample() throws -> SampleSession {
    var sample = try SampleSession("Prices ⟦1:rose by 40 percent⟧, and ⟦2:wages fell⟧.", info: SampleSession.info)
    try sample.tag(1, .disputed, [.contradicted], note: "The table says 4.")
    try sample.tag(2, .verified)
    try sample.record(.wordingSuggested(.init(claim: ClaimID(1), text: "rose by 4 percent")))
    try sample.record(
      .claimTrimmed(.init(claim: ClaimID(1), spans: sample.spans(of: "rose"), text: "rose")))
    return sample
  }

  @Test("count as unchecked: in totals, marks and labels, with what they were")
  func unchecked() throws {
    let report = try Report(Self.sample().session, generator: "")
    #expect(report.counts.judged == 1 && report.counts[.unseen] == 1 && report.counts[.disputed] == 0)
    #expect(report.counts.progress == "1 of 2 claims to check has a verdict; 1 not yet checked.")
    #expect(report.counts.remarks == ["1 verdict needs confirming for the current wording."])
    #expect(report.urgent.isEmpty && report.judged.map(\.claim.id) == [ClaimID(2)])
    let entry = try #require(report.entry(ClaimID(1)))
    #expect(entry.standing == .unseen && entry.label == "not yet checked: verdict to be confirmed")
    #expect(entry.why.isEmpty && entry.meanings.isEmpty && entry.verdictNote == nil)
    #expect(
      entry.judgement
        == "Verdict to be confirmed: ✗ disputed: contradicted. By ann, 16 November 2021, 12:02 UTC: The table says 4.")
  }

  @Test("are nobody's inline mark, footnote or label")
  func marks() throws {
    let sample = try Self.sample()
    let markdown = try sample.text(as: .markdown)
    #expect(markdown.contains("\\[rose\\] ○[^1]"))
    #expect(markdown.contains("[^1]: [Claim 1](#claim-1): ○ **not yet checked: verdict to be confirmed**."))
    #expect(try sample.text(as: .text).contains("[rose](1 ○)"))
    #expect(try sample.text(as: .html).contains("Claim 1, not yet checked"))
    for format in [ReportFormat.doccano, .prodigy, .labelstudio, .averitec, .webannotation] {
      #expect(try !sample.text(as: format).contains("isputed"), "\(format)")
    }
    #expect(
      try Report(sample.session, generator: "").output(as: .doccano).leftOut.map(\.description) == [
        "left out, because they have a verdict that needs confirming: 1 claim (1)"
      ])
  }

  @Test("ask a publisher for nothing, not even another wording")
  func letter() throws {
    let letter = try Self.sample().text(as: .correction)
    #expect(!letter.contains("rose by 4 percent") && !letter.contains("The table says"))
    #expect(letter.contains("So far we have checked 1 of 2 claims in this article"))
    #expect(letter.contains("To be confirmed: 1 claim (1)."))
  }
}
