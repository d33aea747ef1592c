/// Why a document of the review is not asked.
package enum DocumentProblem: Hashable, Sendable {
  /// There is nothing at its path any more.
  case gone
  /// It is another one than was added.
  case changed
  /// It cannot be read, with the reason.
  case unreadable(String)
  /// It came from an address, and its text is not at hand.
  case notKept
  /// It is private, and is not in the contacts file.
  case unknown

  /// What is wrong, after the name of the document.
  var words: String {
    switch self {
    case .gone: "is no longer there"
    case .changed: "has changed since it was added"
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .notKept: "is not available: its text was not saved"
    case .unknown: "is private, and is not in the contacts file"
    }
  }

  /// What the user can do about it, for a document at a path.
  func hint(_ path: String?) -> String? {
    switch self {
    case .changed, .notKept: path.map { "“documents add \($0.contains(" ") ? "\"\($0)\"" : $0)” reads it again" }
    case .gone, .unreadable, .unknown: nil
    }
  }
}
