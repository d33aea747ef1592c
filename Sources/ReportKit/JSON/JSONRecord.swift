import ArticleKit
import SessionKit

/// The small records that several JSON formats share, with the keys of session files.
enum JSONRecord {
  /// A place as `[start, end]`.
  static func span(_ span: TextSpan, _ offsets: OffsetMap) -> JSONValue {
    let pair = offsets.pair(span)
    return .array([.integer(pair.start), .integer(pair.end)])
  }

  /// Words of the article, or typed by a person.
  static func mention(_ mention: Mention, _ offsets: OffsetMap) -> JSONValue {
    let pair = mention.span.map(offsets.pair)
    return .record([
      "text": .string(mention.text), "start": pair.map { .integer($0.start) }, "end": pair.map { .integer($0.end) },
      "resolved": .text(mention.resolved),
    ])
  }

  /// A verdict.
  static func tag(_ tag: Tag) -> JSONValue {
    .record([
      "verdict": .string(tag.verdict.rawValue), "reasons": .texts(tag.reasons.map(\.rawValue)),
      "confidence": .text(tag.confidence?.rawValue), "note": .text(tag.note), "stale": tag.stale.map { .bool($0) },
      "denial": tag.denial.map { .bool($0) },
      "adjudicated": tag.adjudicated.map { .bool($0) }, "by": .string(tag.by), "at": .string(ReportDate(tag.at).iso),
    ])
  }

  /// A fact of a claim, with its places in the article and its tick.
  static func fact(_ fact: Fact, of claim: Claim, _ offsets: OffsetMap) -> JSONValue {
    .record([
      "kind": .string(fact.kind.rawValue), "spans": .array(claim.places(of: fact).map { span($0, offsets) }),
      "text": .string(fact.text),
      "tick": fact.tick.map { tick in
        .record([
          "by": .string(tick.by), "at": .string(ReportDate(tick.at).iso), "evidence": .text(tick.evidence?.description),
          "author": tick.author.map { .bool($0) }, "manner": .text(tick.manner?.rawValue),
        ])
      },
    ])
  }

  /// Who vouches for something.
  static func signature(_ signature: Signature) -> JSONValue {
    .record([
      "by": .string(signature.by), "at": .string(ReportDate(signature.at).iso), "note": .text(signature.note),
    ])
  }

  /// A note, with further members.
  static func note(_ note: Note, _ further: [String: JSONValue] = [:]) -> JSONValue {
    var members = further
    members["text"] = .string(note.text)
    members["by"] = .string(note.by)
    members["at"] = .string(ReportDate(note.at).iso)
    if note.isPrivate { members["private"] = .bool(true) }
    return .object(members)
  }

  /// What evidence says on a claim, with the name of either.
  static func link(_ link: Evidence.Link, _ named: [String: String]) -> JSONValue {
    var members = named.mapValues { JSONValue.string($0) }
    members["stance"] = .string(link.stance.rawValue)
    if let quote = link.quote { members["quote"] = .string(quote) }
    if let locator = link.locator { members["locator"] = .string(locator) }
    if let before = link.before { members["before"] = .string(before) }
    if let after = link.after { members["after"] = .string(after) }
    return .object(members)
  }
}
