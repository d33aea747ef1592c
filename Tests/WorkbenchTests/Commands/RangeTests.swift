import Testing

@testable import Workbench

@Suite("Commands on ranges of claims") struct RangeTests {
  private func bench(_ lines: String...) throws -> Bench {
    let bench = try Bench()
    try bench.write(bridgeArticle, to: "bridge.txt")
    bench.run("load bridge.txt")
    for line in lines { bench.run(line) }
    return bench
  }

  @Test(
    "pass over the claims that they do not apply to, and name them",
    arguments: [
      ("untag 1-3", "· 1, 3 untagged\nSkipped 2: no verdict."),
      ("confidence 1-3 high", "1, 3 confidence: high\nSkipped 2: no verdict."),
      ("release 1-3", "2 released\nSkipped 1, 3: not on hold."),
    ])
  func passOver(line: String, answer: String) throws {
    let bench = try bench("verified 1,3 minor-error", "hold 2 until tomorrow")
    #expect(bench.run(line) == answer)
  }

  @Test(
    "fail where they apply to none of them",
    arguments: [
      ("untag 1-3", "Claim 1 has no verdict yet."), ("release 2-3", "Claim 2 is not on hold."),
      ("confirm 1-3", "Claim 1 has no verdict yet."),
    ])
  func none(line: String, error: String) throws {
    let bench = try bench()
    let before = bench.session
    #expect(bench.run(line).hasPrefix(error))
    #expect(bench.session == before)
  }

  @Test("confirm only the verdicts that need it, each person's own")
  func confirm() throws {
    let bench = try bench(
      "verified 1 minor-error", "verified 2", "set checker bo", "disputed 1 unsupported", "trim 1 \"bridge is safe\"")
    bench.run("set checker ada")
    #expect(
      bench.run("confirm 1-2") == """
        1: your verdict is confirmed; that of bo, which counts, is not yet.
        Skipped 2: nothing to confirm.
        """)
    #expect(
      bench.run("confirm 1") == """
        Your verdict on claim 1 stands; bo's, which counts, is for bo to confirm.
        Hint: Or decide between the two, for example: adjudicate 1 verified: why
        """)
    bench.run("set checker bo")
    #expect(bench.run("confirm 1") == "1 confirmed; nothing left to confirm")
  }

  @Test("add looks in every sentence that has the first words")
  func add() throws {
    let bench = try Bench()
    try bench.write("The mayor spoke. The mayor left the hall. The mayor and the hall stood.", to: "hall.txt")
    bench.run("load hall.txt")
    bench.run("add \"the mayor\" \"left the hall\"")
    #expect(bench.session?.state.claims.contains { $0.text == "The mayor … left the hall" } == true)
    #expect(
      bench.run("add \"the mayor\" \"the bridge\"").hasPrefix(
        "“the bridge” is not in the same sentence after “the mayor”."))
  }
}
