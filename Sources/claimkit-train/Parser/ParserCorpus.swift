import ClaimKit

/// The sentences of a treebank as numbers, with the tables that give the numbers their names.
struct ParserCorpus {
  private(set) var entries: [WordEntry] = []
  private(set) var training: [TrainingSentence] = []
  private(set) var heldOut: [TrainingSentence] = []
  /// The documents that are held out.
  private(set) var heldOutDocuments: [TreebankDocument] = []
  let vocabulary: Vocabulary
  let upos: [String]
  let xpos: [String]
  let relations: [String]

  private var numbers: [String: Int32] = [:]
  private var features = WordFeatures()

  /// Numbers the words of documents.
  /// - Parameters:
  ///   - heldOut: every how manieth document is kept out of training; nil for none.
  ///   - rows: the most rows that the table of embeddings may have.
  init(_ documents: [TreebankDocument], heldOut: Int?, rows: Int) {
    var words: [String: Int] = [:]
    var (upos, xpos, relations) = ([String: Int](), [String: Int](), [String: Int]())
    func isKeptOut(_ number: Int) -> Bool { heldOut.map { number % $0 == $0 - 1 } ?? false }
    for (number, document) in documents.enumerated() where !isKeptOut(number) {
      for sentence in document.sentences {
        for word in sentence.words {
          words[Self.surface(of: word, in: document), default: 0] += 1
          upos[word.upos, default: 0] += 1
          xpos[word.xpos, default: 0] += 1
          relations[word.relation, default: 0] += 1
        }
      }
    }
    vocabulary = Vocabulary(words: words, limit: rows)
    self.upos = Self.names(upos, limit: 32)
    self.xpos = Self.names(xpos, limit: 64)
    self.relations = Self.names(relations, limit: 48)
    for (number, document) in documents.enumerated() {
      let sentences = numbered(document)
      if isKeptOut(number) {
        self.heldOut += sentences
        heldOutDocuments.append(document)
      } else {
        training += sentences
      }
    }
  }

  /// The sentences of further documents, numbered in the same way.
  mutating func numbered(_ document: TreebankDocument) -> [TrainingSentence] {
    document.sentences.map { sentence in
      TrainingSentence(
        words: sentence.words.map { number(of: Self.surface(of: $0, in: document)) },
        heads: sentence.words.map { $0.head ?? -1 },
        relations: sentence.words.map { Self.index($0.relation, in: relations) },
        upos: sentence.words.map { upos.firstIndex(of: $0.upos) ?? 0 },
        xpos: sentence.words.map { xpos.firstIndex(of: $0.xpos) ?? 0 })
    }
  }

  /// A word as it appears in the text, which is all that the program sees of it.
  static func surface(of word: TreebankWord, in document: TreebankDocument) -> String {
    let text = document.text.utf8
    let start = text.index(text.startIndex, offsetBy: word.range.lowerBound)
    return String(document.text[start..<text.index(start, offsetBy: word.range.count)])
  }

  private mutating func number(of word: String) -> Int32 {
    if let number = numbers[word] { return number }
    let number = Int32(entries.count)
    numbers[word] = number
    entries.append(vocabulary.entry(for: word, features: &features))
    return number
  }

  /// The commonest names by falling count.
  private static func names(_ counts: [String: Int], limit: Int) -> [String] {
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return sorted.prefix(limit).map(\.key)
  }

  /// The number of a relation; a rare subtype counts as its relation.
  private static func index(_ relation: String, in relations: [String]) -> Int {
    relations.firstIndex(of: relation)
      ?? relations.firstIndex(of: String(relation.prefix { $0 != ":" })) ?? relations.firstIndex(of: "dep") ?? 0
  }
}

/// A sentence to learn from, as numbers.
struct TrainingSentence {
  /// Indices into the word entries.
  var words: [Int32]
  /// Heads: −1 for the root.
  var heads: [Int]
  var relations: [Int]
  var upos: [Int]
  var xpos: [Int]
  var count: Int { words.count }
}
