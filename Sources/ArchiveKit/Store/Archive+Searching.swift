import GRDB

extension Archive {
  /// The earlier checks of claims, for each the best first; throws ``ArchiveError``.
  ///
  /// All claims of an article are best asked for at once. `least` is the agreement below which nothing is given: leave
  /// it at 0 where a person searches.
  public func earlierChecks(
    of questions: [ClaimQuestion], limit: Int = 5, least: Double = EarlierCheck.threshold
  ) throws(ArchiveError) -> [[EarlierCheck]] {
    try Self.reporting(path) {
      try pool.read { db in
        var search = try ClaimSearch(db)
        return try questions.map { question in
          try search.find(question, limit: limit).compactMap { found in
            guard found.agreement >= least, let row = try Self.row(found.id, in: db) else { return nil }
            return EarlierCheck(
              claim: row.claim, score: found.score, agreement: found.agreement, clues: found.clues.mostTellingFirst)
          }
        }
      }
    }
  }

  /// The names of the best `limit` claims for a question; throws ``ArchiveError``.
  public func names(of questions: [ClaimQuestion], limit: Int) throws(ArchiveError) -> [[String]] {
    try Self.reporting(path) {
      try pool.read { db in
        var search = try ClaimSearch(db)
        return try questions.map { question in
          try search.find(question, limit: limit).compactMap { found in
            let statement = try db.cachedStatement(sql: "SELECT name FROM claim WHERE id = ?")
            return try String.fetchOne(statement, arguments: [found.id])
          }
        }
      }
    }
  }

  private static func row(_ id: Int64, in db: Database) throws -> ClaimRow? {
    try ClaimRow.fetchOne(
      db.cachedStatement(sql: ClaimRow.selection + " WHERE claim.id = ?"), arguments: [id])
  }
}

extension [Clue] {
  /// The words that tell most first, then what clashes.
  var mostTellingFirst: [Clue] {
    func points(_ clue: Clue) -> Double {
      switch clue {
      case .word(_, let points), .pieces(let points), .sameDate(_, let points): points
      default: 0
      }
    }
    return enumerated().sorted {
      let (left, right) = (points($0.element), points($1.element))
      return left != right ? left > right : $0.offset < $1.offset
    }.map(\.element)
  }
}
