import CEditline
import Groundwork
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lines edited at a terminal, by libedit.
///
/// Keys are those of Emacs, or what the user's `.editrc` says (`bind -v` for vi). While a source is open, SIGINT,
/// SIGWINCH and SIGHUP are caught; ``close()`` or the end of the object's life gives them back and restores the
/// terminal. There should be only one at a time.
///
/// What libedit cannot do: it edits code points, not characters. The cursor stops between a letter and its combining
/// accent, backspace takes the accent alone, and an emoji joined of several (a family, a flag) is drawn and deleted in
/// parts. Where text goes on after a combining accent the accent is not drawn, though it is kept in the line. Text that
/// runs from right to left is edited in logical order, and the terminal decides how it looks.
package final class EditlineSource: LineSource {
  /// Always true.
  package var isInteractive: Bool { true }
  /// The lines typed so far, after those of earlier sessions.
  package private(set) var history: History

  /// libedit's own object; nil once the source is closed.
  var editor: OpaquePointer?
  /// What the tabulator key asks; nil for no completion.
  package var completer: Completer?
  /// Tells which lines may go into the history; by default all.
  package var keepsLine: (String) -> Bool = { _ in true }
  let inputDescriptor: Int32
  let outputDescriptor: Int32
  var input: TerminalInput
  /// What libedit reads before anything new from the terminal.
  var queued: ArraySlice<Unicode.Scalar> = []
  /// Why reading was given up, if it was.
  var stop: TerminalInput.Event?
  /// Pasted text that the paste function takes.
  var pasted: String?
  /// Where the last completion found nothing more to add: the next one lists.
  var stuck: (line: String, cursor: Int)?
  var prompt = Prompt("")
  /// The prompt as libedit reads it; it must live while a line is read.
  var promptBytes: UnsafeMutablePointer<CChar>?
  var usesViKeys = false
  /// Whether the user's `.editrc` binds escape sequences, which nothing here knows then.
  var bindsSequences = false
  /// The signals caught while single keys are read; nil while they are not.
  var keyHandlers: SignalHandlers?
  /// What gives the terminal back at a crash, from the first line or key until the terminal is lent.
  var crashGuard: CrashGuard?
  /// Whether the terminal shows its other screen.
  var isOnScreen = false
  /// Whether it is a key that is waited for, not a line.
  var isReadingKey = false
  /// Whether the size changed in the middle of a key, which comes first.
  var missedResize = false
  /// Whether the terminal marks what is pasted.
  var marksPastes = false
  /// Whether the terminal is in raw mode.
  var isRaw = false
  /// The background of a line on the other screen.
  package var background: (() -> String)?

  private let terminalHistory: OpaquePointer
  private let streams: (input: UnsafeMutablePointer<FILE>, output: UnsafeMutablePointer<FILE>)
  private var handlers: SignalHandlers
  /// The modes that the terminal had.
  private(set) var modes: termios

  /// Opens the editor on a terminal.
  ///
  /// - Parameters:
  ///   - name: The program's name, by which an `.editrc` can address it (`stet:bind …`).
  ///   - history: The lines of earlier sessions.
  ///   - editrc: The file with the user's key bindings; nil for none.
  ///   - input: The descriptor of the terminal to read from, 0 for standard input.
  ///   - output: The descriptor of the terminal to write to, 1 for standard output.
  ///   - completer: What the tabulator key asks; nil for no completion.
  /// - Throws: ``LineEditorError/notATerminal`` or ``LineEditorError/editorUnavailable``.
  package init(
    name: String, history: History = History(), editrc: String? = EditlineSource.defaultEditrc,
    input: Int32 = 0, output: Int32 = 1, completer: Completer? = nil
  ) throws(LineEditorError) {
    var modes = termios()
    guard isatty(output) == 1, tcgetattr(input, &modes) == 0 else { throw .notATerminal }
    TextLocale.useUTF8()
    // Streams of its own, since Swift 6 refuses C's global `stdin` and `stdout`.
    guard let source = Self.stream(input, "r") else { throw .editorUnavailable }
    guard let sink = Self.stream(output, "w") else {
      fclose(source)
      throw .editorUnavailable
    }
    guard let entries = history_init(), let editor = el_init(name, source, sink, sink) else {
      fclose(source)
      fclose(sink)
      throw .editorUnavailable
    }
    self.modes = modes
    self.history = history
    self.completer = completer
    self.editor = editor
    terminalHistory = entries
    streams = (source, sink)
    inputDescriptor = input
    outputDescriptor = output
    self.input = TerminalInput(descriptor: input)
    handlers = SignalHandlers([SIGINT, SIGWINCH, SIGHUP])
    _ = editline_history_set_size(entries, Int32(clamping: max(1, history.capacity)))
    for entry in history.entries { _ = editline_history_enter(entries, LineText.shown(entry)) }
    _ = editline_set_history(editor, entries)
    configure(editor, editrc: editrc)
  }

  deinit { close() }

  /// `$EDITRC`, else `.editrc` in the home folder.
  package static var defaultEditrc: String? {
    if let path = getenv("EDITRC") { return String(cString: path) }
    return getenv("HOME").map { String(cString: $0) + "/.editrc" }
  }

  /// The version of libedit that the program was built with.
  package static var libraryVersion: String { "\(LIBEDIT_MAJOR).\(LIBEDIT_MINOR)" }

  /// The width of the terminal in columns.
  package var width: Int {
    var size = winsize()
    guard ioctl(outputDescriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 1 else { return 80 }
    return Int(size.ws_col)
  }

  /// Restores the terminal and the signals; a second call does nothing.
  package func close() {
    guard let editor else { return }
    leaveKeys()
    lendTerminal()
    self.editor = nil
    _ = editline_set_edit_mode(editor, 0)
    el_end(editor)
    history_end(terminalHistory)
    // libedit restores what it takes for the modes of a sane terminal; these are the ones it was given.
    tcsetattr(inputDescriptor, TCSADRAIN, &modes)
    input.close()
    fclose(streams.input)
    fclose(streams.output)
    free(promptBytes)
    promptBytes = nil
    handlers.restore()
  }

  /// Saves the history, and includes what other programs added to the file; it can be called after each line.
  ///
  /// - Throws: ``LineEditorError/historyNotSaved(path:code:)``.
  package func saveHistory(to path: String) throws(LineEditorError) {
    guard history.hasUnsavedLines else { return }
    try history.save(to: path)
  }

  /// Erases the lines of which that is said, here, in libedit, and in the file at `path`.
  ///
  /// - Throws: ``LineEditorError/historyNotSaved(path:code:)``.
  package func eraseHistory(where isErased: (String) -> Bool, from path: String?) throws(LineEditorError) {
    if let path { try history.save(to: path) }
    history.erase(where: isErased)
    _ = editline_history_clear(terminalHistory)
    for entry in history.entries { _ = editline_history_enter(terminalHistory, LineText.shown(entry)) }
    if let path { try history.replace(at: path) }
  }

  /// Adds a line to the history, here and in libedit.
  func record(_ line: String) {
    guard prompt.isRecorded, keepsLine(line), history.add(line) else { return }
    _ = editline_history_enter(terminalHistory, LineText.shown(line))
  }

  /// Writes to the terminal past libedit.
  func write(_ text: String) {
    fflush(nil)
    try? FileDescriptor(rawValue: outputDescriptor).putAll(text.utf8)
  }

  private static func stream(_ descriptor: Int32, _ mode: String) -> UnsafeMutablePointer<FILE>? {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0 else { return nil }
    if let stream = fdopen(copy, mode) { return stream }
    try? FileDescriptor(rawValue: copy).close()
    return nil
  }
}
