import FileTesting
import Foundation
import SessionKit
import TerminalTesting
import Testing

@testable import Workbench

@Suite("The review on a terminal")
struct ReviewTests {
  private let program: Program

  init() throws { program = try Program() }

  /// The shell on the article, with the prompt and the review's first screen.
  private func start(columns: Int = 80, rows: Int = 24) throws -> PseudoTerminal {
    let terminal = try program.start(
      "Fixtures/ceasefire.txt", environment: ["SWIFT_BACKTRACE": "enable=no"], columns: columns, rows: rows)
    try terminal.expect(cursorLine: "stet 0/21>")
    try terminal.type("review\r")
    try terminal.expect("[0/21]")
    return terminal
  }

  private func leave(_ terminal: PseudoTerminal) throws {
    try terminal.wait(for: "the prompt") { !$0.isAlternate && $0.cursorLine.hasPrefix("stet ") }
    try terminal.type("\u{4}")
    #expect(try terminal.waitForExit() == 0)
  }

  private var session: Session {
    get throws { try program.session("Sessions/ceasefire.json") }
  }

  @Test("takes the whole article with one key a claim, and two to enter and leave")
  func wholeArticle() throws {
    let terminal = try start()
    for number in 1...21 {
      try terminal.type(["v", "d", "o"][number % 3])
      try terminal.expect("[\(number)/21]")
    }
    try terminal.expect("Every checkable claim here has a verdict. q goes back.")
    try terminal.type("q")
    try terminal.expect("21 of 21 tagged.")
    try leave(terminal)
    let claims = try session.state.claims
    #expect((claims.taggedCount, claims.openCount) == (21, 0))
    #expect(try session.events.count == 23)
  }

  @Test("keeps each decision before it shows it, and takes it back with its reasons")
  func decisions() throws {
    let terminal = try start()
    try terminal.type("d")
    try terminal.expect("just tagged: 1 ✗ disputed")
    try terminal.type("1")
    try terminal.expect("1● contradicted")
    try terminal.type("u")
    try terminal.expect("undid: tagged 1 disputed (contradicted)")
    try terminal.expect("[0/21]")
    try terminal.type("U")
    try terminal.expect("[1/21]")
    try terminal.signal(SIGKILL)
    #expect(try terminal.waitForExit() == 128 + SIGKILL)
    let again = try program.start("Fixtures/ceasefire.txt")
    try again.expect(cursorLine: "stet 1/21>")
    try leave(again)
    #expect(try session.state.claims[ClaimID(1)]?.tag?.reasons == [.contradicted])
  }

  @Test("reads a note with full line editing, in any script")
  func note() throws {
    let terminal = try start()
    try terminal.type("n")
    try terminal.expect(cursorLine: "  note 1:")
    try terminal.type("é漢🚨\u{1B}[D\u{1B}[D — “so”\u{1B}[F!\r")
    try terminal.expect("é — “so”漢🚨!")
    try terminal.type("n")
    try terminal.expect(cursorLine: "  note 1:")
    try terminal.type("not this\u{3}")
    try terminal.expect("q back")
    try terminal.type("n")
    try terminal.expect(cursorLine: "  note 1:")
    try terminal.type("\u{1B}[200~two\nlines\nv\u{1B}[201~\r")
    try terminal.expect("1 noted: two")
    try terminal.type("q")
    try leave(terminal)
    #expect(try session.state.claims[ClaimID(1)]?.notes.map(\.text) == ["é — “so”漢🚨!", "two\nlines\nv"])
    #expect(try session.state.claims.taggedCount == 0)
  }

