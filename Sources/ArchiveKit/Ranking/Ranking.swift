/// Ranks earlier claims by how likely they say what a question says: the second look, a pure function of the texts and
/// of what is known of the whole archive.
///
/// A claim's score is the sum of what its words and pieces of words tell (BM25F), and of a date that agrees, lowered by
/// what clashes: figures, years, names, polarity, order. No weight was fitted on questions and answers; each is a round
/// number with its reason beside it.
struct Ranking {
  /// The pieces of a word count together about as much as the word itself, which has four or five of them.
  static let pieceWeight = 0.25
  /// Whatever clashes makes a claim rank below one that is the same but for that, and lifts none above claims that
  /// share more words: a post has more names and figures than the claim in it.
  static let figureFactor = 0.9
  static let yearFactor = 0.95
  static let nameFactor = 0.95
  static let polarityFactor = 0.98
  static let orderFactor = 0.98

  let question: ReadText
  private let statistics: CollectionStatistics
  private var stemWeights: [Double] = []
  private var stemIndex: [Int64: Int] = [:]
  private var stemForms: [String] = []
  private var pieceWeights: [Double] = []
  private var pieceIndex: [Int64: Int] = [:]
  private let profile: Profile

  init(question: ReadText, statistics: CollectionStatistics) {
    self.question = question
    self.statistics = statistics
    profile = Profile(question)
    for word in question.places.map(\.word) {
      if stemIndex[word.key] == nil {
        stemIndex[word.key] = stemWeights.count
        stemWeights.append(statistics.weight(statistics.stems[word.key] ?? 0))
        stemForms.append(word.form)
      }
      for piece in word.pieces where pieceIndex[piece] == nil {
        pieceIndex[piece] = pieceWeights.count
        pieceWeights.append(statistics.weight(statistics.pieces[piece] ?? 0) * Self.pieceWeight)
      }
    }
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
    var stems = [(claim: Int, title: Int)](repeating: (0, 0), count: stemWeights.count)
    var pieces = [(claim: Int, title: Int)](repeating: (0, 0), count: pieceWeights.count)
    for place in claim.places {
      if let index = stemIndex[place.word.key] { stems[index].claim += 1 }
      for piece in place.word.pieces { if let index = pieceIndex[piece] { pieces[index].claim += 1 } }
    }
    for place in title.places {
      if let index = stemIndex[place.word.key] { stems[index].title += 1 }
      for piece in place.word.pieces { if let index = pieceIndex[piece] { pieces[index].title += 1 } }
    }
    let total = Double(max(statistics.claims, 1))
    let words = FieldScore(
      claim: claim.places.count, claimMean: Double(statistics.claimWords) / total,
      title: title.places.count, titleMean: Double(statistics.titleWords) / total)
    var score = 0.0
    for (index, count) in stems.enumerated() where count.claim + count.title > 0 {
      let points = stemWeights[index] * words.share(claim: count.claim, title: count.title)
      score += points
      clues.append(.word(stemForms[index], points: points))
    }
    let parts = FieldScore(
      claim: claim.pieceCount, claimMean: Double(statistics.claimPieces) / total,
      title: title.pieceCount, titleMean: Double(statistics.titlePieces) / total)
    var pieceScore = 0.0
    for (index, count) in pieces.enumerated() where count.claim + count.title > 0 {
      pieceScore += pieceWeights[index] * parts.share(claim: count.claim, title: count.title)
    }
    if pieceScore > 0 { clues.append(.pieces(points: pieceScore)) }
    return score + pieceScore
  }

  /// A date on which both agree: the year that the question is signed with or names tells half as much as the word,
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
