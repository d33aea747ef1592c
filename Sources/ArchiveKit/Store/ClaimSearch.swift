import GRDB
import RetrievalKit

/// Looks claims up: the first stage by the index, the second by ``Ranking``.
struct ClaimSearch {
  /// How many of the first stage get a second look.
  static let candidates = 100
  /// How many entries of the index one question may read.
  ///
  /// Words are taken from the rarest on, so what is left out are the most frequent ones, which lift no claim above those
  /// that share the rare ones.
  static let budget = 20_000
  /// So many entries of the index, and so many claims, are remembered from one question of an article to the next.
  private static let memory = 500_000
  private static let claimMemory = 4_000
  /// Rows from this number on are not sought: each below it takes 8 bytes while words are added up.
  private static let mostRows = 1 << 26

  private let db: Database
  private var reader = TextReader()
  private var statistics = CollectionStatistics()
  private var entries: [Int64: [Int64]] = [:]
  private var remembered = 0
  /// What the words of a question weigh in each claim, by its row; all 0 between questions.
  private var sums: [Double] = []
  private var texts: [Int64: (claim: ReadText, title: ReadText)] = [:]

  init(_ db: Database) throws {
    self.db = db
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM total") else { return }
    func figure(_ column: String) throws -> Int { Self.figure(try row.decode(Int.self, forColumn: column)) }
    statistics.texts = try figure("claims")
    statistics.textWords = try figure("claimWords")
    statistics.titleWords = try figure("titleWords")
    statistics.textPieces = try figure("claimPieces")
    statistics.titlePieces = try figure("titlePieces")
  }

  /// A count as the file gives it, brought to where it can be reckoned with: nobody counts below 0 or so far.
  private static func figure(_ number: Int) -> Int { min(max(number, 0), 1 << 40) }

  /// The best `limit` earlier claims for a question, best first; equal ones in the order they came into the archive.
  ///
  /// Those that agree by less than `least` are left out.
  mutating func find(_ question: ClaimQuestion, limit: Int, least: Double = 0) throws -> [Found] {
    let text = reader.read(question.source.map { "\(question.text) — \($0)" } ?? question.text)
    for word in text.places.map(\.word) {
      try count(word.key, in: \.stems, of: "stem")
      for piece in word.pieces { try count(piece, in: \.pieces, of: "piece") }
    }
    let ranking = Ranking(question: text, statistics: statistics)
    let whole = ranking.scoreOfItself()
    var found: [Found] = []
    for id in try firstStage(text, least: least) {
      guard let candidate = try candidate(id) else { continue }
      let result = ranking.result(claim: candidate.claim, title: candidate.title)
      let agreement = EarlierCheck.agreement(score: result.score, of: whole, clues: result.clues)
      guard agreement >= least else { continue }
      found.append(Found(id: id, score: result.score, agreement: agreement, clues: result.clues))
    }
    found.sort { $0.score != $1.score ? $0.score > $1.score : $0.id < $1.id }
    return Array(found.prefix(limit))
  }

  /// The claim of a row.
  func claim(_ id: Int64) throws -> ArchivedClaim? {
    try ClaimRow.fetchOne(db.cachedStatement(sql: ClaimRow.selection + " WHERE claim.id = ?"), arguments: [id])?.claim
  }

  /// The name of a row's claim.
  func name(_ id: Int64) throws -> String? {
    try String.fetchOne(db.cachedStatement(sql: "SELECT name FROM claim WHERE id = ?"), arguments: [id])
  }

  private mutating func count(
    _ key: Int64, in counts: WritableKeyPath<CollectionStatistics, [Int64: Int]>, of table: String
  ) throws {
    guard statistics[keyPath: counts][key] == nil else { return }
    let statement = try db.cachedStatement(sql: "SELECT claims FROM \(table) WHERE key = ?")
    statistics[keyPath: counts][key] = Self.figure(try Int.fetchOne(statement, arguments: [key]) ?? 0)
  }

  /// The claims that share the words that weigh most, by the sum of their weights.
  ///
  /// A claim that shares less than two thirds of `least` of the weight of all words cannot well agree by `least`, so that it needs
  /// no second look: most claims of an article were never checked, and are done with here.
  private mutating func firstStage(_ text: ReadText, least: Double) throws -> [Int64] {
    var words: [Int64: Word] = [:]
    for place in text.places { words[place.word.key] = place.word }
    // In one order always: sums of fractions depend on it.
    let counted = words.values
      .map { (word: $0, claims: statistics.stems[$0.key] ?? 0) }
      .sorted { ($0.claims, $0.word.key) < ($1.claims, $1.word.key) }
    var read = 0
    var touched: [Int] = []
    for (word, claims) in counted where claims > 0 {
      if read > 0, read + claims > Self.budget { break }
      read += claims
      let weight = statistics.weight(claims)
      for id in try entries(of: word) {
        let id = Int(id)
        // Rows are numbered from 1 without leaps; an index made by hand may name any.
        guard (0..<Self.mostRows).contains(id) else { continue }
        if id >= sums.count { sums += Array(repeating: 0, count: id + 1024 - sums.count) }
        if sums[id] == 0 { touched.append(id) }
        sums[id] += weight
      }
    }
    var best = BestOf(Self.candidates)
    let whole = counted.reduce(0) { $0 + statistics.weight($1.claims) }
    for id in touched {
      if sums[id] >= whole * least * 2 / 3 { best.offer(Int64(id), score: sums[id]) }
      sums[id] = 0
    }
    return best.ids
  }

  private mutating func entries(of word: Word) throws -> [Int64] {
    if let ids = entries[word.key] { return ids }
    let statement = try db.cachedStatement(sql: "SELECT rowid FROM claim_stems WHERE claim_stems MATCH ? LIMIT ?")
    let ids = try Int64.fetchAll(statement, arguments: ["\"\(word.stem)\"", Self.budget])
    if remembered + ids.count > Self.memory {
      entries = [:]
      remembered = 0
    }
    entries[word.key] = ids
    remembered += ids.count
    return ids
  }

  private mutating func candidate(_ id: Int64) throws -> (claim: ReadText, title: ReadText)? {
    if let texts = texts[id] { return texts }
    let statement = try db.cachedStatement(sql: "SELECT claim, title, restated, source FROM claim WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    let claim = ArchivedClaim(
      id: "", claim: try row.decode(String.self, forColumn: "claim"),
      title: try row.decode(String?.self, forColumn: "title"),
      restated: try row.decode(String?.self, forColumn: "restated"),
      source: try row.decode(String?.self, forColumn: "source"))
    let read = (claim: reader.read(claim.foundBy), title: reader.read(claim.context))
    if texts.count >= Self.claimMemory { texts = [:] }
    texts[id] = read
    return read
  }
}

/// A claim that was found, by its row.
struct Found {
  let id: Int64
  let score: Double
  let agreement: Double
  let clues: [Clue]
}
