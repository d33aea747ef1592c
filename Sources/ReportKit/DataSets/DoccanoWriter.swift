import SessionKit

/// Writes JSON Lines for doccano's sequence labelling: one document, its text and `[start, end, verdict]` a span.
enum DoccanoWriter: ReportWriter {
  static let name = "doccano"
  static let fileExtension = "jsonl"
  static let summary = "doccano's JSON Lines, for data sets"
  static let offsetUnits = OffsetUnit.allCases
  static let losses = [
    "which spans make one claim", "reasons, notes and evidence", "who says it", "claims without a verdict",
  ]

  static func text(of report: Report) throws(ReportError) -> String {
    let labels = report.labelledSpans.map { span in
      JSONValue.array([.integer(span.start), .integer(span.end), .string(span.label)])
    }
    return try JSONText.lines([
      .record([
        "text": .string(report.record.text), "label": .array(labels), "article": .string(report.record.name),
        "sha256": .string(report.record.sha256), "url": .text(report.info.url),
      ])
    ])
  }

  static func leftOut(of report: Report) -> [LeftOut] { report.unlabelled }
}
