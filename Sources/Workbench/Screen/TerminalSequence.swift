import Foundation

/// Sequences beyond colours that some terminals understand; they say where prompts and answers are, and fill the
/// clipboard.
///
/// Sources: FinalTerm's semantic prompts (OSC 133) and xterm's "Manipulate Selection Data" (OSC 52).
package enum TerminalSequence {
  /// A prompt begins.
  case promptBegins
  /// The answer to a line begins.
  case answerBegins
  /// The answer is complete; whether the line succeeded.
  case answerEnds(succeeded: Bool)
  /// The clipboard gets a text.
  case copy(String)

  /// The bytes to send, as text.
  package var text: String {
    switch self {
    case .promptBegins: Self.command("133;A")
    case .answerBegins: Self.command("133;C")
    case .answerEnds(let succeeded): Self.command("133;D;\(succeeded ? 0 : 1)")
    case .copy(let text): Self.command("52;c;\(Data(text.utf8).base64EncodedString())")
    }
  }

  private static func command(_ words: String) -> String { "\u{1B}]\(words)\u{7}" }

  /// Whether the terminal that an environment describes knows marks of prompts and answers.
  package static func marksAreKnown(in environment: [String: String]) -> Bool {
    let programs = ["iTerm.app", "WezTerm", "vscode", "ghostty", "WarpTerminal"]
    let terminals = ["xterm-kitty", "foot", "xterm-ghostty", "wezterm", "contour"]
    return environment["TERM_PROGRAM"].map(programs.contains) == true
      || environment["TERM"].map { name in terminals.contains { name.hasPrefix($0) } } == true
      || ["WT_SESSION", "VTE_VERSION", "KONSOLE_VERSION"].contains { environment[$0]?.isEmpty == false }
  }

  /// Whether the terminal that an environment describes may be sent a text for the clipboard: those that do not know the
  /// sequence ignore it, but for the simplest.
  package static func copyingIsSafe(in environment: [String: String]) -> Bool {
    !["", "dumb", "linux", "cons25", "vt100"].contains(environment["TERM"] ?? "")
  }
}
