import ArticleKit
import SessionKit

extension HTMLRecord {
  /// The whole page.
  static func page(_ report: Report) -> HTMLRecord {
    let info = report.info
    let origin = [info.authors?.joined(separator: ", "), info.publisher, info.published].compactMap { $0 }
    let counts = counts(of: report.tally)
    return [
      "title": SafeText.line(report.title),
      "origin": origin.isEmpty ? nil : origin.joined(separator: " · "),
      "address": info.url.flatMap { LinkTarget($0)?.address },
      "style": HTMLStyle.sheet,
      "policyHash": HTMLWriter.hash(of: HTMLStyle.sheet),
      "progress": report.tally.progress,
      "counts": counts,
      "remarks": report.tally.remarks,
      "urgent": report.urgent.map(urgent),
      "articleLanguage": info.language.flatMap(languageTag),
      "blocks": report.article.blocks.map { block($0, in: report) },
      "cards": report.entries.map { card($0, in: report) },
      "sources": report.sources.map(source),
      "articleNotes": report.notes.map(note),
      "colophon": report.colophon.rows.map { row -> HTMLRecord in
        ["label": row.label, "value": row.value, "target": row.target?.address]
      },
    ]
  }

  /// How a claim stands: its symbol and word, and the class that gives it its colour.
  static func standing(_ standing: Standing) -> HTMLRecord? { standings[standing] }

  private static let standings = Dictionary(
    uniqueKeysWithValues: Standing.allCases.map { standing -> (Standing, HTMLRecord) in
      (
        standing,
        ["kind": standing.rawValue, "symbol": standing.symbol, "word": standing.word, "meaning": standing.meaning]
      )
    })

  /// The counts, each with its part of the bar in thousandths.
  private static func counts(of tally: Tally) -> [HTMLRecord] {
    var passed = 0
    return Standing.allCases.map { standing in
      let start = passed * 1000 / max(tally.claims, 1)
      passed += tally[standing]
      let end = passed * 1000 / max(tally.claims, 1)
      return ["standing": self.standing(standing), "count": tally[standing], "start": start, "length": end - start]
    }
  }

  /// A remark with who made it.
  static func note(_ note: Note) -> HTMLRecord {
    let date = ReportDate(note.at)
    return ["noteText": note.text, "by": note.by, "iso": date.iso, "date": date.text]
  }

  /// A language tag with nothing in it but what such tags are made of (BCP 47).
  private static func languageTag(_ text: String) -> String? {
    let isTag =
      text.utf8.count < 36
      && text.utf8.allSatisfy { byte in
        let letter = byte | 0x20
        return UInt8(ascii: "a")...UInt8(ascii: "z") ~= letter || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
          || byte == UInt8(ascii: "-")
      }
    return isTag && !text.isEmpty ? text : nil
  }
}
