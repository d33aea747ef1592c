import ArticleKit
import SessionKit

/// Reads Label Studio's JSON: tasks with regions in a text.
enum LabelStudioReader {
  /// The tasks of a file; nil if it is something else.
  static func tasks(in value: JSONValue) -> [JSONValue]? {
    guard case .array(let items) = value, let first = items.first, case .object? = first["data"] else { return nil }
    return items
  }

  static func document(
    _ task: JSONValue, at place: ImportSource.Place, _ source: ImportSource
  ) throws(ReportError) -> ImportedDocument {
    guard let original = text(of: task) else { throw source.damage(in: place.words, "its “data” contains no text") }
    let text = ImportedText(original)
    var findings: [ImportedDocument.Finding] = []
    var disagreements = 0
    for annotation in annotations(of: task) {
      let own = try Self.findings(of: annotation, in: text, place, source)
      var read = own.findings
      join(annotation.results, own.positions, &read)
      let earlier = findings.indices
      for var finding in read {
        finding.by = annotation.by
        if annotation.isPredicted { finding.refuseVerdict() }
        if let same = earlier.first(where: { findings[$0].spans == finding.spans }) {
          disagreements += findings[same].verdict != finding.verdict ? 1 : 0
          findings[same].add(finding)
        } else {
          findings.append(finding)
        }
      }
    }
    var info = Metadata()
    info.url = string(task["data"]?["url"])
    info.title = string(task["data"]?["title"])
    let predicted = annotations(of: task).filter(\.isPredicted).reduce(0) { $0 + $1.results.count }
    return ImportedDocument(
      text: text.text, name: source.name(of: place), path: source.path, info: info, findings: findings,
      remarks: [
        .init(count: predicted, reason: "a model’s predictions, not a person’s verdict", isLoss: false),
        .init(count: cancelled(of: task), reason: "skipped by the annotator", isLoss: true),
        .init(count: disagreements, reason: "the annotators disagree; all their verdicts are kept", isLoss: false),
      ],
      tool: "Label Studio")
  }

  /// What was found in one annotation, and where each region is in it.
  private static func findings(
    of annotation: Annotation, in text: ImportedText, _ place: ImportSource.Place, _ source: ImportSource
  ) throws(ReportError) -> (findings: [ImportedDocument.Finding], positions: [String: Int]) {
    var findings: [ImportedDocument.Finding] = []
    var positions: [String: Int] = [:]
    for result in annotation.results {
      guard case .integer(let start)? = result["value"]?["start"], case .integer(let end)? = result["value"]?["end"]
      else { continue }
      var words: String?
      if result["type"] != .string("textarea"), case .string(let given)? = result["value"]?["text"] { words = given }
      guard let span = text.span(start, end, words: words, unit: source.offsets) else {
        throw source.damage(in: place.words, "the text at [\(start), \(end)] differs from the one given")
      }
      let id = string(result["id"]) ?? "\(start)-\(end)"
      let position = positions[id] ?? findings.count
      if positions[id] == nil {
        positions[id] = position
        findings.append(.init(spans: [span]))
      }
      read(result, into: &findings[position])
    }
    return (findings, positions)
  }

  /// What one person, or one model, made of a task.
  private struct Annotation {
    var results: [JSONValue]
    var by: String?
    var isPredicted = false
  }

  /// The text that was labelled: `text`, else the longest string of the task's data.
  private static func text(of task: JSONValue) -> String? {
    if let text = string(task["data"]?["text"]), !text.isEmpty { return text }
    guard case .object(let members)? = task["data"] else { return nil }
    let texts = members.values.compactMap(string).filter { !$0.isEmpty }
    return texts.max { ($0.utf8.count, $1) < ($1.utf8.count, $0) }
  }

  /// The annotations that were not cancelled, of every person; where there are none, a model's first prediction.
  private static func annotations(of task: JSONValue) -> [Annotation] {
    var annotations: [Annotation] = []
    for key in ["annotations", "completions"] {
      for annotation in list(task[key]) where annotation["was_cancelled"] != .bool(true) {
        let results = list(annotation["result"])
        if !results.isEmpty { annotations.append(Annotation(results: results, by: name(annotation["completed_by"]))) }
      }
    }
    guard annotations.isEmpty else { return annotations }
    let results = list(task["predictions"]).lazy.map { list($0["result"]) }.first { !$0.isEmpty }
    return results.map { [Annotation(results: $0, isPredicted: true)] } ?? []
  }

  private static func cancelled(of task: JSONValue) -> Int {
    (list(task["annotations"]) + list(task["completions"])).filter { $0["was_cancelled"] == .bool(true) }.count
  }

  /// The name of who made an annotation: given as an address, a name or a number.
  private static func name(_ value: JSONValue?) -> String? {
    if case .integer(let number)? = value { return "annotator \(number)" }
    return string(value) ?? string(value?["email"]) ?? string(value?["username"])
      ?? string(value?["first_name"])
  }

  private static func list(_ value: JSONValue?) -> [JSONValue] {
    guard case .array(let items)? = value else { return [] }
    return items
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

extension ImportedDocument.Finding {
  /// Keeps a model's verdict as a remark alone.
  fileprivate mutating func refuseVerdict() {
    if let verdict { remarks.append("Predicted by a model: \(verdict.rawValue)") }
    verdict = nil
    reasons = []
  }

  /// Takes in what another person says of the same words.
  fileprivate mutating func add(_ other: ImportedDocument.Finding) {
    remarks += other.remarks
    evidence += other.evidence
    guard let verdict = other.verdict else { return }
    if self.verdict == nil {
      (self.verdict, reasons, note, by) = (verdict, other.reasons, other.note, other.by)
    } else {
      others.append(.init(by: other.by, verdict: verdict, reasons: other.reasons, note: other.note))
    }
  }
}
