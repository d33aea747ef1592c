import SessionKit

/// Writes a report in Markdown that forges and note-taking programs show: footnotes from the article to the verdicts,
/// headings as anchors, no HTML but empty comments.
///
/// `## Claim 8` makes the anchor `#claim-8` wherever headings make anchors. Headings of the article are bold text, so
/// that no heading of theirs can take an anchor of ours.
enum MarkdownWriter: ReportWriter {
  static let fileExtension = "md"
  static let summary = "annotated article with footnotes, for forges and notes"

  static func text(of report: Report) throws(ReportError) -> String {
    let sections = [
      head(of: report), summary(of: report), urgent(of: report), article(of: report), claims(of: report),
      sources(of: report), notes(of: report), colophon(of: report),
    ]
    return sections.joined().joined(separator: "\n\n") + "\n"
  }

  private static func head(of report: Report) -> [String] {
    let origin = [report.info.authors?.joined(separator: ", "), report.info.publisher, report.info.published]
    let known = origin.compactMap { $0 }.map(MarkdownText.inner)
    return ["# \(MarkdownText.inner(report.title))", (["Fact-check report"] + known).joined(separator: " · ")]
  }

  private static func summary(of report: Report) -> [String] {
    let rows = Standing.allCases.map { standing in
      "| \(standing.symbol) \(standing.word) | \(report.tally[standing]) | \(standing.meaning) |"
    }
    let table = ["| Verdict | Claims | Meaning |", "|:--|--:|:--|"] + rows
    let remarks = report.tally.remarks.map { "- \($0)" }
    return ["## In brief", report.tally.progress, table.joined(separator: "\n")]
      + (remarks.isEmpty ? [] : [remarks.joined(separator: "\n")])
  }

  private static func urgent(of report: Report) -> [String] {
    guard !report.urgent.isEmpty else { return [] }
    let items = report.urgent.map { entry in
      let why = entry.why.isEmpty ? "" : " (\(entry.why.joined(separator: ", ")))"
      let lines = [
        "- \(verdict(of: entry))\(why), [claim \(entry.claim.id)](#claim-\(entry.claim.id)): \(quote(entry))"
      ]
      let note = entry.claim.tag?.note.map { "  \(MarkdownText.lines($0, indent: "  "))" }
      return (lines + [note].compactMap { $0 }).joined(separator: "\\\n")
    }
    return ["## Look at these first", items.joined(separator: "\n")]
  }

  private static func sources(of report: Report) -> [String] {
    guard !report.sources.isEmpty else { return [] }
    let items = report.sources.map { source in
      let evidence = source.evidence
      var lines = ["**\(evidence.id)** \(MarkdownText.link(evidence.shownName, to: evidence.target))"]
      lines.append(MarkdownText.inner(evidence.provenance))
      if evidence.target == nil, let address = evidence.shownAddress { lines.append(MarkdownText.line(address)) }
      if let archive = evidence.shownArchive {
        lines.append("Archived: \(MarkdownText.link(archive, to: LinkTarget(archive)))")
      }
      if let note = evidence.shownNote { lines.append(MarkdownText.lines(note, indent: "  ")) }
      lines += source.links.map { "\($0.stance.label) [claim \($0.claim)](#claim-\($0.claim))" }
      return "- " + lines.joined(separator: "\\\n  ")
    }
    return ["## Sources", items.joined(separator: "\n")]
  }

  private static func notes(of report: Report) -> [String] {
    guard !report.notes.isEmpty else { return [] }
    let items = report.notes.map { "- \(MarkdownText.lines($0.text, indent: "  "))\\\n  \(signature(of: $0))" }
    return ["## Notes on the article", items.joined(separator: "\n")]
  }

  private static func colophon(of report: Report) -> [String] {
    let items = report.colophon.rows.map { "- \($0.label): \(MarkdownText.link($0.value, to: $0.target))" }
    return ["## Colophon", items.joined(separator: "\n")]
  }

  /// Symbol and word of how a claim stands.
  static func verdict(of entry: ClaimEntry) -> String { "\(entry.standing.symbol) **\(entry.standing.word)**" }

  /// A claim's words between quotation marks.
  static func quote(_ entry: ClaimEntry) -> String { "“\(MarkdownText.inner(entry.claim.text))”" }

  /// Who made a note, and when.
  static func signature(of note: Note) -> String {
    "— \(MarkdownText.inner(note.by)), \(ReportDate(note.at).text)"
  }
}
