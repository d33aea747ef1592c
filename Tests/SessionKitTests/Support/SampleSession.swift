import ArticleKit
import Foundation
@testable import SessionKit

/// A small article with four claims, and sessions on it.
enum Sample {
  /// Letters of more than one byte and of more than one code point come before the claims.
  static let marked = MarkedText(
    """
    [title|Café 🇦🇲 at the border]

    [body|[s1|[1|The ceasefire holds], [ministry|the ministry] said, and [2|nobody was hurt].] [s2|[3|[3a|Roads are closed] \
    [3b|and schools are shut]].] [s3|Is it [4|the end]?]]
    """)

  static let article = ArticleRecord(
    Article(text: marked.text, blocks: [block(.headline, "title"), block(.paragraph, "body")]),
    name: "border", path: "articles/border.txt")

  static let claims = [
    Claim(
      id: ClaimID(1), spans: marked["1"], text: marked.words("1"), sentence: marked["s1"][0],
      source: Mention(text: "the ministry", span: marked["ministry"][0]), priority: 70, priorityReasons: ["a number"]),
    Claim(id: ClaimID(2), spans: marked["2"], text: marked.words("2"), sentence: marked["s1"][0], polarity: .denied),
    Claim(id: ClaimID(3), spans: marked["3"], text: marked.words("3"), sentence: marked["s2"][0], priority: 40),
    Claim(
      id: ClaimID(4), spans: marked["4"], text: marked.words("4"), sentence: marked["s3"][0], reason: .question,
      priority: 0),
  ]

  static let opening: [Change] = {
    var info = Metadata()
    info.title = marked.words("title")
    info.language = "en"
    return [
      .articleLoaded(.init(name: article.name, sha256: article.sha256, info: info)),
      .claimsDetected(
        .init(
          engine: "rules 1", sentences: ["s1", "s2", "s3"].map { marked[$0][0] }, claims: claims)),
    ]
  }()

  /// A session after its two opening events and `changes`, each by `ana`, a minute apart.
  static func session(_ changes: Change...) throws -> Session { try session(changes) }

  static func session(_ changes: [Change]) throws -> Session {
    var session = Session(article: article)
    for change in opening + changes { try session.record(change) }
    return session
  }

  /// When the event of that number happens.
  static func time(_ seq: Int) -> Date { Date(timeIntervalSince1970: 1_767_225_600 + 60 * Double(seq)) }

  /// A part of a split, of the words marked so.
  static func part(_ id: String, _ mark: String) -> Change.ClaimSplit.Part {
    .init(id: ClaimID(id)!, spans: marked[mark], text: marked.words(mark))
  }

  /// A tag as the event of that number gives it.
  static func tag(_ verdict: Verdict, _ reasons: [Reason] = [], seq: Int) -> Tag {
    Tag(verdict: verdict, reasons: reasons, by: "ana", at: time(seq))
  }

  /// The file of a session, as text.
  static func file(_ session: Session) throws -> String {
    String(decoding: try SessionCoding.encode(session), as: UTF8.self)
  }

  private static func block(_ kind: Block.Kind, _ mark: String) -> Block {
    let index = CodePointIndex(marked.text)
    return Block(kind: kind, range: index.byteRange(of: marked[mark][0]))
  }
}

extension Session {
  mutating func record(_ change: Change) throws(SessionError) {
    try record(change, by: "ana", at: Sample.time(lastSeq + 1))
  }

  mutating func undo() throws(SessionError) { try undo(by: "ana", at: Sample.time(lastSeq + 1)) }

  mutating func redo() throws(SessionError) { try redo(by: "ana", at: Sample.time(lastSeq + 1)) }
}

extension ClaimID: ExpressibleByIntegerLiteral {
  /// The id of a claim as it was found.
  public init(integerLiteral number: Int) { self.init(number) }
}

extension ClaimID: ExpressibleByStringLiteral {
  /// The id as it is written.
  public init(stringLiteral text: String) { self.init(text)! }
}

/// The changes that most tests need, in the words of the shell.
extension Change {
  static func tagged(_ claims: ClaimID..., as verdict: Verdict, _ reasons: Reason...) -> Change {
    .claimTagged(.init(claims: claims, verdict: verdict, reasons: reasons))
  }

  static func noted(_ claims: ClaimID..., text: String) -> Change { .claimNoted(.init(claims: claims, text: text)) }

  static func cited(_ number: Int, _ links: Evidence.Link...) -> Change {
    .evidenceAdded(.init(evidence: .sample(number, links)))
  }

  static let split = Change.claimSplit(.init(claim: 3, parts: [Sample.part("3a", "3a"), Sample.part("3b", "3b")]))

  static let joined = Change.claimsJoined(
    .init(
      claims: [1, 2], spans: Sample.marked["1"] + Sample.marked["2"], text: "The ceasefire holds … nobody was hurt"))

  static let trimmed = Change.claimTrimmed(
    .init(claim: 3, spans: Sample.marked["3a"], text: Sample.marked.words("3a")))
}

extension Evidence {
  static func sample(_ number: Int, _ links: [Link]) -> Evidence {
    Evidence(id: EvidenceID(number), form: .document, url: "https://example.org/\(number)", links: links)
  }
}

extension Evidence.Link {
  static func supports(_ claim: ClaimID, quote: String? = nil) -> Self {
    .init(claim: claim, stance: .supports, quote: quote)
  }

  static func refutes(_ claim: ClaimID, quote: String? = nil) -> Self {
    .init(claim: claim, stance: .refutes, quote: quote)
  }
}
