import ArticleKit
import SessionKit
import Testing

@testable import Workbench

@Suite("A selection of claims")
struct ClaimSelectionTests {
  private let state: ReviewState = {
    var state = ReviewState()
    var claims = ["1", "2", "3a", "3ba", "3bb", "4", "5"].enumerated().compactMap { place, id in
      ClaimID(id).map { Claim(id: $0, spans: [TextSpan(place, place + 1)], text: "x", sentence: TextSpan(0, 9)) }
    }
    claims[5].excluded = true
    state.claims = ClaimList(claims)
    return state
  }()

  @Test(
    "names claims",
    arguments: [
      ("1", "1"), ("2-3", "2 3a 3ba 3bb"), ("1,5", "1 5"), ("5,1", "5 1"), ("3a", "3a"), ("3a-3ba", "3a 3ba"),
      (".", "2"), ("1-5", "1 2 3a 3ba 3bb 5"), ("4", "4"), ("1,1-2", "1 2"), ("2-3a", "2 3a"),
    ])
  func resolved(word: String, ids: String) throws {
    let selection = try #require(ClaimSelection(word: .init(word)))
    let found = try selection.resolved(in: state, current: ClaimID("2"))
    #expect(found.map(\.description).joined(separator: " ") == ids)
  }

  @Test("is no other word", arguments: ["a", "0", "01", "1-", "-1", "1-2-3", "a1", "", "1.5", "verified", "1;2", "8A"])
  func others(word: String) {
    #expect(ClaimSelection(word: .init(word)) == nil)
  }

  @Test("is not read from quoted words")
  func quoted() {
    #expect(ClaimSelection(word: .init("1", isQuoted: true)) == nil)
  }

  @Test(
    "says what is wrong with it",
    arguments: [
      ("9", "there is no claim 9"), ("3", "claim 3 was split into 3a, 3ba, 3bb"),
      ("3b", "claim 3b was split into 3ba, 3bb"), ("3c", "there is no claim 3c"), ("2a", "there is no claim 2a"),
      ("5-2", "the range 5-2 runs backwards"),
      ("2-9", "there is no claim 9"), ("7-8", "there is no claim 7"),
    ])
  func errors(word: String, message: String) throws {
    let selection = try #require(ClaimSelection(word: .init(word)))
    #expect { try selection.resolved(in: state, current: nil) } throws: { error in
      (error as? WorkbenchError)?.description == message
    }
  }

  @Test("of the current claim wants one")
  func noCurrent() throws {
    let selection = try #require(ClaimSelection(word: .init(".")))
    #expect { try selection.resolved(in: state, current: nil) } throws: { error in
      (error as? WorkbenchError)?.description == "there is no current claim"
    }
  }
}
