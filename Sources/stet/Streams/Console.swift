import ArgumentParser
import ArticleKit
import Foundation
import Groundwork
import LineEditor
import SystemPackage
import Workbench

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The program's standard streams: the one door to the terminal.
///
/// Whatever goes through it, no control character but line ends and tabs, no escape sequence but our own colours and no
/// character that reorders text or hides in it reaches a terminal. Files and pipes get the text as it is.
enum Console {
  /// What a text is, which decides how a terminal is kept safe from it.
  enum Kind {
    /// Lines to be read; whatever would steer a terminal is shown by a mark.
    case lines
    /// Lines in colours of our own.
    case styled
    /// JSON; whatever would steer a terminal is escaped (`\u001B`), which is the same JSON.
    case json
  }

  /// Prepares the process: the user's character set, and no death by a closed pipe or a file that has reached its
  /// greatest size, which are errors like any other.
  static func begin() {
    TextLocale.useUTF8()
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Writes to standard output; ends the program where nobody reads it any more.
  static func write(_ text: String, as kind: Kind = .lines) {
    do throws(Errno) {
      try put(safe(text, kind, for: 1), to: 1)
    } catch {
      if error != .brokenPipe { try? put("stet: Standard output cannot be written: \(error).\n", to: 2) }
      exit(error == .brokenPipe ? ExitStatus.done.rawValue : ExitStatus.ioError.rawValue)
    }
  }

  /// Writes what is no text to standard output, which is no terminal; ends the program where nobody reads it any more.
  static func write(_ bytes: [UInt8]) {
    do throws(Errno) {
      try FileDescriptor(rawValue: 1).putAll(bytes)
    } catch {
      if error != .brokenPipe { try? put("stet: Standard output cannot be written: \(error).\n", to: 2) }
      exit(error == .brokenPipe ? ExitStatus.done.rawValue : ExitStatus.ioError.rawValue)
    }
  }

  /// Sends the terminal a sequence that is no text.
  static func send(_ sequence: TerminalSequence) { try? put(sequence.text, to: 1) }

  /// Writes to standard error.
  static func writeMessage(_ text: String, as kind: Kind = .lines) { try? put(safe(text, kind, for: 2), to: 2) }

  /// The text as a stream may have it.
  private static func safe(_ text: String, _ kind: Kind, for descriptor: Int32) -> String {
    guard isatty(descriptor) == 1 else { return text }
    return switch kind {
    case .lines: Printable.escapedLines(text)
    case .styled: Printable.escapedStyledLines(text)
    case .json: Printable.escapedJSON(text)
    }
  }

  /// Ends the program with the text and the exit code of an error: help and versions go to standard output.
  static func end(_ error: any Error, of program: any ParsableCommand.Type, given arguments: [String]) -> Never {
    let code = program.exitCode(for: error)
    var text = program.fullMessage(for: error)
    // The parser repeats what it was given, in quotation marks, among lines of its own.
    for argument in arguments {
      let shown = Printable.escaped(argument)
      if shown != argument { text = text.replacing("'\(argument)'", with: "'\(shown)'") }
    }
    if code == .validationFailure, let line = Stet.corrected(arguments) {
      text = "Did you mean: \(Printable.escaped(line))\n" + text
    }
    if !text.isEmpty { code.isSuccess ? write(text + "\n") : writeMessage(text + "\n") }
    exit(code.rawValue)
  }

  /// Reports an error with its hint.
  static func report(_ error: WorkbenchError) {
    writeMessage("stet: \(Printable.escaped(error.sentence))\n")
    if let hint = error.hint { writeMessage("Hint: \(Printable.escaped(hint))\n") }
  }

  /// Says what passed a gate unseen.
  static func report(_ gate: PrivacyGate) {
    if let remark = gate.remark { writeMessage("stet: \(Printable.escaped(remark))\n") }
  }

  /// Says how an article was read, one per line.
  static func report(_ notices: [LoadNotice], of path: String) {
    for notice in notices {
      writeMessage("stet: \(Printable.escaped(path)): \(Printable.escaped(notice.description)).\(notice.advice)\n")
    }
  }

  /// Shows progress in the last line of a terminal; an empty text removes it.
  static func showProgress(_ text: String) {
    let line = Printable.escaped(text).prefix(max(20, Terminal.size.columns) - 1)
    try? put("\r\u{1B}[K\(line)", to: 2)
  }

  /// Reports an error of the line editor with its hint.
  static func report(_ error: LineEditorError) {
    writeMessage("stet: \(error)\n")
    if let hint = error.hint { writeMessage("Hint: \(hint)\n") }
  }

  /// Whether a stream shows colour: asked for, or a terminal that can and may.
  static func isColoured(_ descriptor: Int32, _ choice: ColourChoice) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto:
      let environment = ProcessInfo.processInfo.environment
      return isatty(descriptor) == 1 && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }
  }

  private static func put(_ text: String, to descriptor: Int32) throws(Errno) {
    try FileDescriptor(rawValue: descriptor).putAll(text.utf8)
  }
}
