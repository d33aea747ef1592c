import SessionKit

/// Writes a report as plain text for mail, at most 72 columns wide where words allow it.
enum PlainTextWriter: ReportWriter {
  static let name = "text"
  static let fileExtension = "txt"
  static let summary = "plain text, for mail"

  static func text(of report: Report) throws(ReportError) -> String {
    let sections = [
      head(of: report), urgent(of: report), summary(of: report), checked(of: report), article(of: report),
      report.entries.map(claim), sources(of: report), documents(of: report), inquiries(of: report), notes(of: report),
      end(of: report),
    ]
    return sections.joined().joined(separator: "\n\n") + "\n"
  }

  private static func head(of report: Report) -> [String] {
    var parts = [TextLayout.heading(report.title, rule: "=")]
    let approval = "\(report.approval.label.uppercased()). \(report.approval.sentence(report.options.dates))"
    parts.append(
      TextLayout.folded((["Fact-check report"] + report.origin).map(SafeText.line).joined(separator: " · ")))
    parts.append(TextLayout.folded(approval))
    if let scope = report.scope { parts.append(TextLayout.folded(scope)) }
    return parts
  }

  private static func urgent(of report: Report) -> [String] {
    guard !report.urgent.isEmpty else { return [] }
    return [TextLayout.heading("What needs correcting")]
      + report.urgent.map { entry in
        var lines = [item("[\(entry.claim.id)] \(mark(entry))"), detail(entry.telling.line)]
        lines.append(detail(entry.fault))
        if let note = entry.claim.tag?.note { lines.append(detail(note)) }
        if let best = entry.bestEvidence { lines.append(detail(citation(best))) }
        if let suggestion = entry.claim.suggestion { lines.append(detail("Suggested: “\(suggestion)”")) }
        return lines.joined(separator: "\n")
      }
  }

  private static func summary(of report: Report) -> [String] {
    let counts = report.counts.rows.filter { $0.count > 0 || $0.standing.mark != nil }.map { row in
      let number = String(row.count)
      let lead = String(repeating: " ", count: max(0, 5 - number.count))
      return TextLayout.folded(
        "\(row.standing.symbol) \(row.label) (\(row.meaning))", first: "\(lead)\(number)  ", indent: "       ")
    }
    let remarks =
      report.grounds.kinds.map { "\($0.sentence) \($0.claims.count == 1 ? "Claim" : "Claims") \(list($0.claims))" }
      + report.counts.remarks
    var parts = [TextLayout.heading("In brief"), TextLayout.folded(report.counts.progress)]
    if report.counts.claims > 0 { parts.append(counts.joined(separator: "\n")) }
    if !remarks.isEmpty { parts.append(remarks.map(item).joined(separator: "\n")) }
    return parts
  }

  private static func checked(of report: Report) -> [String] {
    [
      TextLayout.heading("Text checked"),
      report.text.rows.map { item("\($0.label): \($0.value)") }.joined(separator: "\n"),
    ]
  }

  private static func article(of report: Report) -> [String] {
    var parts = [TextLayout.heading("The article")]
    if !report.entries.isEmpty {
      parts.append(TextLayout.folded("Each claim is in square brackets, followed by its number and verdict."))
    }
    for block in report.article.blocks {
      var text = ""
      for run in block.runs {
        text += String(repeating: "[", count: run.begins.count + run.resumes.count) + run.text
        text += String(repeating: "]", count: run.pauses.count)
        for entry in run.ends.compactMap(report.entry) { text += "](\(entry.claim.id) \(entry.standing.symbol))" }
      }
      parts.append(
        block.kind == .quote || block.post != nil
          ? TextLayout.folded(text, first: "> ", indent: "> ") : TextLayout.folded(text))
    }
    return parts + (report.entries.isEmpty ? [] : [TextLayout.heading("Claim by claim")])
  }

