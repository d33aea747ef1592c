import Foundation
import SessionKit
import Testing

@testable import ReportKit

@Suite("Reports")
struct ReportTests {
  @Test("The table of formats")
  func formats() {
    #expect(ReportFormat.allCases.map(\.rawValue) == ["markdown", "html"])
    #expect(ReportFormat.allCases.map(\.fileExtension) == ["md", "html"])
    #expect(Set(ReportFormat.allCases.map(\.summary)).count == ReportFormat.allCases.count)
  }

  @Test("The same session gives the same bytes, and those of its golden file", arguments: ReportFormat.allCases)
  func golden(format: ReportFormat) throws {
    let text = try SampleSession.small().text(as: format)
    #expect(try SampleSession.small().text(as: format) == text)
    let golden = try Golden(named: "small.\(format.fileExtension)")
    #expect(golden.text == Golden.withoutStyle(text))
  }

  @Test("A session in which nothing happened has a report", arguments: ReportFormat.allCases)
  func empty(format: ReportFormat) throws {
    let session = Session(article: MarkedArticle("Only words.").record)
    let text = try Report(session, generator: "Stet 0.1.0").text(as: format)
    #expect(text.contains("Only words."))
    #expect(text.contains("There is no claim here that evidence could settle."))
    #expect(!text.contains("Claim by claim"))
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
  }

  @Test(
    "How far the review has come",
    arguments: [
      ([], "3 claims to judge, none of them judged yet."),
      ([1], "1 of 3 claims to judge has a verdict; 2 still unseen."),
      ([1, 2], "2 of 3 claims to judge have a verdict; 1 still unseen."),
      ([1, 2, 3], "3 claims to judge, and every one has a verdict."),
    ])
  func progress(tagged: [Int], sentence: String) throws {
    var sample = try SampleSession("⟦1:a⟧ ⟦2:b⟧ ⟦3:c⟧")
    for claim in tagged { try sample.tag(claim, .verified) }
    #expect(Report(sample.session, generator: "").tally.progress == sentence)
  }

  @Test("What is disputed comes before what is one-sided, each in the order of the text")
  func urgent() throws {
    var sample = try SampleSession("⟦1:a⟧ ⟦2:b⟧ ⟦3:c⟧ ⟦4:d⟧ ⟦5:e⟧")
    for claim in [5, 2] { try sample.tag(claim, .disputed) }
    for claim in [4, 1] { try sample.tag(claim, .oneSided) }
    #expect(Report(sample.session, generator: "").urgent.map(\.claim.id.number) == [2, 5, 1, 4])
  }

  @Test(
    "Who says it",
    arguments: [
      (nil, nil, Polarity.asserted, "Said by the article"), (nil, nil, .denied, "Denied by the article"),
      (Mention(text: "Armenia"), nil, .denied, "Denied by Armenia"),
      (
        Mention(text: "he", resolved: "Putin"), Mention(text: "TASS"), .asserted,
        "Said by Putin (“he”), passed on by TASS"
      ),
    ] as [(Mention?, Mention?, Polarity, String)])
  func attribution(source: Mention?, via: Mention?, polarity: Polarity, words: String) {
    var claim = MarkedArticle("⟦1:a⟧").claims[0]
    (claim.source, claim.via, claim.polarity) = (source, via, polarity)
    #expect(ClaimEntry(claim: claim, citations: []).attribution == words)
  }

  @Test("A source with an alias is known by nothing else", arguments: ReportFormat.allCases)
  func alias(format: ReportFormat) throws {
    let text = try SampleSession.small().text(as: format)
    #expect(text.contains("a worker"))
    for secret in ["Nordmann", "her union", "555"] { #expect(!text.contains(secret)) }
  }

  @Test("Moments are written in UTC")
  func dates() {
    let date = ReportDate(Date(timeIntervalSince1970: 1_637_064_000))
    #expect(date.iso == "2021-11-16T12:00:00Z")
    #expect(date.text == "16 November 2021, 12:00 UTC")
  }

  @Test("Errors say what went wrong and what to do")
  func errors() {
    let error = ReportError.brokenTemplate(name: "page", reason: "an open section")
    #expect(error.description == "the report's template “page” is broken: an open section")
    #expect(
      error.hint == "Install Stet again, or export as markdown, which needs no template; the session is unharmed.")
  }
}
