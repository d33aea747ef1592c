import ArticleKit
import Foundation
@testable import SessionKit

extension Sample {
  /// The article as it was edited afterwards.
  static let newer = MarkedText(
    """
    [title|Café 🇦🇲 at the border, again]

    [body|[s2|[3a|Roads are still closed] [3b|and schools are shut].] [s1|[1|The ceasefire holds], [ministry|the ministry] \
    said, and [1|somebody was hurt].] [s3|Is it [4|the end]?] [s4|[6|Trade has stopped].]]
    """)

  /// The session to which everything happens, by several people; without documents it is what format 1.1 knows.
  static func everything(documents: Bool = true) throws -> Session {
    var session = try session(
      earlyChanges + (documents ? documentChanges + assignments + factChanges + inquiryChanges : []) + lastChanges)
    try session.undo()
    try session.undo()
    try session.redo()
    for (name, change) in teamChanges { try session.record(change, by: name, at: time(session.lastSeq + 1)) }
    var aside = Event(
      seq: session.lastSeq + 1, at: time(session.lastSeq + 1), by: "bo", change: .claimFlagged(.init([99])))
    aside.aside = "there is no claim 99"
    aside.origin = EventOrigin(ordinal: 0, digest: String(repeating: "0af1", count: 8))
    try session.append(aside)
    try session.record(.sessionSigned(.init(note: "read twice")), by: "dee", at: time(session.lastSeq + 1))
    return session
  }

  /// What one checker does: everything of format 1.0, and of the desk's work.
  private static let earlyChanges: [Change] = [
    .claimTagged(.init(claims: [1, 2], verdict: .oneSided, reasons: Reason.allCases, confidence: .low, note: "n")),
    .tagRemoved(.init([2])), .confidenceSet(.init(claims: [1], confidence: .high)), .noted(1, 2, text: "note"),
    .notesCleared(.init([2])), .claimFlagged(.init([1, 3])), .flagRemoved(.init([1])), .claimExcluded(.init([2, 4])),
    .claimRestored(.init([2])), .cited(1, .supports(3, quote: "q")), .split, .joined,
    .claimTrimmed(.init(claim: "3b", spans: marked["3b"], text: marked.words("3b"))),
    .claimRestated(.init(claim: 1, text: "restated")), .speakerSet(.init(claims: [1], source: nil)),
    .speakerSet(.init(claims: [4], source: Mention(text: "José", resolved: "José Ávila"))),
    .checkabilitySet(.init(claims: ["3a"], reason: .opinion)),
    .claimAdded(
      .init(claim: Claim(id: 5, spans: marked["3"], text: marked.words("3"), sentence: marked["s2"][0]))),
    .evidenceLinked(.init(evidence: EvidenceID(1), links: [.refutes(1)])),
    .evidenceUnlinked(.init(evidence: EvidenceID(1), claims: [1])), .cited(2, .supports(1)), .cited(3),
    .evidenceRemoved(.init(evidence: EvidenceID(3))),
    .evidenceArchived(.init(evidence: EvidenceID(1), archive: "https://archive.example/1")),
    .articleNoted(.init(text: "remark: \u{1B}[31m \"quoted\" <b>/\\ \u{2028}")),
    .articleNoted(.init(text: "not for print", private: true)),
    .claimNoted(.init(claims: [4], text: "not for print", private: true)),
    .articleInfoSet(.init(field: .authors, value: "A; B")), .claimHeld(.init(claims: [4], until: "2026-02-01")),
    .holdReleased(.init([4])), .claimHeld(.init(claims: ["3a"], why: "the ministry is asked")),
    .wordingSuggested(.init(claim: 1, text: "The ceasefire is said to hold")),
    .correctionMarked(.init(claims: ["3b"], status: .sent)),
    .inquiryMade(
      .init(
        inquiry: Inquiry(
          id: InquiryID(1), claims: [1, "3a"], whom: "the ministry", channel: "mail", asked: "2026-01-01",
          due: "2026-01-02 18:00"))),
    .inquiryAnswered(.init(inquiry: InquiryID(1), answer: .declined, words: "No comment.")),
    .partySet(.init(name: "government", members: ["the ministry", "José Ávila"])),
  ]

  /// What happens to the documents of a review: format 1.4.
  private static let documentChanges: [Change] = [
    .documentsAdded(.init(documents)), .documentsRemoved(.init([DocumentID(3)])), .documentRenewed(.init(renewed)),
    .evidenceAdded(.init(evidence: fromDocument)),
  ]

  /// What checkers share out: format 1.5.
  private static let assignments: [Change] = [
    .claimAssigned(.init(claims: [1, 4], to: "bo")), .claimAssigned(.init(claims: [4], to: nil)),
  ]

