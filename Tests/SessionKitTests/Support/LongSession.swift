import ArticleKit
import Foundation
@testable import SessionKit

/// A session of many claims and events, of the mix that a long review has, for measuring.
enum LongSession {
  static func make(claims count: Int, events: Int) throws -> Session {
    let lines = (0..<count).map { "Claim number \($0) of this long article says that things are so." }
    let text = lines.joined(separator: "\n")
    let article = ArticleRecord(Article(text: text, blocks: []), name: "long", path: "long.txt")
    var (claims, start) = ([Claim](), 0)
    for (number, line) in lines.enumerated() {
      let span = TextSpan(start, start + line.utf8.count)
      claims.append(
        Claim(
          id: ClaimID(number + 1), spans: [span], text: line, sentence: span,
          source: Mention(text: line, span: span), priority: 40, priorityReasons: ["a number", "a name"]))
      start = span.end + 1
    }
    var session = Session(article: article)
    try session.record(.articleLoaded(.init(name: "long", sha256: article.sha256, info: Metadata())))
    try session.record(.claimsDetected(.init(engine: "rules 1", sentences: claims.map(\.sentence), claims: claims)))
    while session.lastSeq < events {
      let claim = ClaimID(session.lastSeq % count + 1)
      switch session.lastSeq % 5 {
      case 0, 1:
        try session.record(
          .claimTagged(
            .init(
              claims: [claim], verdict: .disputed, reasons: [.outdated],
              note: "as the ministry's own figures of March show")))
      case 2: try session.record(.noted(claim, text: "look at the figures again"))
      case 3: try session.record(.claimFlagged(.init([claim])))
      default: try session.record(.cited(session.state.nextEvidenceID.number, .supports(claim, quote: "so it is")))
      }
    }
    return session
  }
}
