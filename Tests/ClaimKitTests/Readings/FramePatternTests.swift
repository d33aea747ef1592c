import Testing

@testable import ClaimKit

/// Every frame makes a sentence of its own example and leaves its counter-example.
@Suite("Frames of sayings as sentences")
struct FramePatternTests {
  /// The reading of the words behind the bar, where a frame makes one, for any verb of saying before them.
  private func reading(_ pattern: FramePattern, _ marked: String) -> String? {
    let sentence = MarkedSentence(marked)
    let graph = sentence.graph
    var ground = ReadingGround(
      graph: graph, text: TextBytes(sentence.text), lexicon: .embedded,
      spans: [sentence.start..<sentence.text.utf8.count])
    let words = PartJoints(ground: ground).words()
    for cue in graph.tokens.indices where !ground.holds(cue) && graph.clauses[cue]?.isSaying ?? false {
      ground.cue = cue
      if let found = pattern.words(from: words, on: ground) { return StandAlone.sentence(found) }
    }
    return nil
  }

  @Test(arguments: FramePattern.allCases)
  func makesASentenceOfItsExampleAlone(_ pattern: FramePattern) {
    #expect(reading(pattern, pattern.example.sentence) == pattern.example.reading)
    #expect(reading(pattern, pattern.counterexample) == nil)
  }

  @Test func whatSomebodyIsSuspectedOfIsAClause() {
    #expect(
      reading(.gerund, "The union suspects | the mayor of lying to the public") == "The mayor lied to the public")
  }
}
