import Foundation
import SessionKit
import Testing

@testable import Workbench

@Suite("The interpreter")
struct InterpreterTests {
  private func bench(interactive: Bool = false) throws -> Bench {
    let bench = try Bench(interactive: interactive)
    try bench.write(bridgeArticle, to: "bridge.txt")
    bench.run("load bridge.txt")
    return bench
  }

  @Test("passes over empty lines and remarks", arguments: ["", "   ", "# a remark", "\t#"])
  func nothing(line: String) throws {
    let bench = try bench()
    let before = bench.session
    #expect(bench.run(line).isEmpty)
    #expect(bench.session == before)
  }

  @Test("records a verdict with all that belongs to it, and goes on to the next claim")
  func verdict() throws {
    let bench = try bench()
    var expected = try #require(bench.session).state
    bench.run("disputed 1 outdated unsupported: it's closed")
    expected.claims.update(ClaimID(1)) {
      $0.tag = Tag(
        verdict: .disputed, reasons: [.outdated, .unsupported], note: "it's closed", by: "ada",
        at: Date(timeIntervalSince1970: 2))
    }
    #expect(bench.session?.state == expected)
    #expect(bench.desk.current == ClaimID(2))
    #expect(bench.desk.prompt == "stet 1/3> ")
  }

  @Test("gives the current claim a verdict where none is named, and comes round to those left out")
  func currentClaim() throws {
    let bench = try bench()
    bench.run(lines: "goto 2", "verified", "one-sided")
    #expect(bench.claim("2")?.tag?.verdict == .verified)
    #expect(bench.claim("3")?.tag?.verdict == .oneSided)
    #expect(bench.desk.current == ClaimID(1))
  }

  @Test(
    "changes nothing where a line fails",
    arguments: [
      "verified 9", "disputed 1 nonsense", "split 1 at \"nowhere\"", "join 1 2", "cite e1 supports 1", "undo",
      "redo", "trim 1 \"nowhere\"", "confidence 1 high", "uncite e1", "set width 3", "verified \"1",
    ])
  func failing(line: String) throws {
    let bench = try bench()
    let before = bench.session
    #expect(bench.run(line).contains("\nHint: "))
    #expect(bench.session == before)
    #expect(bench.desk.current == ClaimID(1))
  }

  @Test("undoes 300 verdicts one by one, also after a restart, and the file keeps them all")
  func undo() throws {
    let bench = try bench()
    bench.run("save review.json")
    let untagged = bench.session?.state
    for number in 0..<300 { bench.run("verified \(number % 3 + 1) minor-error: step \(number)") }
    bench.run("open review.json")
    for number in (0..<300).reversed() {
      #expect(bench.run("undo") == "undid: tagged \(number % 3 + 1) verified (minor-error): step \(number)")
    }
    #expect(bench.session?.state == untagged)
    #expect(bench.run("undo").hasPrefix("There is nothing to undo."))
    let reading = try SessionStore.open(bench.path("review.json"))
    #expect(reading.session.events.count == 2 + 600)
    #expect(reading.session.state == untagged)
  }

  @Test("undoes a bulk verdict in one step")
  func bulk() throws {
    let bench = try bench()
    let before = bench.session?.state
    bench.answers = [true]
    bench.run("tag one-sided single-party with untagged")
    #expect(bench.questions == ["Tag 3 claims one-sided?"])
    #expect(bench.session?.state.claims.allSatisfy { $0.tag?.verdict == .oneSided } == true)
    bench.run("undo")
    #expect(bench.session?.state == before)
  }

