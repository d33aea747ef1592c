import ArticleKit

/// Anchors the claims of one older text in the newer one.
struct Anchoring {
  let older: Reanchoring.Older
  let list: WordList
  let sentences: SentenceTable
  /// The claims that have words, by their position among all.
  let footings: [Int: Footing]
  var page: Page
  var vocabulary: Vocabulary
  var map: WordMap
  /// For each older word, how many claims of this text say it.
  let claims: [Int]
  /// For each older word that says who says a claim, the positions of those claims.
  let mentioning: [Int: [Int]]
  /// The words that stayed in order, next to each older word.
  var kept: (before: [Int], after: [Int]) = ([], [])
  /// The claims that the engine finds in place of each, by its position.
  var detected: [Int: Footing] = [:]
  /// Where each claim's words are now, by its position; nothing for those that are gone.
  var places: [Int: Place] = [:]

  /// The words beyond which a sentence is none of prose: only the neighbourhood of a claim is looked at there, so that many
  /// claims in one endless line do not take the square of its length.
  static let longestSentence = 2_000

  /// Where a claim's words are in the newer text.
  struct Place {
    /// Runs of words, ascending, and the older span that each stands for where that is known.
    var runs: [(words: Range<Int>, span: Int?)]
    /// Whether they are the same words, span by span.
    var isSame: Bool
    /// The words.
    var words: Set<Int> { Set(runs.flatMap(\.words)) }
    /// From the first word to the last.
    var reach: Range<Int> { (runs.first?.words.lowerBound ?? 0)..<(runs.last?.words.upperBound ?? 0) }
  }

  init(_ older: Reanchoring.Older, page: Page, vocabulary: Vocabulary) {
    var vocabulary = vocabulary
    let list = WordList(older.article.text, in: &vocabulary)
    self.older = older
    self.list = list
    self.page = page
    self.vocabulary = vocabulary
    sentences = SentenceTable(older.sentences, over: list)
    var footings: [Int: Footing] = [:]
    for (position, claim) in older.claims.enumerated() { footings[position] = Footing(claim, on: list) }
    self.footings = footings
    var claims = Array(repeating: 0, count: list.words.count)
    for footing in footings.values { for word in footing.words { claims[word] += 1 } }
    self.claims = claims
    var mentioning: [Int: [Int]] = [:]
    for (position, footing) in footings {
      for word in footing.claim.mentionedWords(on: list) { mentioning[word, default: []].append(position) }
    }
    self.mentioning = mentioning
    map = WordMap(list, page.list, vocabulary, barred: page.isHeld)
  }

  /// The words of the newer text that stand for none of this one.
  var insertedWords: Set<Int> { Set(map.origin.indices.filter { map.origin[$0] == -1 }) }

  /// What became of each claim, in their order.
  mutating func anchors() -> [Anchor] {
    let positions = footings.keys.sorted()
    // Twice, because a sentence that takes a word back leaves a gap where that word was.
    for position in positions + positions {
      guard let footing = footings[position] else { continue }
      if footing.sentence.count <= Self.longestSentence { map.settle(footing.sentence) }
      for span in footing.spans { map.settle(span) }
    }
    kept = map.keptNeighbours()
    for position in positions {
      if let footing = footings[position], let place = samePlace(of: footing) { take(place, for: position) }
    }
    alignReworded(positions.filter { places[$0] == nil })
    for position in positions where places[position] == nil {
      guard let footing = footings[position], let place = samePlace(of: footing) ?? rewordedPlace(of: footing) else {
        continue
      }
      take(place, for: position)
    }
    snap(positions)
    return older.claims.enumerated().map { position, claim in
      guard let footing = footings[position], let place = places[position] else {
        return Anchor(claim: claim.id, fate: .gone)
      }
      return anchor(footing, at: place, position)
    }
  }

  private mutating func take(_ place: Place, for position: Int) {
    places[position] = place
    page.hold(place.words)
  }

  /// The same words, span by span, in order and in one sentence where they were in one; nil if they are not so.
  func samePlace(of footing: Footing) -> Place? {
    var runs: [(words: Range<Int>, span: Int?)] = []
    for (number, span) in footing.spans.enumerated() {
      let start = map.image[span.lowerBound]
      guard start >= 0, span.allSatisfy({ map.isSame($0) && map.image[$0] - start == $0 - span.lowerBound }),
        start >= runs.last?.words.upperBound ?? 0
      else { return nil }
      runs.append((start..<start + span.count, number))
    }
    let place = Place(runs: runs, isSame: true)
    let (before, now) = (units(footing.reach, sentences), units(place.reach, page.sentences))
    return now <= before ? place : nil
  }

  private func units(_ reach: Range<Int>, _ table: SentenceTable) -> Int {
    guard let first = reach.first, let last = reach.last else { return 0 }
    return table.unit[last] - table.unit[first]
  }

  // MARK: Reworded claims

