import ClaimKit

/// Learns the rules of `Lemmatizer`.
struct LemmaTrainer {
  private var counts: [UInt64: [LemmaRule: Int]] = [:]
  private var shorter: [UInt64: [UInt64]] = [:]
  private var lengths: [UInt64: Int] = [:]

  /// Counts the words of documents.
  init(_ documents: [TreebankDocument]) {
    var words: [Example: Int] = [:]
    for document in documents {
      for word in document.sentences.flatMap(\.words) {
        guard let tag = TreebankTag(rawValue: word.xpos), word.lemma != "_", !word.features.contains("Typo=Yes"),
          word.relation != "goeswith"
        else { continue }
        words[Example(word: ParserCorpus.surface(of: word, in: document), tag: tag, lemma: word.lemma), default: 0] += 1
      }
    }
    for (example, count) in words { add(example, count: count) }
  }

  private struct Example: Hashable {
    var word: String
    var tag: TreebankTag
    var lemma: String
  }

  private mutating func add(_ example: Example, count: Int) {
    let word = Array(example.word.utf8)
    let rule = LemmaRule(word: word, lemma: Array(example.lemma.utf8))
    var chain: [UInt64] = []
    LemmaKey.enumerate(word, tag: example.tag) { length, hash in
      // Endings count words, whole words count occurrences.
      counts[hash, default: [:]][rule, default: 0] += length < 0 ? count : 1
      lengths[hash] = length < 0 ? .max : length
      if shorter[hash] == nil { shorter[hash] = chain }
      chain.append(hash)
    }
  }

  /// The parts of the model file.
  func write(to file: inout ModelFileWriter) {
    var rules: [LemmaRule] = []
    var numbers: [LemmaRule: Int] = [:]
    var kept: [UInt64: LemmaRule] = [:]
    var entries: [(hash: UInt64, value: Int)] = []
    let order = lengths.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
    for hash in order {
      guard let (rule, count) = Self.commonest(counts[hash, default: [:]]), count >= 2 || lengths[hash] == .max else {
        continue
      }
      let next = shorter[hash, default: []].last { kept[$0] != nil }.flatMap { kept[$0] }
      guard next != rule else { continue }
      kept[hash] = rule
      let number = numbers[rule] ?? rules.count + 1
      if numbers[rule] == nil {
        numbers[rule] = number
        rules.append(rule)
      }
      entries.append((hash, number))
    }
    let lines = rules.map { rule in
      let added = rule.added.isEmpty ? "-" : String(decoding: rule.added, as: UTF8.self)
      return "\(rule.isLowercased ? "lower" : "keep") \(rule.stripped) \(added)\n"
    }
    file["lemma.rules"] = Array(lines.joined().utf8)
    let table = HashTable(entries)
    var writer = ModelSectionWriter()
    writer.number(table.entries.count)
    writer.array(table.entries)
    file["lemma.table"] = writer.bytes
  }

  /// The rule counted most; of equals the one that changes least, then by its letters, so that runs agree.
  private static func commonest(_ counts: [LemmaRule: Int]) -> (rule: LemmaRule, count: Int)? {
    counts.map { (rule: $0.key, count: $0.value) }.min {
      if $0.count != $1.count { return $0.count > $1.count }
      let (a, b) = ($0.rule, $1.rule)
      if a.stripped + a.added.count != b.stripped + b.added.count {
        return a.stripped + a.added.count < b.stripped + b.added.count
      }
      return (a.isLowercased ? 0 : 1, a.stripped, String(decoding: a.added, as: UTF8.self))
        < (b.isLowercased ? 0 : 1, b.stripped, String(decoding: b.added, as: UTF8.self))
    }
  }
}
