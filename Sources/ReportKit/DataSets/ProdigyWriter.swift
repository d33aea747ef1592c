import SessionKit

/// Writes JSON Lines for Prodigy: one task, the whole text with its spans; spans may overlap, so the recipe is
/// `spans.manual` or `review`, not `ner.manual`.
enum ProdigyWriter: ReportWriter {
  static let name = "prodigy"
  static let fileExtension = "jsonl"
  static let summary = "Prodigy's JSON Lines, for data sets"
  static let offsetUnits = OffsetUnit.allCases
  static let losses = ["which spans belong to one claim, except by their “claim” key", "notes and evidence"]

  static func text(of report: Report) throws(ReportError) -> String {
    let spans = report.labelledSpans.map { span in
      let place: [String: JSONValue] = [
        "start": .integer(span.start), "end": .integer(span.end), "text": .string(span.text),
        "label": .string(span.label), "claim": .string(span.claim.description),
      ]
      return JSONValue.object(span.metadata.merging(place) { $1 })
    }
    return try JSONText.lines([
      .record([
        "text": .string(report.record.text), "spans": .array(spans), "answer": .string("accept"),
        "_view_id": .string("spans_manual"),
        "meta": .record([
          "article": .string(report.record.name), "sha256": .string(report.record.sha256),
          "source": .text(report.info.url),
        ]),
      ])
    ])
  }

  static func leftOut(of report: Report) -> [LeftOut] { report.unlabelled }
}
