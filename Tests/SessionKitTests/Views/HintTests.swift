import Testing

@testable import SessionKit

@Suite("Hints read as sentences") struct HintTests {
  @Test(
    "whoever speaks",
    arguments: [
      ("Armenia", "only Armenia says this"), ("The mayor", "only the mayor says this"),
      ("director of the port, Mira Sand", "only Mira Sand, director of the port, says this"),
      ("the director of the port, Mira Sand", "only Mira Sand, director of the port, says this"),
      ("Mira Sand, director of the port", "only Mira Sand, director of the port, says this"),
      ("the port's officials", "only the port's officials say this"),
    ])
  func subject(speaker: String, words: String) throws {
    let session = try Sample.session(.speakerSet(.init(claims: [3], source: Mention(text: speaker))))
    let claim = try #require(session.state.claims[ClaimID(3)])
    let balance = Balance(session, nations: [:])
    let names = PartyNames(session.state, nations: [:])
    #expect(Hint.hints(on: claim, balance: balance, names: names).map(\.words) == [words])
  }
}
