import ArticleKit
import Foundation
import SessionKit
import Testing

@testable import ReportKit

@Suite("Reports")
struct ReportTests {
  @Test("The table of formats")
  func formats() {
    let names = ReportFormat.allCases.map(\.rawValue)
    #expect(
      names == [
        "html", "markdown", "text", "csv", "jsonl", "claimreview", "webannotation", "doccano", "labelstudio", "prodigy",
        "averitec", "correction", "docx", "annotated", "inquiries",
      ])
    #expect(names.compactMap(ReportFormat.init(rawValue:)) == ReportFormat.allCases)
    #expect(ReportFormat(rawValue: "pdf") == nil)
    #expect(Set(ReportFormat.allCases.map(\.summary)).count == names.count)
    let files = ReportFormat.allCases.map { $0.fileName(for: "a") }
    #expect(files[...4] == ["a.html", "a.md", "a.text.txt", "a.csv", "a.jsonl"])
    #expect(files[5...6] == ["a.claimreview.json", "a.jsonld"])
    #expect(files[12...] == ["a-checked.docx", "a.annotated.html", "a.inquiries.txt"])
    #expect(Set(files).count == files.count && !files.contains("a.json"))
  }

  @Test("The same session gives the same bytes, and those of its golden file", arguments: ReportFormat.allCases)
  func golden(format: ReportFormat) throws {
    let text = try SampleSession.small().text(as: format)
    #expect(try SampleSession.small().text(as: format) == text)
    let golden = try Golden(named: "small.\(format.rawValue)")
    #expect(golden.text == Golden.withoutStyle(text))
  }

  static let readable = ["html", "markdown", "text"].compactMap(ReportFormat.init(rawValue:))

  @Test("A session in which nothing happened has a report", arguments: readable)
  func empty(format: ReportFormat) throws {
    let session = Session(article: MarkedArticle("Only words.").record)
    let text = try Report(session, generator: "Stet 0.1.0").text(as: format)
    #expect(text.contains("Only words."))
    #expect(text.contains("No checkable claims."))
    #expect(!text.contains("Claim by claim"))
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
  }

  @Test(
    "Every format but ClaimReview has something to write for a session without claims",
    arguments: ReportFormat.allCases)
  func withoutClaims(format: ReportFormat) throws {
    let report = Report(Session(article: MarkedArticle("Only words.").record), generator: "Stet 0.1.0")
    guard format.rawValue == "claimreview" else {
      #expect(try report.output(as: format).text.utf8.last == UInt8(ascii: "\n"))
      return
    }
    #expect(throws: ReportError.nothingToWrite(format: "claimreview", leftOut: [])) { try report.output(as: format) }
  }

  @Test(
    "How far the review has come",
    arguments: [
      ([], "3 claims to check, none with a verdict yet."),
      ([1], "1 of 3 claims to check has a verdict; 2 not yet checked."),
      ([1, 2], "2 of 3 claims to check have a verdict; 1 not yet checked."),
      ([1, 2, 3], "3 claims to check, all with a verdict."),
    ])
  func progress(tagged: [Int], sentence: String) throws {
    var sample = try SampleSession("⟦1:a⟧ ⟦2:b⟧ ⟦3:c⟧")
    for claim in tagged { try sample.tag(claim, .verified) }
    #expect(Report(sample.session, generator: "").counts.progress == sentence)
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
      (nil, nil, Polarity.asserted, "Article's own voice"), (nil, nil, .denied, "Denied in the article's own voice"),
      (Mention(text: "Armenia"), nil, .denied, "Denied by Armenia"),
      (Mention(text: "He"), nil, .asserted, "Said by an unnamed speaker (“He”)"),
      (
        Mention(text: "he", resolved: "Putin"), Mention(text: "TASS"), .asserted,
        "Said by Putin (“he”), as reported by TASS"
      ),
    ] as [(Mention?, Mention?, Polarity, String)])
  func attribution(source: Mention?, via: Mention?, polarity: Polarity, words: String) {
    let article = MarkedArticle("⟦1:a⟧")
    var claim = article.claims[0]
    (claim.source, claim.via, claim.polarity) = (source, via, polarity)
    #expect(ClaimEntry(claim: claim, telling: Telling(claim, in: article.record.index)).attribution == words)
  }

  static let secrets = [
    "Nordmann", "her union", "Tel. 555", "husband", "threatened", "press@roads", "bo@desk", "555 12 345",
  ]

  @Test("Private notes, names behind an alias and contacts are in no format", arguments: ReportFormat.allCases)
  func privacy(format: ReportFormat) throws {
    let output = try Report(SampleSession.small().session, generator: "Stet 0.1.0").output(as: format)
    let text = ([output.text] + output.companions.map(\.text)).joined()
    for secret in Self.secrets { #expect(!text.contains(secret), "\(secret)") }
  }

  @Test(
    "They are written where that is asked for, but never in a letter to a publisher", arguments: ReportFormat.allCases)
  func includingPrivate(format: ReportFormat) throws {
    var options = ReportOptions(generator: "Stet 0.1.0")
    options.includePrivate = true
    let output = try Report(SampleSession.small().session, options: options).output(as: format)
    let text = ([output.text] + output.companions.map(\.text)).joined()
    switch format.rawValue {
    case "html", "markdown", "text", "jsonl":
      for secret in Self.secrets {
        // Plain text is folded, and Markdown keeps programs from turning an address into a link.
        let found = text.replacing(/\s+/, with: " ").replacing("<!-- -->", with: "").contains(secret)
        #expect(found, "\(secret)")
      }
    case "correction": for secret in Self.secrets { #expect(!text.contains(secret), "\(secret)") }
    default: break
    }
  }

  @Test("A report on some claims says so, and leaves the others and their evidence out", arguments: readable)
  func only(format: ReportFormat) throws {
    var options = ReportOptions(generator: "Stet 0.1.0")
    options.only = ReportSelection(try ClaimFilter(["disputed", "speaker:mayor"]), words: "disputed speaker:mayor")
    let text = try Report(SampleSession.small().session, options: options).text(as: format)
    let plain = text.replacing(/\s+/, with: " ").replacing("\\:", with: ":")
    #expect(plain.contains("This report covers only 1 of 8 claims: disputed speaker:mayor."))
    #expect(text.contains("found 12 cracks") && !text.contains("a worker"))
  }

  @Test("Basis for “verified”")
  func grounds() throws {
    var sample = try SampleSession("⟦1:a⟧ ⟦2:b⟧ ⟦3:c⟧ ⟦4:d⟧ ⟦5:e⟧ ⟦6:f⟧")
    for claim in 1...5 { try sample.tag(claim, .verified, claim == 3 ? [.attributionOnly] : []) }
    try sample.record(.claimNoted(.init(claims: [ClaimID(2)], text: "I know it.")))
    for (number, claim, alias) in [(1, 4, "S1"), (2, 5, nil)] {
      let evidence = Evidence(
        id: EvidenceID(number), form: .interview, title: "x", alias: alias,
        links: [.init(claim: ClaimID(claim), stance: .supports)])
      try sample.record(.evidenceAdded(.init(evidence: evidence)))
    }
    #expect(
      Report(sample.session, generator: "").grounds.kinds.map { "\($0.isWeak) \($0.claims) \($0.sentence)" } == [
        "true [1] 1 claim verified with no evidence recorded.",
        "true [2] 1 claim verified on a checker's note only.",
        "true [4] 1 claim verified on one unnamed source.",
        "false [5] 1 claim verified on the evidence listed.",
      ])
  }

  @Test("A review is a draft until somebody signs it, and again after anything changes")
  func approval() throws {
    var sample = try SampleSession("⟦1:a⟧")
    try sample.tag(1, .verified)
    #expect(Report(sample.session, generator: "").approval.isDraft)
    try sample.record(.claimSigned(.init([ClaimID(1)])), by: "bo")
    #expect(
      Report(sample.session, generator: "").approval.sentence(.words)
        == "Not signed: no second person has approved this review. 1 of 1 claim checked. 1 verdict has a second "
        + "signature.")
    try sample.record(.sessionSigned(.init()), by: "Cy <cy@desk.example>")
    let approval = Report(sample.session, generator: "").approval
    #expect(
      approval.label == "Signed"
        && approval.sentence(.iso) == "Signed by Cy, 2021-11-16T12:04:00Z. 1 of 1 claim checked.")
    try sample.record(.claimFlagged(.init([ClaimID(1)])))
    let outdated = Report(sample.session, generator: "").approval
    #expect(outdated.isDraft)
    #expect(
      outdated.sentence(.words)
        == "Signed by Cy for the text of 16 November 2021, 12:04 UTC; since then, no claim changed. 1 of 1 claim checked. "
        + "1 verdict has a second signature.")
  }

  @Test("A signature says how much it covers, and what came after it; gaps keep the draft mark", arguments: readable)
  func scope(format: ReportFormat) throws {
    func plain(_ sample: SampleSession) throws -> String {
      try sample.text(as: format).replacing(/\s+/, with: " ").replacing("\\", with: "")
    }
    var sample = try SampleSession("⟦1:a⟧ ⟦2:b⟧ ⟦3:c⟧")
    for claim in [1, 2] { try sample.tag(claim, .verified) }
    try sample.record(.sessionSigned(.init()), by: "cy")
    var text = try plain(sample)
    #expect(text.contains("Signed by cy, 16 November 2021, 12:04 UTC. 2 of 3 claims checked; 1 unchecked."))
    #expect(Report(sample.session, generator: "").approval.isDraft)
    try sample.tag(1, .disputed, [.contradicted])
    try sample.tag(3, .verified)
    text = try plain(sample)
    #expect(
      text.contains(
        "Signed by cy for the text of 16 November 2021, 12:04 UTC; since then, 2 claims changed. 3 of 3 claims checked."
      ))
    #expect(Report(sample.session, generator: "").approval.isDraft)
    try sample.record(.sessionSigned(.init()), by: "cy")
    text = try plain(sample)
    #expect(text.contains("Signed by cy, 16 November 2021, 12:07 UTC. 3 of 3 claims checked."))
    #expect(!Report(sample.session, generator: "").approval.isDraft)
  }

  @Test("Text checked: a newer one is told of, with what it lost")
  func newerText() throws {
    var sample = try SampleSession("⟦1:One⟧. ⟦2:Two⟧.")
    let newer = MarkedArticle("One.").record
    let anchors = [
      Anchor(claim: ClaimID(1), fate: .unchanged, spans: [TextSpan(0, 3)], text: "One", sentence: TextSpan(0, 4)),
      Anchor(claim: ClaimID(2), fate: .gone),
    ]
    try sample.record(
      .articleReloaded(.init(article: newer, engine: "rules 1.0", sentences: [TextSpan(0, 4)], anchors: anchors)))
    let rows = Report(sample.session, generator: "").text.rows.map { "\($0.label): \($0.value)" }
    #expect(
      rows == [
        "Address: not recorded", "Retrieved: 16 November 2021, 12:02 UTC",
        "Changed since: The review began with the text of 16 November 2021, 12:00 UTC; this is a newer version; 1 claim (2) no longer appears in it.",
      ])
  }

  @Test("Speakers are listed by their claims; those that no list can hold stand under one name")
  func speakers() throws {
    let marked = (1...60).map { "⟦\($0):a⟧" }.joined(separator: " ")
    let sample = try SampleSession(marked) { claim in
      claim.source = claim.id.number > 2 ? Mention(text: "Speaker \(claim.id)") : nil
    }
    let report = Report(sample.session, generator: "")
    let speakers = report.speakers
    #expect(speakers.names.count == 48 && speakers.counts.reduce(0, +) == 60)
    #expect(speakers.names.first == "The article" && speakers.counts.first == 2)
    #expect(speakers.names.last == "Other speakers" && speakers.counts.last == 12)
    #expect(speakers.number(of: report.entries[59]) == 47)
  }

  @Test(
    "The best evidence speaks against what is disputed, first-hand, with its words",
    arguments: [
      (["supports", "context", "refutes"], 2), (["supports"], nil), (["context", "context first-hand"], 1),
      (["refutes", "refutes quote"], 1),
      (["refutes", "refutes"], 0), ([], nil),
    ] as [([String], Int?)])
  func bestEvidence(kinds: [String], best: Int?) throws {
    var sample = try SampleSession("⟦1:a⟧")
    try sample.tag(1, .disputed)
    for (position, kind) in kinds.enumerated() {
      let stance = try #require(Evidence.Stance.allCases.first { kind.hasPrefix($0.rawValue) })
      let evidence = Evidence(
        id: EvidenceID(position + 1), form: .document, primary: kind.contains("first-hand"), title: "t",
        links: [.init(claim: ClaimID(1), stance: stance, quote: kind.contains("quote") ? "q" : nil)])
      try sample.record(.evidenceAdded(.init(evidence: evidence)))
    }
    let found = Report(sample.session, generator: "").entries[0].bestEvidence?.evidence.id
    #expect(found == best.map { EvidenceID($0 + 1) })
  }

  @Test(
    "Names are shown without the ways to reach people",
    arguments: [
      ("Road Office <press@roads.example>", "Road Office"), ("Bo (bo@desk)", "Bo"), ("ann", "ann"),
      ("press@roads.example", "contact withheld"), ("Kari, tel. +47 22 33 44 55", "Kari,"),
      ("Ole (@ole)", "Ole (@ole)"), ("Unit 731 of 1942", "Unit 731 of 1942"), ("+47 22334455", "contact withheld"),
    ])
  func people(text: String, shown: String) {
    #expect(People(showsContacts: false).name(text) == shown)
    #expect(People(showsContacts: true).name(text) == text)
  }

  @Test(
    "Days are read from dates as publications write them",
    arguments: [
      ("2021-11-16", "2021-11-16"), ("2021-11-16T09:00:00+01:00", "2021-11-16"), ("16 November 2021", "2021-11-16"),
      ("Tuesday, November 16th, 2021", "2021-11-16"), ("Sunday, November 10, 2019", "2019-11-10"),
      ("Sept 3, 2020", "2020-09-03"), ("11/10/2019", nil), ("yesterday", nil), ("2021-13-40", nil), ("May 2020", nil),
    ] as [(String, String?)])
  func days(text: String, day: String?) {
    #expect(ReportDate.day(in: text) == day)
  }

  @Test(
    "Words are linked to in the original page",
    arguments: [
      ("It was ⟦1:closed, on Monday⟧.", "https://a.example/x", "https://a.example/x#:~:text=closed%2C%20on%20Monday"),
      ("⟦1:A⟧ b ⟦1:c-d⟧", "https://a.example/x#top", "https://a.example/x#top:~:text=A&text=c%2Dd"),
      ("⟦1:\"q\" é⟧", "https://a.example", "https://a.example#:~:text=%22q%22%20%C3%A9"),
    ])
  func quoteLinks(marked: String, address: String, link: String) throws {
    let article = MarkedArticle(marked)
    let target = try #require(LinkTarget(address))
    let index = article.record.index
    #expect(QuoteLink.address(of: article.claims[0].spans, in: index, at: target)?.address == link)
  }

  @Test("Long words are linked to by their beginning and end, and nothing is linked into a letter")
  func longQuoteLink() throws {
    let words = (1...60).map { "w\($0)" }.joined(separator: " ")
    let index = MarkedArticle(words).record.index
    let span = TextSpan(0, index.count)
    let target = try #require(LinkTarget("https://a.example"))
    #expect(
      QuoteLink.address(of: [span], in: index, at: target)?.address
        == "https://a.example#:~:text=w1%20w2%20w3%20w4%20w5%20w6,w55%20w56%20w57%20w58%20w59%20w60")
    let letter = try #require(LinkTarget("mailto:a@b.example"))
    #expect(QuoteLink.address(of: [span], in: index, at: letter) == nil)
  }

  @Test("Moments are written in UTC")
  func dates() {
    let date = ReportDate(Date(timeIntervalSince1970: 1_637_064_000))
    #expect(date.iso == "2021-11-16T12:00:00Z")
    #expect(date.text == "16 November 2021, 12:00 UTC")
  }

  static let problems: [(ReportError, String, String)] = [
    (
      .brokenTemplate(name: "page", reason: "an open section"),
      "the report's template “page” is broken: an open section",
      "Reinstall Stet, or export as markdown, which needs no template. The session is unharmed."
    ),
    (
      .nothingToWrite(
        format: "claimreview", leftOut: [LeftOut(why: "have no verdict", claims: [ClaimID(1), ClaimID(2)])]),
      "there is nothing to export as claimreview; left out, because they have no verdict: 2 claims (1, 2)",
      "Give verdicts first, for example: verified 1; “stet check SESSION --for FORMAT” lists what is lacking."
    ),
    (
      .needsFile(format: "docx"), "docx is not text and cannot be shown here", "Name a file, for example: report.docx."
    ),
    (
      .offsetsFixed(format: "webannotation", unit: .utf16), "webannotation cannot count offsets in utf16",
      "Omit --offsets: the format's standard says what is counted."
    ),
    (
      .badScale("x"), "“x” is not a rating scale",
      "Name each verdict once, for example: disputed=1,one-sided=3,verified=5."
    ),
    (
      .unknownImport(path: "a"), "“a” is not an annotation file that Stet can read",
      "Stet reads W3C Web Annotation collections, doccano's JSON Lines and Label Studio's JSON."
    ),
    (
      .damagedImport(path: "a", place: "line 2", reason: "it is not JSON"), "“a” is damaged at line 2: it is not JSON",
      "Export it again from the tool it comes from."
    ),
    (
      .importWithoutText(path: "a"), "“a” has annotations but not the text they refer to",
      "Name the article as well: --article FILE."
    ),
  ]

  @Test("Errors say what went wrong and what to do", arguments: problems)
  func errors(error: ReportError, description: String, hint: String) {
    #expect(error.description == description)
    #expect(error.hint == hint)
  }
}
