import FileTesting
import Foundation
import TerminalTesting
import Testing

@Suite("Settings, pager and editor of the program")
struct ShellComfortTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.write(
      "The mayor said the bridge is safe.\nEngineers closed it, and police blocked the road.\n", to: "bridge.txt")
  }

  private func script(_ name: String, _ lines: String) throws -> String {
    try program.write("#!/bin/sh\n\(lines)\n", to: name)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.folder(name))
    return program.folder(name)
  }

  private func leave(_ terminal: PseudoTerminal) throws {
    try terminal.type("\u{4}")
    #expect(try terminal.waitForExit() == 0)
  }

  @Test("keeps settings in the rc file, which the next start reads; --no-rc leaves it alone")
  func preferences() throws {
    let terminal = try program.start("bridge.txt")
    try terminal.expect(cursorLine: "stet 0/3>")
    try terminal.type("set linear on\r")
    try terminal.expect("saved in ~/.config/stet/rc")
    try terminal.expect(cursorLine: "stet 0/3>")
    try leave(terminal)
    #expect(try program.text(".config/stet/rc") == "set linear on\n")
    #expect(try program.run("bridge.txt", input: "set linear\n").output.hasSuffix("linear: on\n"))
    #expect(try program.run("--no-rc", "bridge.txt", input: "set linear\n").output.hasSuffix("linear       off\n"))
    let other = try program.run(input: "set linear\n", environment: ["XDG_CONFIG_HOME": program.folder("none")])
    #expect(other.output == "linear       off\n")
  }

  @Test("lets the command line count before the environment, and that before the rc file")
  func precedence() throws {
    try program.write("set checker rc\nset width 60\n", to: ".config/stet/rc")
    let none = ["STET_CHECKER": ""]
    #expect(try program.run(input: "set checker\n", environment: none).output == "checker      rc\n")
    #expect(try program.run(input: "set checker\n").output == "checker      ada\n")
    #expect(try program.run("--checker", "bo", input: "set checker\n").output == "checker      bo\n")
  }

  @Test("tells what is wrong in the rc file, and starts all the same")
  func wrongPreferences() throws {
    try program.write("set width 60\nset whim on\n", to: ".config/stet/rc")
    let run = try program.run(input: "set width\n")
    #expect(run.code == 0)
    #expect(run.output == "width        60\n")
    #expect(run.messages.hasPrefix("~/.config/stet/rc:2: Unknown setting “whim”.\nHint: "))
  }

  @Test("greets who comes for the first time with three lines, once")
  func firstStart() throws {
    try FileManager.default.removeItem(atPath: program.folder(".config"))
    let first = try program.start("bridge.txt")
    try first.expect("New here?")
    try first.expect(cursorLine: "stet 0/3>")
    #expect(
      first.screen.lines.filter { $0.contains("New here?") || $0.contains("“undo”") || $0.contains("“set linear") }
        .count == 3)
    #expect(first.screen.lines.contains("bridge"))
    try first.type("status\r")
    try first.expect("0 of 3 tagged")
    try first.expect(cursorLine: "stet 0/3>")
    try leave(first)
    let second = try program.start("bridge.txt")
    try second.expect(cursorLine: "stet 0/3>")
    #expect(!second.screen.text.contains("New here?"))
    try leave(second)
  }

  @Test("shows an answer that is longer than the screen in the pager, and no other")
  func pager() throws {
    let pager = try script("pager", "cat > paged; echo \"[$1 paged]\"")
    let terminal = try program.start("bridge.txt", environment: ["PAGER": "\(pager) all"])
    try terminal.expect(cursorLine: "stet 0/3>")
    try terminal.type("list\r")
    try terminal.expect("3 claims, 0 tagged")
    try terminal.expect(cursorLine: "stet 0/3>")
    #expect(!program.has("paged"))
    try terminal.type("help\r")
    try terminal.expect("[all paged]")
    try terminal.expect(cursorLine: "stet 0/3>")
    #expect(try program.text("paged").contains("Tag claims as verified"))
    try terminal.type("set pager off\r")
    try terminal.expect("saved in ~/.config/stet/rc")
    try terminal.expect(cursorLine: "stet 0/3>")
    try FileManager.default.removeItem(atPath: program.folder("paged"))
    try terminal.type("help\r")
    try terminal.expect("CLAIMS are numbers and ranges")
    try terminal.expect(cursorLine: "stet 0/3>")
    #expect(!program.has("paged"))
    try leave(terminal)
  }

  @Test(
    "goes on where the pager is left early, is killed, or is not there", arguments: ["true", "kill -9 $$", "missing"])
  func brokenPager(command: String) throws {
    let text = (0..<1500).map { "The mayor said bridge \($0) is safe.\n\n" }.joined()
    try program.write(text, to: "bridges.txt")
    let pager = command == "missing" ? "no-such-pager" : try script("pager", command)
    let terminal = try program.start("bridges.txt", environment: ["PAGER": pager])
    try terminal.wait(for: "the prompt") { $0.cursorLine.hasPrefix("stet 0/") }
    try terminal.type("list\r")
    try terminal.type("set width\r")
    try terminal.expect("width        auto")
    #expect(terminal.hasWritten("1500 claims, 0 tagged") == (command == "missing"))
    try terminal.wait(for: "the prompt") { $0.cursorLine.hasPrefix("stet 0/") }
    try leave(terminal)
  }

  @Test("pages nothing in linear mode, nor from a pipe, unless a pager was chosen")
  func unpaged() throws {
    let pager = try script("pager", "cat > paged")
    let terminal = try program.start("bridge.txt", environment: ["PAGER": pager, "STET_LINEAR": "1"])
    try terminal.expect(cursorLine: "stet 0/3>")
    try terminal.type("help\r")
    try terminal.expect("CLAIMS are numbers and ranges")
    try terminal.expect(cursorLine: "stet 0/3>")
    try leave(terminal)
    _ = try program.run("bridge.txt", input: "help\n", environment: ["PAGER": pager])
    #expect(!program.has("paged"))
  }

  @Test("opens the editor for a note without words, and the terminal is the editor's meanwhile")
  func editor() throws {
    let editor = try script(
      "editor",
      "tty <&0 > seen; stty -a < /dev/tty | grep -o -- '-\\?icanon' >> seen; printf 'from the editor\\n' | cat - \"$1\" > t; cat t > \"$1\""
    )
    let terminal = try program.start("bridge.txt", environment: ["EDITOR": "false", "VISUAL": editor])
    try terminal.expect(cursorLine: "stet 0/3>")
    try terminal.type("note 2\r")
    try terminal.expect("2 noted: from the editor")
    try terminal.expect(cursorLine: "stet 0/3>")
    let seen = try program.text("seen")
    #expect(seen.hasPrefix("/dev/pts/") && seen.hasSuffix("\nicanon\n"), "\(seen)")
    try terminal.type("set editor false\r")
    try terminal.expect("saved in")
    try terminal.type("note 2\r")
    try terminal.expect("The editor (false) failed or could not be started.")
    try terminal.expect(cursorLine: "stet 0/3>")
    try leave(terminal)
  }
}

