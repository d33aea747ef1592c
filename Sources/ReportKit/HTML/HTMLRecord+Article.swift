import ArticleKit
import SessionKit

extension HTMLRecord {
  /// A block of the article, with the claims that end in it for the margin.
  static func block(_ block: AnnotatedArticle.Block, in report: Report) -> HTMLRecord {
    [
      "blockKind": block.kind.rawValue,
      "isHeading": block.kind == .headline || block.kind == .heading,
      "runs": block.runs.map { run($0, in: report) },
      "marks": block.runs.flatMap(\.ends).compactMap(report.entry).map { mark($0, in: report) },
    ]
  }

  /// A run of the text, in the colour of the gravest of its claims.
  private static func run(_ run: AnnotatedArticle.Run, in report: Report) -> HTMLRecord {
    [
      "pieces": pieces(report.ticks.pieces(of: run.span, in: report.index)),
      "markKind": run.depth > 0 ? classes(of: run) : nil,
      "shown": shown(run),
      "begins": run.begins.map(\.description),
      "pauses": run.pauses.compactMap(report.entry).map { mark($0, in: report) },
      "ends": run.ends.compactMap(report.entry).map { mark($0, in: report) },
    ]
  }

  /// Words with marks on those that are ticked.
  static func pieces(_ pieces: [TickedWords.Piece]) -> [HTMLRecord] {
    pieces.map { piece in
      [
        "text": piece.text, "ticked": tickClasses(piece.ticked), "aloud": aloud(piece.told),
      ]
    }
  }

  /// The classes of ticked words.
  static func tickClasses(_ ticked: Ticked) -> String? {
    switch ticked {
    case .not: nil
    case .ticked: "ticked"
    case .onAuthor: "ticked author"
    }
  }

  /// What a screen reader says after ticked words.
  static func aloud(_ told: [String]) -> String? { told.isEmpty ? nil : " (\(told.joined(separator: ", ")))" }

  /// The class that colours a run: that of the standing which matters most.
  private static func shown(_ run: AnnotatedArticle.Run) -> String {
    "show-\((Standing.byGravity.first { run.traits.contains($0.trait) } ?? .unseen).rawValue)"
  }

  /// The classes of a mark for the filters: all standings and speakers of its claims.
  private static func classes(of run: AnnotatedArticle.Run) -> String {
    let first = Standing.allCases.count
    let names = run.traits.numbers.map { $0 < first ? Standing.allCases[$0].rawValue : "s\($0 - first)" }
    return (["f"] + names + (run.depth > 1 ? ["shared"] : [])).joined(separator: " ")
  }

  /// A claim named in the text or beside it.
  private static func mark(_ entry: ClaimEntry, in report: Report) -> HTMLRecord {
    [
      "id": entry.claim.id.description, "standing": standing(entry),
      "speaker": "s\(report.speakers.number(of: entry))",
      "who": entry.telling.voice == .named ? entry.telling.margin : Telling.capitalized(entry.telling.margin),
      "tagNote": entry.verdictNote,
    ]
  }
}
