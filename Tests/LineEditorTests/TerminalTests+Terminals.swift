import FileTesting
import Foundation
import TerminalTesting
import Testing

extension TerminalTests {
  @Test(".editrc chooses vi, and its bindings hold")
  func vi() throws {
    let folder = try TemporaryFolder()
    try "bind -v\nbind ^T ed-move-to-beg\n".write(toFile: folder(".editrc"), atomically: true, encoding: .utf8)
    let terminal = try start(folder)
    try terminal.type("abc def")
    try terminal.expect(cursorLine: "echo> abc def", column: 13)
    try terminal.type("\u{1B}")
    try terminal.expect(cursorLine: "echo> abc def", column: 12)
    try terminal.type("bdw0x")
    try terminal.expect(cursorLine: "echo> bc", column: 6)
    try terminal.type("A ev\t!\r")
    try terminal.expect("got: bc  evidence !")
    try terminal.expect(cursorLine: "echo>", column: 6)
    // Arrows work while text is typed, and so do pastes.
    try terminal.type("\u{1B}[A")
    try terminal.expect(cursorLine: "echo> bc  evidence !")
    try terminal.type("\u{15}xy\u{1B}[D-\u{14}<\u{1B}[200~p\u{1B}[201~\r")
    try terminal.expect("got: <px-y")
    try end(terminal)
  }

  @Test(".editrc can rebind keys of its own")
  func editrc() throws {
    let folder = try TemporaryFolder()
    try "# mine\nbind ^T ed-move-to-beg\nstet:bind ^O ed-move-to-end\nother:bind ^A ed-insert\n"
      .write(toFile: folder("rc"), atomically: true, encoding: .utf8)
    let terminal = try start(folder, environment: ["EDITRC": folder("rc")])
    try terminal.type("b\u{14}a\u{F}c\u{1}x\r")
    try terminal.expect("got: xabc")
    try end(terminal)
  }

  @Test("No .editrc ends the program", arguments: ["bind ", "bind -k ", "bind -s a ", "settc cl ", "edit ", "x:bind "])
  func longEditrc(command: String) throws {
    let folder = try TemporaryFolder()
    try
      (String(repeating: command + String(repeating: "x", count: 3000) + "\n", count: 20) + "bind ^T ed-move-to-beg\n")
      .write(toFile: folder(".editrc"), atomically: true, encoding: .utf8)
    let terminal = try start(folder)
    try terminal.type("b\u{14}a\r")
    try terminal.expect(command == "bind " ? "got: " : "got: ab")
    try end(terminal)
  }

