import ClaimKit

/// How well a model does on a treebank's own words and sentences, in per cent of the words.
struct TreeScores: CustomStringConvertible {
  private(set) var words = 0
  private var upos = 0
  private var tags = 0
  private var lemmas = 0
  private var lemmaWords = 0
  private var attached = 0
  private var labelled = 0

  var description: String {
    func percent(_ count: Int, of all: Int) -> String { "\(Double((20000 * count / max(1, all) + 1) / 2) / 100)" }
    return "UPOS \(percent(upos, of: words)) XPOS \(percent(tags, of: words)) lemmas "
      + "\(percent(lemmas, of: lemmaWords)) UAS \(percent(attached, of: words)) LAS \(percent(labelled, of: words))"
  }

  /// Parses documents and counts what is right; relations are compared without their subtypes.
  /// - Returns: the time that parsing took.
  mutating func add(_ documents: [TreebankDocument], parser: SentenceParser) -> Duration {
    let workspace = parser.makeWorkspace()
    var time = Duration.zero
    for document in documents {
      var text = document.text
      text.withUTF8 { bytes in
        for sentence in document.sentences {
          let ranges = sentence.words.map(\.range)
          let start = ContinuousClock.now
          let tokens = parser.parse(ranges, of: bytes, with: workspace)
          time += ContinuousClock.now - start
          for (word, token) in zip(sentence.words, tokens) { count(word, token) }
        }
      }
    }
    return time
  }

  private mutating func count(_ word: TreebankWord, _ token: ParsedToken) {
    words += 1
    upos += token.upos.rawValue == word.upos ? 1 : 0
    tags += token.tag.rawValue == word.xpos ? 1 : 0
    if word.lemma != "_" {
      lemmaWords += 1
      lemmas += token.lemma == word.lemma ? 1 : 0
    }
    let gold = word.relation.prefix { $0 != ":" }
    guard token.head == word.head ?? -1 else { return }
    attached += 1
    labelled += token.relation.main.rawValue == gold ? 1 : 0
  }
}
