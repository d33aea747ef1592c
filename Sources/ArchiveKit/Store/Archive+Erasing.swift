import GRDB
import RetrievalKit

extension Archive {
  /// Rewrites what sessions brought, where `erase` makes something else of it, and leaves no trace of it in the file;
  /// returns how many claims were rewritten.
  ///
  /// Checks that were imported stay: they were published. Throws ``ArchiveError``.
  public func rewrite(_ erase: (String) -> String) throws(ArchiveError) -> Int {
    try Self.reporting(path) {
      let count = try pool.write { db in
        var writer = ArchiveWriter(db, reader: TextReader())
        let rows = try Row.fetchAll(db, sql: "SELECT id, session FROM claim WHERE session IS NOT NULL")
        let find = try db.makeStatement(sql: ClaimRow.selection + " WHERE claim.id = ?")
        for row in rows {
          guard let claim = try ClaimRow.fetchOne(find, arguments: [row["id"]])?.claim else { continue }
          let erased = claim.rewritingText(erase)
          if erased != claim { try writer.put(erased, session: row["session"]) }
        }
        try writer.finish()
        return writer.outcome.replaced
      }
      if count > 0 {
        // What was deleted is in free pages, in the log and in the index until these are written again.
        try pool.write { db in
          try db.execute(sql: "DELETE FROM stem WHERE claims <= 0; DELETE FROM piece WHERE claims <= 0")
          try db.execute(sql: "INSERT INTO claim_stems (claim_stems) VALUES ('optimize')")
        }
        try pool.vacuum()
        try pool.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
      }
      return count
    }
  }
}

extension ArchivedClaim {
  /// The claim with each of its texts replaced by what `write` makes of it; the words of the article stay.
  fileprivate func rewritingText(_ write: (String) -> String) -> ArchivedClaim {
    var claim = self
    for field in [\ArchivedClaim.title, \.restated, \.source, \.told, \.note, \.articleTitle] {
      claim[keyPath: field] = claim[keyPath: field].map(write)
    }
    claim.evidence = evidence.map { item in
      var item = item
      item.url = write(item.url)
      for field in [\Evidence.archive, \.title, \.publisher] { item[keyPath: field] = item[keyPath: field].map(write) }
      return item
    }
    return claim
  }
}
