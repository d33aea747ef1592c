import ArticleKit
import SessionKit

/// Writes a W3C Web Annotation collection (Web Annotation Data Model, 23 February 2017), its one page embedded.
///
/// One annotation per claim; every span of the claim is a target of its own with two selectors that mean the same: its
/// words with those around them, and its place in code points, as the standard counts.
enum WebAnnotationWriter: ReportWriter {
  static let name = "webannotation"
  static let fileExtension = "jsonld"
  static let summary = "W3C Web Annotation, for annotation servers and readers"
  static let offsetUnits = [OffsetUnit.codePoints]

  /// How many code points around the words help to find them again.
  private static let context = 32

  static func text(of report: Report) throws(ReportError) -> String {
    let base = NamedID(report.record.sha256)
    let items = report.entries.map { annotation($0, in: report, base) }
    return try JSONText.pretty(
      .record([
        "@context": .string("http://www.w3.org/ns/anno.jsonld"),
        "id": .string(base.urn("collection")),
        "type": .string("AnnotationCollection"),
        "label": .string("Fact-check: \(report.title)"),
        "generator": .record(["type": .string("Software"), "name": .string(report.options.generator)]),
        "total": .integer(items.count),
        "first": .record([
          "id": .string(base.urn("page 1")), "type": .string("AnnotationPage"), "startIndex": .integer(0),
          "partOf": .record([
            "id": .string(base.urn("collection")), "type": .string("AnnotationCollection"),
            "total": .integer(items.count),
          ]),
          "items": .array(items),
        ]),
      ]))
  }

  static func lacks(of report: Report) -> [ReportLack] {
    report.address == nil ? [ReportLack(what: "the article has no web address", remedy: "info url https://…")] : []
  }

  private static func annotation(_ entry: ClaimEntry, in report: Report, _ base: NamedID) -> JSONValue {
    let targets = entry.claim.spans.map { target($0, in: report, base) }
    let tag = entry.claim.isJudged ? entry.claim.tag : nil
    return .record([
      "id": .string(base.urn("claim \(entry.claim.id)")),
      "type": .string("Annotation"),
      "motivation": .string("assessing"),
      "creator": tag.map { .record(["type": .string("Person"), "name": .string($0.by)]) },
      "created": tag.map { .string(ReportDate($0.at).iso) },
      "body": .array(bodies(of: entry)),
      "target": targets.count == 1 ? targets[0] : .array(targets),
    ])
  }

  private static func target(_ span: TextSpan, in report: Report, _ base: NamedID) -> JSONValue {
    let before = TextSpan(max(0, span.start - context), span.start)
    let after = TextSpan(span.end, min(report.index.count, span.end + context))
    return .record([
      "type": .string("SpecificResource"),
      "source": .string(report.address?.address ?? base.urn("article")),
      "state": report.text.retrieved.map { retrieved in
        .record([
          "type": .string("TimeState"), "sourceDate": .string(ReportDate(retrieved).iso),
          "cached": .text(report.text.archive?.address),
        ])
      },
      "selector": .array([
        .record([
          "type": .string("TextQuoteSelector"), "exact": .string(report.index.text(of: span)),
          "prefix": .string(report.index.text(of: before)), "suffix": .string(report.index.text(of: after)),
        ]),
        .record([
          "type": .string("TextPositionSelector"), "start": .integer(span.start), "end": .integer(span.end),
        ]),
      ]),
    ])
  }

  private static func bodies(of entry: ClaimEntry) -> [JSONValue] {
    // Whoever reads annotations would take a verdict to confirm for one that stands.
    let tag = entry.claim.isJudged ? entry.claim.tag : nil
    var bodies = [textual(tag?.verdict.rawValue ?? entry.standing.rawValue, purpose: "tagging")]
    bodies.append(textual(entry.claim.polarity.rawValue, purpose: "classifying"))
    bodies.append(textual(entry.telling.line, purpose: "describing"))
    bodies += (tag?.reasons ?? []).map { textual($0.rawValue, purpose: "tagging") }
    let notes = [tag?.note].compactMap { $0 } + entry.notes.map(\.text)
    bodies += notes.map { textual($0, purpose: "commenting") }
    return bodies + entry.citations.map(link)
  }

  private static func textual(_ text: String, purpose: String) -> JSONValue {
    .record([
      "type": .string("TextualBody"), "purpose": .string(purpose), "format": .string("text/plain"),
      "value": .string(text),
    ])
  }

  /// A piece of evidence: a link to it where it has an address, else its name.
  private static func link(_ citation: Citation) -> JSONValue {
    let label = "\(citation.link.stance.label): \(citation.evidence.shownName)"
    guard let target = citation.evidence.target else {
      let quote = citation.link.quote.map { ": “\($0)”" } ?? ""
      return textual(label + quote, purpose: "linking")
    }
    return .record([
      "type": .string("SpecificResource"), "purpose": .string("linking"), "source": .string(target.address),
      "label": .string(label),
      "selector": citation.link.quote.map { quote in
        .record(["type": .string("TextQuoteSelector"), "exact": .string(quote)])
      },
    ])
  }
}
