import ArticleKit
import Testing

@testable import ClaimKit

/// Who has the turn in each block of an article.
@Suite("Turns")
struct TurnTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    /// The speaker of each claim, "-" for none.
    var speakers: [String]
    var testDescription: String { name }
  }

  @Test(arguments: [
    Row(
      name: "labels in double brackets last until the next",
      text: """
        ((WN)) How old is the harbour?

        ((Ann Moss)) The harbour was built in 1990.

        It has forty berths.

        ((WN)) Who pays for it?

        ((Ann Moss)) The city pays for it.
        """, speakers: ["WN", "Ann Moss", "Ann Moss", "WN", "Ann Moss"]),
    Row(
      name: "initials stand for who has a label",
      text: """
        ((WN)) How old is the harbour?

        ((Ann Moss)) The harbour was built in 1990.

        ((WN)) Who pays for it?

        AM: The city pays for it.
        """, speakers: ["WN", "Ann Moss", "WN", "Ann Moss"]),
    Row(
      name: "an interview without labels",
      text: """
        Wikinews interviews harbour master Ann Moss

        What did you build?

        I built forty berths in 1990.

        Who paid for it?

        My city paid for the berths.
        """, speakers: ["-", "Ann Moss", "-", "Ann Moss"]),
    Row(
      name: "no interview: a question in an ordinary article",
      text: """
        Harbour closed

        The harbour was closed on Monday.

        Who will pay for it?

        The city paid for the berths.
        """, speakers: ["-", "-", "-"]),
  ])
  func tellsWhoSpeaks(_ row: Row) throws {
    let article = try TextLoader().load(Array(row.text.utf8), path: "interview.txt")
    let bytes = Array(article.text.utf8)
    let found = ClaimEngine().analysis(of: article).claims.map { claim in
      claim.source.map { String(decoding: bytes[$0.range], as: UTF8.self) } ?? "-"
    }
    // What the title gives is not asked here.
    #expect(found.suffix(row.speakers.count) == row.speakers[...])
  }
}
