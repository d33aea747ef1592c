import ArticleKit
import ClaimKit

/// How well words, tags and trees come out of raw text: F1 over all words, as in the CoNLL 2018 shared task.
struct RawTreeScores {
  private(set) var sentences = MatchCounts()
  private(set) var words = MatchCounts()
  private(set) var upos = MatchCounts()
  private(set) var attached = MatchCounts()
  private(set) var labelled = MatchCounts()

  /// Analyses a document's raw text and counts what is right; relations are compared without their subtypes.
  mutating func add(_ document: TreebankDocument, engine: ClaimEngine) throws {
    let article = try TextLoader().load(Array(document.text.utf8), path: "treebank")
    let syntax = engine.syntax(of: article)
    sentences = sentences + .exact(gold: document.sentences.map(\.range), system: syntax.sentences)
    let gold = document.sentences.flatMap { sentence in
      sentence.words.map { word in (word: word, head: word.head.map { sentence.words[$0].range }) }
    }
    let found = Dictionary(syntax.tokens.map { ($0.range, $0) }, uniquingKeysWith: { first, _ in first })
    let sizes = MatchCounts(gold: gold.count, system: syntax.tokens.count)
    var (wordHits, uposHits, attachedHits, labelledHits) = (0, 0, 0, 0)
    for (word, head) in gold {
      guard let token = found[word.range] else { continue }
      wordHits += 1
      uposHits += token.upos.rawValue == word.upos ? 1 : 0
      guard head == (token.head < 0 ? nil : syntax.tokens[token.head].range) else { continue }
      attachedHits += 1
      labelledHits += token.relation.main.rawValue == word.relation.prefix { $0 != ":" } ? 1 : 0
    }
    words = words + sizes.matching(wordHits)
    upos = upos + sizes.matching(uposHits)
    attached = attached + sizes.matching(attachedHits)
    labelled = labelled + sizes.matching(labelledHits)
  }
}

extension MatchCounts {
  fileprivate func matching(_ count: Int) -> MatchCounts {
    var counts = self
    counts.matched = count
    return counts
  }
}
