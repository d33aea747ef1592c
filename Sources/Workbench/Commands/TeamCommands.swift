import SessionKit

extension CommandTable {
  static let teamCommands: [Command] = [
    Command(
      "assign", group: .team, synopsis: "assign [CLAIMS] NAME | none",
      summary: "Divide the claims among several checkers.",
      details: """
        “list mine” shows the claims assigned to you, “review mine” goes through them, and “list unassigned” shows what \
        is left. Anyone may still judge any claim; only two different verdicts are a conflict. The name none removes an \
        assignment.
        """,
      example: "assign 1-40 ada", arguments: [.claims],
      run: { (desk, call) throws(WorkbenchError) in
        let ids = try call.claims(on: desk)
        guard let name = call.next()?.text else { throw .missing("the name of a checker", command: call.command.name) }
        try call.finishWithoutText()
        let assignee = name == "none" ? nil : name
        try desk.record(.claimAssigned(.init(claims: ids, to: assignee)))
        let words =
          assignee.map { "\(EventSummary.list(ids)) assigned to \($0)" } ?? "\(EventSummary.list(ids)) unassigned"
        return Screen(StyledText(words).wrapped(to: desk.width))
      }),
    Command(
      "adjudicate", group: .team, synopsis: "adjudicate [CLAIMS] VERDICT [REASONS] [: WHY]",
      summary: "Decide between checkers who disagree.",
      details: "“list conflicts” shows the claims in question. Every checker's verdict stays in the session.",
      example: "adjudicate 3 disputed wrong-detail: the ministry's table settles it",
      arguments: [.claims, .verdict, .reason],
      run: { (desk, call) throws(WorkbenchError) in
        let ids = try call.claims(on: desk)
        guard let word = call.next()?.text else { throw .missing("a verdict", command: call.command.name) }
        guard let verdict = Verdict(rawValue: word) else {
          throw .unknownWord(word, kind: "verdict", choices: Verdict.allCases.map(\.rawValue))
        }
        let reasons = try call.reasons(upTo: nil)
        try call.finish()
        return try adjudicate(ids, verdict, reasons: reasons, note: call.note, on: &desk)
      }),
    Command(
      "sign", group: .team, synopsis: "sign [CLAIMS] [: REMARK]",
      summary: "Sign off other people's verdicts on claims; without claims, the whole review.",
      details: """
        You cannot sign your own work; “set checker NAME” says who you are. Your own verdicts and claims without one are \
        skipped. A signature covers the review as it is, with its gaps: after a change, reports show what changed, and \
        they stay marked as drafts until everything is checked and signed. A remark goes with the signature of the whole \
        review.
        """,
      example: "sign 3-7", arguments: [.claims],
      run: { (desk, call) throws(WorkbenchError) in
        guard let selection = call.selection() else {
          try call.finish()
          return try signReview(note: call.note, on: &desk)
        }
        let ids = try selection.resolved(in: desk.requiredSession().state, current: desk.current)
        try call.finishWithoutText()
        return try sign(ids, on: &desk)
      }),
  ]
}

/// Signs the verdicts on claims that stand and are not the checker's own.
private func sign(_ named: [ClaimID], on desk: inout Desk) throws(WorkbenchError) -> Screen {
  let (checker, claims) = (desk.settings.checker, try desk.requiredSession().state.claims)
  let signable = try desk.applicable(
    named,
    orElse: { id in
      guard let tag = claims[id]?.tag else { return .session(.notTagged(id)) }
      return tag.by == checker ? .session(.ownWork(id, by: checker)) : .unconfirmed(id)
    },
    where: { $0.isJudged && $0.tag?.by != checker })
  let facts = try desk.factLines()
  try desk.record(.claimSigned(.init(signable.ids)))
  let answer = "\(EventSummary.list(signable.ids)) signed by \(checker)"
  return Screen(facts + [StyledText(answer)] + signable.remark("no verdict to sign, or your own"))
}

/// Signs the whole review where none of its verdicts is the checker's own, else the verdicts of the others; says how much
/// of the review that is.
private func signReview(note: String?, on desk: inout Desk) throws(WorkbenchError) -> Screen {
  let checker = desk.settings.checker
  let claims = try desk.requiredSession().state.claims
  let judged = claims.filter { $0.isJudged && !$0.excluded }
  guard !judged.isEmpty else { throw .nothingToSign }
  guard claims.allSatisfy({ $0.tag?.by != checker }) else {
    return try sign(judged.map(\.id), on: &desk)
  }
  let facts = try desk.factLines()
  try desk.record(.sessionSigned(.init(note: note)))
  let signOff = SignOff(try desk.requiredSession())
  var lines = [StyledText("review signed by \(checker): \(signOff?.scope ?? "")")]
  if signOff?.isComplete == false {
    lines.append(StyledText("Reports stay marked as drafts until the rest is checked.", .dim))
  }
  return Screen(facts + lines.flatMap { $0.wrapped(to: desk.width) })
}

/// Decides between checkers, and says so with what each of them said.
private func adjudicate(
  _ ids: [ClaimID], _ verdict: Verdict, reasons: [Reason], note: String?, on desk: inout Desk
) throws(WorkbenchError) -> Screen {
  let claims = try ids.map { (id) throws(WorkbenchError) in try desk.claim(id) }
  let payload = Tagging(claims: claims, verdict, reasons: reasons, note: note).payload
  try desk.record(.claimAdjudicated(payload))
  let state = try desk.requiredSession().state
  var screen = Screen(payload.lines.flatMap { $0.wrapped(to: desk.width) })
  for id in ids {
    for opinion in state.claims[id]?.opinions ?? [] {
      screen.lines += StyledText("\(opinion.statement(about: id)).", .dim).wrapped(to: desk.width)
    }
  }
  let rest = state.contested.count
  screen.lines.append(StyledText(rest == 0 ? "No claims are contested." : "\(rest.counted("claim")) contested.", .dim))
  return screen
}

extension Tag {
  /// Who gave which verdict, as a clause: `ada disputed 3: outdated`.
  fileprivate func statement(about id: ClaimID) -> String {
    let claim = denial == true ? "the denial in \(id)" : "\(id)"
    let verdict =
      switch mark {
      case .verified: "\(by) verified \(claim)"
      case .disputed: "\(by) disputed \(claim)"
      case .oneSided: "\(by) found \(claim) one-sided"
      case .said: "\(by) marked \(claim) as said"
      }
    return shownReasons.isEmpty ? verdict : "\(verdict): \(EventSummary.list(shownReasons))"
  }
}
