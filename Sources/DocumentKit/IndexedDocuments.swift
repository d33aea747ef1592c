import GRDB
import PassageKit
import RetrievalKit

/// Documents of an index that are asked together: the first look is taken by the index, the second by
/// ``PassageSearch``.
package struct IndexedDocuments {
  /// A document that is asked.
  package struct Asked: Sendable {
    /// Its position among all that are asked, here or elsewhere.
    let position: Int
    /// The hash by which the index knows it.
    let sha256: String
    /// What it is called in what is found.
    let name: String

    /// Names a document.
    package init(position: Int, sha256: String, name: String) {
      (self.position, self.sha256, self.name) = (position, sha256, name)
    }
  }

  /// How many sentences get a second look, at least, and for each passage that is wanted.
  private static let candidates = 200
  private static let candidatesEach = 20
  /// So few sentences are all looked at, so that a small review has the passages that documents in memory have.
  private static let fewSentences = 3_000
  /// How many entries of the index one question may read; words are taken from the rarest on.
  private static let budget = 20_000
  /// So many entries of the index are remembered from one question to the next.
  private static let memory = 500_000
  /// Rows from this number on are not sought: each below it takes 8 bytes while words are added up.
  private static let mostRows = 1 << 26

  /// The sentences of a document in the index.
  private struct Rows {
    let asked: Asked
    let first: Int64
    let end: Int64
  }

  private let index: DocumentIndex
  /// In the order of their rows.
  private var documents: [Rows] = []
  private var reader = TextReader()
  private var statistics = CollectionStatistics()
  private var known: [Int64: [Int64]] = [:]
  private var remembered = 0
  /// All sentences, where they are few and were read already.
  private var all: [PassageEntry]?
  /// What the words of a question weigh in each sentence, by its row; all 0 between questions.
  private var sums: [Double] = []

  /// Takes up documents of an index; those that it does not hold are skipped.
  ///
  /// Throws ``DocumentIndexError``.
  package init(_ asked: [Asked], in index: DocumentIndex) throws(DocumentIndexError) {
    self.index = index
    let (rows, totals) = try DocumentIndex.reporting(index.path) {
      try index.queue.read { db in
        let rows = try asked.compactMap { document -> Rows? in
          let statement = try db.cachedStatement(sql: "SELECT firstSentence, sentences FROM document WHERE sha256 = ?")
          guard let row = try Row.fetchOne(statement, arguments: [document.sha256]) else { return nil }
          let first = Self.figure(try row.decode(Int.self, forColumn: "firstSentence"))
          let count = Self.figure(try row.decode(Int.self, forColumn: "sentences"))
          return Rows(asked: document, first: Int64(first), end: Int64(first + count))
        }
        let totals = try Row.fetchOne(db, sql: "SELECT sentences, words, pieces FROM total")
        return (rows, try ["sentences", "words", "pieces"].map { try totals?.decode(Int.self, forColumn: $0) ?? 0 })
      }
    }
    // Copies share their rows; the first stands for all.
    var seen: Set<Int64> = []
    documents = rows.filter { seen.insert($0.first).inserted }.sorted { $0.first < $1.first }
    // Brought to where they can be reckoned with, whatever a file made by hand says.
    (statistics.texts, statistics.textWords, statistics.textPieces) = (
      Self.figure(totals[0]), Self.figure(totals[1]), Self.figure(totals[2])
    )
  }

  private static func figure(_ number: Int) -> Int { min(max(number, 0), 1 << 40) }

  /// The document that holds a row.
  private func document(ofRow row: Int64) -> Rows? {
    var (low, high) = (0, documents.count)
    while low < high {
      let middle = (low + high) / 2
      if documents[middle].end <= row { low = middle + 1 } else { high = middle }
    }
    return low < documents.count && documents[low].first <= row ? documents[low] : nil
  }
}

extension IndexedDocuments: PassageCollection {
  package mutating func statistics(for question: ReadText) throws -> CollectionStatistics {
    var statistics = statistics
    try index.queue.read { db in
      func count(_ key: Int64, in table: String) throws -> Int {
        let statement = try db.cachedStatement(sql: "SELECT sentences FROM \(table) WHERE key = ?")
        return Self.figure(try Int.fetchOne(statement, arguments: [key]) ?? 0)
      }
      for word in question.places.map(\.word) {
        if statistics.stems[word.key] == nil { statistics.stems[word.key] = try count(word.key, in: "stem") }
        for piece in word.pieces where statistics.pieces[piece] == nil {
          statistics.pieces[piece] = try count(piece, in: "piece")
        }
      }
    }
    self.statistics = statistics
    return statistics
  }

