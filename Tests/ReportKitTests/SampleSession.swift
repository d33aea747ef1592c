import ArticleKit
import Foundation

@testable import ReportKit
@testable import SessionKit

/// Sessions made by hand, one event per minute from 16 November 2021, 12:00 UTC.
struct SampleSession {
  private(set) var session: Session
  private var minute = 0

  init(_ marked: String, info: Metadata = Metadata(), change: (inout Claim) -> Void = { _ in }) throws {
    let marked = MarkedArticle(marked)
    session = Session(article: marked.record)
    var claims = marked.claims
    for position in claims.indices { change(&claims[position]) }
    try record(.articleLoaded(.init(name: "sample", sha256: session.article.sha256, info: info)))
    try record(.claimsDetected(.init(engine: "rules 1.0", sentences: [], claims: claims)))
  }

  mutating func record(_ change: Change, by: String = "ann") throws {
    try session.record(change, by: by, at: Date(timeIntervalSince1970: 1_637_064_000 + Double(60 * minute)))
    minute += 1
  }

  mutating func tag(
    _ claim: Int, _ verdict: Verdict, _ reasons: [Reason] = [], confidence: Confidence? = nil, note: String? = nil,
    by: String = "ann"
  ) throws {
    let tagged = Change.ClaimTagged(
      claims: [ClaimID(claim)], verdict: verdict, reasons: reasons, confidence: confidence, note: note)
    try record(.claimTagged(tagged), by: by)
  }

  func text(as format: ReportFormat) throws -> String {
    try Report(session, generator: "Stet 0.1.0").text(as: format)
  }

  /// What is known about the article of ``small()``.
  static var info: Metadata {
    var info = Metadata()
    info.title = "Bridge “closed” & reopened"
    info.authors = ["A. Writer", "B. Writer"]
    info.publisher = "The Herald"
    info.published = "16 November 2021"
    info.url = "https://herald.example/bridge?id=1&part=2"
    info.language = "en-GB"
    return info
  }

