import FileTesting
import Foundation
import TerminalTesting

/// A terminal that people use, with a shell in it: tmux, whose picture of the screen is not ours.
final class TmuxTerminal {
  /// Something was not on the screen in time; with the screen.
  struct TooLate: Error, CustomStringConvertible {
    let description: String
  }

  static let isHere = NeededProgram.runs("tmux")

  private let program: Program

  /// Opens it in the program's folder, where `$stet` is the program.
  init(_ program: Program, columns: Int, rows: Int) throws {
    self.program = program
    try program.write("PS1='% '; set -m; stet='\(try BuiltProgram.path("stet"))'\n", to: "bashrc")
    // On a terminal of ours: what starts there blocks no signals.
    let server = try PseudoTerminal(
      "/usr/bin/env",
      [
        "-C", program.folder.path, "/usr/bin/tmux", "-u", "-S", socket, "-f", "/dev/null", "new-session", "-d", "-x",
        "\(columns)", "-y", "\(rows)", "/bin/bash --noprofile --rcfile bashrc",
      ], environment: environment, columns: columns, rows: rows)
    guard try server.waitForExit() == 0 else { throw TooLate(description: "tmux does not start") }
    try expect { $0.hasSuffix("%") }
  }

  deinit { _ = try? tmux("kill-server") }

  /// Presses keys by tmux's names, such as `v`, `Enter`, `C-z` and `Left`.
  func press(_ keys: String...) throws { try tmux(["send-keys", "-t", ":"] + keys) }

  /// Types words as they are.
  func type(_ words: String) throws { try tmux("send-keys", "-t", ":", "-l", words) }

  /// Types a line and Enter.
  func enter(_ line: String) throws {
    try type(line)
    try press("Enter")
  }

  /// Pastes a text as people do, marked where the program asked for that.
  func paste(_ text: String) throws {
    try tmux("set-buffer", "--", text)
    try tmux("paste-buffer", "-p", "-t", ":")
  }

  /// Returns the window another size.
  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-t", ":", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// The process that runs in front.
  var process: String {
    get throws {
      try tmux("display", "-p", "-t", ":", "#{pane_pid}").trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  /// The screen as tmux has it, without blanks at its end.
  var screen: String {
    get throws { try tmux("capture-pane", "-p", "-t", ":").trimmingCharacters(in: .whitespacesAndNewlines) }
  }

  /// Waits until words are on the screen.
  func expect(_ words: String) throws { try expect(words) { $0.contains(words) } }

  /// Waits until the screen is as wanted.
  func expect(_ wanted: String = "the prompt", _ isSo: (String) -> Bool) throws {
    let end = ContinuousClock.now + .seconds(20)
    var last = ""
    while ContinuousClock.now < end {
      last = try screen
      if isSo(last) { return }
    }
    throw TooLate(description: "Too late; wanted: \(wanted)\n--- screen\n\(last)\n---")
  }

  @discardableResult
  private func tmux(_ words: String...) throws -> String { try tmux(words) }

  @discardableResult
  private func tmux(_ words: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/tmux")
    process.arguments = ["-u", "-S", socket] + words
    process.environment = environment
    // A file, not a pipe, which the server would hold open.
    try program.write("", to: ".screen")
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: program.folder(".screen")))
    try process.run()
    process.waitUntilExit()
    return try program.text(".screen")
  }

  private var socket: String { program.folder("tmux") }
  private var environment: [String: String] { program.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 } }
}
