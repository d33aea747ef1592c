import SessionKit

/// Writes JSON Lines for doccano's sequence labelling: one document, its text and `[start, end, verdict]` a span.
enum DoccanoWriter: ReportWriter {
  static let name = "doccano"
  static let fileExtension = "jsonl"
  static let summary = "doccano's JSON Lines, for data sets"
  static let offsetUnits = OffsetUnit.allCases
  static let losses = ["notes and evidence", "claims without a verdict"]

  static func text(of report: Report) throws(ReportError) -> String {
    let labels = report.labelledSpans.map { span in
      JSONValue.array([.integer(span.start), .integer(span.end), .string(span.label)])
    }
    // What doccano does not know in a document it keeps as metadata: here one record per label, in the same order.
    let claims = report.labelledSpans.map { span in
      JSONValue.object(span.metadata.merging(["claim": .string(span.claim.description)]) { first, _ in first })
    }
    return try JSONText.lines([
      .record([
        "text": .string(report.record.text), "label": .array(labels), "claims": .array(claims),
        "article": .string(report.record.name),
        "sha256": .string(report.record.sha256), "url": .text(report.info.url),
      ])
    ])
  }

  static func leftOut(of report: Report) -> [LeftOut] { report.unlabelled }
}
