/// Where lines come from.
///
/// A source is used by one thread at a time.
package protocol LineSource: AnyObject {
  /// Reads one line, without its end.
  ///
  /// - Throws: ``LineEditorError/readFailed(code:)`` where the operating system reports a fault.
  func readLine(prompt: Prompt) throws(LineEditorError) -> LineInput

  /// Whether a person sits at the other end: prompts are shown and questions can be asked.
  var isInteractive: Bool { get }
}

/// What a ``LineSource`` returns for one prompt.
package enum LineInput: Equatable, Sendable {
  /// A line without its end; always valid UTF-8.
  case line(String)
  /// Ctrl-C was pressed; what had been typed is dropped.
  case interrupted
  /// Nothing more will come: Ctrl-D on an empty line, the end of the file, or the terminal is gone.
  case endOfInput
}
