import ArticleKit
import ClaimKit
import FigureKit

/// An article as the rules of a proof see it: sentences with their figures.
struct ProofText: Sendable {
  /// The article.
  let article: Article
  /// The sentences of all blocks, in order.
  let sentences: [ProofSentence]
  /// The day of the article, where it names one.
  let published: CalendarDay?
  private let engine = ClaimEngine()

  init(_ article: Article, splitter: SentenceSplitter) {
    self.article = article
    let bytes = Array(article.text.utf8)
    sentences = article.blocks.flatMap { block -> [ProofSentence] in
      let text = String(decoding: bytes[block.range], as: UTF8.self)
      return splitter.sentences(in: text).map { range in
        let place = (block.range.lowerBound + range.lowerBound)..<(block.range.lowerBound + range.upperBound)
        return ProofSentence(String(decoding: bytes[place], as: UTF8.self), start: place.lowerBound, kind: block.kind)
      }
    }
    published = article.metadata.published.flatMap { CalendarDay(dateline: $0) }
  }
}

extension ProofText {
  /// Whether the word at a token of a sentence is a name there, by the sentence's tree.
  func isProperNoun(_ token: FigureToken, of sentence: ProofSentence) -> Bool {
    let block = Block(kind: .paragraph, range: 0..<sentence.text.utf8.count)
    let syntax = engine.syntax(of: Article(text: sentence.text, blocks: [block]))
    return syntax.tokens.contains { $0.range.lowerBound == token.range.lowerBound && $0.upos == .properNoun }
  }
}

/// A sentence of an article with its figures.
struct ProofSentence: Sendable {
  /// Its words.
  let text: String
  /// Where it starts, in UTF-8 bytes of the article's text.
  let start: Int
  /// What its block is for.
  let kind: Block.Kind
  /// Its figures, dates and times; ranges are UTF-8 bytes of the sentence.
  let figures: Figures

  init(_ text: String, start: Int, kind: Block.Kind) {
    self.text = text
    self.start = start
    self.kind = kind
    figures = Figures(text)
  }

  /// The words and marks.
  var tokens: [FigureToken] { figures.tokens }

  /// A range of the sentence as one of the article's text.
  func place(_ range: Range<Int>) -> Range<Int> { (range.lowerBound + start)..<(range.upperBound + start) }

  /// The words at a range of the sentence.
  func words(_ range: Range<Int>) -> String {
    let bytes = text.utf8
    let first = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    return String(text[first..<bytes.index(first, offsetBy: range.count)])
  }

  /// The form of a token, empty outside.
  func form(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].form : "" }
}
