import Testing

@testable import ClaimKit

/// Every pattern finds its own example and passes over its counter-example.
@Suite("Patterns of sayings that put nothing into anybody's mouth")
struct SayingPatternTests {
  /// Whether the verb after the bar is told of in a way.
  private func matches(_ pattern: SayingPattern, _ marked: String) throws -> Bool {
    let sentence = MarkedSentence(marked)
    let graph = sentence.graph
    let verb = try #require(graph.tokens.firstIndex { $0.range.lowerBound == sentence.start })
    try #require(graph.clauses[verb]?.isSaying ?? false)
    return pattern.matches(verb, in: graph)
  }

  @Test(arguments: SayingPattern.allCases)
  func findsItsExampleAlone(_ pattern: SayingPattern) throws {
    #expect(try matches(pattern, pattern.example))
    #expect(try !matches(pattern, pattern.counterexample))
  }
}
