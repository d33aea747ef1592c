/// Where lines come from.
///
/// A source is used by one thread at a time.
public protocol LineSource: AnyObject {
  /// Reads one line, without its end.
  ///
  /// - Throws: ``LineEditorError/readFailed(code:)`` where the operating system reports a fault.
  func readLine(prompt: Prompt) throws(LineEditorError) -> LineInput

  /// Whether a person sits at the other end: prompts are shown and questions can be asked.
  var isInteractive: Bool { get }
}
