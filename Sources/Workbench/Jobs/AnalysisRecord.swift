import ArticleKit
import ClaimKit
import Foundation

/// One line of `stet analyze --format jsonl`: an article with its sentences, words, trees and claims.
///
/// Offsets count code points; `head` is a position in `tokens`, -1 for a root.
public struct AnalysisRecord: Encodable, Sendable {
  /// One word.
  public struct TokenRecord: Encodable, Sendable {
    /// Its first code point.
    public let start: Int
    /// The code point after its last one.
    public let end: Int
    /// The word as it stands in the text.
    public let form: String
    /// Its base form.
    public let lemma: String
    /// Its part of speech, of the 17 of Universal Dependencies.
    public let upos: String
    /// The position of the word that it depends on.
    public let head: Int
    /// Its relation to that word, of Universal Dependencies.
    public let deprel: String
  }

  /// The path of the article, as given.
  public let article: String
  /// The sentences in the order of the text.
  public let sentences: [TextSpan]
  /// The words of all sentences.
  public let tokens: [TokenRecord]
  /// The claims, as `stet claims` gives them.
  public let claims: [ClaimRecord]

  /// Analyses an article.
  public init(_ article: Article, path: String, engine: ClaimEngine) {
    let syntax = engine.syntax(of: article)
    let index = CodePointIndex(article.text)
    self.article = path
    sentences = syntax.sentences.map(index.span(ofBytes:))
    tokens = syntax.tokens.map { token in
      let span = index.span(ofBytes: token.range)
      return TokenRecord(
        start: span.start, end: span.end, form: index.text(ofBytes: token.range), lemma: token.lemma,
        upos: token.upos.rawValue, head: token.head, deprel: token.relation.rawValue)
    }
    claims = ClaimRecord.records(of: article, path: path, engine: engine)
  }

  /// The record as one line of JSON, keys sorted, without the line's end.
  public var line: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}
