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
      name: "a first answer that opens with the full name",
      text: """
        Ann Moss: The harbour was built in 1990.

        ((WN)) Who pays for it?

        AM: The city pays for it.

        ((WN)) Who owns it?

        AM: The city owns it.
        """, speakers: ["Ann Moss", "WN", "Ann Moss", "WN", "Ann Moss"]),
    Row(
      name: "initials without a colon, and the name in a caption",
      text: """
        ((WN)) Who pays for it?

        AM The city pays for it.

        ((WN)) Who owns it?

        AM The state owns it.

        — Ann Moss
        """, speakers: ["WN", "Ann Moss", "WN", "Ann Moss"]),
    Row(
      name: "a title that gives the office, a lead that gives the name",
      text: """
        Wikinews interviews head of the harbour board

        A new harbour opens this week. Wikinews spoke with Ann Moss, head of the harbour board, about its cost.

        What did you build?

        I built forty berths in 1990.

        Who paid for it?

        My city paid for the berths.
        """, speakers: ["-", "Ann Moss", "-", "Ann Moss"]),
    Row(
      name: "who took the picture was not asked",
      text: """
        The harbour in autumn: an interview

        "I like the sea." Ann Moss. Image: Bo Vale.

        What did you build?

        I built forty berths in 1990.

        Who paid for it?

        My city paid for the berths.
        """, speakers: ["-", "Ann Moss", "-", "Ann Moss"]),
    Row(
      name: "a reporter who is introduced on the line that quotes her",
      text: """
        “The ferry left at nine,” the clerk said.

        From our reporter Ann Moss at the harbour: “The ferry sank at ten.”
        """, speakers: ["the clerk", "Ann Moss"]),
    Row(
      name: "what is told of who speaks is the article's own",
      text: "According to Ruth Sand, who runs the shelter, 30 dogs were found.", speakers: ["-", "Ruth Sand"]),
    Row(
      name: "names with a colon, of which one comes again",
      text: """
        Host: The harbour was built in 1990.

        Ann Moss: The city paid for the berths. The state paid for the lanes.

        Host: The road was closed in May.
        """, speakers: ["Host", "Ann Moss", "Ann Moss", "Host"]),
    Row(
      name: "no conversation: a few labels in a long text",
      text: """
        Update: The harbour was closed in May.

        The city paid for the berths.

        Background: The state paid for the lanes.

        The road has two lanes.

        The bridge was built in 1990.

        Update: The harbour is open.
        """, speakers: ["-", "-", "-", "-", "-", "-"]),
    Row(
      name: "no conversation: columns that open with their town",
      text: """
        KABUL: The harbour was built in 1990.

        It has forty berths.

        The city paid for the berths.

        QUETTA: The road was closed in May.

        It has two lanes.

        The state paid for the lanes.
        """, speakers: ["-", "-"]),
    Row(
      name: "no interview: a question in an ordinary article",
      text: """
        Harbour closed

        The harbour was closed on Monday.

        Who will pay for it?

        The city paid for the berths.
        """, speakers: ["-", "-", "-"]),
    Row(
      name: "no interview: a column that asks in passing",
      text: """
        Keep the boat, Ann Moss; just show us a few bills

        I have seen the harbour's books for 2020.

        Where did the money go?

        I know that the berths were paid for in May.

        Who signed the bills?

        My own berth was never built.

        What did the city buy?

        I counted forty berths in May.
        """, speakers: ["-", "-", "-", "-", "-", "-", "-"]),
    Row(
      name: "who is named after a dash, line by line",
      text: """
        “The harbour was closed in May.” ― Anna Lindqvist
        “The road has two lanes.” ― Omar Haddad
        “The bridge was built in 1990. The city paid for it.” ― Petra Novak
        """, speakers: ["Anna Lindqvist", "Omar Haddad", "Petra Novak", "Petra Novak"]),
    Row(
      name: "a description in front of the name",
      text: "Under a sky that seemed to mirror the mood, Ms. Brandt warned that the fund was empty.",
      speakers: ["Ms. Brandt"]),
    Row(
      name: "a relative clause on a described name",
      text: "Ruiz has quarrelled with Brandt, now the leader of the senate, who in 2010 said the harbour was sold.",
      speakers: ["-", "Brandt"]),
    Row(
      name: "what was said is only spoken of",
      text: "Contrary to what the mayor said last week, the harbour was never inspected.", speakers: ["-"]),
    Row(
      name: "a crosshead that ran into the text",
      text: "THE LOAN Back when she wrote her book, Ms. Brandt said that she had no debts.", speakers: ["Ms. Brandt"]),
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
