import Testing

@testable import LineEditor

@Suite("Prompt")
struct PromptTests {
  @Test(
    "Colour is enclosed in marks and ends before a plain character",
    arguments: [
      (Prompt("a> "), "a> ", "a> "),
      (Prompt("a> ", sgr: "1;34"), "\u{1}\u{1B}[1;34m\u{1}a>\u{1}\u{1B}[0m\u{1} ", "a> "),
      (Prompt("a>", sgr: "31"), "\u{1}\u{1B}[31m\u{1}a>\u{1}\u{1B}[0m\u{1} ", "a> "),
      (Prompt("", sgr: "31"), "", ""),
      (Prompt("a> ", sgr: "31m\u{1B}]0;x"), "a> ", "a> "),
      (Prompt("\u{1B}[2J\na"), "␛[2J␊a", "␛[2J␊a"),
    ])
  func encoding(prompt: Prompt, encoded: String, shown: String) {
    #expect(prompt.encoded == encoded)
    #expect(prompt.shown == shown)
  }
}

@Suite("Errors")
struct LineEditorErrorTests {
  @Test(
    "Every error says what went wrong",
    arguments: [
      (LineEditorError.notATerminal, "Input or output is not a terminal."),
      (.editorUnavailable, "The line editor could not be started."),
      (.closed, "The line editor is closed already."),
      (.readFailed(code: 5), "Input cannot be read: Input/output error."),
      (.historyUnreadable(path: "/h\n", code: 13), "The history file /h␊ cannot be read: Permission denied."),
      (.historyNotSaved(path: "/h", code: 28), "The history file /h cannot be saved: No space left on device."),
    ])
  func texts(error: LineEditorError, text: String) {
    #expect(error.description == text)
  }

  @Test(
    "Errors that a person can mend have a hint",
    arguments: [
      (LineEditorError.notATerminal, "Start the program in a terminal, or pipe commands into it."),
      (.editorUnavailable, "Check that TERM names your terminal, such as xterm-256color."),
      (.closed, nil), (.readFailed(code: 5), nil),
      (.historyUnreadable(path: "/h", code: 13), "Check the file's permissions, or move it away: /h"),
      (
        .historyNotSaved(path: "/h", code: 28),
        "You can go on without it. Check the folder's permissions and the free space."
      ),
    ] as [(LineEditorError, String?)])
  func hints(error: LineEditorError, hint: String?) {
    #expect(error.hint == hint)
  }
}
