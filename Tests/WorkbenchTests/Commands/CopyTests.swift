import Foundation
import LineEditor
import Testing

@testable import Workbench

@Suite("Copying") struct CopyTests {
  private func bench() throws -> Bench {
    let bench = try Bench()
    try bench.write(bridgeArticle, to: "bridge.txt")
    bench.run(
      lines: "load bridge.txt", "info publisher The Post", "note 1 private: the editor knows",
      "cite https://example.org/r supports 1 title \"The report\"", "cite interview as \"S1\" supports 1",
      "save b.json",
      "contact S1 \"Jane Roe\"")
    return bench
  }

  @Test(
    "takes a claim with who says it, or a citation, and nothing private",
    arguments: [
      ("copy 1", "The mayor says: the bridge is safe — bridge, The Post"),
      ("copy e1", "The report, https://example.org/r"), ("copy e2", "S1"),
    ])
  func copying(line: String, text: String) throws {
    let screen = try bench().screen(line)
    #expect(screen.copied == text)
    #expect(screen.lines.map(\.plain).joined(separator: " ") == "copied: \(text)")
  }

  @Test("copies nothing that names a private source")
  func privateName() throws {
    let bench = try bench()
    bench.run("cite \"A talk with Jane Roe\" supports 1")
    let screen = bench.screen("copy e3")
    #expect(screen.failed)
    #expect(screen.copied == nil)
  }

  @Test("is sent to the terminal as OSC 52, and prompts are marked by OSC 133")
  func sequences() throws {
    let bench = try bench()
    var sent: [String] = []
    var output = Shell.Output(write: { _ in }, writeMessage: { _ in }, isColoured: (false, false))
    output.send = { sent.append($0.text) }
    var shell = Shell(
      desk: bench.desk, source: ScriptedSource([.line("copy e2"), .line("nonsense"), .endOfInput]), output: output)
    _ = try shell.run()
    #expect(
      sent == [
        "\u{1B}]133;A\u{7}", "\u{1B}]133;C\u{7}", "\u{1B}]52;c;UzE=\u{7}", "\u{1B}]133;D;0\u{7}", "\u{1B}]133;A\u{7}",
        "\u{1B}]133;C\u{7}", "\u{1B}]133;D;1\u{7}", "\u{1B}]133;A\u{7}",
      ])
  }

  @Test(
    "marks and copies only where the terminal can",
    arguments: [
      (["TERM": "xterm-kitty"], true, true), (["TERM": "dumb", "TERM_PROGRAM": ""], false, false),
      (["TERM": "linux"], false, false), (["TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"], true, true),
      (["TERM": "xterm"], false, true), ([:], false, false),
    ] as [([String: String], Bool, Bool)])
  func terminals(environment: [String: String], marks: Bool, copies: Bool) {
    #expect(TerminalSequence.marksAreKnown(in: environment) == marks)
    #expect(TerminalSequence.copyingIsSafe(in: environment) == copies)
  }
}
