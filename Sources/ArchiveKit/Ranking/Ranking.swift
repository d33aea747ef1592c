import RetrievalKit

/// Ranks earlier claims by how likely they say what a question says: the second look, a pure function of the texts and
/// of what is known about the whole archive.
///
/// A claim's score is the sum of the weights of its words and pieces of words (BM25F), and of a date that agrees, lowered by
/// what clashes: figures, years, names, polarity, order. No weight was fitted on questions and answers; each is a round
/// number with its reason beside it.
struct Ranking {
  let question: ReadText
  private let statistics: CollectionStatistics
  private let words: QuestionWords
  private let profile: Profile

  init(question: ReadText, statistics: CollectionStatistics) {
    self.question = question
    self.statistics = statistics
    words = QuestionWords(question, statistics: statistics, parameters: .claims)
    profile = Profile(question)
  }

  /// What a claim scores, and why.
  func result(claim: ReadText, title: ReadText) -> (score: Double, clues: [Clue]) {
    var clues: [Clue] = []
    var score = wordScore(claim: claim, title: title, clues: &clues)
    let other = Profile(claim, title: title)
    if let date = sameDate(other) {
      score += date.points
      clues.append(.sameDate(date.text, points: date.points))
    }
    for (clash, factor) in profile.clashes(with: other) {
      score *= factor
      clues.append(clash)
    }
    return (score, clues)
  }

  /// What the question itself would score, were it a claim of the archive.
  func scoreOfItself() -> Double {
    var clues: [Clue] = []
    return wordScore(claim: question, title: ReadText(), clues: &clues)
  }

  private func wordScore(claim: ReadText, title: ReadText, clues: inout [Clue]) -> Double {
    let found = words.points(text: claim, title: title)
    var score = 0.0
    for (word, points) in zip(words.words, found.words) {
      guard let points else { continue }
      score += points
      clues.append(.word(word.form, points: points))
    }
    if found.allPieces > 0 { clues.append(.pieces(points: found.allPieces)) }
    return score + found.allPieces
  }

  /// A date on which both agree: the year that the question is signed with or names weighs half as much as the word,
  /// its month as much again.
  private func sameDate(_ other: Profile) -> (text: String, points: Double)? {
    guard let signed = question.signed else { return nil }
    let year = String(signed.year)
    guard other.years.contains(year) else { return nil }
    let points = statistics.weight(statistics.stems[Word.key(year.utf8)] ?? 0) / 2
    let sameMonth = other.months.contains(signed.month)
    return (sameMonth ? "\(year)-\(signed.month)" : year, sameMonth ? 2 * points : points)
  }
}
