import ArticleKit
import SessionKit

/// Reads W3C Web Annotations and finds their words in the article: at the place given, else by the words themselves and
/// those around them.
enum WebAnnotationReader {
  /// The annotations of a collection, a page or a list; nil if the value is something else.
  static func annotations(in value: JSONValue) -> [JSONValue]? {
    if case .array(let items) = value {
      return !items.isEmpty && items.allSatisfy { $0["target"] != nil } ? items : nil
    }
    if case .array(let items)? = value["first"]?["items"] ?? value["items"] { return items }
    return value["target"] == nil ? nil : [value]
  }

  static func document(
    _ annotations: [JSONValue], on article: Article, _ source: ImportSource
  ) -> ImportedDocument {
    let text = ImportedText(article.text)
    let finder = WordFinder(text)
    var findings: [ImportedDocument.Finding] = []
    var lost: [String] = []
    for annotation in annotations {
      var finding = ImportedDocument.Finding(spans: [])
      for target in list(annotation["target"]) {
        let selectors = Selectors(list(target["selector"]))
        if let span = finder.place(of: selectors) {
          finding.spans.append(span)
        } else {
          lost.append(selectors.exact ?? "an annotation without text")
        }
      }
      finding.spans.sort()
      guard !finding.spans.isEmpty else { continue }
      finding.by = string(annotation["creator"]?["name"]) ?? string(annotation["creator"])
      for body in list(annotation["body"] ?? annotation["bodyValue"]) { read(body, into: &finding) }
      findings.append(finding)
    }
    return ImportedDocument(
      text: text.text, name: source.name(of: .init(words: "", number: nil)), path: source.path,
      info: article.metadata, findings: findings, lost: lost, tool: "Web Annotation", blocks: article.blocks)
  }

  private static func read(_ body: JSONValue, into finding: inout ImportedDocument.Finding) {
    let value = string(body["value"]) ?? string(body)
    if list(body["purpose"]).contains(.string("linking")) {
      finding.evidence.append(evidence(body, value))
      return
    }
    guard let value else { return }
    if list(body["purpose"]).contains(.string("classifying")), let polarity = Polarity(rawValue: value) {
      finding.attribution.polarity = polarity
      return
    }
    // How the claim is reported, by our own writer, in addition to the words that the claim has.
    if list(body["purpose"]) == [.string("describing")] { return }
    if let verdict = ImportSource.verdict(value) {
      finding.verdict = verdict
    } else if let reason = ImportSource.reason(value) {
      finding.reasons.append(reason)
    } else if list(body["purpose"]).contains(.string("tagging")) {
      // The status of a claim without a verdict is not a label.
      if Standing(rawValue: value) == nil { finding.remarks.append("Label: \(value)") }
    } else if finding.verdict != nil, finding.note == nil {
      finding.note = value
    } else {
      finding.remarks.append(value)
    }
  }

  /// A piece of evidence, its stance from the word in front of its label where our own writer put one.
  private static func evidence(_ body: JSONValue, _ value: String?) -> Evidence {
    let label = string(body["label"]) ?? value
    let stance = Evidence.Stance.allCases.first { label?.hasPrefix("\($0.label): ") ?? false }
    let title = stance.flatMap { stance in label.map { String($0.dropFirst(stance.label.count + 2)) } } ?? label
    let quote = list(body["selector"]).lazy.compactMap { string($0["exact"]) }.first
    let link = Evidence.Link(claim: ClaimID(1), stance: stance ?? .context, quote: quote)
    return Evidence(
      id: EvidenceID(1), form: .document, url: string(body["source"]) ?? string(body["id"]), title: title,
      links: [link])
  }

  static func string(_ value: JSONValue?) -> String? {
    guard case .string(let text)? = value else { return nil }
    return text
  }

  static func list(_ value: JSONValue?) -> [JSONValue] {
    switch value {
    case .array(let items)?: items
    case let value?: [value]
    case nil: []
    }
  }
}
