import SessionKit
import Testing

@testable import Workbench

@Suite("Passages in a review") struct ReviewPassageTests {
  private static let report = """
    The city's report came out on Tuesday.

    Engineers closed the bridge on 3 May. The police did not block any road. The mayor was not asked.
    """

  private func bench() throws -> ReviewBench {
    let bench = try ReviewBench(bridgeArticle)
    try bench.bench.write(Self.report, to: "report.txt")
    bench.bench.run("documents add report.txt")
    bench.press("J")
    return bench
  }

  @Test("stand under the claim, a digit opens one in its document, and a letter cites it")
  func citing() throws {
    let bench = try bench()
    bench.press("e")
    #expect(bench.text().contains("Passages for claim 2\n    Engineers closed it on Monday"))
    #expect(bench.text().contains("1 d1 report.txt, paragraph 2, line 3\n      Engineers closed the bridge on 3 May."))
    bench.press("1")
    #expect(bench.text().contains("[Engineers closed the bridge on 3 May.] The police did not block any road."))
    bench.press("r")
    let item = try #require(bench.bench.session?.state.evidence.first)
    #expect(item.document == DocumentID(1))
    #expect(item.links.map(\.stance) == [.refutes] && item.links.map(\.claim) == [ClaimID(2)])
    #expect(item.links.first?.after == "The police did not block any road.")
    // Back in the list: two keys a citation.
    bench.press("2s")
    #expect(bench.bench.session?.state.evidence(for: ClaimID(2)).count == 1)
    #expect(bench.text().contains("Passages for claim 2"))
    bench.press("⎋")
    #expect(bench.review.mode == .browsing)
    #expect(bench.text().contains("refutes report.txt") || bench.text().contains("supports report.txt"))
  }

  @Test("are left by Escape step by step, and other keys do nothing")
  func leaving() throws {
    let bench = try bench()
    bench.press("e1⎋")
    #expect(bench.text().contains("1 d1 report.txt"))
    bench.press("v")
    #expect(bench.message.hasPrefix("“v” does nothing here."))
    bench.press("s")
    #expect(bench.bench.session?.state.evidence.isEmpty == true)
    bench.press("9")
    #expect(bench.message.hasPrefix("There is no passage 9"))
    bench.press("e")
    #expect(bench.review.mode == .browsing)
  }

  @Test("are told to be missing where there are none, and where there are no documents")
  func nothing() throws {
    let bare = try ReviewBench(bridgeArticle)
    bare.press("e")
    #expect(bare.message.hasPrefix("The review has no documents yet."))
    #expect(bare.review.mode == .browsing)
    let bench = try ReviewBench("Zebras graze in Kenya.")
    try bench.bench.write(Self.report, to: "report.txt")
    bench.bench.run("documents add report.txt")
    bench.press("e")
    #expect(bench.text().contains("No passage found in 1 document."))
  }

  @Test("fit every size of screen", arguments: [(20, 6), (40, 12), (80, 24), (120, 40)])
  func sizes(columns: Int, rows: Int) throws {
    let bench = try bench()
    for keys in ["e", "1"] {
      bench.press(keys)
      let picture = bench.picture(columns, rows)
      #expect(picture.count <= rows && picture.allSatisfy { $0.columns <= columns })
    }
  }
}
