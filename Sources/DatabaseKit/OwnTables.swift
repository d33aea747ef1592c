import GRDB

/// What a database of Stet holds, to know it again: a file with that name may have been made by anybody.
package struct OwnTables: Sendable {
  private let made: Set<String>
  private let indexed: String

  /// Takes up the statements that make everything in a database, once all its migrations are done; `indexed` is the
  /// name of its table for full-text search.
  package init(made statements: [String], indexed: String) {
    made = Set(statements.map(\.spaced))
    self.indexed = indexed
  }

  /// Whether what says which migrations were done is a table: a view may be endless.
  package static func hasReadableMigrations(_ db: Database) throws -> Bool {
    let sql = "SELECT count(*) FROM sqlite_master WHERE name = 'grdb_migrations' AND type <> 'table'"
    return try Int.fetchOne(db, sql: sql) == 0
  }

  /// Whether a migrated file holds what the migrations make and nothing else: a view in the place of a table may be
  /// endless, a trigger may do anything, and a column may be worked out while it is read.
  package func areAll(in db: Database) throws -> Bool {
    let rows = try Row.fetchAll(db, sql: "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    var found: Set<String> = []
    for row in rows {
      let name = try row.decode(String.self, forColumn: "name")
      let sql = try row.decode(String.self, forColumn: "sql").spaced
      if made.contains(sql) {
        found.insert(sql)
      } else {
        // What GRDB, FTS5 and ANALYZE keep for themselves.
        let isTheirs = name == "grdb_migrations" || name.hasPrefix(indexed + "_") || name.hasPrefix("sqlite_")
        let isTable = try row.decode(String.self, forColumn: "type") == "table"
        guard isTheirs, isTable, !sql.uppercased().hasPrefix("CREATE VIRTUAL") else { return false }
      }
    }
    return found == made
  }
}

extension String {
  /// The text with one space for each run of white space, and none before a comma or a closing bracket: databases were
  /// made with other indents, and SQLite adds columns right after what is there.
  package var spaced: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ").replacing(" ,", with: ",").replacing(" )", with: ")")
  }
}
