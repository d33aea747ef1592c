import DatabaseKit
import GRDB

/// The tables of an index of documents, as numbered migrations.
///
/// A migration that was released is never changed; changes come as a new one.
enum DocumentIndexSchema {
  /// How documents are read and cut into sentences; an index that was made in another way is built again.
  static let reading = 1

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      for statement in first { try db.execute(sql: statement) }
      try db.execute(sql: "INSERT INTO total VALUES (1, ?, 0, 0, 0)", arguments: [reading])
    }
    return migrator
  }

  /// The tables and indexes that all migrations make.
  static let tables = OwnTables(made: first, indexed: "sentence_stems")

  /// What the first migration makes.
  ///
  /// A document is known by its hash, so that the index holds for every session that has it, whatever its number there.
  /// The sentences of a document have numbers in a row.
  private static let first = [
    """
    CREATE TABLE document (
      id INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL UNIQUE,
      firstSentence INTEGER NOT NULL, sentences INTEGER NOT NULL,
      text TEXT NOT NULL, layout BLOB NOT NULL
    )
    """,
    """
    CREATE TABLE file (
      path TEXT NOT NULL UNIQUE,
      sha256 TEXT NOT NULL,
      bytes INTEGER NOT NULL, modified INTEGER NOT NULL, number INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE sentence (
      id INTEGER PRIMARY KEY,
      startByte INTEGER NOT NULL, endByte INTEGER NOT NULL, startPoint INTEGER NOT NULL, endPoint INTEGER NOT NULL,
      paragraph INTEGER NOT NULL, line INTEGER NOT NULL, speaker TEXT, page INTEGER, tableRow INTEGER,
      time TEXT,
      text TEXT NOT NULL
    )
    """,
    "CREATE TABLE stem (key INTEGER PRIMARY KEY, sentences INTEGER NOT NULL)",
    "CREATE TABLE piece (key INTEGER PRIMARY KEY, sentences INTEGER NOT NULL)",
    """
    CREATE TABLE total (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      reading INTEGER NOT NULL, sentences INTEGER NOT NULL, words INTEGER NOT NULL, pieces INTEGER NOT NULL
    )
    """,
    """
    CREATE VIRTUAL TABLE sentence_stems
      USING fts5 (stems, content = '', detail = none, columnsize = 0, tokenize = "ascii tokenchars '._'")
    """,
  ]
}
