import ArticleKit
import Testing

@testable import ClaimKit

/// Labels of transcripts: who speaks, and nothing that is claimed.
@Suite struct TranscriptSpeakerTests {
  typealias Row = ClaimEngineTests.Row

  @Test(arguments: [
    Row(
      "Mr. MOSS: The ferry sank in May.\n\nMs. HILL: It was late.", "[Mr. MOSS/-] The ferry sank in May",
      "[Ms. HILL/-] It was late"),
    Row(
      "ANN MOSS, MAYOR: The ferry sank in May.\n\nBEN HILL (D-OHIO): It was late.",
      "[ANN MOSS/-] The ferry sank in May", "[BEN HILL/-] It was late"),
    Row(
      "Ann Moss: The ferry sank in May.\n\nBen Hill: It was late.\n\nAnn Moss: The bridge fell.\n\nBen Hill: It rained.",
      "[Ann Moss/-] The ferry sank in May", "[Ben Hill/-] It was late", "[Ann Moss/-] The bridge fell",
      "[Ben Hill/-] It rained"),
    Row(
      "MOSS: The police said the ferry sank.\n\nHILL: I think that it was late.",
      "[The police/said] the ferry sank (via MOSS)", "[HILL/think] it was late"),
    Row(
      "MOSS:\n\nThe ferry sank in May.\n\nHILL: It was late.", "[MOSS/-] The ferry sank in May", "[HILL/-] It was late"),
  ])
  func labelsGiveTheSource(_ row: Row) throws {
    #expect(try rendered(row.text) == row.claims)
  }

  @Test func labelsAreNoPartOfSentences() throws {
    let text = "MOSS: The ferry sank in May.\n\nHILL: It was late."
    let article = try TextLoader().load(Array(text.utf8), path: "test")
    let index = CodePointIndex(text)
    #expect(
      ClaimEngine().analysis(of: article).sentences.map(index.text(ofBytes:)) == [
        "The ferry sank in May.", "It was late.",
      ])
  }

  @Test(
    arguments: [
      ("ANN MOSS, MAYOR: The ferry sank.\n\nHILL: It was late.\n\nMOSS: The bridge fell.", [nil, nil, "ANN MOSS"]),
      (
        "Ann Moss and Ben Hill met on Monday.\n\nMOSS: The ferry sank.\n\nHILL: It was late.", ["Ann Moss", "Ben Hill"]
      ),
      ("Ann Moss and Eve Moss met on Monday.\n\nMOSS: The ferry sank.\n\nHILL: It was late.", [nil, nil]),
    ] as [(String, [String?])])
  func shortLabelsStandForFullNames(_ text: String, _ names: [String?]) throws {
    #expect(try claims(text).claims.filter { $0.source != nil }.map { $0.source?.resolved } == names)
  }
}
