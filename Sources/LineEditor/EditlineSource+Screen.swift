import CEditline

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension EditlineSource {
  /// Fits the line to a new width.
  ///
  /// Nearly all terminals break their lines anew when they change, so the prompt is looked for where it stands if this
  /// one does; on one that does not, remains of the old line can stay above.
  func redrawAfterResize() {
    guard let editor else { return }
    let cursor = placeOfCursor(editor, width: width)
    el_resize(editor)
    if !isDumb {
      write("\r" + (cursor.row > 0 ? "\u{1B}[\(cursor.row)A" : "") + "\u{1B}[J")
    }
    _ = editline_refresh(editor)
  }

  /// Stops the program as Ctrl-Z should, with the terminal in order, and goes on when it is continued.
  func suspend() {
    guard let editor else { return }
    write(linesBelow(editor))
    leaveRawMode(editor)
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
    enterRawMode(editor)
    el_resize(editor)
    _ = editline_refresh(editor)
  }

  /// Leaves a line that is given up: its text stays to be seen, the cursor goes under it.
  func leaveLine(_ editor: OpaquePointer) {
    let isInterrupt = stop == .interrupted
    if isInterrupt { discardInput() }
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
