import SessionKit
import Testing

@testable import Workbench

@Suite("Denials, hearsay and what was only said, on the screen")
struct DenialTests {
  private let bench: Bench

  init() throws {
    bench = try Bench()
    try bench.write(
      """
      Ann Holt denied that her deputy had seen the e-mails. Bruun accused Holt of lying to the public.

      Fifty people were reportedly on board.
      """, to: "holt.txt")
    bench.run("load holt.txt")
  }

  @Test("the list and the card say who denies what, and that the denial is judged")
  func denial() throws {
    #expect(
      bench.run("list 1") == "› 1  ·  Ann Holt  denies: her deputy had seen the e-mails\n"
        + "                  = denies: Ann Holt's deputy had seen the e-mails\n1 claim, 0 tagged")
    #expect(
      bench.run("d 1 contradicted: she was copied").hasPrefix("✗ 1 denial disputed: contradicted — she was copied"))
    let card = bench.run("show 1")
    #expect(card.contains("  denial     Ann Holt denies: her deputy had seen the e-mails"))
    #expect(card.contains("  verdict    ✗ denial disputed: contradicted"))
    #expect(bench.run("undo").contains("tagged 1 denial disputed (contradicted)"))
    bench.run("set linear on")
    #expect(bench.run("list 1").contains("Denies: Ann Holt.\n"))
  }

  @Test("words that mislead alone stand in their sentence")
  func fragment() {
    #expect(bench.run("list 2").contains("Bruun accused [Holt of lying to the public]."))
  }

  @Test("a hedge is in sight, and names nobody; “speaker N: unknown” says the same of any claim")
  func hearsay() {
    #expect(bench.claim("3")?.voice == .unknown)
    #expect(bench.run("list 3").contains("speaker unknown  reportedly: Fifty people were"))
    #expect(bench.run("balance").contains("speaker unknown") && !bench.run("balance").contains("the article itself"))
    bench.run("speaker 3: article")
    #expect(bench.claim("3")?.voice == .article)
    #expect(bench.run("list 3").contains("the article"))
    #expect(bench.run("speaker 3: unknown") == "3 says: speaker unknown")
    #expect(bench.claim("3")?.voice == .unknown && bench.claim("3")?.source == nil)
    bench.run("speaker 3: Bruun")
    #expect(bench.claim("3")?.voice == .named)
  }

  @Test("what was only said is neither ticked nor counted as verified")
  func said() {
    #expect(bench.run("v 2 attribution-only").hasPrefix("◌ 2 said; truth not checked"))
    #expect(bench.run("list 2").contains("◌ said; truth not checked"))
    let status = bench.run("status")
    #expect(status.contains("✓ verified    0\n") && status.contains("◌ said; truth not checked  1\n"))
    #expect(bench.run("list verified").hasPrefix("No claim matches"))
    #expect(bench.run("list said").contains("1 claim, 1 tagged"))
  }
}
