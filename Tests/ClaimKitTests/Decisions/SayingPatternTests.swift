import ArticleKit
import Testing

@testable import ClaimKit

/// Every pattern finds its own example and passes over its counter-example.
@Suite("Patterns of sayings that put nothing into anybody's mouth")
struct SayingPatternTests {
  /// Whether the verb behind the bar is told of in a way.
  private func matches(_ pattern: SayingPattern, _ marked: String) throws -> Bool {
    let parts = marked.split(separator: "|").map { $0.trimmingPrefix(" ") }
    var text = parts.joined()
    let engine = ClaimEngine()
    let parsed = engine.parser.tokens(for: engine.tokenizer.tokens(for: text).map(\.range), in: text)
    let graph = text.withUTF8 {
      SentenceGraph(parsed, in: $0, quotations: parsed.map { _ in -1 }) { Lexicon.embedded.speech[$0] != nil }
    }
    let start = parts.count > 1 ? parts[0].utf8.count : 0
    let verb = try #require(graph.tokens.firstIndex { $0.range.lowerBound == start })
    try #require(graph.clauses[verb]?.isSaying ?? false)
    return pattern.matches(verb, in: graph)
  }

  @Test(arguments: SayingPattern.allCases)
  func findsItsExampleAlone(_ pattern: SayingPattern) throws {
    #expect(try matches(pattern, pattern.example))
    #expect(try !matches(pattern, pattern.counterexample))
  }
}
