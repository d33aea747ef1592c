import Foundation
import SessionKit

/// The workbench as it stands: the open session, the current claim, and where the session is kept.
///
/// Commands change it through its methods; what happened in the review itself is in the session's events alone.
public struct Desk {
  /// The open session.
  public internal(set) var session: Session?
  /// The claim that `.` and a bare command mean.
  public internal(set) var current: ClaimID?
  /// The file that the session belongs to; nil while it has none.
  var kept: KeptFile?
  /// Where the session will be kept from the first event on; nil where nothing is kept until `save FILE`.
  var plannedFile: String?
  /// The review that lines answer; nil while they are commands.
  var review: Review?
  /// Pages from the web that are to be kept beside the session once it has a file, and when they came.
  var pendingPages: [(page: FetchedPage, date: Date)] = []
  /// What is to be said behind the answer of the command that is being run.
  var remarks: [StyledText] = []
  /// The addresses of the web that the person typed, which may be asked for again.
  var typedAddresses: Set<String> = []
  /// The reports that were written this session and may be overwritten without asking.
  var reports: Set<String> = []
  /// The files of commands that are being run, outermost first.
  var running: [String] = []
  /// The rows of the screen that are wanted for something else below the claims that an article opens with.
  var reservedRows = 0
  /// Whether the line being run stands in the rc file.
  var isReadingPreferences = false
  /// What is known of earlier checks of the session's claims.
  var earlier = PastChecks()
  /// What the person has set.
  public var settings: Settings
  /// The world outside.
  public let surroundings: Surroundings

  /// Makes an empty desk.
  public init(settings: Settings, surroundings: Surroundings) {
    self.settings = settings
    self.surroundings = surroundings
  }

  /// The path of the session's file; nil while it has none.
  public var file: String? { kept?.path }

  /// The columns that answers may take; without bound in linear mode, where a fact is a line, however long.
  var width: Int { settings.width ?? (settings.linear ? 1_000_000 : max(20, surroundings.screenSize().columns)) }

  /// The open session; throws where none is open.
  func requiredSession() throws(WorkbenchError) -> Session {
    guard let session else { throw .noArticle }
    return session
  }

  /// The claim of that id; throws where there is none.
  func claim(_ id: ClaimID) throws(WorkbenchError) -> Claim {
    guard let claim = try requiredSession().state.claims[id] else { throw .session(.noSuchClaim(id)) }
    return claim
  }

  /// What the prompt says: how many of the claims that want a verdict have one.
  public var prompt: String {
    guard let session else { return "stet> " }
    let claims = session.state.claims
    return "\(review == nil ? "stet" : "review") \(claims.taggedCount)/\(claims.taggedCount + claims.openCount)> "
  }
}
