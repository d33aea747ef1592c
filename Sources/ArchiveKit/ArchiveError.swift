/// What can go wrong with the archive, or with what is added to it.
public enum ArchiveError: Error, Hashable, Sendable {
  /// The archive cannot be opened or made: its path and the system's reason.
  case cannotOpen(path: String, reason: String)
  /// The file is not an archive.
  case notAnArchive(path: String)
  /// The archive was written by a newer Stet.
  case newer(path: String)
  /// Another program keeps the archive to itself.
  case busy(path: String)
  /// The disk is full.
  case full(path: String)
  /// Reading or writing the archive failed: its path and the reason.
  case failed(path: String, reason: String)
  /// There is no file to import.
  case noSuchFile(path: String)
  /// The file cannot be read, with the system's reason.
  case unreadable(path: String, reason: String)
  /// The file is neither JSON nor a table.
  case unknownForm(path: String)
  /// A table has no column for the words of a claim.
  case noClaimColumn(path: String, columns: [String])
  /// A line of the file cannot be understood.
  case badLine(path: String, line: Int, reason: String)
  /// A JSON file contains no checked claim.
  case noClaims(path: String)
}

extension ArchiveError: CustomStringConvertible {
  /// What went wrong, in one sentence without a full stop.
  public var description: String {
    switch self {
    case .cannotOpen(let path, let reason): "the archive “\(path)” cannot be opened: \(reason)"
    case .notAnArchive(let path): "“\(path)” is not a Stet archive"
    case .newer(let path): "the archive “\(path)” was written by a newer Stet"
    case .busy(let path): "the archive “\(path)” is in use by another program"
    case .full(let path): "there is no space left for the archive “\(path)”"
    case .failed(let path, let reason): "the archive “\(path)” failed: \(reason)"
    case .noSuchFile(let path): "there is no file “\(path)”"
    case .unreadable(let path, let reason): "“\(path)” cannot be read: \(reason)"
    case .unknownForm(let path): "“\(path)” is neither JSON nor a table"
    case .noClaimColumn(let path, let columns):
      "the table “\(path)” has no column “claim”, only \(columns.map { "“\($0)”" }.joined(separator: ", "))"
    case .badLine(let path, let line, let reason): "“\(path)”, line \(line): \(reason)"
    case .noClaims(let path): "“\(path)” contains no checked claims"
    }
  }

  /// What the user can do about it.
  public var hint: String {
    switch self {
    case .cannotOpen: "Check the folder's permissions, or choose another archive: --archive FILE."
    case .notAnArchive: "Choose another file: --archive FILE. This one is unchanged."
    case .newer: "Install a newer Stet. The archive is unchanged."
    case .busy: "Try again when it has finished."
    case .full:
      "Free some space and try again: what was reported as added is safe, and adding it twice changes nothing."
    case .failed: "Try again; “stet archive export” saves whatever can be read."
    case .noSuchFile: "Check the spelling, or give the full path."
    case .unreadable: "Check the file's permissions."
    case .unknownForm: "Stet imports ClaimReview as JSON, JSON Lines, CSV or TSV, in UTF-8."
    case .noClaimColumn: "Put the column names in the first line: id, claim, title, verdict, url, date."
    case .badLine: "Correct the line and import the file again: claims already in the archive stay as they are."
    case .noClaims: "A check is an object with the claim's text in “claimReviewed” or “claim”."
    }
  }
}
