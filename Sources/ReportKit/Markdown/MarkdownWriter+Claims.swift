import SessionKit

extension MarkdownWriter {
  /// The claims one by one, each under a heading that makes its anchor.
  static func claims(of report: Report) -> [String] {
    guard !report.entries.isEmpty else { return [] }
    return ["## Claim by claim"] + report.entries.flatMap(card)
  }

  private static func card(_ entry: ClaimEntry) -> [String] {
    let claim = entry.claim
    let head = [verdict(of: entry)] + entry.explained
    let telling = entry.telling
    var parts = ["### Claim \(claim.id)"]
    if telling.needsLead { parts.append("**\(MarkdownText.inner(telling.lead)):**") }
    parts.append("> \(MarkdownText.line(claim.text))")
    if let context = telling.context { parts.append("In its sentence: “\(MarkdownText.inner(context))”") }
    parts.append(([head.joined(separator: " · ")] + facts(of: entry)).joined(separator: "\\\n"))
    if let note = entry.verdictNote { parts.append(MarkdownText.lines(note)) }
    parts += entry.notes.map { "\(MarkdownText.lines($0.text))\\\n\(signature(of: $0))" }
    if !entry.citations.isEmpty {
      let items = entry.citations.map { "- " + evidence($0, indent: "  ").joined(separator: "\\\n  ") }
      parts.append(items.joined(separator: "\n"))
    }
    if let suggestion = claim.suggestion {
      parts.append("**Suggested wording:** “\(MarkdownText.lines(suggestion))”")
    }
    return parts
  }

  private static func facts(of entry: ClaimEntry) -> [String] {
    var facts = [entry.attribution]
    facts += [entry.waiting, entry.judgement, entry.approval, entry.ticks, entry.correction].compactMap { $0 }
    facts += entry.opinions.map { "Another opinion: \($0)" }
    if let restated = entry.claim.restated { facts.append("\(entry.restatementLabel): \(restated)") }
    if let lineage = entry.lineage { facts.append(lineage) }
    return facts.map(MarkdownText.line) + entry.warnings.map { "⚠ \($0)" }
  }

  /// What a piece of evidence says, in one line or two; further lines are indented by `indent`.
  static func evidence(_ citation: Citation, indent: String) -> [String] {
    let evidence = citation.evidence
    var lines = [
      "**\(citation.link.stance.label)** (\(evidence.id)): \(MarkdownText.link(evidence.shownName, to: evidence.target))"
    ]
    if let locator = citation.link.locator { lines[0] += ", \(MarkdownText.inner(locator))" }
    if let quote = citation.link.quote { lines.append("“\(MarkdownText.lines(quote, indent: indent))”") }
    return lines
  }
}
