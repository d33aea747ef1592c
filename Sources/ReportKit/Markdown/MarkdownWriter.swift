import SessionKit

/// Writes a report in Markdown that forges and note-taking programs show: footnotes from the article to the verdicts,
/// headings as anchors, no HTML but empty comments.
///
/// `## Claim 8` makes the anchor `#claim-8` wherever headings make anchors. Headings of the article are bold text, so
/// that no heading of theirs can take an anchor of ours.
enum MarkdownWriter: ReportWriter {
  static let name = "markdown"
  static let fileExtension = "md"
  static let summary = "the annotated article with footnotes, for code hosts and notes"

  static func text(of report: Report) throws(ReportError) -> String {
    let sections = [
      head(of: report), urgent(of: report), summary(of: report), checked(of: report), article(of: report),
      claims(of: report), sources(of: report), documents(of: report), inquiries(of: report), notes(of: report), method,
      colophon(of: report),
    ]
    return sections.joined().joined(separator: "\n\n") + "\n"
  }

  private static func head(of report: Report) -> [String] {
    let approval =
      "**\(report.approval.label.uppercased()).** "
      + MarkdownText.inner(report.approval.sentence(report.options.dates))
    return [
      "# \(MarkdownText.line(report.title))",
      (["Fact-check report"] + report.origin.map(MarkdownText.inner)).joined(separator: " · "), approval,
    ] + (report.scope.map { [MarkdownText.line($0)] } ?? [])
  }

  private static func urgent(of report: Report) -> [String] {
    guard !report.urgent.isEmpty else { return [] }
    let items = report.urgent.map { entry in
      let id = entry.claim.id
      var lines = ["- \(verdict(of: entry)), [claim \(id)](#claim-\(id)): \(told(entry))"]
      lines.append("  \(MarkdownText.line(entry.fault))")
      if let note = entry.claim.tag?.note { lines.append("  \(MarkdownText.lines(note, indent: "  "))") }
      if let best = entry.bestEvidence { lines.append("  " + evidence(best, indent: "  ").joined(separator: ": ")) }
      if let suggestion = entry.claim.suggestion {
        lines.append("  **Suggested wording:** “\(MarkdownText.lines(suggestion, indent: "  "))”")
      }
      return lines.joined(separator: "\\\n")
    }
    return ["## What needs correcting", items.joined(separator: "\n")]
  }

  private static func summary(of report: Report) -> [String] {
    let rows = report.counts.rows.map { "| \($0.standing.symbol) \($0.label) | \($0.count) | \($0.meaning) |" }
    let table = ["| Verdict | Claims | Meaning |", "|:--|--:|:--|"] + rows
    let grounds = report.grounds.kinds.map { kind in
      let claims = kind.claims.map { "[\($0)](#claim-\($0))" }.joined(separator: ", ")
      return "- \(kind.isWeak ? "⚠ " : "")\(kind.sentence) \(kind.claims.count == 1 ? "Claim" : "Claims"): \(claims)."
    }
    let remarks = grounds + report.counts.remarks.map { "- \($0)" }
    return ["## In brief", report.counts.progress, table.joined(separator: "\n")]
      + (remarks.isEmpty ? [] : [remarks.joined(separator: "\n")])
  }

  private static func checked(of report: Report) -> [String] {
    let rows = report.text.rows.map { "- \($0.label): \(MarkdownText.link($0.value, to: $0.target))" }
    return ["## Text checked", rows.joined(separator: "\n")]
  }

  private static func sources(of report: Report) -> [String] {
    guard !report.sources.isEmpty else { return [] }
    let items = report.sources.map { source in
      let evidence = source.evidence
      var lines = ["**\(evidence.id)** \(MarkdownText.link(evidence.shownName, to: evidence.target))"]
      lines.append(MarkdownText.line(evidence.provenance))
      if evidence.target == nil, let address = evidence.shownAddress { lines.append(MarkdownText.line(address)) }
      if let archive = evidence.archive {
        lines.append("Archived: \(MarkdownText.link(archive, to: LinkTarget(archive)))")
      }
      if let note = evidence.note { lines.append(MarkdownText.lines(note, indent: "  ")) }
      lines += source.links.map { "\($0.stance.label) [claim \($0.claim)](#claim-\($0.claim))" }
      return "- " + lines.joined(separator: "\\\n  ")
    }
    return ["## Sources", items.joined(separator: "\n")]
  }

  private static func documents(of report: Report) -> [String] {
    guard !report.documents.isEmpty else { return [] }
    let items = report.documents.map { document in
      var lines = ["**\(document.id)** \(MarkdownText.link(document.name, to: document.path.flatMap(LinkTarget.init)))"]
      lines.append(MarkdownText.line(document.provenance))
      if let path = document.shownPath { lines.append(MarkdownText.line(path)) }
      if let hash = document.sha256 { lines.append("SHA-256 \(hash)") }
      return "- " + lines.joined(separator: "\\\n  ")
    }
    return ["## Documents", items.joined(separator: "\n")]
  }

  private static func inquiries(of report: Report) -> [String] {
    guard !report.inquiries.isEmpty else { return [] }
    let items = report.inquiries.map { inquiry in
      let words = inquiry.words.map { "\\\n  “\(MarkdownText.lines($0, indent: "  "))”" } ?? ""
      return "- \(MarkdownText.line(inquiry.question)) \(inquiry.outcome)\(words)"
    }
    return ["## Requests for comment", items.joined(separator: "\n")]
  }

  private static let method = ["## Method"] + Method.paragraphs

  private static func notes(of report: Report) -> [String] {
    guard !report.notes.isEmpty else { return [] }
    let items = report.notes.map { "- \(MarkdownText.lines($0.text, indent: "  "))\\\n  \(signature(of: $0))" }
    return ["## Notes on the article", items.joined(separator: "\n")]
  }

  private static func colophon(of report: Report) -> [String] {
    let items = report.colophon.rows.map { "- \($0.label): \(MarkdownText.link($0.value, to: $0.target))" }
    return ["## Colophon", items.joined(separator: "\n")]
  }

  /// Sign and words for the status of a claim.
  static func verdict(of entry: ClaimEntry) -> String { "\(entry.standing.symbol) **\(entry.label)**" }

  /// A claim as it is reported to those who see no more of it.
  static func told(_ entry: ClaimEntry) -> String { MarkdownText.inner(entry.telling.line) }

  /// Who made a note, and when.
  static func signature(of note: Note) -> String {
    "— \(MarkdownText.inner(note.by)), \(ReportDate(note.at).text)"
  }
}
