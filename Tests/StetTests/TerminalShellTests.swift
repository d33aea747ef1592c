import FileTesting
import Foundation
import SessionKit
import TerminalTesting
import Testing

@Suite("The shell on a terminal")
struct TerminalShellTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.write(
      "The mayor said the bridge is safe.\nEngineers closed it, and police blocked the road.\n", to: "bridge.txt")
  }

  private func start(environment: [String: String] = [:], columns: Int = 80, rows: Int = 24) throws -> PseudoTerminal {
    let terminal = try program.start("bridge.txt", environment: environment, columns: columns, rows: rows)
    try terminal.expect(cursorLine: "stet 0/3>")
    return terminal
  }

  private func leave(_ terminal: PseudoTerminal) throws {
    try terminal.wait(for: "the prompt") { $0.cursorLine.hasPrefix("stet ") && $0.cursorLine.hasSuffix(">") }
    try terminal.type("\u{4}")
    #expect(try terminal.waitForExit() == 0)
  }

  @Test("shows how far a long article is, and Ctrl-C gives it up")
  func longArticle() throws {
    let text = (0..<40_000).map { "The mayor said that bridge \($0) is safe, and police blocked the road.\n\n" }
      .joined()
    try program.write(text, to: "long.txt")
    let terminal = try start()
    try terminal.type("load long.txt\r")
    try terminal.expect("Finding claims: ")
    try terminal.type("\u{3}")
    try terminal.expect("“long” was not opened: you stopped it.")
    try terminal.expect(cursorLine: "stet 0/3>")
    try leave(terminal)
  }

  @Test("greets with the claims, and the prompt tells how far the review is")
  func greeting() throws {
    let terminal = try start()
    #expect(
      terminal.screen.text == """
        bridge
        3 claims, 3 checkable

        › 1  ·  The mayor    the bridge is safe
          2  ·  the article  Engineers closed it
          3  ·  the article  police blocked the road
        “help” shows the commands.
        stet 0/3>
        """)
    try terminal.type("v attribution-only\r")
    try terminal.expect(cursorLine: "stet 1/3>")
    try terminal.expect("◌ 1 said; truth not checked")
    try terminal.expect("› 2  ·  the article  Engineers closed it")
    try leave(terminal)
  }

  @Test("takes UTF-8, edited in the middle, as it was typed")
  func typing() throws {
    let terminal = try start()
    try terminal.type("d 2: é漢🚨\u{1B}[D\u{1B}[D — “so”\u{1B}[F!\r")
    try terminal.expect("✗ 2 disputed — é — “so”漢🚨!")
    try leave(terminal)
    let session = try program.session("Sessions/bridge.json")
    #expect(session.state.claims[ClaimID(2)]?.tag?.note == "é — “so”漢🚨!")
  }

  @Test("completes with Tab from the open review")
  func completion() throws {
    let terminal = try start()
    try terminal.type("li\t")
    try terminal.expect(cursorLine: "stet 0/3> list")
    try terminal.type("spe\t\t")
    try terminal.expect(cursorLine: "stet 0/3> list speaker:\"The mayor\"")
    try terminal.type("\r")
    try terminal.expect("1 claim, 0 tagged")
    try terminal.type("disputed 1 c\t\t")
    try terminal.expect("contradicted")
    try terminal.expect("conflicting-accounts")
    try terminal.type("\u{3}")
    try leave(terminal)
  }

  @Test("remembers what was typed, also in the next run, in a file of the person's own")
  func history() throws {
    let first = try start()
    try first.type("find bridge\r")
    try first.expect("1 claim, 0 tagged")
    try leave(first)
    let attributes = try FileManager.default.attributesOfItem(atPath: program.folder(".local/state/stet/history"))
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    let second = try start()
    try second.type("\u{1B}[A")
    try second.expect(cursorLine: "stet 0/3> find bridge")
    try second.type("\u{3}")
    try second.expect(cursorLine: "stet 0/3>")
    try second.type("\u{12}bri\r")
    try second.expect("1 claim, 0 tagged")
    try leave(second)
  }

  @Test("clears the line at Ctrl-C and stays; Ctrl-D leaves")
  func controlKeys() throws {
    let terminal = try start()
    try terminal.type("verified 1 half a thought")
    try terminal.expect(cursorLine: "stet 0/3> verified 1 half a thought")
    try terminal.type("\u{3}")
    try terminal.expect(cursorLine: "stet 0/3>")
    try terminal.type("status\r")
    try terminal.expect("0 of 3 tagged")
    try terminal.expect(cursorLine: "stet 0/3>")
    try leave(terminal)
    #expect(!program.has("Sessions"))
  }

  @Test("fits its answers to the terminal's width, also after it changes", arguments: [50, 100])
  func resize(columns: Int) throws {
    let terminal = try start()
    try terminal.resize(columns: columns, rows: 30)
    try terminal.type("help show\r")
    try terminal.expect(cursorLine: "stet 0/3>")
    try terminal.type("list 1\r")
    try terminal.expect("1 claim, 0 tagged")
    let lines = terminal.screen.lines.filter { $0.contains("Show a claim in its sentence") }
    #expect(
      lines.first
        == (columns == 50
          ? "Show a claim in its sentence, with everything"
          : "Show a claim in its sentence, with everything known about it."))
    try leave(terminal)
  }

  @Test("takes a paste of several lines for one text, and runs nothing without Enter")
  func paste() throws {
    let terminal = try start()
    try terminal.type("note 1: \u{1B}[200~the first line\nverified 2\nquit\n\u{1B}[201~")
    try terminal.expect(cursorLine: "stet 0/3> note 1: the first line␊verified 2␊quit␊")
    try terminal.type("\r")
    try terminal.expect(cursorLine: "stet 0/3>")
    // A paste that is not text of a command is one command, and here a wrong one.
    try terminal.type("\u{1B}[200~verified 1\nverified 2\n\u{1B}[201~")
    try terminal.expect(cursorLine: "stet 0/3> verified 1␊verified 2␊")
    try terminal.type("\r")
    try terminal.expect("Unknown reason “verified”.")
    try terminal.expect(cursorLine: "stet 0/3>")
    try leave(terminal)
    let session = try program.session("Sessions/bridge.json")
    #expect(session.state.claims.map { $0.notes.map(\.text) } == [["the first line\nverified 2\nquit"], [], []])
    #expect(session.state.claims.allSatisfy { $0.tag == nil })
  }

  @Test("takes a paste for the answer to one question of a citation")
  func pasteIntoQuestions() throws {
    let terminal = try start()
    try terminal.type("cite\r")
    try terminal.expect("Source? An address, a file or a description:")
    try terminal.type("\u{1B}[200~A report\nof the\n  office\n\u{1B}[201~\r")
    for question in [
      "Supports which claims?", "Refutes which claims?", "Context for which claims?",
      "Form (document, article, post, image, interview, dataset, observation)?", "Primary source? y/n:", "Publisher?",
      "Date published?", "Date accessed?", "Page or section?",
    ] {
      try terminal.expect(cursorLine: question)
      try terminal.type(question.hasPrefix("Supports") ? "1\r" : "\r")
    }
    try terminal.expect(cursorLine: "Quote?")
    try terminal.type("\u{1B}[200~the bridge\nuntag 1\nquit\u{1B}[201~")
    try terminal.expect(cursorLine: "Quote? the bridge␊untag 1␊quit")
    try terminal.type("\r")
    try terminal.expect("e1  A report of the office")
    try terminal.expect(cursorLine: "stet 0/3>")
    try leave(terminal)
    let evidence = try program.session("Sessions/bridge.json").state.evidence
    #expect(evidence.map(\.title) == ["A report of the office"])
    #expect(evidence.first?.links.map(\.quote) == ["the bridge\nuntag 1\nquit"])
  }

  @Test("takes a pasted article whole, full stops and all, and none of its lines for a command")
  func pastedArticle() throws {
    let terminal = try start()
    let seen = terminal.output.count
    try terminal.type("paste statement\r")
    try terminal.type("\u{1B}[200~The ferry sank on Monday.\n.\nquit\nNobody was hurt.\n\u{1B}[201~\r.\r")
    try terminal.wait(for: "the claims") { _ in terminal.hasWritten("2 claims, 2 checkable", since: seen) }
    try terminal.expect(cursorLine: "stet 0/2>")
    try terminal.type("save s.json\r")
    try terminal.expect("saved s.json")
    try leave(terminal)
    let text = try program.session("s.json").article.text
    #expect(text == "The ferry sank on Monday.\n.\nquit\nNobody was hurt.")
  }

  @Test("asks before a file is replaced, and the answer is no part of the history")
  func question() throws {
    try program.write("precious", to: "mine.md")
    let terminal = try start()
    try terminal.type("export markdown mine.md\r")
    try terminal.expect("Replace “mine.md”? [y/N]")
    try terminal.type("n\r")
    try terminal.expect("Cancelled.")
    try terminal.expect(cursorLine: "stet 0/3>")
    #expect(try program.text("mine.md") == "precious")
    try terminal.type("\u{1B}[A")
    try terminal.expect(cursorLine: "stet 0/3> export markdown mine.md")
    try terminal.type("\r")
    try terminal.expect("Replace “mine.md”? [y/N]")
    try terminal.type("y\r")
    try terminal.expect("wrote mine.md")
    try terminal.expect(cursorLine: "stet 0/3>")
    try leave(terminal)
  }

  @Test("goes on where it was killed", arguments: [SIGKILL, SIGHUP, SIGTERM])
  func killed(signal: Int32) throws {
    let terminal = try start()
    try terminal.type("one-sided 2 single-party\r")
    try terminal.expect(cursorLine: "stet 1/3>")
    try terminal.signal(signal)
    _ = try terminal.waitForExit()
    let again = try program.start("bridge.txt")
    try again.expect("Resumed from Sessions/bridge.json, 3 events.")
    try again.expect(cursorLine: "stet 1/3>")
    try again.type("undo\r")
    try again.expect("undid: tagged 2 one-sided (single-party)")
    try again.expect(cursorLine: "stet 0/3>")
    try leave(again)
  }

  @Test("keeps a private name out of every file but the one for it, and purges that too")
  func privacy() throws {
    let terminal = try start()
    try terminal.type("cite interview as \"S1, border worker\" supports 2\r")
    try terminal.expect("S1, border worker")
    try terminal.type("contact S1 \"Jane Roe\"\r")
    try terminal.expect("S1 added to the contacts")
    try terminal.type("note 2 private: Jane Roe called\r")
    try terminal.expect("noted, privately")
    #expect(try files(saying: "Jane Roe") == ["bridge.json.contacts", "bridge.json.journal"])
    try terminal.type("purge --force S1\r")
    try terminal.expect("S1 was erased")
    try leave(terminal)
    #expect(try files(saying: "Jane Roe") == [])
    #expect(try files(saying: "border worker") == [])
  }

  /// The names of the files below the folder in which words stand, except for those of the test.
  private func files(saying words: String) throws -> [String] {
    let all = FileManager.default.enumerator(atPath: program.folder.path)?.compactMap { $0 as? String } ?? []
    return all.filter { name in
      guard !name.hasPrefix("Fixtures"), let data = FileManager.default.contents(atPath: program.folder(name))
      else { return false }
      return String(decoding: data, as: UTF8.self).localizedCaseInsensitiveContains(words)
    }.map { ($0 as NSString).lastPathComponent }.sorted()
  }

  @Test("uses colour on a terminal, unless it is asked not to")
  func colour() throws {
    for (environment, isColoured) in [
      ([:], true), (["NO_COLOR": "1"], false), (["TERM": "dumb"], false),
    ] as [([String: String], Bool)] {
      let terminal = try start(environment: environment)
      try terminal.type("disputed 2\r")
      try terminal.expect("✗ 2 disputed")
      try terminal.expect(cursorLine: "stet 1/3>")
      #expect(terminal.hasWritten("\u{1B}[31m✗") == isColoured)
      try terminal.type("undo\r")
      try terminal.expect(cursorLine: "stet 0/3>")
      try leave(terminal)
    }
  }

  @Test("speaks one fact a line in linear mode", arguments: [["STET_LINEAR": "1"], ["TERM": "dumb"]])
  func linear(environment: [String: String]) throws {
    let terminal = try start(environment: environment)
    try terminal.expect("Claim 1, the current one.")
    try terminal.expect("Says: The mayor.")
    try leave(terminal)
  }
}
