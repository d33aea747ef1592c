import GRDB

/// The tables of an archive, as numbered migrations.
///
/// A migration that was released is never changed; what is to be different comes as a further one.
enum ArchiveSchema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      for statement in first { try db.execute(sql: statement) }
      try db.execute(sql: "INSERT INTO total VALUES (1, 0, 0, 0, 0, 0)")
    }
    migrator.registerMigration("2") { db in
      // Who asserts or denies a claim; nothing is known of it for what came before.
      for column in added { try db.execute(sql: "ALTER TABLE claim ADD COLUMN \(column) TEXT") }
    }
    return migrator
  }

  /// The columns that the second migration adds to the claims.
  private static let added = ["polarity", "voice", "told"]

  /// What all migrations make.
  ///
  /// SQLite keeps the words of a table as they were written, with added columns before the last bracket.
  private static let made = first.map { statement in
    guard statement.hasPrefix("CREATE TABLE claim (") else { return statement.spaced }
    return statement.spaced.dropLast() + added.map { ", \($0) TEXT" }.joined() + ")"
  }

  /// What the first migration makes.
  private static let first = [
    """
    CREATE TABLE session (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    )
    """,
    """
    CREATE TABLE claim (
      id INTEGER PRIMARY KEY,
      identity BLOB NOT NULL UNIQUE,
      session INTEGER REFERENCES session (id),
      name TEXT NOT NULL,
      claim TEXT NOT NULL,
      title TEXT, restated TEXT, source TEXT, verdict TEXT, reasons TEXT, note TEXT, evidence TEXT, checker TEXT,
      date TEXT, url TEXT, articleTitle TEXT, articleURL TEXT
    )
    """,
    "CREATE INDEX claim_of_session ON claim (session) WHERE session IS NOT NULL",
    "CREATE TABLE stem (key INTEGER PRIMARY KEY, claims INTEGER NOT NULL)",
    "CREATE TABLE piece (key INTEGER PRIMARY KEY, claims INTEGER NOT NULL)",
    """
    CREATE TABLE total (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      claims INTEGER NOT NULL, claimWords INTEGER NOT NULL, titleWords INTEGER NOT NULL,
      claimPieces INTEGER NOT NULL, titlePieces INTEGER NOT NULL
    )
    """,
    """
    CREATE VIRTUAL TABLE claim_stems
      USING fts5 (stems, content = '', detail = none, columnsize = 0, tokenize = "ascii tokenchars '._'")
    """,
  ]

  /// Whether what says which migrations were done is a table: a view may be endless.
  static func hasReadableMigrations(_ db: Database) throws -> Bool {
    let sql = "SELECT count(*) FROM sqlite_master WHERE name = 'grdb_migrations' AND type <> 'table'"
    return try Int.fetchOne(db, sql: sql) == 0
  }

  /// Whether a migrated file holds what the migrations make and nothing else: a view in place of a table may be
  /// endless, a trigger may do anything, and a column may be worked out while it is read.
  static func hasOwnTables(_ db: Database) throws -> Bool {
    let rows = try Row.fetchAll(db, sql: "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    let own = Set(made)
    var found: Set<String> = []
    for row in rows {
      let name = try row.decode(String.self, forColumn: "name")
      let sql = try row.decode(String.self, forColumn: "sql").spaced
      if own.contains(sql) {
        found.insert(sql)
      } else {
        // What GRDB, FTS5 and ANALYZE keep for themselves.
        let isTheirs = name == "grdb_migrations" || name.hasPrefix("claim_stems_") || name.hasPrefix("sqlite_")
        let isTable = try row.decode(String.self, forColumn: "type") == "table"
        guard isTheirs, isTable, !sql.uppercased().hasPrefix("CREATE VIRTUAL") else { return false }
      }
    }
    return found == own
  }
}

extension String {
  /// The text with one space for each run of white space, and none before a comma or a closing bracket: archives were made
  /// with other indents, and SQLite adds columns right after what is there.
  fileprivate var spaced: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ").replacing(" ,", with: ",").replacing(" )", with: ")")
  }
}
