import ClaimKit

/// The rows of the embedding table: which features of words have one, chosen by how often they occur.
///
/// Row 0 stands for every form without a row.
struct Vocabulary {
  /// The row of a feature by its hash.
  private(set) var rows: [UInt64: Int32] = [:]
  /// How often each form with a row occurs.
  private(set) var frequency: [Int32: Int] = [:]
  /// The number of rows.
  var count: Int { rows.count + 1 }

  /// Chooses rows for words with their counts: every form that occurs twice, then the features of most different words.
  init(words: [String: Int], limit: Int) {
    var features = WordFeatures()
    var forms: [UInt64: Int] = [:]
    var parts: [UInt64: Int] = [:]
    var seen: Set<UInt64> = []
    for (word, count) in words {
      Self.read(word, into: &features)
      forms[features.form, default: 0] += count
      let isNew = seen.insert(features.form).inserted
      for hash in isNew ? features.affixes + features.grams : Array(features.affixes.prefix(1)) {
        parts[hash, default: 0] += 1
      }
    }
    for (hash, count) in Self.sorted(forms) where count >= 2 {
      let row = Int32(rows.count + 1)
      rows[hash] = row
      frequency[row] = count
    }
    for (hash, count) in Self.sorted(parts) where count >= 3 && rows.count + 1 < limit && rows[hash] == nil {
      rows[hash] = Int32(rows.count + 1)
    }
  }

  private static func sorted(_ counts: [UInt64: Int]) -> [(UInt64, Int)] {
    counts.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }

  static func read(_ word: String, into features: inout WordFeatures) {
    var word = word
    word.withUTF8 { features.read($0) }
  }

  /// The rows of a word.
  func entry(for word: String, features: inout WordFeatures) -> WordEntry {
    Self.read(word, into: &features)
    let form = rows[features.form] ?? 0
    return WordEntry(
      form: form, frequency: frequency[form] ?? 0, affixes: features.affixes.compactMap { rows[$0] },
      grams: features.grams.compactMap { rows[$0] })
  }
}

/// A word as rows of the embedding table.
struct WordEntry {
  var form: Int32
  var frequency: Int
  var affixes: [Int32]
  var grams: [Int32]
}
