import Testing

@testable import ClaimKit

/// Words that only hand a quotation over: they name who speaks, and are no claim.
@Suite("Words that hand a quotation over")
struct PresentingFrameTests {
  typealias Row = ClaimEngineTests.Row

  @Test(arguments: [
    Row("This is what Ann Moss wrote: “The ferry sank in May.”", "[Ann Moss/wrote] The ferry sank in May"),
    Row("Here's how Mr. Hill put it: “The ferry sank in May.”", "[Mr. Hill/put] The ferry sank in May"),
    Row("And that was what the judge told us: “The ferry sank in May.”", "[the judge/told] The ferry sank in May"),
    Row("“The ferry sank in May,” Ann Moss was quoted as saying.", "[Ann Moss/saying] The ferry sank in May"),
    Row(
      "“The ferry sank in May,” Ann Moss was quoted as saying by the harbour radio.",
      "[Ann Moss/saying] The ferry sank in May"),
    Row("Ann Moss was heard as saying: “The ferry sank in May.”", "[Ann Moss/saying] The ferry sank in May"),
  ])
  func isNoClaim(_ row: Row) throws { #expect(try rendered(row.text) == row.claims) }

  @Test(arguments: [
    // Something is told beside the saying.
    "“The ferry sank in May,” Ann Moss was quoted as saying before the court fined her.",
    "This is what the flood left of the harbour.",
  ])
  func isAClaimWhereItTellsMore(_ text: String) throws {
    let spoken = try rendered(text)
    #expect(spoken.contains { $0.hasPrefix("[-/-]") })
  }
}
