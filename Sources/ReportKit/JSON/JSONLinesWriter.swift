import ArticleKit
import SessionKit

/// Writes everything that is in a review as JSON Lines: one object per line, `record` says of what.
///
/// The first line is the report with the article's whole text; then come claims, evidence, inquiries, parties and notes.
/// Keys are those of session files. Offsets count code points or, where asked, UTF-16 code units; `offsets` in the first
/// line says which.
enum JSONLinesWriter: ReportWriter {
  static let name = "jsonl"
  static let fileExtension = "jsonl"
  static let summary = "everything, one JSON object per line, for programs"
  static let offsetUnits = OffsetUnit.allCases

  static func text(of report: Report) throws(ReportError) -> String {
    let offsets = report.offsets
    var lines = [head(of: report, offsets)]
    lines += report.entries.map { claim($0, offsets) }
    lines += report.sources.map(evidence)
    lines += report.inquiries.map(inquiry)
    lines += report.parties.map {
      .record(["record": .string("party"), "name": .string($0.name), "members": .texts($0.members)])
    }
    lines += report.notes.map { note in JSONRecord.note(note, ["record": .string("note")]) }
    return try JSONText.lines(lines)
  }

  private static func head(of report: Report, _ offsets: OffsetMap) -> JSONValue {
    let article = report.record
    let info = report.info
    return .record([
      "record": .string("report"),
      "article": .record([
        "name": .string(article.name), "sha256": .string(article.sha256), "text": .string(article.text),
        "title": .text(info.title), "authors": info.authors.map { .texts($0) }, "published": .text(info.published),
        "modified": .text(info.modified), "publisher": .text(info.publisher), "url": .text(info.url),
        "language": .text(info.language), "section": .text(info.section),
        "retrieved": .text(report.text.retrieved.map { ReportDate($0).iso }),
        "blocks": .array(
          article.blocks.map { block in
            .record([
              "kind": .string(block.kind.rawValue), "span": JSONRecord.span(block.span, offsets),
              "post": block.post.map { .integer($0) },
            ])
          }),
      ]),
      "offsets": .string(report.options.offsets.rawValue),
      "counts": .object(
        Dictionary(
          Standing.allCases.map { ($0.rawValue, .integer(report.counts[$0])) }, uniquingKeysWith: { first, _ in first }
        ).merging([
          "excluded": .integer(report.counts.excluded),
          "disputes": .object(
            Dictionary(
              report.counts.disputes.map { ($0.key?.rawValue ?? Standing.noReason, .integer($0.value)) },
              uniquingKeysWith: { first, _ in first })),
        ]) { first, _ in first }),
      "draft": .bool(report.approval.isDraft),
      "scope": .string(report.approval.scope),
      "signature": report.approval.signature.map(JSONRecord.signature),
      "only": .text(report.options.only?.words),
      "engine": .text(report.colophon.engine),
      "generator": .string(report.options.generator),
    ])
  }

  private static func claim(_ entry: ClaimEntry, _ offsets: OffsetMap) -> JSONValue {
    let claim = entry.claim
    return .record([
      "record": .string("claim"),
      "id": .string(claim.id.description),
      "standing": .string(entry.standing.rawValue),
      "spans": .array(claim.spans.map { JSONRecord.span($0, offsets) }),
      "text": .string(claim.text),
      "sentence": JSONRecord.span(claim.sentence, offsets),
      "restated": .text(claim.restated),
      "restatedBy": claim.restated == nil ? nil : claim.restatedBy.map { .string($0) } ?? .null,
      "source": claim.source.map { JSONRecord.mention($0, offsets) } ?? .null,
      "via": claim.via.map { JSONRecord.mention($0, offsets) },
      "cue": claim.cue.map { JSONRecord.mention($0, offsets) },
      "polarity": .string(claim.polarity.rawValue),
      "voice": .string(entry.telling.voice.rawValue),
      "told": .string(entry.telling.line),
      "toConfirm": claim.isToConfirm ? .bool(true) : nil,
      "checkable": .bool(claim.checkable),
      "reason": .text(claim.reason?.rawValue),
      "priority": .integer(claim.priority),
      "priorityReasons": .texts(claim.priorityReasons),
      "parent": .text(claim.parent?.description),
      "joined": claim.joined.map { .texts($0.map(\.description)) },
      "tag": claim.tag.map(JSONRecord.tag) ?? .null,
      "opinions": claim.opinions.map { .array($0.map(JSONRecord.tag)) },
      "signature": claim.signature.map(JSONRecord.signature),
      "assignee": .text(claim.assignee),
      "hold": claim.hold.map { hold in
        .record([
          "until": .text(hold.until), "why": .text(hold.why), "by": .string(hold.by),
          "at": .string(ReportDate(hold.at).iso),
        ])
      },
      "facts": claim.facts.map { .array($0.map { JSONRecord.fact($0, of: claim, offsets) }) },
      "suggestion": .text(claim.suggestion),
      "correction": .text(claim.correction?.rawValue),
      "notes": .array(entry.notes.map { JSONRecord.note($0) }),
      "flagged": .bool(claim.flagged),
      "evidence": .array(entry.citations.map { JSONRecord.link($0.link, ["evidence": $0.evidence.id.description]) }),
    ])
  }

  private static func evidence(_ source: SourceEntry) -> JSONValue {
    let evidence = source.evidence
    return .record([
      "record": .string("evidence"),
      "id": .string(evidence.id.description),
      "form": .string(evidence.form.rawValue),
      "primary": .bool(evidence.primary),
      "url": .text(evidence.url),
      "archive": .text(evidence.archive),
      "title": .text(evidence.title),
      "publisher": .text(evidence.publisher),
      "published": .text(evidence.published),
      "accessed": .text(evidence.accessed),
      "alias": .text(evidence.alias),
      "note": .text(evidence.note),
      "links": .array(source.links.map { JSONRecord.link($0, ["claim": $0.claim.description]) }),
    ])
  }

  private static func inquiry(_ inquiry: Inquiry) -> JSONValue {
    .record([
      "record": .string("inquiry"),
      "id": .string(inquiry.id.description),
      "claims": .texts(inquiry.claims.map(\.description)),
      "whom": .string(inquiry.whom),
      "channel": .text(inquiry.channel),
      "asked": .string(inquiry.asked),
      "due": .text(inquiry.due),
      "wording": .text(inquiry.wording),
      "attempts": inquiry.attempts.map { attempts in
        .array(
          attempts.map { attempt in
            .record([
              "at": .string(ReportDate(attempt.at).iso), "by": .string(attempt.by),
              "channel": .string(attempt.channel), "words": .text(attempt.words),
            ])
          })
      },
      "answer": .string(inquiry.answer.rawValue),
      "words": .text(inquiry.words),
    ])
  }
}