  /// Ties the words of sentences that were reworded, the claims that are found best first, so that a claim that is gone
  /// takes no other's place.
  private mutating func alignReworded(_ positions: [Int]) {
    guard !positions.isEmpty else { return }
    let finder = SentenceFinder(page, vocabulary)
    let ranked = positions.compactMap { position -> (position: Int, likeness: Double)? in
      guard let footing = footings[position],
        let best = finder.best(for: footing, near: kept.before, list: list, map: map, vocabulary: vocabulary)
      else { return nil }
      return (position, best.likeness)
    }.sorted { ($0.likeness, -$0.position) > ($1.likeness, -$1.position) }
    for (position, _) in ranked {
      guard let footing = footings[position],
        let best = finder.best(for: footing, near: kept.before, list: list, map: map, vocabulary: vocabulary)
      else { continue }
      align(footing, with: page.sentences.units[best.unit])
    }
  }

  private mutating func align(_ footing: Footing, with unit: Range<Int>) {
    let here = footing.sentence.filter { map.image[$0] == -1 || unit.contains(map.image[$0]) }
    let there = unit.filter {
      map.origin[$0] == -1 || (map.origin[$0] >= 0 && footing.sentence.contains(map.origin[$0]))
    }
    let alignment = SentenceAlignment(here, there, map, vocabulary)
    let own = Set(footing.words)
    let kept = alignment.pairs.count { own.contains($0.old) && $0.likeness != .other && list.words[$0.old].isSpoken }
    let replaced = alignment.pairs.filter { own.contains($0.old) }.map(\.new)
    let reach = (replaced.min() ?? 0)..<(replaced.max() ?? -1) + 1
    let size = footing.words.count { list.words[$0].isSpoken } + reach.count { page.list.words[$0].isSpoken }
    guard size > 0, 2 * Double(kept) >= Reanchoring.leastLikeness * Double(size) else { return }
    for pair in alignment.pairs where pair.likeness != .other || footing.reach.contains(pair.old) {
      map.tie(pair.old, pair.new, .aligned)
    }
  }

  /// The words that stand for a claim's, without those of other claims; nil if too few are left.
  func rewordedPlace(of footing: Footing) -> Place? {
    guard let unit = mainUnit(of: footing) else { return nil }
    let own = Set(footing.words)
    var words: Set<Int> = []
    for span in footing.spans {
      let images = span.map { map.image[$0] }.filter { unit.contains($0) }
      guard let low = images.min(), let high = images.max() else { continue }
      words.formUnion((low...high).filter { isFree($0, for: own) })
    }
    let sorted = words.sorted()
    let kept = footing.words.count { word in
      map.image[word] >= 0 && words.contains(map.image[word]) && list.words[word].isSpoken && isAlike(word)
    }
    let size = footing.words.count { list.words[$0].isSpoken } + sorted.count { page.list.words[$0].isSpoken }
    guard !sorted.isEmpty, size > 0, 2 * Double(kept) >= Reanchoring.leastLikeness * Double(size) else { return nil }
    return Place(runs: Self.runs(of: sorted).map { ($0, nil) }, isSame: false)
  }

  /// The sentence of the newer text that has most of a claim's words.
  private func mainUnit(of footing: Footing) -> Range<Int>? {
    var votes: [Int: Int] = [:]
    for word in footing.words where map.image[word] >= 0 {
      votes[page.sentences.unit[map.image[word]], default: 0] += 1
    }
    return votes.max { ($0.value, -$0.key) < ($1.value, -$1.key) }.map { page.sentences.units[$0.key] }
  }

  /// Whether a newer word may be one of a claim's: it stands for one of its own, or for none and no other claim has it,
  /// or it is between words that the claim shares with others.
  func isFree(_ word: Int, for own: Set<Int>) -> Bool {
    let origin = map.origin[word]
    if own.contains(origin) { return true }
    guard origin != -2 else { return false }
    guard page.isHeld[word] else { return origin < 0 || claims[origin] == 0 }
    return origin == -1 && isBetweenShared(word, own)
  }

  private func isBetweenShared(_ word: Int, _ own: Set<Int>) -> Bool {
    var (before, after) = (word - 1, word + 1)
    while before >= 0, map.origin[before] == -1 { before -= 1 }
    while after < map.origin.count, map.origin[after] == -1 { after += 1 }
    return [before, after].allSatisfy { place in
      guard map.origin.indices.contains(place), map.origin[place] >= 0 else { return false }
      return own.contains(map.origin[place]) && claims[map.origin[place]] > 1
    }
  }

  private func isAlike(_ word: Int) -> Bool {
    let (old, new) = (list.words[word].key, page.list.words[map.image[word]].key)
    return vocabulary.looseKey(old) == vocabulary.looseKey(new) || vocabulary.isSimilar(old, new)
  }

  /// Ascending words as runs.
  static func runs(of words: [Int]) -> [Range<Int>] {
    words.reduce(into: []) { runs, word in
      if let last = runs.last, last.upperBound == word {
        runs[runs.count - 1] = last.lowerBound..<word + 1
      } else {
        runs.append(word..<word + 1)
      }
    }
  }
}
