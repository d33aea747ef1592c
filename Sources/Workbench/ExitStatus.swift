import ArticleKit
import SessionKit

/// The exit codes of the program, from BSD's `sysexits`.
package enum ExitStatus: Int32, CaseIterable, Sendable {
  /// Everything was done.
  case done = 0
  /// It failed, or something differs.
  case failed = 1
  /// The command line is wrong.
  case usage = 64
  /// Input is damaged or of a wrong kind.
  case badData = 65
  /// There is no such input.
  case noInput = 66
  /// There is no host of that name.
  case noHost = 68
  /// A server or a program is not there.
  case unavailable = 69
  /// Output cannot be created.
  case cannotCreate = 73
  /// Reading or writing failed.
  case ioError = 74
  /// It may go well later.
  case temporary = 75
  /// Somebody does not allow it.
  case noPermission = 77
  /// The user interrupted it.
  case interrupted = 130

  /// What the code says, in a few words.
  package var meaning: String {
    switch self {
    case .done: "done"
    case .failed: "it failed or something differs"
    case .usage: "usage"
    case .badData: "bad input data"
    case .noInput: "no such input"
    case .noHost: "no such host"
    case .unavailable: "a server or program is unavailable"
    case .cannotCreate: "cannot create"
    case .ioError: "input or output failed"
    case .temporary: "temporary failure"
    case .noPermission: "not allowed"
    case .interrupted: "interrupted"
    }
  }
}

extension WorkbenchError {
  /// The exit code of the program where this error ends it.
  package var exitStatus: ExitStatus {
    switch self {
    case .load(.noSuchFile), .session(.noSuchFile): .noInput
    case .load(.notAFile), .load(.notUTF8), .load(.empty), .load(.noArticle), .load(.tooDeep), .load(.tooLarge),
      .load(.damaged), .load(.packed), .load(.scanned):
      .badData
    case .load(.noSuchRecord): .noInput
    case .load(.toolMissing): .unavailable
    case .load(.toolFailed): .badData
    case .fetch(let error): error.exitStatus
    case .session(.otherArticle), .session(.notASession), .session(.newerFormat), .session(.damaged),
      .session(.brokenEvent), .session(.conflicted), .session(.nothingLeft), .session(.stepsMissing),
      .session(.untrustedFile), .damagedSession:
      .badData
    case .badArticleLine, .report(.unknownImport), .report(.damagedImport): .badData
    case .report(.importWithoutText), .report(.badScale): .usage
    case .load(.unreadable), .session(.unreadable), .cannotRead, .contactsUnread: .ioError
    case .wouldOverwrite, .fileExists, .cannotWrite, .session(.unwritable): .cannotCreate
    case .splittingStopped, .readingStopped: .interrupted
    case .documents: .ioError
    default: .failed
    }
  }
}

extension FetchError {
  /// The exit code of the program where this error ends it.
  var exitStatus: ExitStatus {
    switch self {
    case .badAddress, .scheme, .credentials: .usage
    case .noProgram, .noConnection, .notSecure: .unavailable
    case .unknownHost: .noHost
    case .timedOut: .temporary
    case .tooManyRedirects, .forbiddenRedirect, .redirectWithCredentials, .tooLarge, .broken, .notText: .badData
    case .status(404, _), .status(410, _): .noInput
    case .status(401, _), .status(402, _), .status(403, _), .status(407, _), .status(451, _): .noPermission
    case .status(429, _): .temporary
    case .status: .unavailable
    case .interrupted: .interrupted
    }
  }
}
