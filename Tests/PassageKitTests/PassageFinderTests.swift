import PassageKit
import Testing

@Suite("Passages for a claim")
struct PassageFinderTests {
  private let report = """
    Harbour report 2023

    The harbour of Norring lies on the river Aun.

    In 2023 the harbour handled 1,377,000 tonnes of grain. That was a fifth more than the year before.

    Director Lena Voss said the new crane was never insured. It was delivered on 14 May 2023.

    Menu: Home, Contact, Harbour, Grain
    """

  private func best(_ claim: String, limit: Int = 1) throws -> [Passage] {
    PassageFinder([try document(report)]).passages(for: claim, limit: limit)
  }

  private func words(_ passage: Passage) -> String {
    String(decoding: Array(report.utf8)[passage.range], as: UTF8.self)
  }

  @Test(
    "come with what agrees, differs and is missing",
    arguments: [
      (
        "Norring's harbour handled 1.4 million tonnes of grain in 2023.", "In 2023 the harbour handled",
        ["1.4 million tonnes ≈ 1,377,000 tonnes", "2023", "harbour", "handled", "grain"], [], []
      ),
      (
        "The harbour handled 1.9 million tonnes of grain in 2023.", "In 2023 the harbour handled",
        ["2023", "harbour", "handled", "grain"], ["claim 1.9 million tonnes, source 1,377,000 tonnes"], []
      ),
      (
        "Lena Voss said the new crane was insured.", "Director Lena Voss",
        ["Lena Voss", "said", "new", "crane", "insured"],
        ["claim , source never"], []
      ),
      (
        "The crane was delivered on 16 May 2023.", "It was delivered", ["delivered"],
        ["claim 16 May 2023, source 14 May 2023"], []
      ),
    ] as [(String, String, [String], [String], [String])])
  func comparison(claim: String, start: String, agrees: [String], clashes: [String], missing: [String]) throws {
    let passage = try #require(try best(claim).first)
    #expect(words(passage).hasPrefix(start))
    #expect(passage.comparison.agrees == agrees)
    #expect(passage.comparison.clashes.map { "claim \($0.claim), source \($0.source)" } == clashes)
    #expect(passage.comparison.missing == missing)
  }

  @Test("speak to as much of the claim as can be: what the first has brought counts less")
  func coverage() throws {
    let passages = try best("The crane that Lena Voss insured was delivered in May and handled grain.", limit: 3)
    #expect(passages.count == 3)
    #expect(passages.map { words($0).prefix(8) }.contains("Director"))
    #expect(passages.map { words($0).prefix(8) }.contains("In 2023 "))
    #expect(zip(passages, passages.dropFirst()).allSatisfy { $0.score >= $1.score })
  }

  @Test("count copies of one text as one place")
  func copies() throws {
    let copy = "In 2023 the harbour handled 1,377,000 tonnes of grain.\n"
    let finder = PassageFinder([try document(report), try document(copy, name: "copy.txt")])
    let passages = finder.passages(for: "The harbour handled grain in 2023.", limit: 10)
    #expect(passages.first?.copies == 1)
    #expect(passages.filter { $0.document == 1 }.isEmpty)
  }

  @Test("are not found where no word is shared")
  func nothing() throws {
    #expect(try best("Zebras quarrel.").isEmpty)
    #expect(PassageFinder([]).passages(for: "Any claim.", limit: 5).isEmpty)
  }

  @Test("name paragraph, line and, in a transcript, the speaker")
  func locator() throws {
    let text = "CHAIR: The meeting is open.\n\nMS. VOSS: The crane was never insured.\n\nMR. LOY: I insured it.\n"
    let finder = PassageFinder([try document(text)])
    let passage = try #require(finder.passages(for: "The crane was insured.", limit: 1).first)
    #expect(passage.locator.words == "paragraph 2, line 3, MS. VOSS")
  }
}
