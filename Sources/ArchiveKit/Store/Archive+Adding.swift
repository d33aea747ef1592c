import GRDB
import RetrievalKit
import SessionKit

extension Archive {
  /// So many claims go into one transaction: other programs wait no longer than that takes, and the log stays small.
  private static let batch = 10_000

  /// Adds the claims of a session that have a verdict; throws ``ArchiveError``.
  ///
  /// Adding a session twice changes nothing; one that was changed replaces what it had brought. All of it is done or
  /// nothing.
  public func add(_ session: Session) throws(ArchiveError) -> AddingOutcome {
    let name = ArchivedClaim.name(of: session)
    let claims = ArchivedClaim.claims(of: session)
    return try Self.reporting(path) {
      try pool.write { db in
        try db.execute(sql: "INSERT INTO session (name) VALUES (?) ON CONFLICT (name) DO NOTHING", arguments: [name])
        let id = try Int64.fetchOne(db, sql: "SELECT id FROM session WHERE name = ?", arguments: [name])
        var writer = ArchiveWriter(db, reader: TextReader())
        for claim in claims { try writer.put(claim, session: id) }
        let kept = Set(claims.map(\.id))
        let rows = try ClaimRow.fetchAll(
          db, sql: ClaimRow.selection + " WHERE claim.session = ? ORDER BY claim.id", arguments: [id])
        for row in rows where !kept.contains(row.claim.id) { try writer.removeVanished(row) }
        try writer.finish()
        return writer.outcome
      }
    }
  }

  /// Adds claims that come one by one; throws ``ArchiveError``, or what `next` throws.
  ///
  /// They are kept in batches: where it is broken off, what went before stays, and importing again continues from there.
  func add(next: () throws(ArchiveError) -> ArchivedClaim?) throws(ArchiveError) -> AddingOutcome {
    var outcome = AddingOutcome()
    var sessions: [String: Int64] = [:]
    while true {
      var claims: [ArchivedClaim] = []
      var failure: ArchiveError?
      do throws(ArchiveError) {
        while claims.count < Self.batch, let claim = try next() { claims.append(claim.named) }
      } catch {
        failure = error
      }
      let batch = claims
      guard !batch.isEmpty else {
        if let failure { throw failure }
        return outcome
      }
      outcome += try Self.reporting(path) {
        try pool.write { db in
          var writer = ArchiveWriter(db, reader: TextReader())
          for claim in batch { try writer.put(claim, session: Self.session(claim.session, in: db, known: &sessions)) }
          try writer.finish()
          return writer.outcome
        }
      }
      if let failure { throw failure }
    }
  }

  private static func session(_ name: String?, in db: Database, known: inout [String: Int64]) throws -> Int64? {
    guard let name else { return nil }
    if let id = known[name] { return id }
    try db.execute(sql: "INSERT INTO session (name) VALUES (?) ON CONFLICT (name) DO NOTHING", arguments: [name])
    let id = try Int64.fetchOne(db, sql: "SELECT id FROM session WHERE name = ?", arguments: [name])
    known[name] = id
    return id
  }
}
