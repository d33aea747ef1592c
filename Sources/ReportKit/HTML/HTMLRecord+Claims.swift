import SessionKit

extension HTMLRecord {
  /// All about one claim.
  static func card(_ entry: ClaimEntry, in report: Report) -> HTMLRecord {
    let claim = entry.claim
    return [
      "id": claim.id.description,
      "standing": standing(entry.standing),
      "text": claim.text,
      "isPlaced": report.article.placed.contains(claim.id),
      "attribution": entry.attribution,
      "reasons": zip(entry.why, entry.meanings).map { ["name": $0, "meaning": $1] as HTMLRecord },
      "judgement": entry.judgement,
      "tagNote": claim.tag?.note,
      "notes": claim.notes.map(note),
      "restated": claim.restated,
      "restatementLabel": entry.restatementLabel,
      "lineage": entry.lineage,
      "warnings": entry.warnings,
      "evidence": entry.citations.map(citation),
    ]
  }

  /// A claim to look at first, in short.
  static func urgent(_ entry: ClaimEntry) -> HTMLRecord {
    [
      "id": entry.claim.id.description, "standing": standing(entry.standing), "text": entry.claim.text,
      "attribution": entry.attribution, "tagNote": entry.claim.tag?.note,
      "why": entry.why.isEmpty ? nil : entry.why.joined(separator: ", "),
    ]
  }

  private static func citation(_ citation: Citation) -> HTMLRecord {
    [
      "stance": citation.link.stance.rawValue, "stanceLabel": citation.link.stance.label,
      "evidenceID": citation.evidence.id.description, "name": citation.evidence.shownName,
      "target": citation.evidence.target?.address, "quote": citation.link.quote, "locator": citation.link.locator,
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
      "archiveText": evidence.shownArchive,
      "archiveTarget": evidence.shownArchive.flatMap { LinkTarget($0)?.address },
      "sourceNote": evidence.shownNote,
      "links": source.links.map { link -> HTMLRecord in
        ["claim": link.claim.description, "stance": link.stance.rawValue, "stanceLabel": link.stance.label]
      },
    ]
  }
}
