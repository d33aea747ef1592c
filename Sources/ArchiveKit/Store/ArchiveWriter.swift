import Foundation
import GRDB
import RetrievalKit

/// Writes claims and keeps the index and the figures of the whole archive in step, within one transaction.
struct ArchiveWriter {
  private let db: Database
  private var reader: TextReader
  private var stems: [Int64: Int] = [:]
  private var pieces: [Int64: Int] = [:]
  private var change = CollectionStatistics()
  private(set) var outcome = AddingOutcome()

  init(_ db: Database, reader: TextReader) {
    self.db = db
    self.reader = reader
  }

  /// Adds a claim, or replaces the one of the same identity where it differs.
  mutating func put(_ claim: ArchivedClaim, session: Int64?) throws {
    let identity = claim.identity
    let find = try db.cachedStatement(sql: ClaimRow.selection + " WHERE claim.identity = ?")
    if let row = try ClaimRow.fetchOne(find, arguments: [identity]) {
      guard row.claim != claim else {
        outcome.unchanged += 1
        return
      }
      try remove(row)
      outcome.replaced += 1
    } else {
      outcome.added += 1
    }
    try ClaimRow.insert(claim, identity: identity, session: session, into: db)
    try index(claim, row: db.lastInsertedRowID, by: 1)
  }

  /// Takes a claim out.
  mutating func remove(_ row: ClaimRow) throws {
    try index(row.claim, row: row.id, by: -1)
    try db.cachedStatement(sql: "DELETE FROM claim WHERE id = ?").execute(arguments: [row.id])
  }

  /// Counts claims that a session no longer has.
  mutating func removeVanished(_ row: ClaimRow) throws {
    try remove(row)
    outcome.removed += 1
  }

  private mutating func index(_ claim: ArchivedClaim, row: Int64, by sign: Int) throws {
    let text = reader.read(claim.foundBy)
    let title = reader.read(claim.context)
    var seen: Set<Int64> = []
    var found: [String] = []
    var parts: Set<Int64> = []
    for place in text.places + title.places {
      if seen.insert(place.word.key).inserted { found.append(place.word.stem) }
      parts.formUnion(place.word.pieces)
    }
    for key in seen { stems[key, default: 0] += sign }
    for key in parts { pieces[key, default: 0] += sign }
    change.texts += sign
    change.textWords += sign * text.places.count
    change.titleWords += sign * title.places.count
    change.textPieces += sign * text.pieceCount
    change.titlePieces += sign * title.pieceCount
    let sql =
      sign > 0
      ? "INSERT INTO claim_stems (rowid, stems) VALUES (?, ?)"
      : "INSERT INTO claim_stems (claim_stems, rowid, stems) VALUES ('delete', ?, ?)"
    try db.cachedStatement(sql: sql).execute(arguments: [row, found.joined(separator: " ")])
  }

  /// Brings the figures of the whole archive up to date; the last thing in a transaction.
  func finish() throws {
    try add(stems, to: "stem")
    try add(pieces, to: "piece")
    try db.execute(
      sql: """
        UPDATE total SET claims = claims + ?, claimWords = claimWords + ?, titleWords = titleWords + ?,
          claimPieces = claimPieces + ?, titlePieces = titlePieces + ?
        """,
      arguments: [change.texts, change.textWords, change.titleWords, change.textPieces, change.titlePieces])
  }

  private func add(_ counts: [Int64: Int], to table: String) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO \(table) (key, claims) VALUES (?, ?)
        ON CONFLICT (key) DO UPDATE SET claims = claims + excluded.claims
        """)
    // In order, so that the table's pages are visited once each.
    for (key, count) in counts.sorted(by: { $0.key < $1.key }) where count != 0 {
      try statement.execute(arguments: [key, count])
    }
  }
}
