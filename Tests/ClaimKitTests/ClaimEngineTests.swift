import ArticleKit
import Testing

@testable import ClaimKit

/// Sentences and the claims in them, each as "[source/cue] words (notes)".
@Suite struct ClaimEngineTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    var claims: [String]
    var testDescription: String { text }

    init(_ text: String, _ claims: String...) {
      (self.text, self.claims) = (text, claims)
    }
  }

  @Test(arguments: [
    Row("The bridge fell on Monday.", "[-/-] The bridge fell on Monday"),
    Row("RIGA – The bridge fell.", "[-/-] The bridge fell"),
    Row(
      "The bridge fell, and two ships sank.", "[-/-] The bridge fell", "[-/-] two ships sank"),
    Row("The bridge fell; two ships sank.", "[-/-] The bridge fell", "[-/-] two ships sank"),
    Row("However, the bridge fell.", "[-/-] the bridge fell"),
    Row(
      "The bridge was built in 1990 and has been closed since May.", "[-/-] The bridge was built in 1990",
      "[-/-] The bridge … has been closed since May"),
    Row(
      "Officers were attacked in the square and taken to hospital.", "[-/-] Officers were attacked in the square",
      "[-/-] Officers were … taken to hospital"),
    Row("Ann Moss and Ben Hill left the town.", "[-/-] Ann Moss and Ben Hill left the town"),
    Row(
      "The ferry, which carried forty cars, sank near Riga.", "[-/-] The ferry … sank near Riga",
      "[-/-] The ferry … carried forty cars"),
    Row("The ferry that carried forty cars sank near Riga.", "[-/-] The ferry that carried forty cars sank near Riga"),
    Row(
      "After the storm hit the coast, the ferry sank.", "[-/-] After the storm hit the coast, the ferry sank"),
    Row(
      "While the north stayed dry, the south was flooded.", "[-/-] the north stayed dry", "[-/-] the south was flooded"),
    Row(
      "The north stayed dry, whereas the south was flooded.", "[-/-] The north stayed dry",
      "[-/-] the south was flooded"),
  ])
  func splitsClauses(_ row: Row) throws {
    #expect(try rendered(row.text) == row.claims)
  }

  @Test(arguments: [
    Row("The ministry said the ferry sank.", "[The ministry/said] the ferry sank"),
    Row(
      "The ministry said that the ferry sank and that twelve people died.", "[The ministry/said] the ferry sank",
      "[The ministry/said] twelve people died"),
    Row("On Monday, the ministry announced that the ferry sank.", "[the ministry/announced] the ferry sank"),
    Row("Ann Moss told reporters that the ferry sank.", "[Ann Moss/told] the ferry sank"),
    Row("According to the harbour office, the ferry sank.", "[the harbour office/According to] the ferry sank"),
    Row("The ferry sank, according to the harbour office.", "[the harbour office/according to] The ferry sank"),
    Row("The ferry sank, officials said on Monday.", "[officials/said] The ferry sank"),
    Row("The ferry reportedly sank near Riga.", "[-/reportedly] The ferry … sank near Riga"),
    Row("The captain denied that the ferry was overloaded.", "[The captain/denied] the ferry was overloaded (denied)"),
    Row("The union accused the owner of hiding the report.", "[The union/accused] the owner of hiding the report"),
    Row("The agency reported twelve deaths.", "[The agency/reported] twelve deaths"),
    Row(
      "The minister resigned, saying that the report was false.", "[-/-] The minister resigned",
      "[The minister/saying] the report was false"),
    Row("The suspect is reported to have left the country.", "[-/reported] The suspect … to have left the country"),
    Row("The mayor urged both sides to talk.", "[-/-] The mayor urged both sides to talk"),
  ])
  func findsSpeakers(_ row: Row) throws {
    #expect(try rendered(row.text) == row.claims)
  }

  @Test(arguments: [
    Row("\"The ferry sank,\" said Ann Moss.", "[Ann Moss/said] The ferry sank"),
    Row("“The ferry sank,” she said.", "[she/said] The ferry sank"),
    Row(
      "Ann Moss said, \"The ferry sank. Twelve people died.\"", "[Ann Moss/said] The ferry sank",
      "[Ann Moss/-] Twelve people died"),
    Row(
      "\"The ferry sank. Twelve people died,\" Ann Moss said.", "[Ann Moss/-] The ferry sank",
      "[Ann Moss/said] Twelve people died"),
    Row(
      "\"The ferry sank,\" Ann Moss said. \"Twelve people died.\"", "[Ann Moss/said] The ferry sank",
      "[Ann Moss/-] Twelve people died"),
    Row(
      "The mayor asked them to show “restraint” on Monday.", "[-/-] The mayor asked them to show “restraint” on Monday"),
    Row(
      "The town slept.\nThe ferry sank near #Riga\nThe navy claims the captain fled\n— Ann Moss (@annmoss) May 3, 2021",
      "[-/-] The town slept", "[Ann Moss (@annmoss)/-] The ferry sank near #Riga",
      "[The navy/claims] the captain fled (via Ann Moss (@annmoss))"),
  ])
  func followsQuotations(_ row: Row) throws {
    #expect(try rendered(row.text) == row.claims)
  }

  @Test(arguments: [
    Row("The ferry will return in May.", "[-/-] The ferry will return in May (prediction)"),
    Row("The council has no plans to sell the ferry.", "[-/-] The council has no plans to sell the ferry (prediction)"),
    Row("The ferry is set to return in May.", "[-/-] The ferry is set to return in May (prediction)"),
    Row("\"The harbour must be closed,\" he said.", "[he/said] The harbour must be closed (wish)"),
    Row("\"I hope that it will end,\" he said.", "[he/said] I hope that it will end (wish)"),
    Row("\"This is a terrible shame,\" he said.", "[he/said] This is a terrible shame (opinion)"),
    Row("\"Who paid for the ferry?\" he asked.", "[he/asked] Who paid for the ferry (question)"),
    Row("Ann Moss said, \"A quiet night.\"", "[Ann Moss/said] A quiet night (fragment)"),
  ])
  func judges(_ row: Row) throws {
    #expect(try rendered(row.text) == row.claims)
  }

  @Test func leavesOutWhatClaimsNothing() throws {
    let text =
      "Ferry sinks near Riga\n\nMay 3, 2021\n\nBy Ann Moss\n\nThe ferry sank.\n\nWhat happened next\n\nIt rained.\n"
    #expect(try rendered(text) == ["[-/-] The ferry sank", "[-/-] It rained"])
  }

  @Test func ranksClaims() throws {
    let text = "The navy accused the owner of killing 12 people.\n\nThe sea is blue.\n\nThe ferry will return."
    let article = try TextLoader().load(Array(text.utf8), path: "test")
    let claims = ClaimEngine(decisions: nil).analysis(of: article).claims
    #expect(
      claims.map(\.priorityReasons) == [["figures", "accusation", "single source"], ["truism"], ["not checkable"]])
    #expect(claims.map(\.priority) == [75, 20, 10])
    // The less likely it is that a claim can be checked, the lower it stands.
    let learnt = ClaimEngine().analysis(of: article).claims
    #expect(zip(learnt, claims).allSatisfy { $0.priority <= $1.priority })
    #expect(learnt.map(\.priority) == learnt.map(\.priority).sorted(by: >))
  }

  @Test func namesItself() {
    #expect(ClaimEngine().version == "claims-3 en-6")
  }
}
