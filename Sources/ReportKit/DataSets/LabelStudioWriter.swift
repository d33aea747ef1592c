import SessionKit

/// Writes a JSON array with one Label Studio task.
///
/// The project's labelling interface is
///
///     <View>
///       <Text name="text" value="$text"/>
///       <Labels name="verdict" toName="text">
///         <Label value="verified"/><Label value="disputed"/><Label value="one-sided"/>
///       </Labels>
///       <Choices name="reason" toName="text" perRegion="true" choice="multiple">…</Choices>
///       <TextArea name="note" toName="text" perRegion="true"/>
///     </View>
///
/// Every span of a claim is a region; the regions of one claim are tied by relations. The web interface counts UTF-16
/// code units, so texts with characters beyond the basic plane, such as emoji, need `--offsets utf16`.
enum LabelStudioWriter: ReportWriter {
  static let name = "labelstudio"
  static let fileExtension = "json"
  static let summary = "a Label Studio task, for data sets"
  static let offsetUnits = OffsetUnit.allCases
  static let losses = ["evidence", "claims without a verdict"]

  static func text(of report: Report) throws(ReportError) -> String {
    let spans = Dictionary(grouping: report.labelledSpans, by: \.claim)
    let regions = report.judged.flatMap { results(of: $0, spans[$0.claim.id] ?? []) }
    return try JSONText.pretty(
      .array([
        .record([
          "data": .record([
            "text": .string(report.record.text), "article": .string(report.record.name),
            "sha256": .string(report.record.sha256), "url": .text(report.info.url),
          ]),
          "annotations": .array([.record(["result": .array(regions), "was_cancelled": .bool(false)])]),
        ])
      ]))
  }

  static func leftOut(of report: Report) -> [LeftOut] { report.unlabelled }

  static func lacks(of report: Report) -> [ReportLack] {
    guard report.options.offsets == .codePoints,
      report.record.text.unicodeScalars.contains(where: { $0.value > 0xFFFF })
    else { return [] }
    return [
      ReportLack(
        what: "the article contains characters that Label Studio counts as two",
        remedy: "stet export … --offsets utf16",
        isAdvice: true)
    ]
  }

  private static func results(of entry: ClaimEntry, _ spans: [LabelledSpan]) -> [JSONValue] {
    let ids = spans.map { "claim-\($0.claim)-\($0.part + 1)" }
    var results: [JSONValue] = []
    for (id, span) in zip(ids, spans) {
      results.append(region(id, span, type: "labels", from: "verdict", value: ["labels": .texts([span.label])]))
      guard span.part == 0, let tag = entry.claim.tag else { continue }
      if !tag.reasons.isEmpty {
        let reasons = JSONValue.texts(tag.reasons.map(\.rawValue))
        results.append(region(id, span, type: "choices", from: "reason", value: ["choices": reasons]))
      }
      if let note = tag.note {
        results.append(region(id, span, type: "textarea", from: "note", value: ["text": .texts([note])]))
      }
    }
    return results
      + zip(ids, ids.dropFirst()).map { left, right in
        .record([
          "type": .string("relation"), "from_id": .string(left), "to_id": .string(right),
          "direction": .string("right"),
        ])
      }
  }

  private static func region(
    _ id: String, _ span: LabelledSpan, type: String, from: String, value: [String: JSONValue]
  ) -> JSONValue {
    let place: [String: JSONValue] = [
      "start": .integer(span.start), "end": .integer(span.end), "text": .string(span.text),
    ]
    return .record([
      "id": .string(id), "meta": type == "labels" ? .object(span.metadata) : nil, "type": .string(type),
      "from_name": .string(from), "to_name": .string("text"),
      "value": .object(place.merging(value) { $1 }),
    ])
  }
}
