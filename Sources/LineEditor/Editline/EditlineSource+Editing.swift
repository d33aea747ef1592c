import CEditline

extension EditlineSource {
  /// The line being edited, as ``LineText`` shows it, and the cursor in UTF-8 bytes.
  func currentLine(_ editor: OpaquePointer) -> (text: String, cursor: Int) {
    guard let info = el_line(editor)?.pointee, let buffer = info.buffer, let cursor = info.cursor,
      let last = info.lastchar
    else { return ("", 0) }
    let bytes = UnsafeRawBufferPointer(start: buffer, count: last - buffer)
    return (String(decoding: bytes, as: UTF8.self), cursor - buffer)
  }

  /// Replaces a range of the line, in UTF-8 bytes, and puts the cursor after the new text.
  func replace(_ range: Range<Int>, with text: String, _ editor: OpaquePointer) {
    let line = currentLine(editor)
    let scalars = { (range: Range<Int>) in
      Int32(clamping: Substring(line.text.utf8.dropFirst(range.lowerBound).prefix(range.count)).unicodeScalars.count)
    }
    // libedit counts scalars, from where the cursor is.
    let move =
      range.upperBound >= line.cursor
      ? scalars(line.cursor..<range.upperBound) : -scalars(range.upperBound..<line.cursor)
    if move != 0 { el_cursor(editor, move) }
    if !range.isEmpty { el_deletestr(editor, scalars(range)) }
    if !text.isEmpty { el_insertstr(editor, LineText.shown(text)) }
  }

  /// Completes the word at the cursor; bound to the tabulator key.
  func complete() -> UInt8 {
    guard let editor else { return UInt8(CC_ERROR) }
    let line = currentLine(editor)
    guard let completer else { return UInt8(CC_ERROR) }
    let isSecond = stuck.map { $0.line == line.text && $0.cursor == line.cursor } ?? false
    stuck = nil
    switch CompletionStep(line: line.text, result: completer(line.text, line.cursor)) {
    case .nothing: return UInt8(CC_ERROR)
    case .replace(let range, let text, let isOpen):
      replace(range, with: text, editor)
      if isOpen { stuck = (line: currentLine(editor).text, cursor: currentLine(editor).cursor) }
      return UInt8(isOpen ? CC_REFRESH_BEEP : CC_REFRESH)
    case .ambiguous(let candidates):
      guard isSecond else {
        stuck = (line: line.text, cursor: line.cursor)
        return UInt8(CC_ERROR)
      }
      show(candidates, editor)
      return UInt8(CC_NORM)
    }
  }

  /// Puts pasted text into the line, where it waits for Enter however many lines it has.
  func insertPaste() -> UInt8 {
    guard let editor, let text = pasted else { return UInt8(CC_ERROR) }
    pasted = nil
    if !text.isEmpty { el_insertstr(editor, LineText.shown(text)) }
    return UInt8(CC_REFRESH)
  }

  /// Lists candidates under the line, and draws the line again under them.
  private func show(_ candidates: [Completion], _ editor: OpaquePointer) {
    let most = 200
    var words = candidates.prefix(most).map { $0.display ?? $0.text }
    if candidates.count > most { words.append("(\(candidates.count - most) more)") }
    let list = ColumnLayout.lines(words, width: width)
    write(linesBelow(editor) + list.map { $0 + "\n" }.joined())
    _ = editline_refresh(editor)
  }
}
