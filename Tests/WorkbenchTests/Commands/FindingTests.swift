import Testing

@testable import Workbench

@Suite("Finding")
struct FindingTests {
  private func bench(width: Int = 80) throws -> Bench {
    let bench = try Bench(width: width)
    try bench.write(bridgeArticle + "\nWill it hold?\n\n#NOW\n", to: "bridge.txt")
    bench.run("load bridge.txt")
    return bench
  }

  @Test(
    "puts what was sought between brackets, whatever its case and accents",
    arguments: [
      ("the bridge is safe", "BRIDGE", "the [bridge] is safe"), ("aaa", "a", "[a][a][a]"), ("café", "cafe", "[café]"),
      ("nothing", "else", "nothing"), ("a b", " ", "a[ ]b"),
    ])
  func marking(text: String, words: String, marked: String) {
    let styled = StyledText(text).marking(words)
    #expect(styled.plain == marked)
    #expect(styled.runs.filter { $0.style == .match }.allSatisfy { $0.text.hasPrefix("[") && $0.text.hasSuffix("]") })
  }

  @Test("shows the places in claims and in sentences without, with marks that need no colour")
  func find() throws {
    let bench = try bench()
    #expect(bench.run("find BRIDGE").contains("the [bridge] is safe"))
    #expect(bench.run("find now") == "in no claim: #[NOW]")
    #expect(bench.run("find hold").contains("Will it [hold]"))
    #expect(bench.screen("find bridge").lines.flatMap(\.runs).contains { $0.text == "[bridge]" && $0.style == .match })
    bench.run("set linear on")
    #expect(bench.run("find bridge").contains("Words: the [bridge] is safe"))
  }

  @Test("finds words that stand in no sentence, such as the place in front of a date line")
  func outside() throws {
    let bench = try Bench()
    try bench.write("BAKU, Nov 16 — The mayor said the bridge is safe.\n", to: "line.txt")
    bench.run("load line.txt")
    #expect(bench.run("find baku") == "in no sentence: [BAKU], Nov 16 —")
    #expect(bench.run("find Tiflis").hasPrefix("No claim matches “Tiflis”."))
  }

  @Test("puts the words of claims under the other facts where little room would be left for them")
  func stacked() throws {
    let bench = try Bench(in: packageFolder, width: 60)
    bench.run("load Fixtures/ceasefire.txt")
    #expect(
      bench.run("list 3-4") == """
          3  ·  the Azeri officials
             Armenia reported death of “some of its soldiers” and
             loss of two military positions near the Azerbaijan
             border; whereas, the Azeri officials accused [Armenia
             of provoking the clash by attacking positions].
             = Armenia provoked the clash by attacking positions
          4  ·  Reports in international media
             both sides reached a truce, mediated by Moscow, ending
             hostilities that started along their border
        2 claims, 0 tagged
        """)
  }

  @Test("closing remarks break between words")
  func remarks() throws {
    let bench = try Bench(interactive: true, width: 60)
    try bench.write(bridgeArticle, to: "bridge.txt")
    bench.run("load bridge.txt")
    #expect(
      bench.run("verified 1-3 minor-error") == """
        ✓ 1-3 verified: minor-error
        Every checkable claim has a verdict. “status” sums up;
        “export html” writes the report.
        """)
  }

  @Test("tells which sentences gave no claim to check")
  func coverage() throws {
    let bench = try bench()
    #expect(
      bench.run("coverage") == """
        2 of 4 sentences contain claims to check; 2 contain none:
        3  question (4)  Will it hold?
        4  too short     #NOW
        To add a claim that was missed: add "WORDS"
        """)
    bench.run("set linear on")
    #expect(bench.run("coverage").contains("\nSentence 3, question (4): Will it hold?\n"))
  }

  @Test("takes words between slashes and names between quotation marks as one term")
  func terms() throws {
    let bench = try bench()
    #expect(bench.run("list /bridge is safe/").hasSuffix("1 claim, 0 tagged"))
    #expect(bench.run("list speaker:\"the mayor\" /is safe/").hasSuffix("1 claim, 0 tagged"))
    #expect(bench.run("list /is safe").hasPrefix("“/is” is not a filter."))
  }

  @Test("keeps every line of a list within the width, broken between words", arguments: [20, 40, 60, 80, 120])
  func width(columns: Int) throws {
    let bench = try bench(width: columns)
    for line in ["list", "show 1", "coverage", "find bridge", "status", "history", "help", "sources", "info"] {
      for row in bench.screen(line).lines { #expect(row.columns <= columns, "\(line): \(row.plain)") }
    }
  }
}
