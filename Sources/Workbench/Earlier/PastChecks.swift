import SessionKit

/// What is known about earlier checks of the open session's claims.
struct PastChecks {
  /// What was found for each claim asked for, the best first; asked for once, as looking up costs more than showing.
  private var found: [PastQuestion: [PastCheck]] = [:]
  /// Why the archive could not be searched; it is not tried again unless the user asks.
  private(set) var failure: WorkbenchError?
  /// Asks the archive; nil if there is none.
  private let look: DeskEnvironment.EarlierChecks?

  /// Knows nothing yet.
  init(_ look: DeskEnvironment.EarlierChecks?) { self.look = look }

  /// The earlier checks of a claim as far as they are known, the best first.
  subscript(claim: Claim) -> [PastCheck] { found[PastQuestion(claim)] ?? [] }

  /// Forgets what was found for another session, and looks up all claims of this one.
  mutating func lookUp(_ session: Session?) {
    (found, failure) = ([:], nil)
    if let session { ask(of: session) }
  }

  /// The earlier checks of a claim, the best first; claims whose words are new are looked up, unless that failed before.
  mutating func checks(of claim: Claim, in session: Session) -> [PastCheck] {
    if failure == nil { ask(of: session) }
    return self[claim]
  }

  /// The earlier checks of a claim; throws where there is no archive, it cannot be used, or holds none.
  mutating func required(of claim: Claim, in session: Session) throws(WorkbenchError) -> [PastCheck] {
    guard look != nil else { throw .noArchive }
    ask(of: session)
    if let failure { throw failure }
    let checks = self[claim]
    guard !checks.isEmpty else { throw .noEarlierCheck(claim.id) }
    return checks
  }

  /// Asks for all claims that were not asked for yet, at once.
  private mutating func ask(of session: Session) {
    guard let look else { return }
    var asked: Set<PastQuestion> = []
    let questions = session.state.claims.map { PastQuestion($0) }
      .filter { found[$0] == nil && asked.insert($0).inserted }
    guard !questions.isEmpty else { return }
    failure = nil
    do throws(WorkbenchError) {
      for (question, checks) in zip(questions, try look(questions, session)) { found[question] = checks }
    } catch {
      failure = error
    }
  }
}
