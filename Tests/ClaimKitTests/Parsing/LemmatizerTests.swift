import Testing

@testable import ClaimKit

/// Rules of lemmas.
@Suite struct LemmatizerTests {
  @Test(arguments: [
    ("troops", "troop"), ("Troops", "troop"), ("said", "say"), ("Armenia", "Armenia"), ("'s", "be"),
    ("ÉCOLES", "école"), ("naïve", "naïf"), ("x", "x"), ("UN", "UN"), ("n't", "not"),
  ])
  func ruleGivesTheLemmaItIsMadeFrom(_ word: String, _ lemma: String) {
    let rule = LemmaRule(word: Array(word.utf8), lemma: Array(lemma.utf8))
    #expect(Array(word.utf8).withUnsafeBufferPointer { rule.lemma(of: $0) } == lemma)
  }

  @Test func longerEndingsGoFirst() throws {
    let rules = [
      LemmaRule(isLowercased: true, stripped: 1, added: []),
      LemmaRule(isLowercased: true, stripped: 3, added: [0x79]),
      LemmaRule(isLowercased: true, stripped: 0, added: []),
    ]
    var table = [UInt32](repeating: 0, count: 64)
    func store(_ word: String, length: Int, rule: UInt32) {
      LemmaKey.enumerate(Array(word.utf8), tag: .nns) { found, hash in
        guard found == length else { return }
        var slot = Int(truncatingIfNeeded: hash) & 63
        while table[slot] != 0 { slot = (slot + 1) & 63 }
        table[slot] = UInt32(hash >> 48) << 16 | rule
      }
    }
    store("s", length: 1, rule: 1)
    store("ies", length: 3, rule: 2)
    store("series", length: -1, rule: 3)
    let lemmatizer = try Lemmatizer(rules: rules, table: table)
    let words = ["troops", "Parties", "series", "bees"]
    #expect(words.map { lemmatizer.lemma(of: $0, tag: .nns) } == ["troop", "party", "series", "bee"])
    #expect(lemmatizer.lemma(of: "Parties", tag: .nn) == "Parties")
  }

  @Test func tableMustFitItsRules() {
    #expect(throws: ModelError.self) { try Lemmatizer(rules: [], table: [1, 0]) }
    #expect(throws: ModelError.self) { try Lemmatizer(rules: [], table: []) }
  }
}