  /// A small review in which everything that a report can say is said once.
  static func small() throws -> SampleSession {
    var sample = try SampleSession(
      """
      headline> Bridge closed
      dateline> OSLO, 16 November
      ⟦1:The bridge was ⟦2:closed⟧⟧⟦2: on Monday⟧, the mayor said.
      ⟦3:Engineers⟧, he added, ⟦3:found 12 cracks⟧ and ⟦4:it is ugly⟧.
      heading> What comes next
      item> ⟦5:It reopens in May⟧.
      item> ⟦6:Nobody was hurt⟧.
      post> ⟦7:We knew of the cracks⟧ #bridge
      signature> — Ole (@ole)
      ⟦8:The ferry runs hourly⟧; ⟦9:it is free⟧.
      """, info: Self.info
    ) { claim in
      switch claim.id.number {
      case 1: claim.source = Mention(text: "the mayor")
      case 2: claim.restated = "The bridge was closed on Monday."
      case 3: claim.source = Mention(text: "he", resolved: "the mayor")
      case 4: (claim.checkable, claim.reason) = (false, .opinion)
      case 5: (claim.checkable, claim.reason) = (false, .prediction)
      case 7:
        claim.source = Mention(text: "the engineers")
        claim.via = Mention(text: "Ole (@ole)")
        claim.polarity = .denied
      default: break
      }
    }
    try sample.tag(1, .verified, [.attributionOnly], confidence: .high, note: "Heard at the press conference.")
    try sample.tag(2, .verified)
    try sample.tag(
      3, .disputed, [.contradicted, .wrongDetail], confidence: .medium, note: "The report counts 2.\nAsk.")
    try sample.tag(6, .oneSided, [.singleParty])
    try sample.tag(8, .oneSided, by: "Bo <bo@desk>")
    try sample.record(.claimNoted(.init(claims: [ClaimID(3)], text: "Seen by the editor.")), by: "Bo <bo@desk>")
    try sample.record(.claimFlagged(.init([ClaimID(6)])))
    try sample.record(.claimRestated(.init(claim: ClaimID(3), text: "Engineers found 12 cracks in the bridge.")))
    try sample.record(
      .claimTrimmed(.init(claim: ClaimID(8), spans: sample.spans(of: "The ferry runs"), text: "The ferry runs")))
    var report = Evidence(
      id: EvidenceID(1), form: .document, primary: true, url: "https://roads.example/report.pdf#p=1",
      title: "Inspection",
      links: [
        .init(claim: ClaimID(3), stance: .refutes, quote: "Two cracks were found.", locator: "p. 4"),
        .init(claim: ClaimID(9), stance: .context),
      ])
    report.publisher = "Road Office"
    report.published = "2021-11-15"
    report.accessed = "2021-11-16"
    report.archive = "https://archive.example/1"
    report.note = "The second edition."
    try sample.record(.evidenceAdded(.init(evidence: report)))
    var worker = Evidence(
      id: EvidenceID(2), form: .interview, title: "Kari Nordmann", alias: "a worker",
      links: [.init(claim: ClaimID(6), stance: .supports, quote: "I saw no one hurt.")])
    worker.publisher = "her union"
    worker.note = "Tel. 555"
    try sample.record(.evidenceAdded(.init(evidence: worker)))
    try sample.record(.claimExcluded(.init([ClaimID(9)])))
    try sample.record(.articleNoted(.init(text: "The road office was not asked.")))
    try sample.tag(7, .disputed)
    try sample.record(.eventUndone(.init(sample.session.lastSeq)))
    try sample.record(.claimHeld(.init(claims: [ClaimID(7)], until: "2021-11-19", why: "The engineers are away.")))
    try sample.record(.wordingSuggested(.init(claim: ClaimID(3), text: "Engineers found 2 cracks")))
    try sample.record(.claimNoted(.init(claims: [ClaimID(3)], text: "Kari's husband works there.", private: true)))
    try sample.record(.articleNoted(.init(text: "The desk was threatened.", private: true)))
    var inquiry = Inquiry(
      id: InquiryID(1), claims: [ClaimID(3), ClaimID(7)], whom: "Road Office <press@roads.example> +47 555 12 345",
      channel: "press@roads.example", asked: "2021-11-16", due: "2021-11-18")
    try sample.record(.inquiryMade(.init(inquiry: inquiry)))
    inquiry = Inquiry(id: InquiryID(2), claims: [ClaimID(6)], whom: "the mayor", asked: "2021-11-16")
    try sample.record(.inquiryMade(.init(inquiry: inquiry)))
    try sample.record(.inquiryAnswered(.init(inquiry: InquiryID(2), answer: .received, words: "No comment on <this>.")))
    try sample.record(.partySet(.init(name: "The town", members: ["the mayor"])))
    try sample.tag(6, .disputed, [.unsupported], note: "Two were hurt.", by: "Bo <bo@desk>")
    let facts = [
      Fact(kind: .name, span: TextSpan(0, 9), text: "Engineers"),
      Fact(kind: .figure, span: TextSpan(18, 27), text: "12 cracks"),
      Fact(kind: .figure, span: TextSpan(18, 20), text: "12"),
    ]
    func marked(_ number: Int) -> [Change.MarkedFacts] { [.init(claim: ClaimID(3), facts: facts, marked: [number])] }
    try sample.record(.factsTicked(.init(claims: marked(1), onAuthor: true)), by: "Bo <bo@desk>")
    try sample.record(.factsTicked(.init(claims: marked(2), evidence: EvidenceID(1))))
    return sample
  }

  /// Where words are in the article.
  func spans(of words: String) -> [TextSpan] {
    let text = session.article.text
    guard let range = text.range(of: words) else { return [] }
    let start = text[..<range.lowerBound].unicodeScalars.count
    return [TextSpan(start, start + words.unicodeScalars.count)]
  }
}
