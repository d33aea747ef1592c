import Foundation
import Workbench

/// The programs that take the terminal over for a while: the pager and the editor.
struct TerminalPrograms {
  /// The variables that name them.
  let environment: [String: String]

  /// The pager as a command line for `sh`: the one that was set, else `$PAGER`, else what is installed; nil for none.
  func pager(_ choice: Settings.Program = .auto) -> String? {
    switch choice {
    case .off: return nil
    case .command(let command): return command
    case .auto:
      if let pager = environment["PAGER"]?.trimmingCharacters(in: .whitespaces) {
        return pager.isEmpty || pager == "cat" ? nil : pager
      }
      return environment["TERM"] == "dumb" ? nil : ["less", "more"].first { path(of: $0) != nil }
    }
  }

  /// The editor as a command line for `sh`: the one that was set, else `$VISUAL` or `$EDITOR`, else what is installed.
  func editor(_ choice: Settings.Program = .auto) -> String? {
    if case .command(let command) = choice { return command }
    let named = ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first { !$0.isEmpty }
    return named ?? ["editor", "nano", "vi"].first { path(of: $0) != nil }
  }

  /// Shows a text in the pager; false where there is none or it cannot be run.
  func page(_ text: String, _ choice: Settings.Program) -> Bool {
    guard let pager = pager(choice) else { return false }
    // less: stay out of the way of what fits, pass colours on, leave the text on the screen.
    let variables = environment["LESS"] == nil ? ["LESS": "FRX"] : [:]
    return ForegroundProgram(command: pager, variables: variables).run(input: text) != nil
  }

  /// Lets the user change a file; false where there is no editor or it fails.
  func edit(_ path: String, _ choice: Settings.Program) -> Bool {
    guard let editor = editor(choice) else { return false }
    return ForegroundProgram(command: editor, arguments: [path]).run() == 0
  }

  /// Where a program is, by `$PATH`.
  func path(of program: String) -> String? {
    (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
