import CEditline

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension EditlineSource: KeySource {
  /// Takes the terminal for keys; `onScreen` on a screen of its own, with the cursor hidden.
  ///
  /// A terminal that knows no escape sequences has no other screen.
  @discardableResult
  package func enterKeys(onScreen: Bool) -> Bool {
    guard keyHandlers == nil, let editor else { return isOnScreen }
    isOnScreen = onScreen && !isDumb
    standGuard()
    keyHandlers = SignalHandlers([SIGTERM, SIGTSTP, SIGQUIT, SIGCONT])
    enterRawMode(editor)
    if isOnScreen { write(AlternateScreen.enter) }
    return isOnScreen
  }

  /// Waits for one key.
  ///
  /// From the first call on the terminal stays in raw mode, so that nothing typed between two keys is echoed;
  /// ``readLine(prompt:)``, ``leaveKeys()`` and ``close()`` end that.
  ///
  /// - Throws: ``LineEditorError/closed`` or ``LineEditorError/readFailed(code:)``.
  package func readKey() throws(LineEditorError) -> Key {
    guard let editor else { throw .closed }
    fflush(nil)
    enterKeys(onScreen: false)
    if !isRaw { enterRawMode(editor) }
    if missedResize {
      missedResize = false
      return .resize
    }
    isReadingKey = true
    defer { isReadingKey = false }
    while true {
      switch input.next() {
      case .scalar("\u{1B}"):
        let sequence = readEscapeSequence(within: 50)
        guard sequence == Paste.begin else { return Key(sequence: sequence) ?? .escape }
        if let text = readPaste() { return .pasted(text) }
      case .scalar(let scalar): return Key(scalar: scalar)
      case .interrupted:
        discardInput()
        return .interrupted
      case .resized:
        el_resize(editor)
        return .resize
      case .suspended:
        stopProcess()
        return .resize
      case .ended: return .endOfInput
      case .timedOut: break
      case .failed(let code): throw .readFailed(code: code)
      }
    }
  }

  /// Ends what ``enterKeys(onScreen:)`` began: the terminal is as other programs expect it.
  package func leaveKeys() {
    guard var handlers = keyHandlers, let editor else { return }
    if isRaw { leaveRawMode(editor) }
    if isOnScreen { write(AlternateScreen.leave) }
    isOnScreen = false
    handlers.restore()
    keyHandlers = nil
    standGuard()
  }

  /// Writes to the terminal, escape sequences and all.
  package func draw(_ text: String) { write(text) }

  /// Restores the terminal if a crash or SIGTERM ends the program, until ``endGuard()``: between two lines,
  /// too, where pastes are still marked.
  func standGuard() {
    endGuard()
    crashGuard = CrashGuard(modes: modes, input: inputDescriptor, output: outputDescriptor, farewell: farewell)
  }

  /// Ends that.
  func endGuard() {
    crashGuard?.dismiss()
    crashGuard = nil
  }

  /// What brings back the screen that other programs expect.
  private var farewell: String { (isDumb ? "" : Paste.switchOff) + (isOnScreen ? AlternateScreen.leave : "") }
}

/// The other screen of a terminal, without lines that scrolled away (xterm, "The Alternate Screen Buffer").
enum AlternateScreen {
  /// Saves the cursor, goes to the other screen, and hides the cursor.
  static let enter = "\u{1B}[?1049h\u{1B}[?25l"
  /// Ends a synchronized update, resets colours, shows the cursor, and returns to the main screen.
  static let leave = "\u{1B}[?2026l\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l"
  /// Shows the cursor, for a line.
  static let showCursor = "\u{1B}[?25h"
  /// Hides it again.
  static let hideCursor = "\u{1B}[?25l"
}
