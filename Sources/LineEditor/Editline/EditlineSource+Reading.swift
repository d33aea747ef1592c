import Synchronization
import CEditline

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension EditlineSource {
  /// Shows the prompt and reads one line.
  ///
  /// What is pasted goes into the line, its line breaks too, and waits there for Enter. Ctrl-C drops the line; one that
  /// came before, and that nobody cleared, counts as well.
  ///
  /// - Throws: ``LineEditorError/closed`` or ``LineEditorError/readFailed(code:)``.
  package func readLine(prompt: Prompt) throws(LineEditorError) -> LineInput {
    guard let editor else { throw .closed }
    if !isOnScreen { leaveKeys() }
    if isRaw { leaveRawMode(editor) }
    self.prompt = prompt
    setPrompt()
    stop = nil
    stuck = nil
    queued = []
    fflush(nil)

    // Before the handlers, which take SIGTERM from it as long as the line is read.
    if crashGuard == nil { standGuard() }
    var handlers = SignalHandlers([SIGTERM, SIGTSTP, SIGQUIT])
    defer { handlers.restore() }
    enterRawMode(editor)
    if isOnScreen { write((background?() ?? "") + AlternateScreen.showCursor) }
    defer { if isOnScreen { write(AlternateScreen.hideCursor) } }
    var count: Int32 = 0
    let text = el_gets(editor, &count)
    if stop != nil || text == nil { leaveLine(editor) }
    let line = text.map { String(cString: $0) }
    leaveRawMode(editor)

    switch stop {
    case .interrupted: return .interrupted
    case .failed(let code): throw .readFailed(code: code)
    case .some: return .endOfInput
    case nil: break
    }
    guard var line else { return .endOfInput }
    if line.utf8.last == UInt8(ascii: "\n") { line.unicodeScalars.removeLast() }
    line = LineText.meant(line)
    record(line)
    return .line(line)
  }

  /// Raw mode, and pastes marked where the terminal knows how.
  ///
  /// They stay marked after the line: one that comes while the program works waits for the next line and must be known
  /// as one then.
  func enterRawMode(_ editor: OpaquePointer) {
    isRaw = true
    _ = editline_prepare_terminal(editor, 1)
    guard !isDumb else { return }
    marksPastes = true
    write(Paste.switchOn)
  }

  /// The modes that the terminal had before.
  func leaveRawMode(_ editor: OpaquePointer) {
    isRaw = false
    _ = editline_prepare_terminal(editor, 0)
  }

  /// Leaves the terminal as other programs expect it; the next line or key takes it again.
  package func lendTerminal() {
    if keyHandlers == nil { endGuard() }
    guard marksPastes else { return }
    marksPastes = false
    write(Paste.switchOff)
  }

  /// Whether the terminal knows no escape sequences.
  var isDumb: Bool { getenv("TERM").map { ["", "dumb"].contains(String(cString: $0)) } ?? true }

  private func setPrompt() {
    free(promptBytes)
    promptBytes = strdup(prompt.encoded)
  }

  /// Gives libedit its next character: 1 and the character, 0 at the end of input, -1 where ``stop`` says why.
  func supply(to character: UnsafeMutablePointer<wchar_t>) -> Int32 {
    // Some commands (vi's `/`, Emacs' Meta-x) take a failure for the end of their own prompt, and libedit asks on.
    if let stop { return stop == .ended ? 0 : -1 }
    while true {
      if let scalar = queued.popFirst() {
        character.pointee = wchar_t(truncatingIfNeeded: scalar.value)
        return 1
      }
      switch input.next() {
      case .scalar("\u{1B}"):
        readSequence()
        if stop != nil { return -1 }
      case .scalar(let scalar):
        // A C1 control would be taken for a signpost.
        if !(0x80...0x9F).contains(scalar.value) { queued = [scalar == "\n" ? scalar : LineText.shown(scalar)] }
      case .resized: redrawAfterResize()
      case .suspended: suspend()
      case .timedOut: break
      case .ended:
        stop = .ended
        return 0
      case let event:
        stop = event
        return -1
      }
    }
  }

  /// Reads what belongs to an escape, and queues it for libedit, or a signpost in its place.
  private func readSequence() {
    // A sequence that is bound to nothing is dropped whole: libedit would drop its beginning and type the rest.
    // In Emacs mode an escape never stands alone, so there is no hurry; in vi mode it is a command of its own.
    // So it is on a screen of keys, where it takes back the question.
    let sequence = readEscapeSequence(within: usesViKeys || isOnScreen ? 50 : -1)
    if sequence.isEmpty, isOnScreen, !usesViKeys {
      stop = .interrupted
      return
    }
    if sequence == Paste.begin {
      pasted = readPaste()
      queued = pasted == nil ? [] : [Signpost.paste]
    } else if usesViKeys, let key = Key(sequence: sequence), let signpost = Signpost.key(key) {
      queued = [signpost]
    } else if !sequence.hasPrefix("[") || bindsSequences || Self.boundSequences.contains(sequence) {
      queued = ("\u{1B}" + sequence).unicodeScalars.filter { !(0x80...0x9F).contains($0.value) }[...]
    }
  }

  /// Reads the rest of a control sequence (`[` … a letter or `~`), of a key in application mode (`O` and one more), or
  /// the one character after the escape; nothing if none comes in time.
  func readEscapeSequence(within milliseconds: Int32) -> String {
    var sequence = String.UnicodeScalarView()
    var patience = milliseconds
    while sequence.count < 32, case .scalar(let scalar) = nextOfSequence(within: patience) {
      if scalar == "\u{1B}" {
        // A new sequence begins before the old one had an end: only the new one counts.
        sequence = String.UnicodeScalarView()
        patience = milliseconds
        continue
      }
      sequence.append(scalar)
      guard let first = sequence.first, first == "[" || first == "O" else { break }
      if first == "O", sequence.count == 2 { break }
      if sequence.count > 1, !(0x20...0x3F).contains(scalar.value) { break }
      // No person types this: the rest is on its way, however slow the line.
      patience = max(milliseconds, 500)
    }
    return String(sequence)
  }

  /// The next scalar; a change of the terminal's size waits until the sequence is whole, all else ends it.
  private func nextOfSequence(within milliseconds: Int32) -> TerminalInput.Event {
    var event = input.next(within: milliseconds)
    while event == .resized {
      redrawAfterResize()
      event = input.next(within: milliseconds)
    }
    postpone(event)
    return event
  }

  /// Reads pasted text up to its end mark; nil where Ctrl-C or the end comes first.
  func readPaste() -> String? {
    var scalars: [Unicode.Scalar] = []
    let end = Array(("\u{1B}" + Paste.end).unicodeScalars)
    while true {
      switch input.next() {
      case .scalar(let scalar):
        scalars.append(scalar)
        if scalar == "~", scalars.suffix(end.count).elementsEqual(end) {
          return Paste.cleaned(scalars.dropLast(end.count))
        }
      case .resized: redrawAfterResize()
      case .suspended: suspend()
      case .timedOut: break
      case let event:
        postpone(event)
        return nil
      }
    }
  }

  /// Puts a signal back, so that the next wait finds it.
  ///
  /// What was being read is to be left in good order first. An end or a fault comes again by itself.
  private func postpone(_ event: TerminalInput.Event) {
    switch event {
    case .interrupted: Signals.interrupt.store(true, ordering: .releasing)
    case .suspended: Signals.suspension.store(true, ordering: .releasing)
    default: break
    }
  }
}
