import Testing

@testable import Workbench

@Suite("The review, one answer per line")
struct ReviewAnswerTests {
  private func bench() throws -> Bench {
    let bench = try Bench()
    try bench.write(bridgeArticle, to: "article.txt")
    bench.run("load article.txt")
    return bench
  }

  @Test("answers each line with what it did and the next claim")
  func answers() throws {
    let bench = try bench()
    #expect(
      bench.run("review") == """
        3 claims, 3 untagged. ? shows the keys, q goes back.
        › 1  ·  The mayor  the bridge is safe
        """)
    #expect(bench.desk.prompt == "review 0/3> ")
    #expect(
      bench.run("d 1 outdated: it's closed") == """
        ✗ 1 disputed: contradicted, outdated — it's closed
        hint: only the mayor says this
        › 2  ·  the article  Engineers closed it on Monday
        """)
    bench.run("set hints off")
    #expect(bench.run("3") == "✗ 1 disputed: contradicted — it's closed")
    #expect(bench.run("n so they say") == "2 noted: so they say")
    #expect(bench.run("skip") == "› 3  ·  the article  police blocked the road")
    #expect(bench.run("u") == "undid: noted on 2: so they say\n› 2  ·  the article  Engineers closed it on Monday")
    #expect(bench.run("g 3") == "› 3  ·  the article  police blocked the road")
    #expect(
      bench.run("/bridge")
        == "found “bridge”, from the start again; / and Enter finds the next\n› 1  ✗ disputed  The mayor  the bridge is safe"
    )
    #expect(bench.run("s at \"is safe\"").hasPrefix("› 1a  ·  The mayor  The mayor said [the bridge] is safe."))
    #expect(bench.run("q") == "0 of 4 tagged.")
    #expect(bench.desk.prompt == "stet 0/4> ")
  }

  @Test("leaves what is no answer to the shell")
  func commands() throws {
    let bench = try bench()
    bench.run(lines: "review", "verified 3 minor-error")
    #expect(bench.claim("3")?.tag?.reasons == [.minorError])
    #expect(bench.desk.prompt == "review 1/3> ")
    #expect(bench.run("nonsense").hasPrefix("Unknown command “nonsense”."))
    try bench.write("Another text says something.", to: "other.txt")
    bench.run("load --force other.txt")
    #expect(bench.desk.prompt.hasPrefix("stet "))
  }

  @Test(
    "says what is wrong with an answer",
    arguments: [
      ("n", "“n” needs words after it.\nHint: For example: n both sides blame each other, or g 12"),
      ("u now", "“u” takes no words.\nHint: Type it alone on its line. ? shows what each key does."),
      ("v 7", "Unknown reason “7”.\nHint: Use 1 or 2."),
      ("d outdatet", "Unknown reason “outdatet”.\nHint: Did you mean “outdated”? Put free text after a colon."),
      (
        "1",
        "No claim has just been tagged.\nHint: Tag a claim first: v, d or o. Digits then give its reasons."
      ),
      ("g x", "“g” needs words after it.\nHint: For example: n both sides blame each other, or g 12"),
    ])
  func errors(line: String, answer: String) throws {
    let bench = try bench()
    bench.run("review")
    #expect(bench.run(line) == answer)
    #expect(bench.session?.lastSeq == 2)
  }

  @Test("speaks one fact a line in linear mode")
  func linear() throws {
    let bench = try bench()
    bench.run("set linear on")
    #expect(
      bench.run("review no:speaker") == """
        2 claims, 2 untagged. ? shows the keys, q goes back.
        Claim 2, the current one.
        Says: the article.
        Untagged.
        Words: Engineers closed it on Monday
        Sentence: Engineers closed it on Monday, and police blocked the road.
        Priority: 40.
        Progress: 0 of 2 tagged.
        """)
  }

  @Test("tells that nothing is open, or nothing fits")
  func nothing() throws {
    let bench = try Bench()
    #expect(bench.run("review") == "No article is open.\nHint: Load one, for example: load article.txt")
    let other = try self.bench()
    #expect(other.run("review disputed") == "No claim matches “disputed”.\nHint: “list” shows all claims.")
    #expect(other.desk.prompt == "stet 0/3> ")
  }
}
