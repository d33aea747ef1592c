import ArticleKit
import ClaimKit

/// Finds a condition that a quotation leaves out: an if-clause whose main clause is quoted without it.
struct ConditionFinder: Sendable {
  private static let words = PassageWords.embedded[.condition]

  let engine: ClaimEngine

  /// Whether `quoted`, within a sentence, holds the verb that a condition outside of it belongs to.
  func leavesOutCondition(_ quoted: Range<Int>, of sentence: Range<Int>, in text: String) -> Bool {
    let words = Array(text.utf8)[sentence]
    let part = String(decoding: words, as: UTF8.self)
    guard Self.words.contains(where: part.lowercased().contains) else { return false }
    let article = Article(text: part, blocks: [Block(kind: .paragraph, range: 0..<words.count)])
    let tokens = engine.syntax(of: article).tokens
    let inside = (quoted.lowerBound - sentence.lowerBound)..<(quoted.upperBound - sentence.lowerBound)
    return tokens.contains { token in
      guard Self.words.contains(token.lemma.lowercased()), token.relation.main == .marker, token.head >= 0,
        !inside.contains(token.range.lowerBound)
      else { return false }
      let clause = tokens[token.head]
      guard clause.relation.main == .adverbialClause, clause.head >= 0 else { return false }
      return inside.contains(tokens[clause.head].range.lowerBound)
    }
  }

  /// Whether words name a condition of their own.
  func namesCondition(_ text: String) -> Bool {
    QuotedWord.all(in: text).contains { Self.words.contains($0.form) }
  }
}
