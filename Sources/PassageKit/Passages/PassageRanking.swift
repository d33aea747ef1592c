import FigureKit
import RetrievalKit

/// Ranks sentences of documents by what they bring to a claim.
///
/// Each word of the claim brings points (BM25, whole words and pieces of words); so does the pair that two words make,
/// and, a quarter of it, what the sentences beside it have. The best are chosen one after the other, and what passages
/// before it have brought counts half, so that the first few together speak to as much of the claim as can be. No weight
/// was fitted on claims and passages; each is a round number with its reason beside it.
struct PassageRanking {
  /// Figures weigh more than other words: two texts seldom share one by chance.
  private static let figureWeight = 1.5
  /// Two words side by side in both texts are a name or a phrase: most of a further word.
  private static let pairWeight = 0.75
  /// What the sentences beside it say is said of the same thing, as often as not.
  private static let neighbourWeight = 0.25
  /// What the passages before have brought already counts so much.
  private static let repeatWeight = 0.5
  /// A line that is not a sentence, as in menus and captions, counts a little less.
  private static let fragmentFactor = 0.85
  /// A figure of the same kind bears on the claim, whether or not it agrees: half of the figure itself.
  private static let differentFigureWeight = 0.5
  /// So many for each passage that is asked for get a second look.
  private static let candidates = 5

  private let words: QuestionWords
  private let profile: Profile
  private let figures: Figures
  private let pairs: Set<Pair>
  private let weights: [Double]

  /// A place that was chosen.
  struct Choice {
    let entry: Int
    let score: Double
    let copies: Int
    let clues: [PassageClue]
  }

  private struct Pair: Hashable {
    let first: Int64
    let second: Int64
  }

  /// A place that gets a second look, with what each word of the claim brings.
  private struct Candidate {
    let entry: Int
    var own: [Double]
    var points: [Double]
    var copies = 0
  }

  init(question: ReadText, figures: Figures, statistics: CollectionStatistics) {
    words = QuestionWords(question, statistics: statistics, parameters: .sentences)
    profile = Profile(question)
    self.figures = figures
    pairs = Self.pairs(of: question)
    weights = zip(words.words, words.weights).map { $0.figure == nil ? $1 : $1 * Self.figureWeight }
  }

  /// The best of the sentences of documents, at most `limit`.
  func best(of entries: [PassageEntry], limit: Int) -> [Choice] {
    let own = entries.map { points(of: $0) }
    let sums = own.map { $0.reduce(0, +) }
    var best = BestOf(max(50, limit * Self.candidates))
    for (index, sum) in sums.enumerated() where sum > 0 {
      let beside = [index - 1, index + 1].filter {
        entries.indices.contains($0) && entries[$0].isBeside(entries[index])
      }
      let shared = beside.map { sums[$0] }.max() ?? 0
      best.offer(Int64(index), score: sum + Self.neighbourWeight * shared)
    }
    var candidates: [Candidate] = []
    var known: [[Int64]: Int] = [:]
    for id in best.ids {
      let index = Int(id)
      if let key = entries[index].copyKey {
        if let first = known[key] {
          candidates[first].copies += 1
          continue
        }
        known[key] = candidates.count
      }
      candidates.append(secondLook(at: index, own: own, entries: entries, figures: Figures(entries[index].text)))
    }
    return choose(from: candidates, limit: limit)
  }

  /// What a sentence alone brings for each word.
  private func points(of entry: PassageEntry) -> [Double] {
    guard entry.read.places.contains(where: { words.shares($0.word) }) else {
      return []
    }
    let found = words.points(text: entry.read)
    var points = found.pieces
    for (index, brought) in found.words.enumerated() {
      guard let brought else { continue }
      points[index] += words.weights[index] > 0 ? brought * weights[index] / words.weights[index] : 0
    }
    for pair in Self.pairs(of: entry.read).intersection(pairs) {
      guard let first = words.place(of: pair.first), let second = words.place(of: pair.second) else { continue }
      let brought = Self.pairWeight * min(weights[first], weights[second]) / 2
      points[first] += brought
      points[second] += brought
    }
    return entry.endsSentence ? points : points.map { $0 * Self.fragmentFactor }
  }

  /// Figures that are of one kind, the sentences beside it, and what clashes.
  private func secondLook(at index: Int, own: [[Double]], entries: [PassageEntry], figures other: Figures) -> Candidate
  {
    var points = own[index]
    for quantity in figures.quantities where quantity.unit != nil || quantity.counted != nil {
      let comparable = other.quantities.filter { quantity.isComparable(with: $0) }
      guard !comparable.isEmpty else { continue }
      let share = comparable.contains { quantity.agrees(with: $0) } ? 1 : Self.differentFigureWeight
      for place in figurePlaces(of: quantity) { points[place] = max(points[place], share * weights[place]) }
    }
    let factor = profile.clashes(with: Profile(entries[index].read)).reduce(1.0) { product, clash in
      switch clash.0 {
      case .otherOrder, .otherPolarity: product * clash.1
      default: product
      }
    }
    points = points.map { $0 * factor }
    let alone = points
    for beside in [index - 1, index + 1]
    where entries.indices.contains(beside) && entries[beside].isBeside(entries[index]) {
      for (place, brought) in own[beside].enumerated() {
        points[place] = max(points[place], Self.neighbourWeight * brought)
      }
    }
    return Candidate(entry: index, own: alone, points: points)
  }

  /// The places among the claim's words that a figure of it takes.
  private func figurePlaces(of quantity: Quantity) -> [Int] {
    words.words.indices.filter { place in
      figures.tokens[quantity.tokens].contains { $0.form == words.words[place].form }
        && words.words[place].figure != nil
    }
  }

  /// The best one after the other, each by what it adds.
  private func choose(from candidates: [Candidate], limit: Int) -> [Choice] {
    var left = candidates
    var covered = [Double](repeating: 0, count: words.words.count)
    var chosen: [Choice] = []
    while chosen.count < limit, !left.isEmpty {
      var (best, most) = (0, -1.0)
      for (position, candidate) in left.enumerated() {
        let value = zip(candidate.points, covered).reduce(0) { sum, pair in
          sum + Self.repeatWeight * pair.0 + (1 - Self.repeatWeight) * max(0, pair.0 - pair.1)
        }
        if value > most { (best, most) = (position, value) }
      }
      let candidate = left.remove(at: best)
      for (place, brought) in candidate.own.enumerated() { covered[place] = max(covered[place], brought) }
      let clues = zip(words.words, candidate.points).filter { $0.1 > 0 }
        .map { PassageClue(word: $0.0.form, points: $0.1) }
        .sorted { ($1.points, $0.word) < ($0.points, $1.word) }
      chosen.append(Choice(entry: candidate.entry, score: most, copies: candidate.copies, clues: clues))
    }
    return chosen
  }

  private static func pairs(of text: ReadText) -> Set<Pair> {
    Set(zip(text.places, text.places.dropFirst()).map { Pair(first: $0.word.key, second: $1.word.key) })
  }
}
