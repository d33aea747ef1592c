import ArticleKit
import ClaimKit
import Foundation
import SessionKit

/// One line of `stet claims --format jsonl`: a claim of an article, every key present.
public struct ClaimRecord: Encodable, Sendable {
  /// The path of the article, as given.
  public let article: String
  /// The claim.
  public let claim: Claim
  /// How the engine came to it; nil where nobody asked.
  public var why: ClaimExplanation?

  private enum Key: String, CodingKey {
    case article, id, checkable, reason, priority, priorityReasons, polarity, voice, spans, text, restated, sentence,
      source,
      via
    case cue, certainty, why
  }

  private enum MentionKey: String, CodingKey { case text, start, end, resolved }

  /// Splits an article into records, in the order of the text.
  public static func records(of article: Article, path: String, engine: ClaimEngine) -> [ClaimRecord] {
    Change.ClaimsDetected(engine: engine, article: article).claims.map { ClaimRecord(article: path, claim: $0) }
  }

  /// As ``records(of:path:engine:)``, each with how the engine came to it.
  public static func explainedRecords(of article: Article, path: String, engine: ClaimEngine) -> [ClaimRecord] {
    let analysis = engine.explainedAnalysis(of: article)
    let claims = Change.ClaimsDetected(analysis, by: engine, in: article).claims
    return zip(claims, analysis.claims).map { ClaimRecord(article: path, claim: $0, why: $1.explanation) }
  }

  /// The record as one line of JSON, keys sorted, without the line's end.
  public var line: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  /// Writes the keys of the contract, null where there is nothing to say.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(article, forKey: .article)
    try container.encode(claim.id, forKey: .id)
    try container.encode(claim.checkable, forKey: .checkable)
    try container.encode(claim.reason, forKey: .reason)
    try container.encode(claim.priority, forKey: .priority)
    try container.encode(claim.priorityReasons, forKey: .priorityReasons)
    try container.encode(claim.polarity, forKey: .polarity)
    try container.encode(claim.voice, forKey: .voice)
    try container.encode(claim.spans, forKey: .spans)
    try container.encode(claim.text, forKey: .text)
    try container.encode(claim.restated, forKey: .restated)
    try container.encode(claim.sentence, forKey: .sentence)
    try encode(claim.source, forKey: .source, resolved: true, into: &container)
    try encode(claim.via, forKey: .via, resolved: true, into: &container)
    try encode(claim.cue, forKey: .cue, resolved: false, into: &container)
    try container.encode(claim.certainty, forKey: .certainty)
    try container.encodeIfPresent(why, forKey: .why)
  }

  private func encode(
    _ mention: Mention?, forKey key: Key, resolved: Bool, into container: inout KeyedEncodingContainer<Key>
  ) throws {
    guard let mention else { return try container.encodeNil(forKey: key) }
    var nested = container.nestedContainer(keyedBy: MentionKey.self, forKey: key)
    try nested.encode(mention.text, forKey: .text)
    try nested.encode(mention.start, forKey: .start)
    try nested.encode(mention.end, forKey: .end)
    if resolved { try nested.encode(mention.resolved, forKey: .resolved) }
  }
}
