import GRDB
import PassageKit
import RetrievalKit

/// Writes documents and keeps the index and the figures of all sentences in step, within one transaction.
struct DocumentIndexWriter {
  private let db: Database
  private var reader = TextReader()
  private var change = CollectionStatistics()

  init(_ db: Database) { self.db = db }

  /// Adds a document; one that is there already is skipped.
  mutating func add(_ entry: DocumentIndex.Entry) throws {
    let find = try db.cachedStatement(sql: "SELECT 1 FROM document WHERE sha256 = ?")
    guard try Int.fetchOne(find, arguments: [entry.sha256]) == nil else { return }
    let last = try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(firstSentence + sentences) FROM document")) ?? 1
    let sentences = entry.document.placedSentences()
    try db.cachedStatement(
      sql: "INSERT INTO document (sha256, firstSentence, sentences, text, layout) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [
      entry.sha256, last, sentences.count, entry.document.article.text,
      try DocumentLayout(entry.document.article).bytes(),
    ])
    for (position, sentence) in sentences.enumerated() {
      try add(sentence, row: last + Int64(position))
    }
  }

  private mutating func add(_ sentence: PlacedSentence, row: Int64) throws {
    let place = sentence.locator
    try db.cachedStatement(
      sql: """
        INSERT INTO sentence (id, startByte, endByte, startPoint, endPoint, paragraph, line, speaker, page, tableRow,
          time, text)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      row, sentence.range.lowerBound, sentence.range.upperBound, sentence.codePoints.lowerBound,
      sentence.codePoints.upperBound, place.paragraph, place.line, place.speaker, place.page, place.row, place.time,
      sentence.text,
    ])
    let read = reader.read(sentence.text)
    change.add(read)
    try db.cachedStatement(sql: "INSERT INTO sentence_stems (rowid, stems) VALUES (?, ?)")
      .execute(arguments: [row, Self.stems(of: read)])
  }

  /// Takes a document out.
  mutating func remove(_ sha256: String) throws {
    let find = try db.cachedStatement(sql: "SELECT id, firstSentence, sentences FROM document WHERE sha256 = ?")
    guard let row = try Row.fetchOne(find, arguments: [sha256]) else { return }
    let first = try row.decode(Int64.self, forColumn: "firstSentence")
    let end = first + (try row.decode(Int64.self, forColumn: "sentences"))
    let texts = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT id, text FROM sentence WHERE id >= ? AND id < ?"), arguments: [first, end])
    for sentence in texts {
      let read = reader.read(try sentence.decode(String.self, forColumn: "text"))
      change.add(read, by: -1)
      try db.cachedStatement(
        sql: "INSERT INTO sentence_stems (sentence_stems, rowid, stems) VALUES ('delete', ?, ?)"
      ).execute(arguments: [try sentence.decode(Int64.self, forColumn: "id"), Self.stems(of: read)])
    }
    try db.execute(sql: "DELETE FROM sentence WHERE id >= ? AND id < ?", arguments: [first, end])
    try db.execute(sql: "DELETE FROM document WHERE sha256 = ?", arguments: [sha256])
    try db.execute(sql: "DELETE FROM file WHERE sha256 = ?", arguments: [sha256])
  }

  /// Brings the figures of all sentences up to date; the last thing in a transaction.
  func finish() throws {
    try add(change.stems, to: "stem")
    try add(change.pieces, to: "piece")
    try db.execute(
      sql: "UPDATE total SET sentences = sentences + ?, words = words + ?, pieces = pieces + ?",
      arguments: [change.texts, change.textWords, change.textPieces])
  }

  private func add(_ counts: [Int64: Int], to table: String) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO \(table) (key, sentences) VALUES (?, ?)
        ON CONFLICT (key) DO UPDATE SET sentences = sentences + excluded.sentences
        """)
    // In order, so that the table's pages are visited once each.
    for (key, count) in counts.sorted(by: { $0.key < $1.key }) where count != 0 {
      try statement.execute(arguments: [key, count])
    }
  }

  private static func stems(of read: ReadText) -> String {
    var seen: Set<Int64> = []
    return read.places.map(\.word).filter { seen.insert($0.key).inserted }.map(\.stem).joined(separator: " ")
  }
}
