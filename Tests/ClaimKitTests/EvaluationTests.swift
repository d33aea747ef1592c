import ClaimKit
import Testing

@Suite("Evaluation")
struct EvaluationTests {
  private let text = "Ann said that Bob left early. Nobody saw him go."

  /// A claim of the words between the marks of `marked`, which is otherwise the text.
  private func claim(_ words: String..., source: String? = nil, isCheckable: Bool = true) -> EvaluatedClaim {
    let spans = words.map { word in
      let range = text.firstRange(of: word) ?? text.startIndex..<text.startIndex
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return start..<(start + word.utf8.count)
    }
    return EvaluatedClaim(spans: spans, source: source, isCheckable: isCheckable)
  }

  @Test("counts claims that overlap enough, each once, with their source and checkability")
  func counts() {
    let gold = [claim("Bob left early", source: "Ann"), claim("Nobody saw him go", isCheckable: false)]
    let system = [
      claim("Bob left early", source: "ann."), claim("Bob left early", source: "Ann"), claim("Nobody saw him"),
      claim("Nobody saw him go"),
    ]
    let result = ClaimEvaluation(of: system, gold: gold, in: text)
    #expect(result.claims == MatchCounts(gold: 2, system: 4, matched: 2))
    #expect(result.attribution == 1)
    #expect(result.checkability == 0.5)
    #expect(result.uncheckable == MatchCounts(gold: 1, system: 0, matched: 0))
  }

  @Test("takes names as the same where half of their words are")
  func sources() {
    let gold = [claim("Bob left early", source: "the mayor Ann Example")]
    for (name, isRight) in [("Ann Example", true), ("Ann", false), ("mayor Bob Example", true), ("…", false)] {
      let result = ClaimEvaluation(of: [claim("Bob left early", source: name)], gold: gold, in: text)
      #expect((result.attribution == 1) == isRight, "\(name)")
    }
    #expect(ClaimEvaluation(of: [claim("Bob left early")], gold: gold, in: text).attribution == 0)
  }

  @Test("adds up, and gives 0 of nothing")
  func sums() {
    let one = ClaimEvaluation(of: [claim("Bob left early")], gold: [claim("Bob left early")], in: text)
    #expect((one + one).claims == MatchCounts(gold: 2, system: 2, matched: 2))
    #expect((one + ClaimEvaluation()) == one)
    #expect([MatchCounts().precision, MatchCounts().recall, MatchCounts().f1] == [0, 0, 0])
    #expect(MatchCounts(gold: 4, system: 2, matched: 1).f1 == 1.0 / 3)
  }

  @Test("compares spans exactly")
  func spans() {
    #expect(
      MatchCounts.exact(gold: [0..<2, 3..<5], system: [0..<2, 3..<4, 7..<9])
        == MatchCounts(gold: 2, system: 3, matched: 1))
  }
}