  package mutating func entries(for question: ReadText, limit: Int) throws -> [PassageEntry] {
    if let all { return all }
    let isSmall = documents.reduce(0) { $0 + $1.end - $1.first } <= Self.fewSentences
    if isSmall {
      let entries = try entries(ofRows: documents.flatMap { Array($0.first..<$0.end) })
      all = entries
      return entries
    }
    let best = try firstStage(question, count: max(Self.candidates, limit * Self.candidatesEach))
    // Those beside them speak of the same thing.
    return try entries(ofRows: Set(best.flatMap { [$0 - 1, $0, $0 + 1] }).sorted())
  }

  /// The sentences of rows, without those of documents that are not asked.
  private mutating func entries(ofRows wanted: [Int64]) throws -> [PassageEntry] {
    let documents = wanted.map { document(ofRow: $0) }
    var entries: [PassageEntry] = []
    let texts = try index.queue.read { db in
      let statement = try db.cachedStatement(sql: "SELECT text FROM sentence WHERE id = ?")
      return try zip(wanted, documents).map { row, document in
        document == nil ? nil : try String.fetchOne(statement, arguments: [row])
      }
    }
    for ((row, document), text) in zip(zip(wanted, documents), texts) {
      guard let document, let text else { continue }
      entries.append(
        PassageEntry(
          document: document.asked.position, sentence: Int(row - document.first), text: text, read: reader.read(text)))
    }
    return entries
  }

  /// The rows that share the heaviest words, by the sum of their weights.
  private mutating func firstStage(_ question: ReadText, count: Int) throws -> [Int64] {
    var words: [Int64: Word] = [:]
    for place in question.places { words[place.word.key] = place.word }
    // In one order always: sums of fractions depend on it.
    let counted = words.values.map { (word: $0, count: statistics.stems[$0.key] ?? 0) }
      .sorted { ($0.count, $0.word.key) < ($1.count, $1.word.key) }
    var read = 0
    var touched: [Int] = []
    for (word, count) in counted where count > 0 {
      if read > 0, read + count > Self.budget { break }
      read += count
      let weight = statistics.weight(count)
      for row in try rows(with: word) {
        let row = Int(row)
        // Rows are numbered from 1 without leaps; an index made by hand may name any.
        guard (0..<Self.mostRows).contains(row) else { continue }
        if row >= sums.count { sums += Array(repeating: 0, count: row + 1024 - sums.count) }
        if sums[row] == 0 { touched.append(row) }
        sums[row] += weight
      }
    }
    var best = BestOf(count)
    for row in touched {
      if document(ofRow: Int64(row)) != nil { best.offer(Int64(row), score: sums[row]) }
      sums[row] = 0
    }
    return best.ids
  }

  private mutating func rows(with word: Word) throws -> [Int64] {
    if let rows = known[word.key] { return rows }
    let rows = try index.queue.read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT rowid FROM sentence_stems WHERE sentence_stems MATCH ? LIMIT ?")
      return try Int64.fetchAll(statement, arguments: ["\"\(word.stem)\"", Self.budget])
    }
    if remembered + rows.count > Self.memory { (known, remembered) = ([:], 0) }
    known[word.key] = rows
    remembered += rows.count
    return rows
  }

  package mutating func place(of entry: PassageEntry) throws -> PassagePlace {
    guard let document = documents.first(where: { $0.asked.position == entry.document }) else {
      throw DocumentIndexError.damaged(path: index.path ?? "in memory")
    }
    let row = document.first + Int64(entry.sentence)
    return try index.queue.read { db in
      func text(_ row: Int64) throws -> String? {
        guard document.first <= row, row < document.end else { return nil }
        let statement = try db.cachedStatement(sql: "SELECT text FROM sentence WHERE id = ?")
        return try String.fetchOne(statement, arguments: [row])
      }
      guard
        let found = try Row.fetchOne(
          db.cachedStatement(sql: "SELECT * FROM sentence WHERE id = ?"), arguments: [row])
      else { throw DocumentIndexError.damaged(path: index.path ?? "in memory") }
      func number(_ column: String) throws -> Int { try found.decode(Int.self, forColumn: column) }
      let (start, startPoint) = (try number("startByte"), try number("startPoint"))
      return PassagePlace(
        name: document.asked.name, range: start..<max(start, try number("endByte")),
        codePoints: startPoint..<max(startPoint, try number("endPoint")),
        locator: PassageLocator(
          paragraph: try number("paragraph"), line: try number("line"),
          speaker: try found.decode(String?.self, forColumn: "speaker"),
          page: try found.decode(Int?.self, forColumn: "page"),
          row: try found.decode(Int?.self, forColumn: "tableRow"),
          time: try found.decode(String?.self, forColumn: "time")),
        before: try text(row - 1), after: try text(row + 1))
    }
  }
}
