import ArticleKit
import SessionKit

extension HTMLRecord {
  /// A block of the article, with the claims that end in it for the margin.
  static func block(_ block: AnnotatedArticle.Block, in report: Report) -> HTMLRecord {
    [
      "blockKind": block.kind.rawValue,
      "isHeading": block.kind == .headline || block.kind == .heading,
      "runs": block.runs.map { run($0, in: report) },
      "marks": block.runs.flatMap(\.ends).compactMap(report.entry).map(mark),
    ]
  }

  /// A run of the text, in the colour of the gravest of its claims.
  private static func run(_ run: AnnotatedArticle.Run, in report: Report) -> HTMLRecord {
    let standings = run.claims.compactMap { report.entry($0)?.standing }
    return [
      "text": run.text,
      "markKind": standings.max { $0.gravity < $1.gravity }?.rawValue,
      "begins": run.begins.map(\.description),
      "ends": run.ends.compactMap(report.entry).map(mark),
    ]
  }

  /// A claim named in the text or beside it.
  private static func mark(_ entry: ClaimEntry) -> HTMLRecord {
    [
      "id": entry.claim.id.description, "standing": standing(entry.standing),
      "why": entry.why.isEmpty ? nil : entry.why.joined(separator: ", "),
    ]
  }
}
