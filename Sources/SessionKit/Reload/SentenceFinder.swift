/// Finds the sentence of the newer text that a claim's sentence may have become.
struct SentenceFinder {
  private let page: Page
  /// The sentences in which a word stands, whatever its capitals; words that are in more than ``mostSentences`` of
  /// them tell nothing.
  private var units: [Int32: [Int]] = [:]

  private static let mostSentences = 64

  init(_ page: Page, _ vocabulary: Vocabulary) {
    self.page = page
    for (place, word) in page.list.words.enumerated() where word.isSpoken {
      let key = vocabulary.looseKey(word.key)
      let unit = page.sentences.unit[place]
      if let known = units[key], known.last == unit || known.count > Self.mostSentences { continue }
      units[key, default: []].append(unit)
    }
  }

  /// The sentence that shares most of a claim's words, then of its sentence's words, then stands nearest; and what part of
  /// the claim's words it has.
  func best(
    for footing: Footing, near kept: [Int], list: WordList, map: WordMap, vocabulary: Vocabulary
  ) -> (unit: Int, likeness: Double)? {
    guard footing.sentence.count <= Anchoring.longestSentence else { return nil }
    let own = Set(footing.words)
    let expected = expectedWord(footing, kept, map)
    var best: (unit: Int, rank: (Int, Int, Int))?
    for unit in candidates(footing, list, map, vocabulary)
    where page.sentences.units[unit].count <= Anchoring.longestSentence {
      var free: [Int32: Int] = [:]
      for word in page.sentences.units[unit] where page.list.words[word].isSpoken {
        let origin = map.origin[word]
        guard origin == -1 || (origin >= 0 && footing.sentence.contains(origin)) else { continue }
        free[vocabulary.looseKey(page.list.words[word].key), default: 0] += 1
      }
      var (shared, around) = (0, 0)
      for word in footing.sentence where list.words[word].isSpoken {
        let key = vocabulary.looseKey(list.words[word].key)
        guard let count = free[key], count > 0 else { continue }
        free[key] = count - 1
        if own.contains(word) { shared += 1 } else { around += 1 }
      }
      let range = page.sentences.units[unit]
      let distance = max(range.lowerBound - expected, expected - range.upperBound, 0)
      let rank = (shared, around, -distance)
      if shared > 0, rank > best?.rank ?? (0, 0, .min) { best = (unit, rank) }
    }
    let size = footing.words.count { list.words[$0].isSpoken }
    return best.map { ($0.unit, Double($0.rank.0) / Double(max(1, size))) }
  }

  private func candidates(
    _ footing: Footing, _ list: WordList, _ map: WordMap, _ vocabulary: Vocabulary
  ) -> Set<Int> {
    var candidates: Set<Int> = []
    for word in footing.sentence {
      if map.image[word] >= 0 { candidates.insert(page.sentences.unit[map.image[word]]) }
    }
    for word in footing.words where list.words[word].isSpoken {
      guard let known = units[vocabulary.looseKey(list.words[word].key)], known.count <= Self.mostSentences else {
        continue
      }
      candidates.formUnion(known)
    }
    return candidates
  }

  /// The word of the newer text where the claim would be if nothing else had changed.
  private func expectedWord(_ footing: Footing, _ kept: [Int], _ map: WordMap) -> Int {
    let place = kept[footing.reach.lowerBound]
    return place >= 0 ? max(0, map.image[place]) : 0
  }
}
