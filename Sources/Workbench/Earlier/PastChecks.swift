import SessionKit

/// What is known of earlier checks of the open session's claims.
struct PastChecks {
  /// What was found for each claim asked for, the best first; asked for once, as looking up costs more than showing.
  private var found: [PastQuestion: [PastCheck]] = [:]
  /// Why the archive could not be asked; it is not asked again unless the person wants it.
  private(set) var failure: WorkbenchError?

  /// The earlier checks of a claim, the best first.
  subscript(claim: Claim) -> [PastCheck] { found[PastQuestion(claim)] ?? [] }

  /// Asks for all claims that were not asked for yet, at once.
  mutating func ask(_ look: Surroundings.EarlierChecks, of session: Session) {
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
