import FileTesting
import Foundation
import SessionKit
import TerminalTesting
import Testing
import Workbench

/// What others wrote into files, names and arguments, on a real terminal.
@Suite("Nothing steers the terminal")
struct TerminalDoorTests {
  private static let hostile = "\u{9B}31m\u{202E}\u{1B}]0;x\u{7}\u{200B}"
  private static let name = "x\u{1B}[2J\u{9B}31m\u{202E}\nINJECTED.json"
  private let program: Program

  init() throws {
    program = try Program()
    try program.write("The mayor said the bridge is safe.\nEngineers closed it.\n", to: "bridge.txt")
    try program.run(
      ["bridge.txt", "--checker", "ada\(Self.hostile)"],
      input: Data(
        """
        verified 1: note \(Self.hostile)
        cite "report \(Self.hostile)" supports 1: quote \(Self.hostile)
        ask 2 "whom \(Self.hostile)"
        speaker 2: who \(Self.hostile)
        save h.json

        """.utf8)
    ).expectDone()
    try program.run("archive", "add", "--drafts", "h.json").expectDone()
    for name in [Self.name, "\(Self.name).md"] {
      try FileManager.default.copyItem(atPath: program.folder("h.json"), toPath: program.folder(name))
    }
  }

  /// What a run writes to a terminal; it ends with one of the exit codes.
  private func shown(_ arguments: [String], codes: Set<Int32> = [0]) throws -> String {
    let terminal = try PseudoTerminal(
      "/usr/bin/env", ["-C", program.folder.path, try BuiltProgram.path("stet")] + arguments,
      environment: program.environment.merging(["NO_COLOR": "1"]) { $1 })
    let code = try terminal.waitForExit()
    #expect(codes.contains(code), "\(arguments) ended with \(code)")
    return String(decoding: terminal.output, as: UTF8.self)
  }

  /// The exit codes of the program itself, whatever it thinks of what it is given.
  private static let codes = Set(ExitStatus.allCases.map(\.rawValue))

  /// Whether a text could do anything but stand there.
  private static func isInert(_ text: String) -> Bool {
    !text.unicodeScalars.contains { scalar in
      scalar.value < 0x20 && !"\r\n\t".unicodeScalars.contains(scalar) || (0x7F...0x9F).contains(scalar.value)
        || scalar.properties.isBidiControl || scalar == "\u{200B}"
    }
  }

  @Test(
    "by what a session holds",
    arguments: [
      ["merge", "h.json", "h.json"], ["blind", "h.json"], ["agree", "h.json"],
      ["agree", "h.json", "--format", "jsonl"],
      ["replay", "h.json", "--at", "3"], ["replay", "h.json", "--at", "3", "--format", "json"],
      ["replay", "h.json", "--at", "3", "--format", "jsonl"], ["replay", "h.json", "--speed", "max"],
      ["check", "h.json"],
      ["archive", "export"], ["archive", "search", "the bridge is safe"],
      ["archive", "search", "the bridge is safe", "--format", "jsonl"], ["export", "h.json", "--format", "jsonl"],
      ["export", "h.json", "--format", "webannotation"], ["export", "h.json", "--format", "html"],
      ["export", "h.json", "--format", "csv"], ["export", "h.json", "--format", "markdown"], ["repair", "h.json"],
    ])
  func sessions(arguments: [String]) throws {
    // A review that still lacks something ends “check” with 1.
    let shown = try shown(arguments, codes: arguments[0] == "check" ? [1] : [0])
    #expect(!shown.isEmpty)
    #expect(Self.isInert(shown), "\(shown.debugDescription)")
  }

  @Test(
    "and JSON stays the JSON that goes to a file",
    arguments: [
      ["merge", "h.json", "h.json"], ["blind", "h.json"], ["replay", "h.json", "--at", "3", "--format", "json"],
      ["archive", "export"],
    ])
  func json(arguments: [String]) throws {
    let piped = try program.run(arguments, input: Data()).output
    #expect(piped.unicodeScalars.contains("\u{202E}"))
    // Remarks go to the same terminal, after the JSON.
    let shown = try shown(arguments).replacing("\r\n", with: "\n")
    let end = try #require(shown.lastIndex(of: "}"))
    let value = try JSONSerialization.jsonObject(with: Data(shown[...end].utf8)) as? NSDictionary
    let wanted = try JSONSerialization.jsonObject(with: Data(piped.utf8)) as? NSDictionary
    #expect(value != nil && value == wanted)
  }

