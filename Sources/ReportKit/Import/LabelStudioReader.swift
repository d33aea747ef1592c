import ArticleKit
import SessionKit

/// Reads Label Studio's JSON: tasks with regions in a text.
enum LabelStudioReader {
  /// The tasks of a file; nil where it is something else.
  static func tasks(in value: JSONValue) -> [JSONValue]? {
    guard case .array(let items) = value, let first = items.first, case .object? = first["data"] else { return nil }
    return items
  }

  static func document(
    _ task: JSONValue, at place: ImportSource.Place, _ source: ImportSource
  ) throws(ReportError) -> ImportedDocument {
    guard let original = text(of: task) else { throw source.damage(in: place.words, "its “data” holds no text") }
    let text = ImportedText(original)
    var findings: [ImportedDocument.Finding] = []
    var positions: [String: Int] = [:]
    let results = results(of: task)
    for result in results {
      guard case .integer(let start)? = result["value"]?["start"], case .integer(let end)? = result["value"]?["end"]
      else { continue }
      var words: String?
      if result["type"] != .string("textarea"), case .string(let given)? = result["value"]?["text"] { words = given }
      guard let span = text.span(start, end, words: words, unit: source.offsets) else {
        throw source.damage(in: place.words, "the words at [\(start), \(end)] are not those that it gives")
      }
      let id = string(result["id"]) ?? "\(start)-\(end)"
      let position = positions[id] ?? findings.count
      if positions[id] == nil {
        positions[id] = position
        findings.append(.init(spans: [span]))
      }
      read(result, into: &findings[position])
    }
    join(results, positions, &findings)
    var info = Metadata()
    info.url = string(task["data"]?["url"])
    info.title = string(task["data"]?["title"])
    return ImportedDocument(
      text: text.text, name: source.name(of: place), path: source.path, info: info, findings: findings,
      tool: "Label Studio")
  }

  /// The text that was labelled: `text`, else the longest string of the task's data.
  private static func text(of task: JSONValue) -> String? {
    if let text = string(task["data"]?["text"]), !text.isEmpty { return text }
    guard case .object(let members)? = task["data"] else { return nil }
    let texts = members.values.compactMap(string).filter { !$0.isEmpty }
    return texts.max { ($0.utf8.count, $1) < ($1.utf8.count, $0) }
  }

  /// The results of the first annotation that was not cancelled, else of the first prediction.
  private static func results(of task: JSONValue) -> [JSONValue] {
    for key in ["annotations", "completions", "predictions"] {
      guard case .array(let annotations)? = task[key] else { continue }
      for annotation in annotations where annotation["was_cancelled"] != .bool(true) {
        if case .array(let results)? = annotation["result"] { return results }
      }
    }
    return []
  }

  private static func read(_ result: JSONValue, into finding: inout ImportedDocument.Finding) {
    for label in strings(result["value"]?["labels"]) + strings(result["value"]?["choices"]) {
      if let verdict = ImportSource.verdict(label) {
        finding.verdict = verdict
      } else if let reason = ImportSource.reason(label) {
        finding.reasons.append(reason)
      } else {
        finding.remarks.append("Label: \(label)")
      }
    }
    finding.attribution.read(result["meta"])
    if result["type"] == .string("textarea") {
      let words = strings(result["value"]?["text"]).joined(separator: "\n")
      if !words.isEmpty { finding.note = words }
    }
  }

  /// Makes regions that are tied by a relation one claim.
  private static func join(
    _ results: [JSONValue], _ positions: [String: Int], _ findings: inout [ImportedDocument.Finding]
  ) {
    var heads = Array(findings.indices)
    func head(_ position: Int) -> Int {
      var position = position
      while heads[position] != position { position = heads[position] }
      return position
    }
    for result in results where result["type"] == .string("relation") {
      guard let left = string(result["from_id"]).flatMap({ positions[$0] }),
        let right = string(result["to_id"]).flatMap({ positions[$0] })
      else { continue }
      let (a, b) = (head(left), head(right))
      guard a != b, findings[a].verdict == findings[b].verdict else { continue }
      heads[b] = a
      findings[a].spans = (findings[a].spans + findings[b].spans).sorted()
      findings[a].reasons += findings[b].reasons
      findings[a].note = findings[a].note ?? findings[b].note
      findings[a].remarks += findings[b].remarks
    }
    findings = findings.enumerated().filter { heads[$0.offset] == $0.offset }.map(\.element)
  }

  private static func string(_ value: JSONValue?) -> String? {
    guard case .string(let text)? = value else { return nil }
    return text
  }

  private static func strings(_ value: JSONValue?) -> [String] {
    switch value {
    case .string(let text)?: [text]
    case .array(let items)?: items.compactMap(string)
    default: []
    }
  }
}
