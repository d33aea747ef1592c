import SessionKit

/// Writes the request to a publisher, as Markdown; where it goes to a file, as plain text for mail beside it
/// (`NAME-mail.txt`).
enum CorrectionWriter: ReportWriter {
  static let name = "correction"
  static let fileExtension = "md"
  static let summary = "a letter asking the publisher for corrections"
  static let losses = ["claims that are verified, on hold or unchecked, unless a correction is suggested"]

  static func text(of report: Report) throws(ReportError) -> String {
    let request = CorrectionRequest(report)
    var parts = ["# Request for correction: \(MarkdownText.inner(report.title))"]
    parts.append(
      facts(of: report).map { "- \($0.label): \(MarkdownText.link($0.value, to: $0.target))" }.joined(separator: "\n"))
    parts.append(request.opening)
    for section in sections(of: request) {
      parts.append("## \(section.title)")
      for (number, item) in section.items {
        parts.append("### \(number). Claim \(item.entry.claim.id)")
        parts += item.sentences.map { MarkdownText.lines($0) }
        if let evidence = item.evidence { parts.append("**Evidence:** \(citation(evidence))") }
        if let suggestion = item.suggestion {
          parts.append("**Suggested wording:** “\(MarkdownText.inner(suggestion))”")
        }
      }
    }
    if let remainder = request.remainder { parts.append(MarkdownText.line(remainder)) }
    parts += request.closing.map(MarkdownText.line)
    if !request.signers.isEmpty { parts.append(request.signers.map(MarkdownText.line).joined(separator: ", ")) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  static func companions(of report: Report) throws(ReportError) -> [ReportOutput.Companion] {
    [ReportOutput.Companion(ending: "-mail.txt", text: plain(report))]
  }

  static func leftOut(of report: Report) -> [LeftOut] {
    CorrectionRequest(report).omissions.map(\.leftOut)
  }

  static func lacks(of report: Report) -> [ReportLack] {
    let request = CorrectionRequest(report)
    var lacks: [ReportLack] = []
    if report.address == nil {
      lacks.append(ReportLack(what: "the article has no web address", remedy: "info url https://…"))
    }
    if report.info.publisher == nil {
      lacks.append(ReportLack(what: "the publisher is unknown", remedy: "info publisher NAME"))
    }
    for item in request.items {
      let id = item.entry.claim.id
      if item.evidence == nil, !item.fault.isEmpty {
        lacks.append(ReportLack(what: "claim \(id) has no evidence", remedy: "cite … refutes \(id): “its words”"))
      }
      if item.suggestion == nil {
        lacks.append(ReportLack(what: "claim \(id) has no suggested wording", remedy: "suggest \(id): …"))
      }
    }
    if request.deadline == nil, !request.items.isEmpty {
      lacks.append(
        ReportLack(
          what: "no deadline is set for the reply", remedy: "stet export … --deadline 2021-11-20", isAdvice: true))
    }
    return lacks
  }

  /// The same letter as plain text.
  static func plain(_ report: Report) -> String {
    let request = CorrectionRequest(report)
    var parts = [TextLayout.heading("Request for correction: \(report.title)", rule: "=")]
    parts.append(
      facts(of: report).map { TextLayout.folded("\($0.label): \($0.value)", indent: "  ") }.joined(separator: "\n"))
    parts.append(TextLayout.folded(request.opening))
    for section in sections(of: request) {
      parts.append(TextLayout.heading(section.title))
      for (number, item) in section.items {
        var lines = item.sentences.enumerated().map { place, sentence in
          TextLayout.folded(sentence, first: place == 0 ? "\(number). " : "   ", indent: "   ")
        }
        if let evidence = item.evidence {
          lines.append(
            TextLayout.folded("Evidence: \(PlainTextWriter.citation(evidence))", first: "   ", indent: "   "))
        }
        if let suggestion = item.suggestion {
          lines.append(TextLayout.folded("Suggested wording: “\(suggestion)”", first: "   ", indent: "   "))
        }
        parts.append(lines.joined(separator: "\n\n"))
      }
    }
    if let remainder = request.remainder { parts.append(TextLayout.folded(remainder)) }
    parts += request.closing.map { TextLayout.folded($0) }
    if !request.signers.isEmpty { parts.append(TextLayout.folded(request.signers.joined(separator: ", "))) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The two parts of the letter, each with its passages, numbered through both.
  private static func sections(
    of request: CorrectionRequest
  ) -> [(title: String, items: [(number: Int, item: CorrectionRequest.Item)])] {
    let parts = [("What your article states", request.stated), ("What your article reports", request.reported)]
    var number = 0
    return parts.filter { !$0.1.isEmpty }.map { title, items in
      let numbered = items.map { item in
        number += 1
        return (number: number, item: item)
      }
      return (title: title, items: numbered)
    }
  }

  private static func facts(of report: Report) -> [CheckedText.Row] {
    var rows: [CheckedText.Row] = []
    if let publisher = report.info.publisher { rows.append(.init(label: "To", value: publisher)) }
    rows.append(.init(label: "Article", value: report.title))
    rows += report.text.rows.filter { $0.label == "Address" || $0.label == "Published" || $0.label == "Retrieved" }
    if let address = report.options.address {
      rows.append(.init(label: "Our report", value: address, target: LinkTarget(address)))
    }
    return rows
  }

  private static func citation(_ citation: Citation) -> String {
    let evidence = citation.evidence
    var text = MarkdownText.link(evidence.shownName, to: evidence.target)
    if let locator = citation.link.locator { text += ", \(MarkdownText.inner(locator))" }
    if let quote = citation.link.quote { text += ": “\(MarkdownText.inner(quote))”" }
    return text
  }
}
