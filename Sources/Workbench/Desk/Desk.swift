import ArticleKit
import SessionKit

/// The workbench as it stands: the open session, the current claim, and what belongs to them.
///
/// Commands change it through its methods; what happened in the review itself is in the session's events alone.
package struct Desk {
  /// The open session and its file.
  var open: OpenSession
  /// The claim that `.` and a bare command mean.
  package internal(set) var current: ClaimID?
  /// The review that lines answer; nil while they are commands.
  var review: Review?
  /// Where articles come from.
  var articles: ArticleSources
  /// The reports that were written.
  var reports: ReportFiles
  /// The earlier checks of the session's claims.
  var earlier: PastChecks
  /// What was left out of the page that the open session's article was read from, in this run of the program.
  var dropped: [DroppedText] = []
  /// The documents of the review, and those that were named last.
  var documents: DocumentShelf
  /// The facts of the article.
  var foundFacts = FoundFacts()
  /// The files of commands that are being run, outermost first.
  var running: [String] = []
  /// The rows of the screen that are wanted for something else below the claims that an article opens with.
  var reservedRows = 0
  /// Whether the line being run is from the rc file.
  var isReadingPreferences = false
  /// What the user has set.
  package var settings: Settings
  /// The world outside.
  package let environment: DeskEnvironment

  /// Makes an empty desk.
  package init(settings: Settings, environment: DeskEnvironment) {
    self.settings = settings
    self.environment = environment
    open = OpenSession(environment)
    articles = ArticleSources(environment)
    reports = ReportFiles(environment)
    documents = DocumentShelf(environment)
    earlier = PastChecks(environment.earlierChecks)
  }

  /// The open session.
  package var session: Session? { open.session }

  /// The path of the session's file; nil while it has none.
  package var file: String? { open.kept?.path }

  /// The steps of the review that are in no file: where nobody named one, and the terminal plans none.
  package var unkeptSteps: Int { open.unkeptSteps }

  /// The columns that answers may take; without bound in linear mode, where a fact is a line, however long.
  var width: Int { settings.width ?? (settings.linear ? 1_000_000 : max(20, environment.screenSize().columns)) }

  /// The open session; throws where none is open.
  func requiredSession() throws(WorkbenchError) -> Session {
    guard let session = open.session else { throw .noArticle }
    return session
  }

  /// The claim of that id; throws where there is none.
  func claim(_ id: ClaimID) throws(WorkbenchError) -> Claim {
    guard let claim = try requiredSession().state.claims[id] else { throw .session(.noSuchClaim(id)) }
    return claim
  }

  /// The contacts next to the session's file; none while it has no file.
  func contacts() throws(WorkbenchError) -> ContactBook {
    guard let file else { return ContactBook() }
    do throws(SessionError) {
      return try ContactBook(besideSession: file)
    } catch {
      throw .session(error)
    }
  }

  /// What the prompt says: how many of the claims that need a verdict have one.
  package var prompt: String {
    guard let session else { return "stet> " }
    let claims = session.state.claims
    return "\(review == nil ? "stet" : "review") \(claims.taggedCount)/\(claims.taggedCount + claims.openCount)> "
  }

  /// Takes what to say after the answer of the command that was run.
  mutating func takeRemarks() -> [StyledText] {
    defer { open.remarks = [] }
    return open.remarks.flatMap { $0.wrapped(to: width) }
  }
}
