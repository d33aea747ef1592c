import ArticleKit
import Foundation
import SessionKit

/// A small review: three claims of an article, evidence in the open and a source kept private.
enum SampleReview {
  static let text = "The ferry was full. Ana Reyes said that it carried 320 people. Nobody was hurt."

  /// A session on the article, begun by `checker` and gone through these changes.
  static func session(by checker: String = "ada", text: String = text, _ changes: Change...) throws -> Session {
    let article = ArticleRecord(
      Article(text: text, blocks: [Block(kind: .paragraph, range: 0..<text.utf8.count)]), name: "ferry", path: nil)
    var info = Metadata()
    info.title = "Ferry overloaded"
    info.url = "https://news.example/ferry"
    var session = Session(article: article)
    let opening: [Change] = [
      .articleLoaded(.init(name: "ferry", sha256: article.sha256, info: info)),
      .claimsDetected(
        .init(
          engine: "rules 1", sentences: [TextSpan(0, 19), TextSpan(20, 62), TextSpan(63, 79)],
          claims: [
            claim(1, TextSpan(0, 18), "The ferry was full"),
            Claim(
              id: ClaimID(2), spans: [TextSpan(40, 61)], text: "it carried 320 people", sentence: TextSpan(20, 62),
              restated: "The ferry carried 320 people.", source: Mention(text: "Ana Reyes")),
            claim(3, TextSpan(63, 78), "Nobody was hurt"),
          ])),
    ]
    for change in opening + changes {
      try session.record(
        change, by: checker, at: Date(timeIntervalSince1970: 1_767_225_600 + 60 * Double(session.lastSeq)))
    }
    return session
  }

  static func tag(_ claim: Int, _ verdict: Verdict, _ reasons: [Reason] = [], note: String? = nil) -> Change {
    .claimTagged(.init(claims: [ClaimID(claim)], verdict: verdict, reasons: reasons, note: note))
  }

  static func evidence(_ number: Int, url: String, alias: String? = nil, for claim: Int) -> Change {
    .evidenceAdded(
      .init(
        evidence: Evidence(
          id: EvidenceID(number), form: .document, url: url, title: "Passenger list", alias: alias,
          links: [.init(claim: ClaimID(claim), stance: .refutes, quote: "112 passengers")])))
  }

  private static func claim(_ number: Int, _ span: TextSpan, _ text: String) -> Claim {
    Claim(id: ClaimID(number), spans: [span], text: text, sentence: span)
  }
}
