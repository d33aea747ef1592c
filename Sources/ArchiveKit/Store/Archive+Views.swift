import Foundation
import GRDB
import SessionKit

/// How much an archive holds.
public struct ArchiveStatistics: Hashable, Sendable {
  /// How many claims.
  public let claims: Int
  /// How many sessions they come from.
  public let sessions: Int
  /// How many claims were imported.
  public let imported: Int
  /// How often each verdict was given, the most frequent first.
  public let verdicts: [(verdict: String, claims: Int)]
  /// The first and the last day of a check.
  public let days: ClosedRange<String>?
  /// How many bytes the file has.
  public let bytes: Int

  /// Two are equal where all that they count is.
  public static func == (left: Self, right: Self) -> Bool {
    left.claims == right.claims && left.sessions == right.sessions && left.imported == right.imported
      && left.days == right.days && left.bytes == right.bytes
      && left.verdicts.elementsEqual(right.verdicts, by: ==)
  }

  /// Hashes the number of claims and bytes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(claims)
    hasher.combine(bytes)
  }
}

extension Archive {
  /// Gives every claim to `body`, in the order they came into the archive; throws ``ArchiveError``.
  ///
  /// Other programs may add claims meanwhile: what is given is how the archive stood at the beginning.
  public func export(_ body: (ArchivedClaim) throws -> Void) throws(ArchiveError) {
    try Self.reporting(path) {
      try pool.read { db in
        let rows = try ClaimRow.fetchCursor(db, sql: ClaimRow.selection + " ORDER BY claim.id")
        while let row = try rows.next() { try body(row.claim) }
      }
    }
  }

  /// Counts what the archive holds; throws ``ArchiveError``.
  public func statistics() throws(ArchiveError) -> ArchiveStatistics {
    try Self.reporting(path) {
      try pool.read { db in
        let claims = try Int.fetchOne(db, sql: "SELECT count(*) FROM claim") ?? 0
        let verdicts = try Row.fetchAll(
          db,
          sql: """
            SELECT CASE WHEN reasons IS 'attribution-only' OR verdict = 'verified'
                AND instr(' ' || ifnull(reasons, '') || ' ', ' attribution-only ') > 0 THEN ? ELSE verdict END AS mark,
              count(*) AS claims
            FROM claim WHERE verdict IS NOT NULL GROUP BY mark ORDER BY claims DESC, mark
            """, arguments: [Mark.said.words])
        let days = try Row.fetchOne(db, sql: "SELECT min(date) AS first, max(date) AS last FROM claim")
        let first = try days?.decode(String?.self, forColumn: "first")
        let last = try days?.decode(String?.self, forColumn: "last")
        let pages = try Int.fetchOne(db, sql: "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
        return ArchiveStatistics(
          claims: claims,
          sessions: try Int.fetchOne(db, sql: "SELECT count(DISTINCT session) FROM claim") ?? 0,
          imported: try Int.fetchOne(db, sql: "SELECT count(*) FROM claim WHERE session IS NULL") ?? 0,
          verdicts: try verdicts.map { row in
            (try row.decode(String.self, forColumn: "mark"), try row.decode(Int.self, forColumn: "claims"))
          },
          // SQLite orders by bytes, Swift by characters: they agree on days, but not on all that may be there.
          days: first.flatMap { first in last.flatMap { first <= $0 ? first...$0 : nil } }, bytes: pages ?? 0)
      }
    }
  }

  /// Looks whether the file is sound, by SQLite's own check; throws ``ArchiveError``.
  public func isSound() throws(ArchiveError) -> Bool {
    try Self.reporting(path) {
      try pool.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") == ["ok"] }
    }
  }
}
