import DatabaseKit
import GRDB

/// The tables of an archive, as numbered migrations.
///
/// A migration that was released is never changed; changes come as a new one.
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
  static let tables = OwnTables(
    made: first.map { statement in
      guard statement.hasPrefix("CREATE TABLE claim (") else { return statement }
      return statement.spaced.dropLast() + added.map { ", \($0) TEXT" }.joined() + ")"
    }, indexed: "claim_stems")

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
}
