/// What can go wrong with the index of documents.
///
/// The index holds nothing that could not be read again, so that none of it loses work.
public enum DocumentIndexError: Error, Hashable, Sendable {
  /// The index cannot be opened or made: its path and the system's reason.
  case cannotOpen(path: String, reason: String)
  /// The file is a database of another program.
  case notAnIndex(path: String)
  /// The index was written by a newer Stet.
  case newer(path: String)
  /// The file is damaged.
  case damaged(path: String)
  /// Another program keeps the index to itself.
  case busy(path: String)
  /// The disk is full.
  case full(path: String)
  /// Reading or writing the index failed: its path and the reason.
  case failed(path: String, reason: String)
}

extension DocumentIndexError: CustomStringConvertible {
  /// What went wrong, in one sentence without a full stop.
  public var description: String {
    switch self {
    case .cannotOpen(let path, let reason): "the index of documents “\(path)” cannot be opened: \(reason)"
    case .notAnIndex(let path): "“\(path)” is a database of another program"
    case .newer(let path): "the index of documents “\(path)” was written by a newer Stet"
    case .damaged(let path): "the index of documents “\(path)” is damaged"
    case .busy(let path): "the index of documents “\(path)” is in use by another program"
    case .full(let path): "there is no space left for the index of documents “\(path)”"
    case .failed(let path, let reason): "the index of documents “\(path)” failed: \(reason)"
    }
  }

  /// What the user can do about it.
  public var hint: String {
    switch self {
    case .cannotOpen: "Look at the permissions of the file and of its folder."
    case .notAnIndex: "Move it elsewhere: the index of the documents has that name. It was left as it is."
    case .newer: "Install a newer Stet, or remove the file: it is built again from the documents."
    case .damaged: "Remove the file: it is built again from the documents."
    case .busy: "Try again when it is done."
    case .full: "Make space and try again."
    case .failed: "Try again; if it fails again, remove the file: it is built again from the documents."
    }
  }
}