  @Test(
    "by the name of a file",
    arguments: [
      ["replay"], ["check", "--reseal"], ["check"], ["transcript"], ["merge"], ["repair"], ["archive", "add"],
      ["blind"],
      ["export", "--format", "x"], ["text"], ["claims"], ["reload"], ["no\u{1B}[2Jcommand\nINJECTED", "x"],
      ["--no\u{202E}flag"],
    ])
  func names(arguments: [String]) throws {
    for name in [Self.name, "\(Self.name).md", "missing\(Self.name)"] {
      let shown = try shown(arguments + [name], codes: Self.codes)
      #expect(Self.isInert(shown), "\(shown.debugDescription)")
      #expect(!shown.split(separator: "\r\n").contains { $0.hasPrefix("INJECTED") }, "\(shown.debugDescription)")
    }
  }

  @Test(
    "by a file that is the terminal",
    arguments: [
      ["merge", "h.json", "h.json", "-o"], ["blind", "h.json", "-o"], ["export", "h.json", "--format", "csv", "-o"],
      ["repair", "h.json", "-o"],
    ])
  func files(arguments: [String]) throws {
    for name in ["/dev/tty", "/dev/stdout", "/dev/fd/2"] {
      let shown = try shown(arguments + [name, "--force"], codes: Self.codes)
      #expect(Self.isInert(shown), "\(shown.debugDescription)")
    }
    let terminal = try program.start("h.json", environment: ["NO_COLOR": "1"])
    try terminal.wait(for: "the prompt") { $0.cursorLine.hasPrefix("stet 1/") }
    let seen = terminal.output.count
    try terminal.type("export --force csv /dev/tty\r")
    try terminal.expect("“/dev/tty” cannot be written: it is a terminal.")
    try terminal.wait(for: "the next prompt") { _ in terminal.hasWritten("stet 1/", since: seen) }
    try terminal.type("\u{4}")
    #expect(try terminal.waitForExit() == 0)
  }

  @Test("by the arguments that it cannot understand, which end with usage and code 64")
  func arguments() throws {
    let run = try program.run("check", "h.json", "--form\u{1B}[2J\nINJECTED")
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.messages.hasPrefix("Error: Unknown option '--form␛[2J␊INJECTED'"))
    #expect(run.messages.contains("Usage: stet check"))
    // A line break among the arguments is none of those that part the lines of the message.
    let broken = try program.run("check", "h.json", "\n", "\nUsage")
    #expect(broken.code == 64)
    #expect(broken.messages.hasPrefix("Error: 2 unexpected arguments: '␊', '␊Usage'\nUsage: stet check"))
    let help = try program.run("export", "--help")
    #expect(help.code == 0)
    #expect(help.messages.isEmpty)
    #expect(help.output.contains("USAGE: stet export"))
  }

  @Test("in the shell, colours or not", arguments: [[:], ["NO_COLOR": "1"]])
  func shell(environment: [String: String]) throws {
    let terminal = try program.start("h.json", environment: environment)
    try terminal.wait(for: "the prompt") { $0.cursorLine.hasPrefix("stet 1/") }
    for line in ["show 1", "list", "sources", "history", "export jsonl -", "export html -", "balance"] {
      let seen = terminal.output.count
      try terminal.type(line + "\r")
      try terminal.wait(for: "the next prompt") { _ in terminal.hasWritten("stet 1/", since: seen) }
    }
    try terminal.type("\u{4}")
    #expect(try terminal.waitForExit() == 0)
    let shown = String(decoding: terminal.output, as: UTF8.self)
    // Of what the editor and the colours write, letters, cursor movements and the marks of pastes are left.
    let ours = shown.replacing(/\u{1B}\[(?:\?2004[hl]|[0-9;]*[mABCDGJKHP@])/, with: "").replacing("\u{8}", with: "")
      .replacing("\u{7}", with: "")
    #expect(Self.isInert(ours))
    #expect(!shown.contains("\u{1B}]"))
  }
}
