import SessionKit
import Testing

@testable import ReportKit

@Suite("The request to a publisher")
struct CorrectionTests {
  private static func sample() throws -> SampleSession {
    var sample = try SampleSession("The bridge has ⟦1:12 cracks⟧ and ⟦2:is ugly⟧.", info: SampleSession.info)
    try sample.tag(1, .disputed, [.wrongDetail], note: "The report counts 2.")
    try sample.tag(2, .verified)
    let evidence = Evidence(
      id: EvidenceID(1), form: .document, url: "https://roads.example/r", title: "Inspection",
      links: [.init(claim: ClaimID(1), stance: .refutes, quote: "Two cracks.", locator: "p. 4")])
    try sample.record(.evidenceAdded(.init(evidence: evidence)))
    try sample.record(.wordingSuggested(.init(claim: ClaimID(1), text: "2 cracks")))
    return sample
  }

  @Test("As Markdown: quote, fault, evidence, wording and day")
  func markdown() throws {
    var options = ReportOptions(generator: "")
    options.deadline = "2021-11-20"
    let text = try Report(Self.sample().session, options: options).text(as: .correction)
    #expect(
      text == """
        # Request for correction: Bridge “closed” \\& reopened

        - To: The Herald
        - Article: Bridge “closed” \\& reopened
        - Address: [https\\://herald.example/bridge?id=1\\&part=2](<https://herald.example/bridge?id=1&part=2>)
        - Published: 16 November 2021
        - Retrieved: 16 November 2021, 12:00 UTC

        We checked this article and found 1 passage to correct. For each we quote the words, say what we found, name the evidence and, where we have one, suggest another wording.

        ## What your article states

        ### 1. Claim 1

        Your article states: “12 cracks”.

        What is wrong: A figure, name, place or date is wrong.\\
        The report counts 2.

        **Evidence:** [Inspection](<https://roads.example/r>), p. 4: “Two cracks.”

        **Suggested wording:** “2 cracks”

        Please let us know your decision by 2021-11-20. If you have evidence that we have not seen, please send it: we will correct our report where we are wrong.

        ann

        """)
  }

  @Test("As plain text beside it, no line wider than 72 columns")
  func plain() throws {
    let output = try Report(Self.sample().session, generator: "").output(as: .correction)
    #expect(output.files(at: "a/letter.md").map(\.path) == ["a/letter.md", "a/letter-mail.txt"])
    let text = output.companions[0].text
    #expect(text.contains("1. Your article states: “12 cracks”.\n\n   What is wrong: A figure,"))
    #expect(text.contains("   Suggested wording: “2 cracks”"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 72 || !$0.contains(" ") })
  }

  @Test("Verdicts that are to be confirmed are not held against a publisher")
  func unsettled() throws {
    let output = try Report(SampleSession.small().session, generator: "").output(as: .correction)
    #expect(output.text.contains("## 1. Claim 3") && !output.text.contains("## 2."))
    #expect(
      output.leftOut.map(\.description) == [
        "left out, because they are on hold: 1 claim (7)",
        "left out, because they have a verdict that needs confirming: 1 claim (8)",
        "left out, because they have verdicts that differ: 1 claim (6)",
      ])
  }

  @Test("What it does not cover stands in the letter itself, and it never says that nothing is wrong")
  func omissions() throws {
    var sample = try SampleSession("⟦1:a⟧ ⟦2:b⟧ ⟦3:c⟧ ⟦4:d⟧ ⟦5:e⟧")
    for claim in [1, 2, 3] { try sample.tag(claim, .verified) }
    try sample.record(.claimTrimmed(.init(claim: ClaimID(2), spans: sample.spans(of: "b"), text: "b")))
    try sample.tag(3, .disputed, [.contradicted], by: "bo")
    try sample.record(.claimHeld(.init(claims: [ClaimID(4)])))
    let output = try Report(sample.session, generator: "").output(as: .correction)
    for text in [output.text, output.companions[0].text] {
      let plain = text.replacing(/\s+/, with: " ")
      #expect(
        plain.contains("So far we have checked 2 of 5 claims in this article; on those we request no correction."))
      #expect(
        plain.contains(
          "This letter does not cover every claim. Not yet checked: 1 claim (5); on hold: 1 claim (4); to be confirmed: 1 "
            + "claim (2); judged differently by our checkers: 1 claim (3)."))
    }
    for claim in [2, 4, 5] { try sample.tag(claim, .verified) }
    try sample.record(
      .claimAdjudicated(.init(claims: [ClaimID(3)], verdict: .verified, reasons: [])), by: "cy")
    let letter = try sample.text(as: .correction)
    #expect(letter.contains("We checked 5 claims in this article and request no correction.\n"))
    #expect(!letter.contains("does not cover"))
  }

  @Test("A suggested wording alone is enough, and nothing is said to be wrong then")
  func suggestionOnly() throws {
    var sample = try SampleSession("⟦1:a⟧ and ⟦2:b⟧")
    try sample.tag(2, .verified)
    try sample.record(.wordingSuggested(.init(claim: ClaimID(1), text: "better")))
    let output = try Report(sample.session, generator: "").output(as: .correction)
    #expect(
      output.text.contains("found 1 passage to correct. For each we quote the words and, where we have"))
    #expect(output.text.contains("### 1. Claim 1\n\nYour article states: “a”.\n\n**Suggested wording:** “better”\n"))
    #expect(output.companions[0].text.contains("1. Your article states: “a”.\n\n   Suggested wording: “better”\n"))
    #expect(!output.text.contains("What is wrong") && !output.companions[0].text.contains("What is wrong"))
    try sample.record(.correctionMarked(.init(claims: [ClaimID(1)], status: .made)))
    #expect(try !Report(sample.session, generator: "").text(as: .correction).contains("better"))
  }

  /// A review of what Holt denied, the mayor claimed and the article says itself.
  private static func reported(_ reasons: [Reason], note: String? = nil) throws -> SampleSession {
    var sample = try SampleSession(
      "Holt denied that ⟦1:her deputy had seen the e-mails⟧. ⟦2:The bridge was closed⟧.", info: SampleSession.info
    ) { claim in
      guard claim.id.number == 1 else { return }
      (claim.source, claim.polarity) = (Mention(text: "Holt", resolved: "Ann Holt"), .denied)
      claim.cue = Mention(text: "denied")
    }
    try sample.tag(1, .disputed, reasons, note: note)
    let evidence = Evidence(
      id: EvidenceID(1), form: .document, title: "The e-mails",
      links: [.init(claim: ClaimID(1), stance: .refutes, quote: "Copy to: A. Holt")])
    try sample.record(.evidenceAdded(.init(evidence: evidence)))
    return sample
  }

  @Test("A denial that the article reports is told as one, and its report is never called an error")
  func denial() throws {
    let sample = try Self.reported([.contradicted], note: "She was copied on all of them.")
    let output = try Report(sample.session, generator: "").output(as: .correction)
    let passage =
      "Your article reports that Ann Holt denied: “her deputy had seen the e-mails”; the evidence contradicts the "
      + "denial: She was copied on all of them; please add this."
    for text in [output.text, output.companions[0].text] {
      #expect(text.replacing(/\s+/, with: " ").replacing("\\-", with: "-").contains(passage))
      #expect(text.contains("What your article reports") && !text.contains("What your article states"))
      #expect(text.replacing(/\s+/, with: " ").contains("(reporting it was not an error)"))
      #expect(!text.contains("wrong:") && !text.contains("corrected") && text.contains("Copy to: A. Holt"))
    }
  }

  @Test(
    "What was found about a statement is told for what it is",
    arguments: [
      (.contradicted, "the evidence contradicts the denial; please"),
      (.unsupported, "we found no evidence for the denial, which does not make it false; please"),
      (.conflictingAccounts, "accounts of it conflict, and none is more credible; please"),
    ] as [(Reason, String)])
  func finding(reason: Reason, words: String) throws {
    let text = try Self.reported([reason]).text(as: .correction)
    #expect(text.contains(words))
  }

  @Test("Words that a speaker did not say so are the article's own fault")
  func misquoted() throws {
    let text = try Self.reported([.misquoted]).text(as: .correction)
    #expect(text.contains("## What your article states") && !text.contains("not an error"))
    #expect(text.contains("What is wrong: The quotation differs from what the source said."))
  }

  @Test("A verdict that was given before it was known whether the denial is judged is held against nobody")
  func unconfirmed() throws {
    var sample = try Self.reported([.contradicted])
    try sample.record(.tagRemoved(.init([ClaimID(1)])))
    let old = Event(
      seq: sample.session.lastSeq + 1, at: sample.session.events[0].at, by: "ann",
      change: .claimTagged(.init(claims: [ClaimID(1)], verdict: .disputed, reasons: [.contradicted])))
    var session = sample.session
    try session.append(old)
    let report = Report(session, generator: "")
    #expect(try report.text(as: .correction).contains("on those we request no correction"))
    #expect(throws: ReportError.self) { try report.text(as: .claimreview) }
    #expect(
      try report.text(as: .markdown).contains(
        "Needs confirming: it is unclear whether the claim or its denial was judged"))
  }

  @Test("Evidence for a claim is not shown against it")
  func evidenceFor() throws {
    var sample = try SampleSession("⟦1:a⟧")
    try sample.tag(1, .disputed)
    let evidence = Evidence(
      id: EvidenceID(1), form: .document, title: "For it", links: [.init(claim: ClaimID(1), stance: .supports)])
    try sample.record(.evidenceAdded(.init(evidence: evidence)))
    #expect(try !Report(sample.session, generator: "").text(as: .correction).contains("For it"))
  }

  @Test("What the publisher corrected already is not asked for again; nothing to correct is said so")
  func done() throws {
    var sample = try Self.sample()
    try sample.record(.correctionMarked(.init(claims: [ClaimID(1)], status: .made)))
    let text = try Report(sample.session, generator: "").text(as: .correction)
    #expect(text.contains("We checked 2 claims in this article and request no correction."))
    #expect(!text.contains("Please tell us"))
  }
}