@Suite("Articles on a terminal")
struct TerminalTextTests {
  @Test("never steer it, from the subcommands and from reports; in a file they stay as they are")
  func hostile() throws {
    let program = try Program()
    let text = "The mayor said\u{1B}]0;owned\u{7} the bridge\u{202E} is safe.\n"
    try program.write(text, to: "x.txt")
    for arguments in [["text", "x.txt"], ["claims", "x.txt"], ["analyze", "x.txt"]] {
      let terminal = try PseudoTerminal(
        "/usr/bin/env", ["-C", program.folder.path, try BuiltProgram.path("stet")] + arguments,
        environment: program.environment)
      #expect(try terminal.waitForExit() == 0)
      #expect(!terminal.hasWritten("\u{1B}]0;") && !terminal.hasWritten("\u{202E}"), "\(arguments)")
    }
    #expect(try program.run("text", "x.txt").output == text)
    let terminal = try program.start("x.txt")
    try terminal.wait(for: "the prompt") { $0.cursorLine.hasPrefix("stet 0/") }
    try terminal.type("export markdown -\r")
    try terminal.expect("## ")
    try terminal.wait(for: "the prompt") { $0.cursorLine.hasPrefix("stet 0/") && $0.cursorLine.hasSuffix(">") }
    #expect(!terminal.hasWritten("\u{1B}]0;") && !terminal.hasWritten("\u{202E}"))
    try terminal.type("\u{4}")
    #expect(try terminal.waitForExit() == 0)
  }
}
