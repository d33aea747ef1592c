import ClaimKit
import Groundwork

/// Counts how the words of a treebank are used, for the word statistics of the sentence model.
struct WordCounter {
  private struct Use {
    var tags = [Int](repeating: 0, count: WordStatistics.tags.count + 1)
    var total = 0
    var inside = 0
    var small = 0
  }

  /// Without May, which is a verb more often.
  private static let calendar = Set(CalendarNames.weekdays + CalendarNames.months).subtracting(["May"])

  private var uses: [UInt32: Use] = [:]

  /// Counts the words of a document.
  mutating func add(_ document: TreebankDocument, splitter: SentenceSplitter) {
    let bytes = Array(document.text.utf8)
    let words = document.sentences.flatMap { sentence in
      sentence.words.enumerated().map { (word: $1, isFirst: $0 == 0) }
    }
    var position = 0
    splitter.enumerateWords(in: document.text) { hash, core in
      while position < words.count, words[position].word.range.lowerBound < core.lowerBound { position += 1 }
      guard position < words.count, words[position].word.range.lowerBound < core.upperBound else { return }
      let (word, isFirst) = words[position]
      var use = uses[hash] ?? Use()
      use.total += 1
      let tag = Self.calendar.contains(word.lemma) ? "calendar" : word.upos
      use.tags[WordStatistics.tags.firstIndex(of: tag) ?? WordStatistics.tags.count] += 1
      if !isFirst {
        use.inside += 1
        if bytes[core.lowerBound] &- 0x61 < 26 { use.small += 1 }
      }
      uses[hash] = use
    }
  }

  /// The words seen at least `minimum` times, as a table of 2 to the power of `bits` slots; commoner words
  /// take their slots first, and a word that finds none is left out.
  func table(bits: Int, minimum: Int) -> [(check: UInt8, value: UInt8)] {
    var table = [(check: UInt8, value: UInt8)](repeating: (0, 0), count: 1 << bits)
    let order = uses.filter { $0.value.total >= minimum }
      .sorted { ($0.value.total, $0.key) > ($1.value.total, $1.key) }
    for (hash, use) in order {
      var best = 0
      for (tag, count) in use.tags.enumerated() where count > use.tags[best] { best = tag }
      let tag = best == WordStatistics.tags.count ? nil : best
      let verbs = use.tags[2] + use.tags[3]
      let share = use.inside == 0 ? 0.5 : Double(use.small) / Double(use.inside)
      let smallness = share < 0.05 ? 0 : share < 0.5 ? 1 : share < 0.95 ? 2 : 3
      let statistics = WordStatistics(tag: tag, isVerb: verbs * 4 >= use.total, smallness: smallness)
      let place = SentenceModel.place(of: hash, wordBits: bits)
      for probe in 0..<SentenceModel.probes {
        let slot = (place.slot + probe) % table.count
        guard table[slot].value == 0 else { continue }
        table[slot] = (place.check, statistics.rawValue)
        break
      }
    }
    return table
  }
}
