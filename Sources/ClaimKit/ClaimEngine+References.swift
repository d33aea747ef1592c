import ArticleKit

extension ClaimEngine {
  /// The trees of a block's sentences, with their quotations; from `start` on where its words begin later.
  func graphs(of block: Block, from start: Int?, text: TextBytes, reader: WordReader) -> [SentenceGraph] {
    var tracker = QuotationTracker()
    let range =
      start.map { $0..<block.range.upperBound } ?? (block.kind.holdsClaims ? text.contents(of: block) : block.range)
    return splitter.sentences(in: text, range: range).map { sentence in
      let (words, parsed, _) = reader.words(in: text, range: sentence)
      let numbers = tracker.numbers(for: words).map { $0 ?? -1 }
      return text.bytes.withUnsafeBufferPointer { bytes in
        SentenceGraph(parsed, in: bytes, quotations: SentenceReading.spread(numbers, over: parsed, from: words)) {
          lexicon.speech[$0] != nil
        }
      }
    }
  }

  /// The sentences of an article as the choice of what pronouns stand for sees them, for training.
  package func referenceText(of article: Article) -> ReferenceText {
    let text = TextBytes(article.text)
    let reader = WordReader(
      lexicon: lexicon, tokenizer: tokenizer, parser: parser, workspace: parser.makeWorkspace())
    let turns = Turns(article, text: text) { _ in nil }
    let sentences = article.blocks.enumerated().flatMap { number, block in
      let start = block.kind.holdsClaims ? turns[number]?.start : nil
      return graphs(of: block, from: start, text: text, reader: reader).map { (graph: $0, block: number) }
    }
    return ReferenceText(text: text, sentences: sentences)
  }
}

/// The sentences of an article as the choice of what pronouns stand for sees them.
package struct ReferenceText: Sendable {
  let text: TextBytes
  let sentences: [(graph: SentenceGraph, block: Int)]

  /// What the pronouns stand for, by a model; `decide` is asked about every choice.
  package func references(
    by model: ReferenceModel, decide: ((ReferenceChoice) -> ReferenceDecision)? = nil
  ) -> [Reference] {
    var resolver = ReferenceResolver(model: model)
    return sentences.flatMap { resolver.read($0.graph, in: text, block: $0.block, decide: decide) }
  }

  /// The names and noun phrases, in UTF-8 bytes, with the features of their types.
  package func mentions() -> [(range: Range<Int>, features: [UInt32])] {
    sentences.enumerated().flatMap { number, sentence in
      MentionFinder(sentence.graph, in: text, block: sentence.block, sentence: number).mentions()
        .filter { $0.isFull && !$0.isCoordination }
        .map { ($0.range, MentionTypes.features(of: $0, in: sentence.graph)) }
    }
  }
}