  @Test("splits and joins so that words, evidence and notes stay where they belong")
  func splitting() throws {
    let bench = try bench()
    bench.run(lines: "note 2: a remark", "cite https://example.org/a supports 2", "verified 2")
    let answer = bench.run("split 2 at \"on Monday\" sharing \"Engineers\"")
    #expect(answer.contains("2a"))
    #expect(bench.claim("2") == nil)
    #expect(bench.claim("2a")?.text == "Engineers closed it")
    #expect(bench.claim("2b")?.text == "Engineers … on Monday")
    #expect(bench.claim("2b")?.notes.map(\.text) == ["a remark"])
    #expect(bench.claim("2b")?.tag == nil)
    #expect(
      bench.session?.state.evidence.first?.links.map(\.claim) == [ClaimID(2, letters: "a"), ClaimID(2, letters: "b")])
    bench.run("join 2a 2b")
    #expect(bench.claim("2a")?.text == "Engineers closed it on Monday")
    #expect(bench.session?.state.evidence.first?.links.map(\.claim) == [ClaimID(2, letters: "a")])
  }

  @Test("runs a file of commands; what fails does not stop the rest, and a file cannot run itself")
  func runs() throws {
    let bench = try bench()
    try bench.write("# a review\nverified 1\nnonsense\ndisputed 2\nrun steps.stet\n", to: "steps.stet")
    let answer = bench.run("run steps.stet")
    #expect(bench.claim("1")?.tag?.verdict == .verified)
    #expect(bench.claim("2")?.tag?.verdict == .disputed)
    #expect(answer.contains("Unknown command “nonsense”."))
    #expect(answer.contains("“steps.stet” runs itself.\nHint: Remove the line that runs it."))
    try Data([0x76, 0xFF]).write(to: URL(fileURLWithPath: bench.path("bytes.stet")))
    #expect(bench.run("run bytes.stet").hasPrefix("“bytes.stet” cannot be read: it is not UTF-8 text."))
  }

  @Test("runs files of commands inside each other to a depth, by whatever names")
  func deepRuns() throws {
    let bench = try bench()
    try bench.write("run ./././a\n", to: "a")
    for number in 0..<20 { try bench.write("run d\(number + 1)\n", to: "d\(number)") }
    try bench.write("", to: "empty")
    for _ in 0..<20 { #expect(bench.run("run empty").isEmpty) }
    let answer = bench.run("run d0")
    #expect(
      answer.hasSuffix(
        "“d16” was not run: command files are nested more than 16 deep.\nHint: Put the commands in fewer files."))
    #expect(bench.run("run a").hasPrefix("“./././a” runs itself."))
    #expect(bench.desk.running.isEmpty)
  }

  @Test(
    "takes names that were pasted over several lines for one",
    arguments: [
      ("speaker 1: Ann\n  Holt\n", "Ann Holt"), ("restate 1: the bridge\nis safe", "the bridge is safe"),
      ("suggest 1: so\n\nand so", "so and so"),
    ])
  func onOneLine(line: String, words: String) throws {
    let bench = try bench()
    bench.run(line)
    let claim = try #require(bench.claim("1"))
    let taken = [claim.source?.text, claim.restated, claim.suggestion].contains(words)
    #expect(taken)
  }

  @Test("keeps the lines of notes, and makes no second command of one in a definition")
  func definitions() throws {
    let bench = try bench()
    bench.run("note 1: one\n\ntwo")
    #expect(bench.claim("1")?.notes.map(\.text) == ["one\n\ntwo"])
    bench.run("alias aw = note: waiting\nquit")
    #expect(bench.desk.settings.aliases["aw"] == "note: waiting quit")
  }

  @Test("shows no line that is wider than the screen", arguments: [20, 40, 59, 60, 80, 200])
  func width(columns: Int) throws {
    let bench = try Bench(width: columns)
    let article = try String(contentsOfFile: packageFolder + "/Fixtures/ceasefire.txt", encoding: .utf8)
    try bench.write(article, to: "ceasefire.txt")
    bench.run(lines: "load ceasefire.txt", "disputed 2 contradicted conflicting-accounts: a note of some length here")
    bench.run("cite https://example.org/a/long/address/of/a/report refutes 2 title \"A report\": \"a quotation\"")
    for line in [
      "list", "show 2-3", "status", "history", "sources", "help", "help cite", "help verdicts", "check", "info",
    ] {
      for shown in bench.run(line).split(separator: "\n") {
        #expect(StyledText(String(shown)).columns <= columns, "“\(line)” at \(columns): \(shown)")
      }
    }
  }

  @Test("lists one fact a line in linear mode")
  func linear() throws {
    let bench = try bench()
    bench.run(lines: "set linear on", "flag 1", "disputed 1 outdated")
    #expect(
      bench.run("list 1") == """
        Claim 1.
        Says: The mayor.
        Verdict: disputed: outdated.
        Flagged.
        Words: the bridge is safe
        1 claim, 1 tagged
        """)
  }

  @Test("shows hostile words of an article as visible marks only")
  func hostile() throws {
    let bench = try bench()
    try bench.write("The mayor said \u{1B}]0;owned\u{7} the \u{202E}bridge is safe.", to: "hostile.txt")
    bench.run("load hostile.txt")
    for line in ["list", "show 1", "find bridge", "status"] {
      let answer = bench.run(line)
      #expect(!answer.unicodeScalars.contains { [0x1B, 0x07, 0x202E].contains($0.value) })
    }
  }

  @Test("tells what a new verdict replaced, and gives none anew without being told which")
  func replaced() throws {
    let bench = try bench()
    bench.run(lines: "disputed 1 outdated: carefully worded", "verified 2 minor-error", "verified 3 minor-error")
    #expect(
      bench.run("v") == "Claim 3 already has a verdict.\nHint: To replace it: verified 3")
    #expect(
      bench.run("v 1 minor-error")
        == "✓ 1 verified: minor-error\n1 was disputed: outdated — carefully worded; “undo” restores it.")
  }

  @Test("gives no verdict on a claim that was taken out")
  func excluded() throws {
    let bench = try bench()
    bench.run("exclude 3")
    #expect(
      bench.run("verified 3") == "Claim 3 is excluded from the review.\nHint: Put it back first: restore 3")
    #expect(bench.claim("3")?.tag == nil)
  }

  @Test("finds whole words only, each behind the one before, and keeps a name as it was typed")
  func wholeWords() throws {
    let bench = try bench()
    #expect(bench.run("trim 2 \"close\"").hasPrefix("“close” is not in the sentence of claim 2."))
    #expect(bench.run("trim 2 \"it\" \"Engineers\"").hasPrefix("“Engineers” is not in the sentence"))
    #expect(bench.run("trim 2 \"Engineers\" \"on Monday\"").contains("[Engineers] closed it [on Monday]"))
    bench.run("speaker 1: IT")
    #expect(bench.claim("1")?.source == Mention(text: "IT"))
    bench.run("speaker 1: Engineers")
    #expect(bench.claim("1")?.source?.start == 35)
  }

  @Test("leaves no denial and no cue behind where the article itself is made the speaker")
  func articleSpeaks() throws {
    let bench = try bench()
    try bench.write("The ministry denied that the bridge is safe.", to: "denial.txt")
    bench.run("load denial.txt")
    #expect(bench.claim("1")?.polarity == .denied)
    bench.run("speaker 1: article")
    #expect(bench.claim("1")?.polarity == .asserted)
    #expect(bench.claim("1")?.cue == nil)
  }

  @Test("cites no file that is not there, keeps quotes, and drops no details without a word")
  func citing() throws {
    let bench = try bench()
    #expect(bench.run("cite nosuch.pdf supports 1").hasPrefix("“nosuch.pdf” is neither an address nor a file."))
    #expect(bench.run("cite supports").hasPrefix("“cite” needs an address, a file or a description."))
    bench.run(lines: "cite bridge.txt supports 1 at \"line 1\": the words", "cite e1 refutes 1")
    let link = bench.session?.state.evidence.first?.links.first
    #expect(link == Evidence.Link(claim: ClaimID(1), stance: .refutes, quote: "the words", locator: "line 1"))
    #expect(
      bench.run("cite e1 supports 2 primary")
        == "E1 is already recorded; only links to claims can be added.\nHint: Leave out the details, or uncite it and cite it again."
    )
  }
}
