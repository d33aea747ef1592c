import CEditline

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension EditlineSource {
  /// Waits for one key.
  ///
  /// From the first call on the terminal stays in raw mode, so that nothing typed between two keys is echoed;
  /// ``readLine(prompt:)``, ``leaveKeys()`` and ``close()`` end that.
  ///
  /// - Throws: ``LineEditorError/closed`` or ``LineEditorError/readFailed(code:)``.
  public func readKey() throws(LineEditorError) -> Key {
    guard let editor else { throw .closed }
    fflush(nil)
    if keyHandlers == nil {
      keyHandlers = SignalHandlers([SIGTERM, SIGTSTP, SIGQUIT])
      enterRawMode(editor)
    }
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
        suspend()
        return .resize
      case .ended: return .endOfInput
      case .timedOut: break
      case .failed(let code): throw .readFailed(code: code)
      }
    }
  }

  /// Ends what ``readKey()`` began: the terminal is as other programs want it.
  public func leaveKeys() {
    guard var handlers = keyHandlers, let editor else { return }
    leaveRawMode(editor)
    handlers.restore()
    keyHandlers = nil
  }
}
