import FileTesting
import Foundation
import TerminalTesting
import Testing

extension TerminalTests {
  @Test("A paste of several lines is one text, which waits for Enter")
  func pasting() throws {
    let folder = try TemporaryFolder()
    let terminal = try start(folder)
    try terminal.type("<>\u{1B}[D\u{1B}[200~one\ntwo\rthree\u{1B}[31m \u{7}x\r\rrest é\u{1B}[201~")
    try terminal.expect(cursorLine: "echo> <one␊two␊three[31m x␊␊rest é>", column: 34)
    #expect(!terminal.hasWritten("got:"))
    try terminal.type("!\u{1B}[H-\r")
    try terminal.expect(lastLines: ["got: -<one", "two", "three[31m x", "", "rest é!>", "echo>"])
    // It is one line of the history as well.
    try terminal.type("\u{1B}[A")
    try terminal.expect(cursorLine: "echo> -<one␊two␊three[31m x␊␊rest é!>")
    try terminal.type("\u{15}")
    try end(terminal)
  }

  @Test("What would steer the terminal or hide in the line is seen there, and kept")
  func hostilePaste() throws {
    let folder = try TemporaryFolder()
    let terminal = try start(folder)
    let seen = terminal.output.count
    try terminal.type("\u{1B}[200~a\u{202E}b\u{200B}c\u{9B}31m\u{1B}[201~")
    try terminal.expect(cursorLine: "echo> a\\U+A202Eb\\U+A200Bc31m")
    for raw in ["\u{202E}", "\u{200B}", "\u{9B}"] { #expect(!terminal.hasWritten(raw, since: seen)) }
    try terminal.type("\r")
    try terminal.expect("got: a")
    #expect(terminal.hasWritten("got: a\u{202E}b\u{200B}c31m", since: seen))
    try end(terminal)
  }

  @Test("A paste that comes in pieces is whole")
  func pastingInPieces() throws {
    let folder = try TemporaryFolder()
    let terminal = try start(folder)
    for byte in "\u{1B}[200~é\t漢\nb\u{1B}[201~c\r".utf8 { try terminal.type(bytes: [byte]) }
    try terminal.expect(lastLines: ["got: é  漢", "bc", "echo>"])
    try end(terminal)
  }

  @Test("Ctrl-C drops a paste whole")
  func droppingPaste() throws {
    let folder = try TemporaryFolder()
    let terminal = try start(folder)
    try terminal.type("\u{1B}[200~one\nwork\ntwo\n\u{1B}[201~")
    try terminal.expect(cursorLine: "echo> one␊work␊two␊")
    try terminal.type("\u{3}")
    try terminal.expect(lastLines: ["interrupted", "echo>"])
    #expect(!terminal.hasWritten("working"))
    try terminal.type("x\r")
    try terminal.expect("got: x")
    try end(terminal)
  }

  @Test("A paste of 64 kB comes whole, with and without marks")
  func longLine() throws {
    let folder = try TemporaryFolder()
    let terminal = try start(folder)
    let long = String(repeating: "0123456789abcde漢", count: 3641)
    try terminal.type("\u{1B}[200~" + long + "\u{1B}[201~")
    try terminal.type("\r")
    try terminal.expect("got: 65538 bytes")
    try terminal.expect(cursorLine: "echo>", column: 6)
    try terminal.type(String(repeating: "x", count: 65536) + "\r")
    try terminal.expect("got: 65536 bytes")
    try end(terminal)
  }

  @Test("A paste that comes while the program works is one text as well")
  func pasteMeanwhile() throws {
    let folder = try TemporaryFolder()
    let terminal = try start(folder)
    try terminal.type("work\r")
    try terminal.expect("working")
    try terminal.type("\u{1B}[200~one\ntwo\r\u{1B}[201~")
    try terminal.signal(SIGINT)
    try terminal.expect("stopped")
    try terminal.expect(cursorLine: "echo> one␊two␊")
    try terminal.type("\r")
    try terminal.expect(lastLines: ["got: one", "two", "", "echo>"])
    try end(terminal)
  }

  @Test("Pastes are marked from the first line to the end, but not for other programs")
  func pasteMode() throws {
    let folder = try TemporaryFolder()
    let terminal = try start(folder)
    try terminal.type("a\r")
    try terminal.expect(lastLines: ["got: a", "echo>"])
    try terminal.type("lend\r")
    try terminal.expect(lastLines: ["lent", "echo>"])
    try end(terminal)
    let switches = String(decoding: terminal.output, as: UTF8.self).matches(of: /\u{1B}\[\?2004[hl]|lent/).map {
      String($0.output.suffix(4))
    }
    #expect(switches == ["004h", "004h", "004l", "lent", "004h", "004l"])
  }
}
