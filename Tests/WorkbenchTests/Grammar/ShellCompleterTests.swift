import Testing

@testable import Workbench

@Suite("Completion")
struct ShellCompleterTests {
  private func bench() throws -> Bench {
    let bench = try Bench()
    try bench.write(bridgeArticle, to: "bridge.txt")
    try bench.write("x", to: "brook.txt")
    try bench.write("x", to: ".hidden")
    try bench.write("x", to: "my article.txt")
    bench.run(lines: "load bridge.txt", "cite https://example.org supports 1")
    return bench
  }

  @Test(
    "offers what fits",
    arguments: [
      ("veri|", ["verified"]), ("un|", ["untick", "uncheckable", "untag", "uncite", "undo"]),
      ("disputed 2 contra|", ["contradicted"]), ("list unta|", ["untagged"]), ("list reason:out|", ["reason:outdated"]),
      ("list unticked:na|", ["unticked:names"]), ("tick n|", ["names"]), ("tick 1.1 on a|", ["author"]),
      ("list no:|", ["no:evidence", "no:note", "no:reason", "no:speaker", "no:passages"]),
      ("list speaker:|", ["speaker:\"The mayor\""]), ("show 1|", ["1"]), ("show |", []),
      ("tag one|", ["one-sided"]), ("tag disputed w|", ["wrong-detail", "with"]),
      ("tag disputed with unt|", ["untagged", "unticked:"]), ("load b|", ["bridge.txt", "brook.txt"]),
      ("load br|ook", ["bridge.txt", "brook.txt"]),
      ("uncheckable 1 pre|", ["prediction"]), ("confidence 1 h|", ["high"]), ("uncite e|", ["e1"]),
      ("help verd|", ["verdicts"]), ("export m|", ["markdown", "\"my article.txt\""]),
      ("note 1: veri|", []), ("nonsense x|", []),
      ("load .|", [".hidden"]), ("load my|", ["\"my article.txt\""]), ("load \"my a|", ["\"my article.txt\""]),
      ("list speaker:The|", ["speaker:\"The mayor\""]), ("list speaker:\"the m|", ["speaker:\"The mayor\""]),
      ("VERI|", ["verified"]),
    ])
  func candidates(marked: String, expected: [String]) throws {
    #expect(try bench().completions(marked) == expected)
  }

  @Test("replaces the word before the cursor, counted in bytes")
  func range() throws {
    let result = ShellCompleter(desk: try bench().desk).completions(in: "find é veri", at: "find é veri".utf8.count)
    #expect(result.range == 8..<12)
  }
}
