import Testing

@testable import ClaimKit

/// Every pattern finds its own example and passes over its counter-example.
@Suite("Patterns of denial")
struct DenialPatternTests {
  /// Whether the words after the bar are denied in a way, under any clause before them.
  private func matches(_ pattern: DenialPattern, _ marked: String) throws -> Bool {
    let sentence = MarkedSentence(marked)
    let graph = sentence.graph
    let claim = graph.tokens.indices.filter {
      (graph.tokens[$0].range.lowerBound >= sentence.start) != (pattern == .verbBehind)
    }
    let root = try #require(graph.root(of: claim))
    return graph.tokens.indices.contains { head in
      !claim.contains(head) && graph.clauses[head] != nil
        && pattern.matches(root, under: head, in: graph, lexicon: .embedded)
    }
  }

  @Test(arguments: DenialPattern.allCases)
  func findsItsExampleAlone(_ pattern: DenialPattern) throws {
    #expect(try matches(pattern, pattern.example))
    #expect(try !matches(pattern, pattern.counterexample))
  }
}
