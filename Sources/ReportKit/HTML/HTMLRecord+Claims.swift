import ArticleKit
import SessionKit

extension HTMLRecord {
  /// All about one claim.
  static func card(_ entry: ClaimEntry, in report: Report) -> HTMLRecord {
    let claim = entry.claim
    let original = report.address.flatMap { QuoteLink.address(of: claim.spans, in: report.index, at: $0) }
    let restated = claim.restated.map { "\(entry.restatementLabel): \($0)" }
    let facts = [restated, entry.judgement, entry.approval, entry.ticks, entry.correction, entry.lineage].compactMap {
      $0
    }
    return [
      "id": claim.id.description,
      "standing": standing(entry),
      "speaker": "s\(report.speakers.number(of: entry))",
      "lead": entry.telling.needsLead ? "\(entry.telling.lead):" : nil,
      "pieces": pieces(
        TickedWords(in: claim).pieces(
          of: TextSpan(0, claim.text.unicodeScalars.count), in: CodePointIndex(claim.text))),
      "context": entry.telling.context,
      "spans": claim.spans.map { "\($0.start)-\($0.end)" }.joined(separator: " "),
      "isPlaced": report.article.placed.contains(claim.id),
      "original": original?.address,
      "attribution": entry.attribution,
      "reasons": zip(entry.why, entry.meanings).map { ["name": $0, "meaning": $1] as HTMLRecord },
      "waiting": entry.waiting,
      "tagNote": entry.verdictNote,
      "notes": entry.notes.map { note($0, report.options.dates) },
      "suggestion": claim.suggestion,
      "warnings": entry.warnings,
      "evidence": entry.citations.map(citation),
      "facts": facts + entry.opinions.map { "Another opinion: \($0)" },
    ]
  }

  /// A claim that must be corrected, in short.
  static func urgent(_ entry: ClaimEntry, in report: Report) -> HTMLRecord {
    [
      "id": entry.claim.id.description, "standing": standing(entry), "told": entry.telling.line,
      "speaker": "s\(report.speakers.number(of: entry))", "attribution": entry.attribution,
      "fault": entry.fault, "tagNote": entry.claim.tag?.note, "best": entry.bestEvidence.map(citation),
      "suggestion": entry.claim.suggestion,
    ]
  }

  private static func citation(_ citation: Citation) -> HTMLRecord {
    [
      "stance": citation.link.stance.rawValue, "stanceLabel": citation.link.stance.label,
      "evidenceID": citation.evidence.id.description, "name": citation.evidence.shownName,
      "target": citation.evidence.target?.address, "quote": citation.link.quote, "locator": citation.link.locator,
      "before": citation.link.before, "after": citation.link.after,
    ]
  }

  /// A source with the claims it speaks to.
  static func source(_ source: SourceEntry) -> HTMLRecord {
    let evidence = source.evidence
    let target = evidence.target?.address
    return [
      "id": evidence.id.description,
      "name": evidence.shownName,
      "target": target,
      "provenance": evidence.provenance,
      "addressText": target == nil ? evidence.shownAddress : nil,
      "archiveText": evidence.archive,
      "archiveTarget": evidence.archive.flatMap { LinkTarget($0)?.address },
      "sourceNote": evidence.note,
      "links": source.links.map { link -> HTMLRecord in
        ["claim": link.claim.description, "stance": link.stance.rawValue, "stanceLabel": link.stance.label]
      },
    ]
  }

  /// A question put to someone.
  static func inquiry(_ inquiry: Inquiry) -> HTMLRecord {
    ["question": inquiry.question, "outcome": inquiry.outcome, "words": inquiry.words]
  }
}
