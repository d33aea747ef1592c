import Foundation
import Testing

@Suite("The shell on a pipe")
struct PipedShellTests {
  private let program: Program

  init() throws { program = try Program() }

  private static let commands = """
    verified 1
    disputed 2-3 contradicted
    one-sided 4
    note 2: both sides blame each other
    save s.json
    export markdown r.md
    export html r.html

    """

  @Test("does a whole review, and replay finds the same again")
  func review() throws {
    let run = try program.run("Fixtures/ceasefire.txt", input: Self.commands)
    #expect(run.code == 0)
    #expect(run.output.contains("✗ 2, 3 disputed: contradicted\n"))
    #expect(run.output.hasSuffix("saved s.json\nwrote r.md\nwrote r.html\n"))
    #expect(try program.text("r.html").hasPrefix("<!DOCTYPE html>"))
    #expect(try program.text("r.md").contains("both sides blame each other"))
    let replay = try program.run("replay", "s.json")
    #expect(replay.output == "s.json: 6 events, no differences\n")
    #expect(replay.code == 0)
  }

  @Test("keeps a change made by hand from passing as the review")
  func changedByHand() throws {
    _ = try program.run("Fixtures/ceasefire.txt", input: Self.commands)
    let text = try program.text("s.json")
    let event = try #require(text.range(of: "\"contradicted\""))
    try program.write(text.replacingCharacters(in: event, with: "\"outdated\""), to: "s.json")
    let replay = try program.run("replay", "s.json")
    #expect(replay.code == 1)
    #expect(
      replay.output.replacing(/line \d+, column \d+/, with: "HERE") == """
        s.json: differs
          the seal does not match: the file was changed outside Stet (to accept the change: stet check --reseal) (HERE)
          claims › 2 › tag › reasons: saved [“contradicted”], replayed [“outdated”] (HERE)
          claims › 3 › tag › reasons: saved [“contradicted”], replayed [“outdated”] (HERE)

        """)
    #expect(try program.run("check", "s.json").code == 65)
    #expect(try program.run("check", "--reseal", "s.json").output == "sealed s.json\n")
    #expect(try program.run("replay", "s.json").code == 0)
  }

  @Test("shows no prompt, no banner and no escape sequences")
  func plain() throws {
    let run = try program.run("Fixtures/ceasefire.txt", input: "list 1\nset\n")
    #expect(run.output.hasPrefix("ceasefire\n26 claims, "))
    #expect(!run.output.contains("stet"))
    #expect(!(run.output + run.messages).contains("\u{1B}"))
    let coloured = try program.run("--color", "always", "Fixtures/ceasefire.txt", input: "verified 1\n")
    #expect(coloured.output.contains("\u{1B}[32m✓ 1 verified\u{1B}[0m"))
  }

  @Test(
    "speaks one fact a line where the environment asks for it", arguments: [["STET_LINEAR": "1"], ["TERM": "dumb"]])
  func linear(environment: [String: String]) throws {
    let run = try program.run("Fixtures/ceasefire.txt", input: "list 1\n", environment: environment)
    #expect(run.output.contains("\nSays: the article.\n"))
  }

  @Test("goes on after a line that fails, and says so with its exit code")
  func failing() throws {
    let run = try program.run(input: "nonsense\nhelp claims\n")
    #expect(run.code == 1)
    #expect(run.messages == "Unknown command “nonsense”.\nHint: “help” lists all commands.\n")
    #expect(run.output.hasPrefix("claims\n"))
  }

  @Test("resumes nothing and keeps nothing until save names a file, and tells what is in no file")
  func nothingKept() throws {
    let run = try program.run("Fixtures/ceasefire.txt", input: "verified 1 minor-error\n")
    #expect(run.code == 0)
    #expect(run.messages == "1 unsaved change: no “save FILE” was given.\n")
    #expect(!program.has("Sessions"))
  }

  @Test("takes lines with CRLF, without a last line end, and with bytes that are no UTF-8")
  func lines() throws {
    let run = try program.run(["Fixtures/ceasefire.txt"], input: Data("verified 1: a\r\nnote 1: \u{E9}".utf8) + [0xFF])
    #expect(run.output.hasSuffix("✓ 1 verified — a\n1 noted: é\u{FFFD}\n"))
    #expect(run.code == 0)
  }

  @Test("acknowledges a step only when it is on the disk")
  func acknowledged() throws {
    let run = try program.run("Fixtures/ceasefire.txt", input: "save s.json\nverified 1\n! \n")
    #expect(run.output.contains("✓ 1 verified"))
    #expect(try program.text("s.json").contains("\"type\" : \"claimTagged\""))
  }

  @Test("undoes 300 verdicts of an opened session, and the file keeps the whole history")
  func undo() throws {
    let tags = (0..<300).map { "verified \($0 % 25 + 1) minor-error\n" }.joined()
    _ = try program.run("Fixtures/ceasefire.txt", input: "save s.json\n" + tags)
    let undo = String(repeating: "undo\n", count: 300)
    let run = try program.run("s.json", input: undo + "status\n")
    #expect(run.code == 0)
    #expect(run.output.contains("0 of "))
    let history = try program.run("s.json", input: "history\n")
    #expect(history.output.split(separator: "\n").filter { $0.hasSuffix("(undone)") }.count == 300)
  }
}
