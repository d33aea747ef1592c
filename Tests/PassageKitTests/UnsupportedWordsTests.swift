import ClaimKit
import PassageKit
import Testing

@Suite("Words that no document bears out")
struct UnsupportedWordsTests {
  @Test(
    "are names, figures and whole dates that do not stand there",
    arguments: [
      ("The ferry to Norring sank on 16 May 2001.", ["on 16 May 2001"]),
      ("The ferry to Ostby sank on 25 May 2001.", ["to Ostby"]),
      ("The ferry to Norring sank on 25 May 2001.", []), ("", []),
    ])
  func words(claim: String, missing: [String]) throws {
    let finder = PassageFinder([try document("The ferry to Norring went down on 25 May 2001.\n\nIt sank quickly.\n")])
    let ranges = UnsupportedWords(engine: ClaimEngine()).ranges(of: claim, in: finder)
    #expect(ranges.map { String(decoding: Array(claim.utf8)[$0], as: UTF8.self) } == missing)
  }
}
