/// A terminal from which single keys can be read, between lines.
package protocol KeySource: LineSource {
  /// Takes the terminal for keys; `onScreen` on a screen of its own, which is gone afterwards.
  ///
  /// Until ``leaveKeys()`` the program outlives SIGTERM and the like, which end the input, and gives the terminal back
  /// as it was before it stops or crashes.
  ///
  /// - Returns: Whether there is a screen to draw on.
  @discardableResult
  func enterKeys(onScreen: Bool) -> Bool

  /// Waits for one key.
  ///
  /// - Throws: ``LineEditorError/closed`` or ``LineEditorError/readFailed(code:)``.
  func readKey() throws(LineEditorError) -> Key

  /// Ends what ``enterKeys(onScreen:)`` began: the terminal is as other programs expect it.
  func leaveKeys()

  /// Writes to the terminal, escape sequences and all.
  func draw(_ text: String)

  /// The background of a line that is read on a screen of its own, ending where the line begins; drawn before the line,
  /// and again when the terminal's size changes or the program is continued.
  var background: (() -> String)? { get set }
}