  @Test("Single keys")
  func keys() throws {
    let folder = try TemporaryFolder()
    let terminal = try start(folder)
    try terminal.type("keys\r")
    try terminal.expect("press keys")
    // Raw mode begins with the first key; typing before would be echoed.
    try terminal.wait(for: "the marks of pastes") { _ in terminal.hasWritten("press keys\r\n\u{1B}[?2004h") }
    let keys = [
      ("a", #"character("a")"#), ("漢", #"character("漢")"#), ("\u{1B}[A", "up"), ("\u{1B}OB", "down"), ("\r", "enter"),
      ("\u{7F}", "backspace"), ("\u{1B}", "escape"), ("\u{4}", #"control("d")"#), ("\t", "tab"),
      ("\u{3}", "interrupted"),
      ("\u{1B}[200~x\ny\u{1B}[201~", #"pasted("x\ny")"#),
    ]
    for (key, name) in keys {
      try terminal.type(key)
      try terminal.expect("key: " + name)
    }
    try terminal.resize(columns: 70, rows: 24)
    try terminal.expect("key: resize")
    try terminal.type("q")
    try terminal.expect(#"key: character("q")"#)
    try end(terminal)
  }

  @Test(
    "The terminal is left as it was",
    arguments: ["a\r\u{4}", "a\u{3}", "keys\rq\u{4}", "\u{1B}[200~a\nb\u{1B}[201~\r\u{4}"])
  func modes(keys: String) throws {
    let folder = try TemporaryFolder()
    let program = try BuiltProgram.path("line-echo")
    let script = "stty -echoe ixany; stty -g; '\(program)'; echo; stty -g; echo done"
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "trap : INT; " + script], environment: ["HOME": folder.path], columns: 200)
    try terminal.expect(cursorLine: "echo>", column: 6)
    try terminal.type(keys)
    if keys.hasSuffix("\u{3}") {
      try terminal.expect("interrupted")
      try terminal.expect(cursorLine: "echo>", column: 6)
      try terminal.type("\u{4}")
    }
    try terminal.expect("done")
    let modes = terminal.screen.lines.filter { $0.contains(":") && !$0.contains(" ") }
    #expect(modes.count == 2)
    #expect(modes.first == modes.last)
  }

  @Test("Ctrl-Z gives the terminal to the shell, and the line is there when the program goes on")
  func suspending() throws {
    let folder = try TemporaryFolder()
    let terminal = try PseudoTerminal(
      "/bin/bash", ["--norc", "--noprofile", "--noediting", "-i"],
      environment: ["HOME": folder.path, "PS1": "shell$ ", "HISTFILE": "/dev/null"])
    try terminal.expect(cursorLine: "shell$")
    try terminal.type("'\(try BuiltProgram.path("line-echo"))'\n")
    try terminal.expect(cursorLine: "echo>", column: 6)
    try terminal.type("half a")
    try terminal.expect(cursorLine: "echo> half a")
    try terminal.type("\u{1A}")
    try terminal.expect("Stopped")
    try terminal.expect(cursorLine: "shell$")
    try terminal.type("echo $((6*7))\nfg\n")
    try terminal.expect("42")
    try terminal.expect(cursorLine: "echo> half a", column: 12)
    try terminal.type(" line\r")
    try terminal.expect("got: half a line")
    try terminal.type("\u{4}")
    try terminal.expect("end")
    try terminal.expect(cursorLine: "shell$")
  }

  @Test("No bytes that can be typed bring the editor down", arguments: ["emacs", "vi"], [1, 2, 3] as [UInt64])
  func anyBytes(editor: String, seed: UInt64) throws {
    let folder = try TemporaryFolder()
    try (editor == "vi" ? "bind -v\n" : "").write(toFile: folder(".editrc"), atomically: true, encoding: .utf8)
    let terminal = try start(folder, columns: 37, rows: 9)
    // Left out are the keys that end or stop the program by right, halt its output, take the next one literally or
    // (in vi) start an editor.
    let excluded = Array("\u{3}\u{4}\u{1A}\u{1C}\u{13}\u{16}vV".utf8)
    let favoured = Array("\u{1B}[O1;5~ABCD\u{0}\u{7F}\t\r\u{12}é漢🚨\u{301}\u{80}\u{81}".utf8)
    var state = seed
    func random(_ bound: Int) -> Int {
      // Knuth's MMIX generator: the same bytes on every run.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<300 {
      let bytes = (0..<10).map { _ in random(2) == 0 ? favoured[random(favoured.count)] : UInt8(random(256)) }
      try terminal.type(bytes: bytes.filter { !excluded.contains($0) })
      if random(20) == 0 { try terminal.resize(columns: 5 + random(60), rows: 3 + random(20)) }
      if random(20) == 0 { try interrupt(terminal) }
    }
    try terminal.resize(columns: 80, rows: 24)
    try interrupt(terminal)
    try terminal.expect(cursorLine: "echo>", column: 6)
    try terminal.type("alive\r")
    try terminal.expect("got: alive")
    try end(terminal)
  }

  @Test("A signal to stop the program leaves the terminal in order")
  func termination() throws {
    let folder = try TemporaryFolder()
    let terminal = try start(folder)
    try terminal.signal(SIGTERM)
    try terminal.expect("end")
    #expect(try terminal.waitForExit() == 0)
  }

  @Test("A dumb terminal gets no escape sequences")
  func dumb() throws {
    let folder = try TemporaryFolder()
    let terminal = try start(folder, environment: ["TERM": "dumb"])
    try terminal.type("ab\r")
    try terminal.expect("got: ab")
    try terminal.expect(cursorLine: "echo>", column: 6)
    try terminal.type("x\u{3}")
    try terminal.expect("interrupted")
    try end(terminal)
    #expect(!terminal.hasWritten("\u{1B}[?"))
  }

  @Test("Without a UTF-8 locale text stays whole", arguments: ["C", "POSIX", "xx_YY"])
  func locale(name: String) throws {
    let folder = try TemporaryFolder()
    let terminal = try start(folder, environment: ["LC_ALL": name])
    try terminal.type("é漢🚨")
    try terminal.expect(cursorLine: "echo> é漢🚨", column: 11)
    try terminal.type("\r")
    try terminal.expect("got: é漢🚨")
    try end(terminal)
  }
}
