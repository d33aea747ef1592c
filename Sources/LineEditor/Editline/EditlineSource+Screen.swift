import CEditline

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension EditlineSource {
  /// Fits the line to a new width.
  ///
  /// Nearly all terminals rewrap their lines when they change, so the prompt is looked for where it is if this
  /// one does; on one that does not, remains of the old line can stay above.
  func redrawAfterResize() {
    guard let editor else { return }
    if isReadingKey {
      missedResize = true
      el_resize(editor)
      return
    }
    if let background, isOnScreen {
      el_resize(editor)
      write(background())
      _ = editline_refresh(editor)
      return
    }
    let cursor = placeOfCursor(editor, width: width)
    el_resize(editor)
    if !isDumb {
      write("\r" + (cursor.row > 0 ? "\u{1B}[\(cursor.row)A" : "") + "\u{1B}[J")
    }
    _ = editline_refresh(editor)
  }

  /// Stops the program as Ctrl-Z should while a line is edited, and draws the line again when it is continued.
  func suspend() {
    guard let editor else { return }
    if !isOnScreen { write(linesBelow(editor)) }
    stopProcess()
    el_resize(editor)
    if isOnScreen { write((background?() ?? "") + AlternateScreen.showCursor) }
    _ = editline_refresh(editor)
  }

  /// Stops the program with the terminal in order, and takes the terminal again when it is continued.
  func stopProcess() {
    guard let editor else { return }
    leaveRawMode(editor)
    lendTerminal()
    if isOnScreen { write(AlternateScreen.leave) }
    var standard = sigaction()
    var own = sigaction()
    sigaction(SIGTSTP, nil, &own)
    #if canImport(Glibc)
      standard.__sigaction_handler = .init(sa_handler: SIG_DFL)
    #else
      standard.__sigaction_u = .init(__sa_handler: SIG_DFL)
    #endif
    sigaction(SIGTSTP, &standard, nil)
    raise(SIGTSTP)
    sigaction(SIGTSTP, &own, nil)
    if isOnScreen { write(AlternateScreen.enter) }
    enterRawMode(editor)
  }

  /// Leaves a line that is given up: its text stays to be seen, the cursor goes under it.
  func leaveLine(_ editor: OpaquePointer) {
    let isInterrupt = stop == .interrupted
    if isInterrupt { discardInput() }
    if isOnScreen { return }
    if isDumb {
      write(isInterrupt ? "^C\n" : "\n")
      return
    }
    let end = TextWidth.position(after: prompt.shown + currentLine(editor).text, width: width)
    let down = end.row - placeOfCursor(editor, width: width).row
    let move = (down > 0 ? "\u{1B}[\(down)B" : "") + "\u{1B}[\(end.column + 1)G"
    write(isInterrupt ? move + "^C\n" : move + "\n")
  }

  /// Throws away what was typed before Ctrl-C and not read yet.
  func discardInput() {
    queued = []
    tcflush(inputDescriptor, TCIFLUSH)
  }

  /// The line feeds that bring the cursor under the line.
  func linesBelow(_ editor: OpaquePointer) -> String {
    let end = TextWidth.position(after: prompt.shown + currentLine(editor).text, width: width)
    return String(repeating: "\n", count: end.row - placeOfCursor(editor, width: width).row + 1)
  }

  private func placeOfCursor(_ editor: OpaquePointer, width: Int) -> (row: Int, column: Int) {
    let line = currentLine(editor)
    let before = String(decoding: line.text.utf8.prefix(line.cursor), as: UTF8.self)
    return TextWidth.position(after: prompt.shown + before, width: width)
  }
}
