import SessionKit

/// Writes a script to be printed: the article in numbered lines, and beside them what was found of each claim, with the
/// source, the place in it and its words.
enum ScriptWriter: ReportWriter {
  static let name = "annotated"
  static let fileExtension = "html"
  static let summary = "a script to print: numbered lines, with verdicts and sources in the margin"
  static let losses = ["sources, documents and notes on the article that are about no claim"]

  static func text(of report: Report) throws(ReportError) -> String {
    try HTMLWriter.page(
      HTMLRecord.script(report), root: "script",
      templates: ["script": ScriptTemplate.page, "verdict": ScriptTemplate.verdict, "words": ScriptTemplate.words])
  }
}

extension HTMLRecord {
  /// The whole script.
  static func script(_ report: Report) -> HTMLRecord {
    var next = 1
    let rows = report.article.blocks.map { block -> HTMLRecord in
      let lines = ScriptLines(block, from: next, ticks: report.ticks, in: report.index)
      next += lines.lines.count
      return [
        "blockKind": block.kind.rawValue,
        "lines": lines.lines.map { line(of: $0, report) },
        "notes": block.runs.flatMap(\.ends).compactMap(report.entry).map { note($0, on: lines, report) },
      ]
    }
    let style = ScriptStyle.sheet + (report.ticks.isEmpty ? "" : ScriptStyle.ticks)
    return [
      "title": SafeText.line(report.title), "hasTicks": !report.ticks.isEmpty,
      "origin": report.origin.isEmpty ? nil : report.origin.joined(separator: " · "),
      "style": style, "styleHash": HTMLWriter.hash(of: style),
      "approvalLabel": report.approval.label, "approval": report.approval.sentence(report.options.dates),
      "scope": report.scope, "rows": rows,
      "colophon": report.colophon.rows.map { row -> HTMLRecord in ["label": row.label, "value": row.value] },
    ]
  }

  private static func line(of line: ScriptLines.Line, _ report: Report) -> HTMLRecord {
    [
      "number": line.number, "isFifth": line.number % 5 == 0,
      "pieces": line.pieces.map { piece -> HTMLRecord in
        [
          "text": piece.text, "isMarked": piece.isMarked, "ticked": tickClasses(piece.ticked),
          "aloud": aloud(piece.told),
          "ends": piece.ends.compactMap(report.entry).map { entry -> HTMLRecord in
            ["id": entry.claim.id.description, "kind": entry.standing.rawValue, "symbol": entry.standing.symbol]
          },
        ]
      },
    ]
  }

  /// What was found of a claim, for the margin.
  private static func note(_ entry: ClaimEntry, on lines: ScriptLines, _ report: Report) -> HTMLRecord {
    let claim = entry.claim
    let telling = entry.telling
    let ends =
      [entry.waiting, entry.judgement, entry.approval, entry.ticks].compactMap(\.self) + entry.opinions + entry.warnings
    return [
      "id": claim.id.description, "standing": standing(entry), "place": lines.place(of: claim.id),
      "told": telling.needsLead ? telling.line : telling.voice == .named ? telling.margin : nil,
      "tagNote": entry.verdictNote, "remarks": entry.notes.map(\.text),
      "citations": entry.citations.map { citation -> HTMLRecord in
        let evidence = citation.evidence
        return [
          "stanceLabel": citation.link.stance.label, "name": evidence.shownName, "locator": citation.link.locator,
          "quote": citation.link.quote, "address": evidence.shownAddress,
        ]
      },
      "suggestion": claim.suggestion, "facts": ends,
    ]
  }
}