  /// What happens to the facts of claims: format 1.5.
  private static let factChanges: [Change] = [
    .factsTicked(.init(claims: [facts(of: 1, marked: 1)], evidence: EvidenceID(1))),
    .factsTicked(.init(claims: [facts(of: 1, marked: 2), facts(of: 4, marked: 1)], onAuthor: true)),
    .factsTicked(.init(claims: [facts(of: 1, marked: 2)], evidence: EvidenceID(1), manner: .heard)),
    .factsUnticked(.init(claims: [facts(of: 4, marked: 1)])),
  ]

  /// What is done to reach somebody: format 1.5.
  private static let inquiryChanges: [Change] = [
    .inquiryAttempted(.init(inquiry: InquiryID(1), channel: "phone", words: "no answer")),
    .inquiryAnswered(.init(inquiry: InquiryID(1), answer: .declined, words: "No comment.", channel: "mail")),
  ]

  /// Words of the joined claim 1 or of claim 4 as facts.
  private static func facts(of claim: ClaimID, marked: Int...) -> Change.MarkedFacts {
    let facts =
      claim == 1
      ? [
        Fact(kind: .name, span: TextSpan(4, 13), text: "ceasefire"),
        Fact(kind: .figure, span: TextSpan(22, 28), text: "nobody"),
      ] : [Fact(kind: .date, span: TextSpan(0, 7), text: "the end")]
    return .init(claim: claim, facts: facts, marked: marked)
  }

  private static let lastChanges: [Change] = [
    .sourcePurged(.init(evidence: [EvidenceID(2)])), .tagged(1, "3b", as: .disputed, .outdated),
    .noted(1, text: "undone"), .noted(1, text: "redone"),
  ]

  /// An open document, a private one, and one that is taken out again.
  static let documents = [
    DocumentRecord(
      id: DocumentID(1), title: "Minutes", path: "sources/minutes.txt", sha256: String(repeating: "0a", count: 32),
      bytes: 1_204, kind: .transcript, published: "2025-12-30", date: "2026-01-01"),
    DocumentRecord(privateID: DocumentID(2), key: "4f1c", kind: .pdf, date: "2026-01-01"),
    DocumentRecord(
      id: DocumentID(3), title: "table.csv", path: "sources/table.csv", sha256: String(repeating: "0b", count: 32),
      bytes: 12, kind: .table, date: "2026-01-01"),
  ]

  private static var renewed: DocumentRecord {
    var document = documents[0]
    (document.sha256, document.bytes) = (String(repeating: "0c", count: 32), 1_377)
    return document
  }

  private static var fromDocument: Evidence {
    var link = Evidence.Link(claim: 1, stance: .refutes, quote: "It was four.", locator: "paragraph 2, line 3, CHAIR")
    (link.before, link.after) = ("How many?", "Thank you.")
    var evidence = Evidence(id: EvidenceID(4), form: .document, url: "sources/minutes.txt", links: [link])
    (evidence.document, evidence.sha256) = (DocumentID(1), documents[0].sha256)
    return evidence
  }

  /// What others add: a second opinion, a decision, a signature, and a newer text.
  private static var teamChanges: [(name: String, change: Change)] {
    [
      ("bo", .tagged(1, as: .verified)), ("cy", .claimAdjudicated(.init(claims: [1], verdict: .disputed, reasons: []))),
      ("bo", .claimSigned(.init([1]))), ("ana", reloaded), ("ana", .tagConfirmed(.init(["3b"]))),
    ]
  }

  private static var reloaded: Change {
    let index = CodePointIndex(newer.text)
    let blocks = [(Block.Kind.headline, "title"), (.paragraph, "body")].map {
      Block(kind: $0, range: index.byteRange(of: newer[$1][0]))
    }
    func anchor(_ id: ClaimID, _ fate: Anchor.Fate, _ sentence: String, source: TextSpan? = nil) -> Anchor {
      Anchor(
        claim: id, fate: fate, spans: newer[id.description], text: newer.words(id.description),
        sentence: newer[sentence][0], source: source)
    }
    return .articleReloaded(
      .init(
        article: ArticleRecord(Article(text: newer.text, blocks: blocks), name: "border", path: "articles/border.txt"),
        engine: "rules 1", sentences: ["s2", "s1", "s3", "s4"].map { newer[$0][0] },
        anchors: [
          anchor(1, .reworded, "s1", source: newer["ministry"][0]), anchor("3a", .reworded, "s2"),
          anchor("3b", .moved, "s2"), anchor(4, .moved, "s3"), Anchor(claim: 5, fate: .gone),
        ],
        claims: [Claim(id: 6, spans: newer["6"], text: newer.words("6"), sentence: newer["s4"][0])]))
  }
}