  @Test("splits a claim with shared words, cites, and holds")
  func repairs() throws {
    let terminal = try start()
    try terminal.type("g")
    try terminal.expect(cursorLine: "  go to:")
    try terminal.type("8\r")
    try terminal.expect("Claim 8 · 8 of 26")
    try terminal.type("s")
    try terminal.expect("Splitting claim 8")
    // “Armenian forces” is shared; the second part begins at “to take over”.
    try terminal.type("\u{1B}[D  ")
    try terminal.expect("‹Armenian› ‹forces› │")
    try terminal.type("\u{1B}[C\u{1B}[C\u{1B}[C\u{1B}[C")
    try terminal.expect("8b  Armenian forces … to take over some areas")
    try terminal.type("\r")
    try terminal.expect("8 split into 8a, 8b")
    try terminal.type("c")
    try terminal.expect(cursorLine: "  cite for 8a:")
    try terminal.type("https://example.org/report supports .\r")
    try terminal.expect("supports https://example.org/report")
    try terminal.type("h")
    try terminal.expect(cursorLine: "  hold 8a until:")
    try terminal.type("2031-11-19: awaiting the ministry\r")
    try terminal.expect("Claim 8b")
    try terminal.type("q")
    try leave(terminal)
    let state = try session.state
    #expect(state.claims[ClaimID("8b")!]?.text == "Armenian forces … to take over some areas")
    #expect(state.claims[ClaimID("8a")!]?.hold?.until == "2031-11-19")
    #expect(state.evidence(for: ClaimID("8a")!).count == 1)
  }

  @Test("fits the screen when its size changes, also while a line is typed")
  func resize() throws {
    let terminal = try start()
    try terminal.type("o")
    try terminal.expect("[1/21]")
    try terminal.resize(columns: 60, rows: 15)
    try terminal.wait(for: "the small screen") {
      $0.lines.last == "n c t h s m T + x f a w e E . / g l p :  ? help  q back"
    }
    try terminal.type("n")
    try terminal.expect(cursorLine: "note 2:")
    try terminal.type("half")
    try terminal.expect(cursorLine: "note 2: half")
    try terminal.resize(columns: 200, rows: 60)
    try terminal.wait(for: "the large screen") { $0.row == 57 && $0.cursorLine == "note 2: half" }
    try terminal.expect("▎ ")
    try terminal.type(" done\r")
    try terminal.expect("2 noted: half done")
    try terminal.type("q")
    try leave(terminal)
    #expect(try session.state.claims[ClaimID(2)]?.notes.map(\.text) == ["half done"])
  }

  @Test("keeps the whole picture while an answer goes over several lines")
  func longAnswer() throws {
    let terminal = try start(columns: 60, rows: 15)
    try terminal.type("n")
    try terminal.expect(cursorLine: "note 1:")
    let words = (1...24).map { "word\($0)" }.joined(separator: " ")
    try terminal.type(words)
    try terminal.wait(for: "the end of the line") { $0.row == 14 && $0.cursorLine.hasSuffix("word24") }
    try terminal.wait(for: "the head") { $0.lines.first?.hasSuffix("[0/21]") == true }
    try terminal.type("\r")
    try terminal.expect("1 noted: word1")
    try terminal.type("q")
    try leave(terminal)
    #expect(try session.state.claims[ClaimID(1)]?.notes.map(\.text) == [words])
  }

