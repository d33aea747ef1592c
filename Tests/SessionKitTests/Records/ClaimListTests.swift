import ArticleKit
@testable import SessionKit
import Testing

@Suite("Claim lists") struct ClaimListTests {
  private static func claim(_ id: ClaimID, _ spans: TextSpan...) -> Claim {
    Claim(id: id, spans: spans, text: "words of \(id)", sentence: TextSpan(0, 99))
  }

  private static let list = ClaimList([
    claim(3, TextSpan(20, 30)), claim(1, TextSpan(10, 15)), claim("8a", TextSpan(0, 5), TextSpan(40, 50)),
    claim(8, TextSpan(0, 5)), claim(2, TextSpan(10, 15)),
  ])

  @Test("stand in the order of the text, then of the ids, and every claim is found by its id")
  func order() {
    #expect(Self.list.map(\.id) == [8, "8a", 1, 2, 3])
    #expect(Self.list.map { Self.list[$0.id] } == Self.list.map { $0 })
    #expect(Self.list.map { Self.list.position(of: $0.id) } == [0, 1, 2, 3, 4])
    #expect(Self.list[ClaimID(7)] == nil)
    #expect(Self.list.position(of: 7) == nil)
  }

  @Test("put a claim that is added, moved or renamed into its place, and let one go")
  func writing() {
    var list = Self.list
    list[ClaimID(4)] = Self.claim(4, TextSpan(16, 18))
    #expect(list.map(\.id) == [8, "8a", 1, 2, 4, 3])
    list[ClaimID(3)] = Self.claim(3, TextSpan(12, 13))
    #expect(list.map(\.id) == [8, "8a", 1, 2, 3, 4])
    list[ClaimID(8)] = nil
    list[ClaimID(99)] = nil
    #expect(list.map(\.id) == ["8a", 1, 2, 3, 4])
    list[ClaimID(1)] = Self.claim(9, TextSpan(10, 15))
    #expect(list.map(\.id) == ["8a", 2, 9, 3, 4])
    #expect(list.map { list.position(of: $0.id) } == [0, 1, 2, 3, 4])
    #expect(list[ClaimID(1)] == nil)
  }

  @Test("change a claim in place, and nothing where there is none")
  func update() {
    var list = Self.list
    list.update(2) { $0.flagged = true }
    list.update(77) { $0.flagged = true }
    #expect(list.filter(\.flagged).map(\.id) == [2])
    list.update(2) { $0.flagged = false }
    #expect(list == Self.list)
  }

  @Test("put replacements where their words stand")
  func replace() {
    var list = Self.list
    list.replace([1, 2], with: [Self.claim("1a", TextSpan(32, 33)), Self.claim("1b", TextSpan(1, 2))])
    #expect(list.map(\.id) == [8, "8a", "1b", 3, "1a"])
  }
}
