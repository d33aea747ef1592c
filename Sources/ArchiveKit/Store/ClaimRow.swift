import Foundation
import GRDB

/// A claim in its row.
struct ClaimRow: FetchableRecord {
  let id: Int64
  let claim: ArchivedClaim

  /// Reads a row; throws if a column holds something else than Stet writes, as in a file made by hand.
  init(row: Row) throws {
    func text(_ column: String) throws -> String? { try row.decode(String?.self, forColumn: column) }
    id = try row.decode(Int64.self, forColumn: "id")
    let evidence = try text("evidence")
    claim = ArchivedClaim(
      id: try row.decode(String.self, forColumn: "name"), claim: try row.decode(String.self, forColumn: "claim"),
      title: try text("title"), restated: try text("restated"), source: try text("source"),
      polarity: try text("polarity"), voice: try text("voice"), told: try text("told"),
      verdict: try text("verdict"), reasons: try text("reasons")?.split(separator: " ").map(String.init) ?? [],
      note: try text("note"),
      evidence: try evidence.map { json in
        try JSONDecoder().decode([ArchivedClaim.Evidence].self, from: Data(json.utf8))
      } ?? [],
      checker: try text("checker"), date: try text("date"), url: try text("url"),
      articleTitle: try text("articleTitle"), articleURL: try text("articleURL"),
      session: try row.decode(String?.self, forColumn: "sessionName"))
  }

  static func insert(_ claim: ArchivedClaim, identity: Data, session: Int64?, into db: Database) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let evidence =
      claim.evidence.isEmpty ? nil : String(decoding: try encoder.encode(claim.evidence), as: UTF8.self)
    let reasons = claim.reasons.isEmpty ? nil : claim.reasons.joined(separator: " ")
    let values: [(any DatabaseValueConvertible)?] = [
      identity, session, claim.id, claim.claim, claim.title, claim.restated, claim.source, claim.polarity,
      claim.voice, claim.told, claim.verdict, reasons, claim.note, evidence, claim.checker, claim.date, claim.url,
      claim.articleTitle, claim.articleURL,
    ]
    try db.cachedStatement(
      sql: """
        INSERT INTO claim (identity, session, name, claim, title, restated, source, polarity, voice, told,
          verdict, reasons, note, evidence, checker, date, url, articleTitle, articleURL)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: StatementArguments(values))
  }

  /// What to select so that a row can be read.
  static let selection =
    "SELECT claim.*, session.name AS sessionName FROM claim LEFT JOIN session ON session.id = claim.session"
}
