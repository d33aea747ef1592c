import ArticleKit

/// Which word of the newer text stands for each word of the older one; no newer word stands for two.
///
/// Because every claim is anchored through this one map, two claims share words of the newer text only where they
/// shared words of the older one.
struct WordMap {
  /// How a newer word ended up for an older one.
  enum Link: UInt8 {
    /// None does.
    case none
    /// The same word, in the order of the text.
    case kept
    /// The same word, in a run that is elsewhere now.
    case moved
    /// The same word or another one at its place in a sentence that was reworded.
    case aligned
  }

  /// The older text.
  let old: WordList
  /// The newer text.
  let new: WordList
  /// For each older word the newer one, -1 for none.
  private(set) var image: [Int]
  /// For each newer word the older one, -1 for none, -2 where it may stand for none.
  private(set) var origin: [Int]
  private(set) var link: [Link]

  /// Maps the words that both texts have, in order and then where runs of them moved.
  ///
  /// `barred` marks newer words that are already mapped.
  init(_ old: WordList, _ new: WordList, _ vocabulary: Vocabulary, barred: [Bool]) {
    self.old = old
    self.new = new
    image = Array(repeating: -1, count: old.words.count)
    link = Array(repeating: .none, count: old.words.count)
    origin = barred.map { $0 ? -2 : -1 }
    for match in WordMatching(old, new, vocabulary).matches {
      for step in 0..<match.count { tie(match.old + step, match.new + step, .kept) }
    }
    mapMoved()
  }

  /// Lets a newer word stand for an older one, where both are free.
  mutating func tie(_ here: Int, _ there: Int, _ how: Link) {
    guard image[here] == -1, origin[there] == -1 else { return }
    (image[here], origin[there], link[here]) = (there, here, how)
  }

  /// Whether the newer word is the same as the older one that it stands for.
  func isSame(_ here: Int) -> Bool { image[here] >= 0 && old.words[here].key == new.words[image[here]].key }

  /// Puts a stretch of older words where most of it is, where the newer text has all of it there in a row.
  ///
  /// Two texts can often be matched in several ways that have as many words in common: where a sentence that begins with
  /// “The” is put in before another that does, the old “The” may be found in the new sentence.
  mutating func settle(_ stretch: Range<Int>) {
    var votes: [Int: Int] = [:]
    for word in stretch where image[word] >= 0 { votes[image[word] - word, default: 0] += 1 }
    guard let most = votes.max(by: { $0.value < $1.value }), most.value < stretch.count, 2 * most.value > stretch.count
    else { return }
    let target = stretch.lowerBound + most.key..<stretch.upperBound + most.key
    guard target.lowerBound >= 0, target.upperBound <= origin.count, !target.contains(where: { origin[$0] == -2 }),
      stretch.allSatisfy({ old.words[$0].key == new.words[$0 + most.key].key })
    else { return }
    let how = stretch.first { image[$0] == $0 + most.key }.map { link[$0] } ?? .aligned
    for word in stretch where image[word] != word + most.key {
      if image[word] >= 0 { origin[image[word]] = -1 }
      if origin[word + most.key] >= 0 {
        image[origin[word + most.key]] = -1
        link[origin[word + most.key]] = .none
      }
      (image[word], origin[word + most.key], link[word]) = (word + most.key, word, how)
    }
  }

  /// For each older word the nearest one before it that was kept in order, -1 for none; and the nearest from it on, the
  /// number of words for none.
  func keptNeighbours() -> (before: [Int], after: [Int]) {
    var (before, after) = (link.indices.map { _ in -1 }, link.indices.map { _ in link.count })
    for place in link.indices.dropFirst() { before[place] = link[place - 1] == .kept ? place - 1 : before[place - 1] }
    for place in link.indices.reversed() {
      after[place] = link[place] == .kept ? place : place + 1 < link.count ? after[place + 1] : link.count
    }
    return (before, after)
  }

  // MARK: Moved runs

  /// The shortest run of words that counts as moved.
  static let shortestRun = 3
  /// The places of one run's beginning that are tried.
  private static let mostPlaces = 24

  private struct Tile {
    var old: Int
    var new: Int
    var count: Int
    /// How well the words around it fit: whether the run continues where its neighbours are.
    var fit: Int
  }

  /// Finds runs of free words that both texts have, the longest first (“greedy string tiling”, Wise 1993): the
  /// longest run is the one with the most context around a claim's words, which is what a quotation with prefix and
  /// suffix (W3C Web Annotation, TextQuoteSelector) distinguishes.
  private mutating func mapMoved() {
    for _ in 0..<4 {
      let tiles = tiles()
      guard !tiles.isEmpty else { return }
      for tile in tiles {
        for step in 0..<tile.count { tie(tile.old + step, tile.new + step, .moved) }
      }
    }
  }

  /// The runs that do not touch one another, the longest first; a run cut short by a longer one waits for another round.
  private func tiles() -> [Tile] {
    var places: [Seed: [Int]] = [:]
    for place in origin.indices {
      guard let seed = seed(new, at: place, isFree: { origin[$0] == -1 }) else { continue }
      if places[seed, default: []].count < Self.mostPlaces { places[seed, default: []].append(place) }
    }
    guard !places.isEmpty else { return [] }
    var found: [Tile] = []
    // Texts that repeat themselves without end must not take the square of their length.
    var budget = 64 * (image.count + origin.count) + 100_000
    for here in image.indices where budget > 0 {
      guard let seed = seed(old, at: here, isFree: { image[$0] == -1 }), let there = places[seed] else { continue }
      for place in there {
        guard !isEqual(here - 1, place - 1) else { continue }
        let tile = tile(here, place)
        budget -= tile.count
        found.append(tile)
      }
    }
    found.sort { ($0.count, $0.fit, -$0.old) > ($1.count, $1.fit, -$1.old) }
    var (takenOld, takenNew): (Set<Int>, Set<Int>) = ([], [])
    return found.filter { tile in
      let (here, there) = (tile.old..<tile.old + tile.count, tile.new..<tile.new + tile.count)
      guard !here.contains(where: takenOld.contains), !there.contains(where: takenNew.contains) else { return false }
      takenOld.formUnion(here)
      takenNew.formUnion(there)
      return true
    }
  }

  private struct Seed: Hashable {
    var first: Int32
    var second: Int32
    var third: Int32
  }

  private func seed(_ list: WordList, at place: Int, isFree: (Int) -> Bool) -> Seed? {
    guard place + Self.shortestRun <= list.words.count, (place..<place + Self.shortestRun).allSatisfy(isFree) else {
      return nil
    }
    return Seed(
      first: list.words[place].key, second: list.words[place + 1].key, third: list.words[place + 2].key)
  }

  /// Whether the words at two places are free and the same.
  private func isEqual(_ here: Int, _ there: Int) -> Bool {
    image.indices.contains(here) && origin.indices.contains(there) && image[here] == -1 && origin[there] == -1
      && old.words[here].key == new.words[there].key
  }

  private func tile(_ here: Int, _ there: Int) -> Tile {
    var count = 0
    while isEqual(here + count, there + count) { count += 1 }
    var fit = 0
    if here > 0, there > 0, image[here - 1] == there - 1 { fit += 1 }
    if here + count < image.count, image[here + count] == there + count { fit += 1 }
    return Tile(old: here, new: there, count: count, fit: fit)
  }
}
