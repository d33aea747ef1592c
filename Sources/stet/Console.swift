import ArgumentParser
import ArticleKit
import Foundation
import LineEditor
import Workbench

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The program's standard streams.
enum Console {
  /// Prepares the process: the user's character set, and no death by a closed pipe, which is an error like any other.
  static func begin() {
    TextLocale.useUTF8()
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes to standard output; ends the program where nobody reads it any more.
  static func write(_ text: String) {
    guard !put(text, to: 1) else { return }
    if errno != EPIPE {
      _ = put("stet: Standard output cannot be written: \(String(cString: strerror(errno))).\n", to: 2)
    }
    exit(errno == EPIPE ? ExitStatus.done.rawValue : ExitStatus.ioError.rawValue)
  }

  /// Writes what comes from an article or a session to standard output: as it is, but for a terminal, which it must not
  /// steer.
  static func writeData(_ text: String) { write(isatty(1) == 1 ? Printable.escapedLines(text) : text) }

  /// Writes to standard error.
  static func writeMessage(_ text: String) { _ = put(text, to: 2) }

  /// Tells an error with its hint.
  static func tell(_ error: WorkbenchError) {
    writeMessage("stet: \(Printable.escaped(error.sentence))\n")
    if let hint = error.hint { writeMessage("Hint: \(Printable.escaped(hint))\n") }
  }

  /// Tells how an article was read, a line each.
  static func tell(_ notices: [LoadNotice], of path: String) {
    for notice in notices {
      writeMessage("stet: \(Printable.escaped(path)): \(Printable.escaped(notice.description)).\(notice.advice)\n")
    }
  }

  /// Shows how far work is, in the last line of a terminal; an empty text takes it away.
  static func showProgress(_ text: String) {
    let line = Printable.escaped(text).prefix(max(20, Terminal.size.columns) - 1)
    writeMessage("\r\u{1B}[K\(line)")
  }

  /// Tells an error of the line editor with its hint.
  static func tell(_ error: LineEditorError) {
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

  private static func put(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return false }
      rest = rest.dropFirst(max(0, count))
    }
    return true
  }
}

/// The system's `write`, under a name that the methods do not hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
