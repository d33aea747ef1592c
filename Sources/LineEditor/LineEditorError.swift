import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What can go wrong while lines are read or the history is kept.
package enum LineEditorError: Error, Equatable, Sendable {
  /// Standard input or output is not a terminal, so there is nothing to edit on.
  case notATerminal
  /// libedit could not be started.
  case editorUnavailable
  /// The source was closed before.
  case closed
  /// Reading failed; `code` is the `errno` of the operating system.
  case readFailed(code: Int32)
  /// The history file is there but cannot be read; `code` is the `errno`.
  case historyUnreadable(path: String, code: Int32)
  /// The history file or its folder cannot be written; `code` is the `errno`.
  case historyNotSaved(path: String, code: Int32)
}

extension LineEditorError: CustomStringConvertible {
  /// What went wrong, in one line.
  package var description: String {
    switch self {
    case .notATerminal: "Input or output is not a terminal."
    case .editorUnavailable: "The line editor could not be started."
    case .closed: "The line editor is closed already."
    case .readFailed(let code): "Input cannot be read: \(Self.reason(code))."
    case .historyUnreadable(let path, let code):
      "The history file \(Printable.escaped(path)) cannot be read: \(Self.reason(code))."
    case .historyNotSaved(let path, let code):
      "The history file \(Printable.escaped(path)) cannot be saved: \(Self.reason(code))."
    }
  }

  /// What to do about it, if anything.
  package var hint: String? {
    switch self {
    case .notATerminal: "Start the program in a terminal, or pipe commands into it."
    case .editorUnavailable: "Check that TERM names your terminal, such as xterm-256color."
    case .closed, .readFailed: nil
    case .historyUnreadable(let path, _): "Check the file's permissions, or move it away: \(Printable.escaped(path))"
    case .historyNotSaved: "You can go on without it. Check the folder's permissions and the free space."
    }
  }

  private static func reason(_ code: Int32) -> String { Errno(rawValue: code).description }
}