  /// Runs a script of the shell around the program, on a terminal.
  private func script(_ text: String) throws -> PseudoTerminal {
    let stet = "\(try BuiltProgram.path("stet")) Fixtures/ceasefire.txt"
    return try PseudoTerminal(
      "/usr/bin/env", ["-C", program.folder.path, "/bin/bash", "--norc", "-c", "stet='\(stet)'; " + text],
      environment: program.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }, columns: 80, rows: 24)
  }

  @Test(
    "leaves the terminal as it was, however it ends",
    arguments: ["q", "\u{4}", "kill -TERM", "kill -HUP", "kill -SEGV", "kill -ABRT", "kill -ILL"])
  func modes(end: String) throws {
    let terminal = try script("stty ixany; stty -a > before; $stet; stty -a > after; echo; echo over")
    try terminal.expect(cursorLine: "stet 0/21>")
    try terminal.type("review\r")
    try terminal.expect("[0/21]")
    try terminal.type("v")
    try terminal.expect("[1/21]")
    if end.hasPrefix("kill") {
      // The program is the one child of the shell.
      let killer = Process()
      killer.executableURL = URL(fileURLWithPath: "/bin/bash")
      killer.arguments = ["-c", "\(end) $(cat /proc/\(terminal.process)/task/\(terminal.process)/children)"]
      try killer.run()
      killer.waitUntilExit()
    } else {
      try terminal.type(end)
      try terminal.expect(cursorLine: "stet 1/21>")
      try terminal.type("\u{4}")
    }
    try terminal.expect("over")
    #expect(!terminal.screen.isAlternate)
    #expect(terminal.hasWritten("\u{1B}[?25h"))
    _ = try terminal.waitForExit()
    #expect(try program.text("before") == program.text("after"))
    let again = try program.start("Fixtures/ceasefire.txt")
    try again.expect(cursorLine: "stet 1/21>")
    try leave(again)
  }

  @Test("ends in order when its terminal goes away")
  func hangup() throws {
    let terminal = try start()
    try terminal.type("v")
    try terminal.expect("[1/21]")
    #expect(try terminal.hangUp() == 0)
    #expect(!program.has("Sessions/ceasefire.json.journal"))
    #expect(try session.state.claims.taggedCount == 1)
  }

  @Test("stops at Ctrl-Z with the terminal in order, and goes on with fg", arguments: ["", "n"])
  func suspension(key: String) throws {
    let terminal = try script(
      "set -m; stty -a > before; $stet; stty -a > between; echo stopped; fg; stty -a > after; echo over")
    try terminal.expect(cursorLine: "stet 0/21>")
    try terminal.type("review\r")
    try terminal.expect("[0/21]")
    try terminal.type("v" + key)
    try terminal.expect("[1/21]")
    if !key.isEmpty {
      try terminal.expect(cursorLine: "  note 2:")
      try terminal.type("half")
      try terminal.expect(cursorLine: "  note 2: half")
    }
    try terminal.type("\u{1A}")
    try terminal.wait(for: "the other screen again") { _ in
      terminal.output.split(separator: 0x1B).count { $0.starts(with: "[?1049h".utf8) } == 2
    }
    try terminal.expect("[1/21]")
    if !key.isEmpty {
      try terminal.expect(cursorLine: "  note 2: half")
      try terminal.type("!\r")
      try terminal.expect("2 noted: half!")
    }
    try terminal.type("q")
    try terminal.expect(cursorLine: "stet 1/21>")
    try terminal.type("\u{4}")
    try terminal.expect("over")
    _ = try terminal.waitForExit()
    #expect(try program.text("before") == program.text("between"))
    #expect(try program.text("before") == program.text("after"))
  }

  @Test(
    "tells facts line by line in linear mode, and draws nothing", arguments: [["STET_LINEAR": "1"], ["TERM": "dumb"]])
  func linear(environment: [String: String]) throws {
    let terminal = try program.start("Fixtures/ceasefire.txt", environment: environment)
    try terminal.expect(cursorLine: "stet 0/21>")
    try terminal.type("review\r")
    try terminal.expect("Progress: 0 of 21 tagged.")
    try terminal.type("d")
    try terminal.expect("✗ 1 disputed")
    try terminal.expect("Reasons: 1 contradicted, 2 conflicting-accounts")
    try terminal.expect("Progress: 1 of 21 tagged.")
    try terminal.type("1")
    try terminal.expect("✗ 1 disputed: contradicted")
    try terminal.type("n")
    try terminal.expect(cursorLine: "note 2:")
    try terminal.type("spoken\r")
    try terminal.expect("2 noted: spoken")
    try terminal.type("q")
    try terminal.expect("1 of 21 tagged.")
    #expect(!terminal.hasWritten("\u{1B}[?1049h"))
    #expect(!terminal.hasWritten("\u{1B}[2J"))
    try leave(terminal)
  }

  @Test("takes one answer per line from a pipe, and ends with its input")
  func piped() throws {
    let run = try program.run(
      "Fixtures/ceasefire.txt", input: "review\nv\nd 1 3: why\nq\nsave out.json\nreview untagged\no")
    #expect(run.code == 0)
    #expect(run.output.contains("✗ 2 disputed: contradicted, outdated — why\n"))
    #expect(run.output.contains("2 of 21 tagged.\nsaved out.json\n"))
    #expect(run.output.contains("◐ 3 one-sided\n"))
    let saved = try program.session("out.json")
    #expect(saved.state.claims.taggedCount == 3)
  }
}
