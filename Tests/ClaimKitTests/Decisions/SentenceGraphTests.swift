import Testing

@testable import ClaimKit

/// Clauses and phrases of trees written by hand.
@Suite("Graph of a sentence")
struct SentenceGraphTests {
  /// "Officials said the old ferry sank", with its tree.
  private let graph = HandMade.graph(
    [
      ("Officials", .noun, .nns, 1, .nounSubject), ("say", .verb, .vbd, -1, .root),
      ("the", .determiner, .dt, 4, .determiner), ("old", .adjective, .jj, 4, .adjectiveModifier),
      ("ferry", .noun, .nn, 5, .nounSubject), ("sank", .verb, .vbd, 1, .clauseComplement),
    ], saying: ["say"])

  @Test func findsClausesWithTheirSubjects() {
    #expect(graph.clause == [1, 1, 5, 5, 5, 5])
    #expect(graph.clauses[1]?.isSaying == true)
    #expect(graph.clauses[1]?.depth == 0)
    #expect(graph.clauses[5]?.parent == 1)
    #expect(graph.clauses[5]?.subject == 4)
    #expect(graph.clauses[5]?.isFinite == true)
    #expect(graph.clauses[4] == nil)
  }

  @Test func givesPhrasesAndRoots() {
    #expect(graph.phrase(of: 4) == [2, 3, 4])
    #expect(graph.shortPhrase(of: 4) == [2, 3, 4])
    #expect(graph.root(of: [2, 3, 4, 5]) == 5)
    #expect(graph.first[5] == 2)
    #expect(graph.last[1] == 5)
  }

  @Test func joinsWordsThatFollowOneAnother() {
    #expect(graph.spans(of: [0, 1, 3]) == [0..<13, 18..<21])
    #expect(graph.words(in: [0..<13, 18..<21]) == [0, 1, 3])
  }

  /// Shares of sums add up to 1 and keep their order, however far they are apart.
  @Test(arguments: [[0, 0], [100, -100, 3], [2_000_000, -2_000_000], [Int32.max / 4, 0]])
  func sharesAddUp(_ sums: [Int32]) {
    let shares = Softmax.shares(of: sums, unit: 0.05)
    #expect(abs(shares.reduce(0, +) - 1) < 1e-4)
    #expect(shares.indices.max { shares[$0] < shares[$1] }.map { sums[$0] } == sums.max())
  }
}
