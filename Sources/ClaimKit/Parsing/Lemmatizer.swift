/// Finds the dictionary form of a word with a known tag.
///
/// Rules learnt from the treebanks are looked up for the whole word, then for ever shorter endings, each together with the
/// tag; where an ending's rule is that of the next shorter one, it is not stored.
/// Source: edit rules as in UDPipe (Straka et al. 2016), suffix back-off as in Brants 2000.
public struct Lemmatizer: Sendable {
  private let rules: [LemmaRule]
  private let table: [UInt32]

  /// Reads the parts "lemma.rules" and "lemma.table" of a model.
  /// - Throws: `ModelError` where they are missing or malformed.
  public init(model: ModelFile) throws(ModelError) {
    var reader = try model.reader(of: "lemma.rules")
    var rules: [LemmaRule] = []
    for fields in reader.lines() {
      guard fields.count == 3, let stripped = Int(fields[1]), ["lower", "keep"].contains(fields[0]) else {
        throw reader.malformed("the rule \"\(fields.joined(separator: " "))\"")
      }
      rules.append(
        LemmaRule(
          isLowercased: fields[0] == "lower", stripped: stripped, added: fields[2] == "-" ? [] : Array(fields[2].utf8)))
    }
    var tableReader = try model.reader(of: "lemma.table")
    let count = try tableReader.number()
    guard count > 0, count & (count - 1) == 0 else { throw tableReader.malformed("\(count) is not a power of two") }
    let entries = UnsafeBufferPointer(start: try tableReader.array(of: UInt32.self, count: count), count: count)
    try self.init(rules: rules, table: Array(entries), name: "lemma.table")
  }

  /// Makes a lemmatizer of rules and a table of a power of two of entries: the upper half is the upper 16 bits of the
  /// hash, the lower half the number of the rule plus one; 0 is empty.
  package init(rules: [LemmaRule], table: [UInt32], name: String = "lemma.table") throws(ModelError) {
    guard table.contains(0), table.allSatisfy({ $0 == 0 || $0 & 0xFFFF != 0 && $0 & 0xFFFF <= rules.count }) else {
      throw .malformedSection(name, reason: "it names a rule that is not there, or has no empty place")
    }
    self.rules = rules
    self.table = table
  }

  /// The lemma of a word whose tag is known.
  public func lemma(of word: String, tag: TreebankTag) -> String {
    var word = word
    return word.withUTF8 { lemma(of: $0, tag: tag) }
  }

  func lemma(of word: UnsafeBufferPointer<UInt8>, tag: TreebankTag) -> String {
    var best: UInt32 = 0
    table.withUnsafeBufferPointer { table in
      LemmaKey.enumerate(word, tag: tag) { _, hash in
        let found = Self.entry(of: hash, in: table)
        if found != 0 { best = found }
      }
    }
    guard best > 0 else { return String(decoding: word, as: UTF8.self) }
    return rules[Int(best) - 1].lemma(of: word)
  }

  private static func entry(of hash: UInt64, in table: UnsafeBufferPointer<UInt32>) -> UInt32 {
    let print = UInt32(hash >> 48)
    var slot = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[slot] != 0 {
      if table[slot] >> 16 == print { return table[slot] & 0xFFFF }
      slot = (slot + 1) & (table.count - 1)
    }
    return 0
  }
}
