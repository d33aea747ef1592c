import SessionKit

/// Writes one row per claim; the evidence goes into a second table beside the file, `NAME-evidence.csv`, one row per link.
enum CSVWriter: ReportWriter {
  static let name = "csv"
  static let fileExtension = "csv"
  static let summary = "one row per claim, for spreadsheets"
  static let offsetUnits = OffsetUnit.allCases

  private static let header = [
    "id", "standing", "verdict", "reasons", "confidence", "text", "spans", "speaker", "via", "polarity", "checkable",
    "uncheckable_reason", "priority", "restated", "restated_by", "note", "notes", "checker", "tagged_at", "signed_by",
    "other_opinions", "hold_until", "hold_why", "suggestion", "correction", "evidence", "supports", "refutes", "stale",
    "flagged", "voice", "told", "facts",
  ]

  private static let evidenceHeader = [
    "evidence", "claim", "stance", "quote", "locator", "form", "primary", "title", "url", "archive", "publisher",
    "published", "accessed", "alias", "note",
  ]

  static func text(of report: Report) throws(ReportError) -> String {
    let offsets = report.offsets
    return CSVText.table(header, report.entries.map { row($0, offsets) })
  }

  static func companions(of report: Report) throws(ReportError) -> [ReportOutput.Companion] {
    let rows = report.sources.flatMap { source in
      source.links.isEmpty ? [row(source.evidence, nil)] : source.links.map { row(source.evidence, $0) }
    }
    return [ReportOutput.Companion(ending: "-evidence.csv", text: CSVText.table(evidenceHeader, rows))]
  }

  private static func row(_ entry: ClaimEntry, _ offsets: OffsetMap) -> [String] {
    let claim = entry.claim
    let tag = claim.tag
    let spans = claim.spans.map { span in
      let pair = offsets.pair(span)
      return "\(pair.start)-\(pair.end)"
    }
    func count(_ stance: Evidence.Stance) -> String { "\(entry.citations.count { $0.link.stance == stance })" }
    let cells: [String?] = [
      claim.id.description, entry.standing.rawValue, tag?.verdict.rawValue,
      tag?.reasons.map(\.rawValue).joined(separator: " "), tag?.confidence?.rawValue, claim.text,
      spans.joined(separator: " "), claim.source?.name, claim.via?.name, claim.polarity.rawValue, "\(claim.checkable)",
      claim.reason?.rawValue, "\(claim.priority)", claim.restated,
      claim.restated.map { _ in claim.restatedBy ?? "machine, not confirmed" }, tag?.note,
      entry.notes.map(\.text).joined(separator: "\n"), tag?.by, tag.map { ReportDate($0.at).iso }, claim.signature?.by,
      claim.opinions?.map(Self.opinion).joined(separator: "; "), claim.hold?.until,
      claim.hold?.why, claim.suggestion, claim.correction?.rawValue,
      entry.citations.map(\.evidence.id.description).joined(separator: " "), count(.supports), count(.refutes),
      "\(claim.isToConfirm)", "\(claim.flagged)", entry.telling.voice.rawValue, entry.telling.line,
      claim.facts.map { FactCount($0).words },
    ]
    return cells.map { $0 ?? "" }
  }

  /// The verdict of another checker with what it is based on.
  private static func opinion(_ tag: Tag) -> String {
    let reasons = tag.reasons.isEmpty ? "" : " (\(tag.reasons.map(\.rawValue).joined(separator: " ")))"
    return "\(tag.by): \(tag.verdict.rawValue)\(reasons)\(tag.note.map { ": \($0)" } ?? "")"
  }

  private static func row(_ evidence: Evidence, _ link: Evidence.Link?) -> [String] {
    let cells: [String?] = [
      evidence.id.description, link?.claim.description, link?.stance.rawValue, link?.quote, link?.locator,
      evidence.form.rawValue, "\(evidence.primary)", evidence.title, evidence.url, evidence.archive,
      evidence.publisher, evidence.published, evidence.accessed, evidence.alias, evidence.note,
    ]
    return cells.map { $0 ?? "" }
  }
}
