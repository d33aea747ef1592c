import FileTesting
import Foundation
import TerminalTesting
import Testing

extension TerminalTests {
  @Test("Ctrl-C drops the line", arguments: ["abc", "", "漢é\u{1B}[D", "a\u{12}x"])
  func interrupting(keys: String) throws {
    let folder = try TemporaryFolder()
    let terminal = try start(folder)
    try terminal.type("old\r")
    try terminal.expect(lastLines: ["got: old", "echo>"])
    try terminal.type(keys)
    // Ctrl-C throws away what the program has not read yet: the bell says that it has.
    try terminal.type("\t")
    try terminal.wait(for: "the bell or the list") { $0.bells > 0 || $0.text.contains("claims") }
    try terminal.type("\u{3}")
    try terminal.expect(lastLines: ["interrupted", "echo>"])
    try terminal.type("next\r")
    try terminal.expect(lastLines: ["got: next", "echo>"])
    try end(terminal)
  }

  @Test("Ctrl-C stops work")
  func stoppingWork() throws {
    let folder = try TemporaryFolder()
    let terminal = try start(folder)
    try terminal.type("work\r")
    try terminal.expect("working")
    try terminal.type("\u{3}")
    // The kernel sends the signal first, then drops output that waits, and echoes the key: what the program answers at once
    // may be lost, or come before the echo. That it reads the next line shows that the work has ended.
    try terminal.expect("^C")
    try terminal.type("x\r")
    try terminal.expect("got: x")
    #expect(!terminal.screen.text.contains("interrupted"))
    try end(terminal)
  }

  @Test("SIGTERM during work ends the program with the terminal as it was", arguments: ["work", "keys", "lend"])
  func ending(command: String) throws {
    let folder = try TemporaryFolder()
    let terminal = try start(folder)
    if command == "keys" {
      try terminal.type("keys\r")
      try terminal.expect("press keys")
      try terminal.type("q")
      try terminal.expect(cursorLine: "echo>")
    }
    if command == "lend" {
      try terminal.type("lend\r")
      try terminal.expect(lastLines: ["lent", "echo>"])
    }
    try terminal.type("work\r")
    try terminal.expect("working")
    let seen = terminal.output.count
    try terminal.signal(SIGTERM)
    #expect(try terminal.waitForExit() == 128 + SIGTERM)
    #expect(terminal.hasWritten("\u{1B}[?2004l", since: seen))
  }

  @Test("A hangup is the end of input")
  func hangup() throws {
    let folder = try TemporaryFolder()
    let terminal = try start(folder)
    try terminal.type("abc")
    try terminal.expect(cursorLine: "echo> abc")
    try terminal.signal(SIGHUP)
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.lines.contains("end"))
  }

  @Test("A terminal that goes away ends the program")
  func lostTerminal() throws {
    let folder = try TemporaryFolder()
    let terminal = try start(folder)
    try terminal.type("kept\r")
    try terminal.expect(lastLines: ["got: kept", "echo>"])
    #expect(try terminal.hangUp() == 0)
    #expect(try String(contentsOfFile: folder("history"), encoding: .utf8) == "kept\n")
  }

  @Test("A line that wraps is drawn anew at another width, and typing goes on", arguments: [30, 61, 100])
  func resizing(columns: Int) throws {
    let folder = try TemporaryFolder()
    let terminal = try start(folder, columns: 60)
    let line = (0..<25).map { String($0) }.joined(separator: "-") + "漢"
    try terminal.type("before\r" + line)
    let wrapped = { (text: String, width: Int) in
      var screen = Screen(columns: width, rows: 24)
      screen.feed("echo> before\r\ngot: before\r\necho> \(text)".utf8)
      return screen.text
    }
    try terminal.wait(for: line) { $0.text == wrapped(line, 60) }
    try terminal.resize(columns: columns, rows: 24)
    try terminal.type("xy")
    try terminal.wait(for: line + "xy") { $0.text == wrapped(line + "xy", columns) }
    try terminal.type("\u{1B}[H>")
    try terminal.wait(for: ">" + line) { $0.text == wrapped(">" + line + "xy", columns) }
    try terminal.type("\u{1B}[F\r")
    try terminal.wait(for: "the line") { $0.text.replacing("\n", with: "").contains("got: >\(line)xy") }
    try end(terminal)
  }
}
