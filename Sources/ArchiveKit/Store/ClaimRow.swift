import Foundation
import GRDB

/// A claim in its row.
struct ClaimRow: FetchableRecord {
  let id: Int64
  let claim: ArchivedClaim

  init(row: Row) throws {
    id = row["id"]
    let decoder = JSONDecoder()
    let reasons: String? = row["reasons"]
    let evidence: String? = row["evidence"]
    claim = ArchivedClaim(
      id: row["name"], claim: row["claim"], title: row["title"], restated: row["restated"], source: row["source"],
      verdict: row["verdict"], reasons: reasons?.split(separator: " ").map(String.init) ?? [], note: row["note"],
      evidence: try evidence.map { try decoder.decode([ArchivedClaim.Evidence].self, from: Data($0.utf8)) } ?? [],
      checker: row["checker"], date: row["date"], url: row["url"], articleTitle: row["articleTitle"],
      articleURL: row["articleURL"], session: row["sessionName"])
  }

  static func insert(_ claim: ArchivedClaim, identity: Data, session: Int64?, into db: Database) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let evidence =
      claim.evidence.isEmpty ? nil : String(decoding: try encoder.encode(claim.evidence), as: UTF8.self)
    let reasons = claim.reasons.isEmpty ? nil : claim.reasons.joined(separator: " ")
    let values: [(any DatabaseValueConvertible)?] = [
      identity, session, claim.id, claim.claim, claim.title, claim.restated, claim.source, claim.verdict, reasons,
      claim.note, evidence, claim.checker, claim.date, claim.url, claim.articleTitle, claim.articleURL,
    ]
    try db.cachedStatement(
      sql: """
        INSERT INTO claim (identity, session, name, claim, title, restated, source, verdict, reasons, note, evidence,
          checker, date, url, articleTitle, articleURL) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: StatementArguments(values))
  }

  /// What to select so that a row can be read.
  static let selection =
    "SELECT claim.*, session.name AS sessionName FROM claim LEFT JOIN session ON session.id = claim.session"
}
