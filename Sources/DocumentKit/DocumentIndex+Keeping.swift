import ArticleKit
import Foundation
import GRDB
import PassageKit

extension DocumentIndex {
  /// A document with the hash by which the index knows it.
  public struct Entry: Sendable {
    /// The SHA-256 of its bytes, in hexadecimal.
    public var sha256: String
    /// The document, cut into sentences.
    public var document: SourceDocument

    /// Makes an entry.
    public init(sha256: String, document: SourceDocument) {
      self.sha256 = sha256
      self.document = document
    }
  }

  /// Adds documents, all or none; those that are in it already are skipped.
  public func add(_ entries: [Entry]) throws(DocumentIndexError) {
    try Self.reporting(path) {
      try queue.write { db in
        var writer = DocumentIndexWriter(db)
        for entry in entries { try writer.add(entry) }
        try writer.finish()
      }
    }
  }

  /// The hashes of the documents that it holds.
  public func hashes() throws(DocumentIndexError) -> Set<String> {
    try Self.reporting(path) { try queue.read { try String.fetchSet($0, sql: "SELECT sha256 FROM document") } }
  }

  /// Whether it holds the document of that hash.
  public func holds(_ sha256: String) throws(DocumentIndexError) -> Bool {
    try Self.reporting(path) {
      try queue.read { db in
        let statement = try db.cachedStatement(sql: "SELECT 1 FROM document WHERE sha256 = ?")
        return try Int.fetchOne(statement, arguments: [sha256]) != nil
      }
    }
  }

  /// Takes all documents out but those of these hashes.
  public func keepOnly(_ hashes: Set<String>) throws(DocumentIndexError) {
    let gone = try self.hashes().subtracting(hashes).sorted()
    guard !gone.isEmpty else { return }
    try Self.reporting(path) {
      try queue.write { db in
        var writer = DocumentIndexWriter(db)
        for hash in gone { try writer.remove(hash) }
        try writer.finish()
      }
    }
  }

  /// A document as it was indexed, under a name; nil where it is not in the index.
  public func document(_ sha256: String, name: String) throws(DocumentIndexError) -> SourceDocument? {
    try Self.reporting(path) {
      let row = try queue.read { db in
        try Row.fetchOne(db, sql: "SELECT text, layout FROM document WHERE sha256 = ?", arguments: [sha256])
      }
      guard let row else { return nil }
      let layout = try row.decode(Data.self, forColumn: "layout")
      let article = try DocumentLayout(layout).article(of: try row.decode(String.self, forColumn: "text"))
      return SourceDocument(name: name, article: article)
    }
  }

  /// What was known of a file when its hash was worked out last; nil where it is not known.
  public func hash(ofFile file: String, _ stamp: DocumentStamp) throws(DocumentIndexError) -> String? {
    try Self.reporting(path) {
      try queue.read { db in
        let statement = try db.cachedStatement(
          sql: "SELECT sha256 FROM file WHERE path = ? AND bytes = ? AND modified = ? AND number = ?")
        return try String.fetchOne(statement, arguments: [file, stamp.bytes, stamp.modified, stamp.number])
      }
    }
  }

  /// Notes the hashes of files as they are now.
  public func note(_ files: [(path: String, stamp: DocumentStamp, sha256: String)]) throws(DocumentIndexError) {
    try Self.reporting(path) {
      try queue.write { db in
        let statement = try db.cachedStatement(
          sql: "INSERT OR REPLACE INTO file (path, sha256, bytes, modified, number) VALUES (?, ?, ?, ?, ?)")
        for file in files {
          let stamp = file.stamp
          try statement.execute(arguments: [file.path, file.sha256, stamp.bytes, stamp.modified, stamp.number])
        }
      }
    }
  }
}
