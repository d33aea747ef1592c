/// What a command has to say: the lines for standard output and the messages for standard error.
package struct Screen: Hashable, Sendable {
  /// The lines of the answer.
  package var lines: [StyledText]
  /// Remarks and errors, shown after the lines.
  package var messages: [StyledText]
  /// Text that goes out as it is, without escapes, because another program reads it: an export to standard output.
  package var raw: String?
  /// Whether that text is JSON.
  package var rawIsJSON = false
  /// Lines that are to be run next, one after the other, before anything else is read: a file of commands.
  package var commands: [String] = []
  /// Text for the clipboard of the terminal.
  package var copied: String?
  /// Whether a pager may show it where it is longer than the screen.
  package var mayPage = true
  /// Whether the shell ends.
  package var leaves = false
  /// Whether the command failed.
  package var failed = false

  /// Makes a screen of lines and messages.
  package init(_ lines: [StyledText] = [], messages: [StyledText] = []) {
    self.lines = lines
    self.messages = messages
  }

  /// Makes a screen of one line.
  package init(_ line: StyledText) { self.init([line]) }

  /// The screen that shows an error, with a hint on a line of its own: the corrected line, where it is known; `shown`
  /// shortens the paths in it.
  static func failure(
    _ error: WorkbenchError, typed: String = "", shown: (String) -> String, width: Int
  ) -> Screen {
    var screen = Screen(messages: StyledText(shown(error.sentence), .error).wrapped(to: width))
    let hint = Correction(error, in: typed).map { "Did you mean: \($0.line)" } ?? error.hint
    if let hint { screen.messages += StyledText("Hint: \(hint)", .hint).wrapped(to: width) }
    screen.failed = true
    return screen
  }
}
