/// Why steps of a journal may be missing from a session as it was read.
public enum JournalFault: Hashable, Sendable {
  /// The journal cannot be read, and why.
  case unreadable(reason: String)
  /// It is damaged from that line on, counted from 1.
  case damaged(line: Int)
  /// It continues another session, or another state of this one.
  case foreign

  /// Whether the journal is kept under another name, so that what it holds is not lost.
  var isSetAside: Bool {
    if case .unreadable = self { return false }
    return true
  }
}

extension JournalFault: CustomStringConvertible {
  /// What is wrong, as said of the journal.
  public var description: String {
    switch self {
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .damaged(let line): "is damaged at line \(line)"
    case .foreign: "does not continue this session"
    }
  }
}