  private static func claim(_ entry: ClaimEntry) -> String {
    let claim = entry.claim
    var lines = [item("[\(claim.id)] \(mark(entry)). \(entry.telling.quoted)"), detail("\(entry.attribution).")]
    if let context = entry.telling.context { lines.append(detail("In its sentence: “\(context)”")) }
    lines += entry.explained.map(detail)
    if let note = entry.verdictNote { lines.append(detail(note)) }
    lines += entry.notes.map { detail("\($0.text) (\($0.by))") }
    lines += entry.citations.map { detail(citation($0)) }
    if let suggestion = claim.suggestion { lines.append(detail("Suggested: “\(suggestion)”")) }
    if let restated = claim.restated { lines.append(detail("\(entry.restatementLabel): \(restated)")) }
    let remarks = [entry.waiting, entry.judgement, entry.approval, entry.ticks, entry.correction, entry.lineage]
      .compactMap { $0 }
    lines += (remarks + entry.opinions.map { "Another opinion: \($0)" } + entry.warnings.map { "! \($0)" }).map(detail)
    return lines.joined(separator: "\n")
  }

  private static func sources(of report: Report) -> [String] {
    guard !report.sources.isEmpty else { return [] }
    return [TextLayout.heading("Sources")]
      + report.sources.map { source in
        let evidence = source.evidence
        var lines = [item("[\(evidence.id)] \(evidence.shownName) (\(evidence.provenance))")]
        if let address = evidence.shownAddress { lines.append(detail(address)) }
        if let archive = evidence.archive { lines.append(detail("Archived: \(archive)")) }
        if let note = evidence.note { lines.append(detail(note)) }
        lines += source.links.map { detail("\($0.stance.label) claim \($0.claim)") }
        return lines.joined(separator: "\n")
      }
  }

  private static func documents(of report: Report) -> [String] {
    guard !report.documents.isEmpty else { return [] }
    return [TextLayout.heading("Documents")]
      + report.documents.map { document in
        var lines = [item("[\(document.id)] \(document.name) (\(document.provenance))")]
        if let path = document.shownPath { lines.append(detail(path)) }
        if let hash = document.sha256 { lines.append(detail("SHA-256 \(hash)")) }
        return lines.joined(separator: "\n")
      }
  }

  private static func inquiries(of report: Report) -> [String] {
    guard !report.inquiries.isEmpty else { return [] }
    return [TextLayout.heading("Requests for comment")]
      + report.inquiries.map { inquiry in
        item("\(inquiry.question) \(inquiry.outcome)" + (inquiry.words.map { " “\($0)”" } ?? ""))
      }
  }

  private static func notes(of report: Report) -> [String] {
    guard !report.notes.isEmpty else { return [] }
    return [TextLayout.heading("Notes on the article")] + report.notes.map { item("\($0.text) (\($0.by))") }
  }

  private static func end(of report: Report) -> [String] {
    [TextLayout.heading("Method")] + Method.paragraphs.map { TextLayout.folded($0) } + [
      TextLayout.heading("Colophon"),
      report.colophon.rows.map { item("\($0.label): \($0.value)") }.joined(separator: "\n"),
    ]
  }

  static func mark(_ entry: ClaimEntry) -> String { "\(entry.standing.symbol) \(entry.label)" }

  /// What a piece of evidence says, in one paragraph.
  static func citation(_ citation: Citation) -> String {
    let evidence = citation.evidence
    var text = "\(citation.link.stance.label) [\(evidence.id)]: \(evidence.shownName)"
    if let locator = citation.link.locator { text += ", \(locator)" }
    if let address = evidence.shownAddress { text += " <\(address)>" }
    if let quote = citation.link.quote { text += ": “\(quote)”" }
    return text
  }

  private static func list(_ claims: [ClaimID]) -> String { claims.map(\.description).joined(separator: ", ") + "." }
  private static func item(_ text: String) -> String { TextLayout.folded(text, first: "* ", indent: "  ") }
  private static func detail(_ text: String) -> String { TextLayout.folded(text, first: "  - ", indent: "    ") }
}
