import Dispatch
import GRDB
import RetrievalKit
import Synchronization

extension Archive {
  /// The earlier checks of claims, for each the best first; throws ``ArchiveError``.
  ///
  /// All claims of an article are best asked for at once. `least` is the agreement below which nothing is given: leave
  /// it at 0 if a person searches.
  public func earlierChecks(
    of questions: [ClaimQuestion], limit: Int = 5, least: Double = EarlierCheck.threshold
  ) throws(ArchiveError) -> [[EarlierCheck]] {
    try lookUp(questions) { search, question in
      try search.find(question, limit: limit, least: least).compactMap { found in
        guard let claim = try search.claim(found.id) else { return nil }
        return EarlierCheck(
          claim: claim, score: found.score, agreement: found.agreement, clues: found.clues.strongestFirst)
      }
    }
  }

  /// The names of the best `limit` claims for each question; throws ``ArchiveError``.
  public func names(of questions: [ClaimQuestion], limit: Int) throws(ArchiveError) -> [[String]] {
    try lookUp(questions) { search, question in
      try search.find(question, limit: limit).compactMap { try search.name($0.id) }
    }
  }

  /// So many questions are worth a reader of their own.
  private static let share = 8

  /// Answers questions in their order, on several processors where there are many.
  private func lookUp<Answer: Sendable>(
    _ questions: [ClaimQuestion], _ answer: @Sendable (inout ClaimSearch, ClaimQuestion) throws -> Answer
  ) throws(ArchiveError) -> [Answer] {
    let readers = max(1, min(4, questions.count / Self.share))
    let size = (questions.count + readers - 1) / readers
    let results = Mutex<[Int: Result<[Answer], any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: readers) { index in
      let part = questions[min(index * size, questions.count)..<min((index + 1) * size, questions.count)]
      let result = Result {
        try pool.read { db in
          var search = try ClaimSearch(db)
          return try part.map { try answer(&search, $0) }
        }
      }
      results.withLock { $0[index] = result }
    }
    return try Self.reporting(path) {
      try results.withLock { results in
        try (0..<readers).flatMap { try results[$0]?.get() ?? [] }
      }
    }
  }
}

extension [Clue] {
  /// The words that tell most first, then what clashes.
  var strongestFirst: [Clue] {
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
