import Testing

@testable import ClaimKit

/// Trees from scores of arcs.
@Suite struct TreeDecoderTests {
  private func heads(_ scores: [[Float]]) -> [Int] {
    var heads = [Int](repeating: 7, count: scores.count)
    var decoder = TreeDecoder()
    heads.withUnsafeMutableBufferPointer { decoder.decode(scores.flatMap { $0 }, stride: scores.count + 1, into: $0) }
    return heads
  }

  private func isTree(_ heads: [Int]) -> Bool {
    heads.count { $0 == -1 } == 1
      && heads.indices.allSatisfy { word in
        var (at, steps) = (word, 0)
        while heads.indices.contains(at), steps <= heads.count { (at, steps) = (heads[at], steps + 1) }
        return at == -1
      }
  }

  @Test(
    arguments: [
      // A row per word: the root's score, then each word's as its head.
      ([[0]], [-1]),
      ([[5, 0, 1], [1, 5, 0]], [-1, 0]),
      ([[1, 0, 5], [5, 1, 0]], [1, -1]),
      // Both need to be the root: the one that loses less by it is.
      ([[5, 0, 4], [5, 1, 0]], [1, -1]),
      // A cycle of the first two words is opened at the cheaper place.
      ([[0, 0, 9, 8], [0, 9, 0, 2], [5, 0, 0, 0]], [2, 0, -1]),
    ] as [([[Float]], [Int])])
  func decodes(_ scores: [[Float]], _ expected: [Int]) {
    #expect(heads(scores) == expected)
  }

  @Test(arguments: 1...40)
  func anyScoresGiveOneTree(_ count: Int) {
    var state = UInt64(count)
    for _ in 0..<20 {
      let scores = (0..<count).map { _ in
        (0...count).map { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return Float(state >> 40) / 1000
        }
      }
      #expect(isTree(heads(scores)))
    }
  }

  @Test(arguments: [0, Float.infinity, -Float.infinity, Float.nan])
  func degenerateScoresGiveOneTree(_ score: Float) {
    for count in 1...9 {
      #expect(isTree(heads(Array(repeating: Array(repeating: score, count: count + 1), count: count))))
    }
  }
}
