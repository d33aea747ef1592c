import Foundation
import TerminalTesting
import Testing

extension TerminalTests {
  @Test("A pasted script runs line by line, and what has no end stays to be edited")
  func pasting() throws {
    let folder = try TemporaryFolder()
    let terminal = try start(folder)
    try terminal.type("<>\u{1B}[D\u{1B}[200~one\ntwo\rthree\u{1B}[31m \u{7}x\r\rrest é\u{1B}[201~")
    try terminal.expect(lastLines: [
      "echo> <one", "got: <one", "echo> two", "got: two", "echo> three[31m x", "got: three[31m x", "echo>", "got:",
      "echo> rest é>",
    ])
    try terminal.expect(cursorLine: "echo> rest é>", column: 12)
    try terminal.type("!\r")
    try terminal.expect(lastLines: ["got: rest é!>", "echo>"])
    try terminal.type("\u{1B}[A\u{1B}[A")
    try terminal.expect(cursorLine: "echo> three[31m x")
    try terminal.type("\u{15}")
    try end(terminal)
  }

  @Test("A paste that comes in pieces is whole")
  func pastingInPieces() throws {
    let folder = try TemporaryFolder()
    let terminal = try start(folder)
    for byte in "\u{1B}[200~é\t漢\nb\u{1B}[201~c\r".utf8 { try terminal.type(bytes: [byte]) }
    try terminal.expect("got: é  漢")
    try terminal.expect(lastLines: ["got: bc", "echo>"])
    try end(terminal)
  }

  @Test("Ctrl-C stops a pasted script")
  func stoppingPaste() throws {
    let folder = try TemporaryFolder()
    let terminal = try start(folder)
    try terminal.type("\u{1B}[200~one\nwork\ntwo\nthree\u{1B}[201~")
    try terminal.expect("working")
    try terminal.type("\u{3}")
    try terminal.expect("stopped")
    try terminal.expect(cursorLine: "echo> three")
    try terminal.type("\u{15}")
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

  @Test("Pastes are marked only while a line is read")
  func pasteMode() throws {
    let folder = try TemporaryFolder()
    let terminal = try start(folder)
    try terminal.type("a\r")
    try terminal.expect(lastLines: ["got: a", "echo>"])
    try end(terminal)
    let switches = String(decoding: terminal.output, as: UTF8.self).matches(of: /\u{1B}\[\?2004[hl]/).map {
      $0.output.last
    }
    #expect(switches == ["h", "l", "h", "l"])
  }
}
