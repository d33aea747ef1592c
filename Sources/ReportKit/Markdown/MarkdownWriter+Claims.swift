import SessionKit

extension MarkdownWriter {
  /// The claims one by one, each under a heading that makes its anchor.
  static func claims(of report: Report) -> [String] {
    guard !report.entries.isEmpty else { return [] }
    return ["## Claim by claim"] + report.entries.flatMap(card)
  }

  private static func card(_ entry: ClaimEntry) -> [String] {
    let claim = entry.claim
    var head = [verdict(of: entry)]
    head += zip(entry.why, entry.meanings).map { "\($0): \($1)" }
    var parts = ["### Claim \(claim.id)", "> \(MarkdownText.line(claim.text))"]
    parts.append(([head.joined(separator: " · ")] + facts(of: entry)).joined(separator: "\\\n"))
    if let note = claim.tag?.note { parts.append(MarkdownText.lines(note)) }
    parts += claim.notes.map { "\(MarkdownText.lines($0.text))\\\n\(signature(of: $0))" }
    if !entry.citations.isEmpty { parts.append(entry.citations.map(citation).joined(separator: "\n")) }
    return parts
  }

  private static func facts(of entry: ClaimEntry) -> [String] {
    var facts = [MarkdownText.inner(entry.attribution)]
    if let judgement = entry.judgement { facts.append(MarkdownText.inner(judgement)) }
    if let restated = entry.claim.restated {
      facts.append("\(MarkdownText.inner(entry.restatementLabel)): \(MarkdownText.inner(restated))")
    }
    if let lineage = entry.lineage { facts.append(lineage) }
    return facts + entry.warnings.map { "⚠ \($0)" }
  }

  private static func citation(_ citation: Citation) -> String {
    let evidence = citation.evidence
    var lines = [
      "**\(citation.link.stance.label)** (\(evidence.id)): \(MarkdownText.link(evidence.shownName, to: evidence.target))"
    ]
    if let locator = citation.link.locator { lines[0] += ", \(MarkdownText.inner(locator))" }
    if let quote = citation.link.quote { lines.append("“\(MarkdownText.lines(quote, indent: "  "))”") }
    return "- " + lines.joined(separator: "\\\n  ")
  }
}
