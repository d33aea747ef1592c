import ArticleKit
import SessionKit

/// Reads a line of doccano's or Prodigy's JSON Lines: a text with labelled spans.
enum LabelledLineReader {
  static func document(
    _ value: JSONValue, at place: ImportSource.Place, _ source: ImportSource
  ) throws(ReportError) -> ImportedDocument {
    guard case .string(let original)? = value["text"] ?? value["data"], !original.isEmpty else {
      throw source.damage(in: place.words, "the key “text” is empty")
    }
    let text = ImportedText(original)
    var findings: [ImportedDocument.Finding] = []
    var grouped: [String: Int] = [:]
    let labels = try labels(of: value, place, source)
    // What a person rejected or skipped is not a verdict.
    let isRefused = value["answer"] == .string("reject") || value["answer"] == .string("ignore")
    let unnamed = labels.filter { $0.words == nil }.map { (start: $0.start, end: $0.end) }
    let joins = text.joinsLineEnds(unnamed, unit: source.offsets)
    for label in isRefused ? [] : labels {
      let span =
        label.words == nil
        ? text.span(label.start, label.end, unit: source.offsets, joinsLineEnds: joins)
        : text.span(label.start, label.end, words: label.words, unit: source.offsets)
      guard let span else {
        throw source.damage(in: place.words, "there is no text at [\(label.start), \(label.end)]")
      }
      if let claim = label.claim, let position = grouped[claim] {
        findings[position].spans = (findings[position].spans + [span]).sorted()
        continue
      }
      if let claim = label.claim { grouped[claim] = findings.count }
      let verdict = ImportSource.verdict(label.label)
      findings.append(
        .init(
          spans: [span], verdict: verdict, remarks: verdict == nil ? ["Label: \(label.label)"] : [],
          attribution: .init(label.metadata)))
    }
    var info = Metadata()
    if case .string(let url)? = value["url"] ?? value["meta"]?["source"] { info.url = url }
    return ImportedDocument(
      text: text.text, name: source.name(of: place), path: source.path, info: info, findings: findings,
      remarks: [
        .init(
          count: isRefused ? labels.count : 0,
          reason: value["answer"] == .string("ignore") ? "skipped by the annotator" : "rejected by the annotator",
          isLoss: true),
        .init(
          count: joins ? unnamed.count : 0, reason: "the offsets count a line end as one character",
          isLoss: false),
      ],
      tool: value["spans"] == nil ? "doccano" : "Prodigy")
  }

  private struct Label {
    let start: Int
    let end: Int
    let label: String
    var words: String?
    var claim: String?
    var metadata: JSONValue?
  }

  /// The spans, in any of the shapes in which these tools write them.
  private static func labels(
    of value: JSONValue, _ place: ImportSource.Place, _ source: ImportSource
  ) throws(ReportError) -> [Label] {
    guard let list = value["label"] ?? value["labels"] ?? value["entities"] ?? value["spans"], list != .null else {
      return []
    }
    guard case .array(let items) = list else { throw source.damage(in: place.words, "its labels are not a list") }
    var labels: [Label] = []
    for item in items {
      guard let label = label(item) else {
        throw source.damage(in: place.words, "a label is [start, end, name], not \(item)")
      }
      labels.append(label)
    }
    // Our own writer describes doccano's labels, which are lists, in a list beside them.
    if case .array(let claims)? = value["claims"], claims.count == labels.count {
      for (position, claim) in claims.enumerated() where labels[position].metadata == nil {
        labels[position].metadata = claim
      }
    }
    return labels
  }

  private static func label(_ item: JSONValue) -> Label? {
    if case .array(let parts) = item {
      guard parts.count == 3, case .integer(let start) = parts[0], case .integer(let end) = parts[1],
        case .string(let name) = parts[2]
      else { return nil }
      return Label(start: start, end: end, label: name)
    }
    guard case .integer(let start)? = item["start"] ?? item["start_offset"],
      case .integer(let end)? = item["end"] ?? item["end_offset"], case .string(let name)? = item["label"]
    else { return nil }
    var label = Label(start: start, end: end, label: name, metadata: item)
    if case .string(let words)? = item["text"] { label.words = words }
    if case .string(let claim)? = item["claim"] { label.claim = claim }
    return label
  }
}
