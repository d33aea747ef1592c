import SessionKit

extension CommandTable {
  static let teamCommands: [Command] = [
    Command(
      "adjudicate", group: .team, synopsis: "adjudicate [CLAIMS] VERDICT [REASONS] [: WHY]",
      summary: "Decide between checkers who differ.",
      details: "“list conflicts” shows the claims in question. What each checker said stays in the session.",
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
      summary: "Sign the verdicts of others on claims; without claims, the whole review.",
      details: """
        Nobody signs their own work: “set checker NAME” says who you are. A signature is for what stands there now; \
        whatever is changed later takes it away. A remark goes with the signature of the whole review.
        """,
      example: "sign 3-7", arguments: [.claims],
      run: { (desk, call) throws(WorkbenchError) in
        guard let selection = call.selection() else {
          try call.finish()
          try desk.record(.sessionSigned(.init(note: call.note)))
          return Screen(StyledText("the review is signed by \(desk.settings.checker)"))
        }
        let ids = try selection.resolved(in: desk.requiredSession().state, current: desk.current)
        try call.finishWithoutText()
        try desk.record(.claimSigned(.init(ids)))
        return Screen(StyledText("\(EventSummary.list(ids)) signed by \(desk.settings.checker)"))
      }),
  ]
}

/// Decides between checkers, and tells so with what each of them said.
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
      screen.lines += StyledText("\(id) was \(opinion.told) to \(opinion.by).", .dim).wrapped(to: desk.width)
    }
  }
  let rest = state.contested.count
  screen.lines.append(StyledText(rest == 0 ? "No claim is contested." : "\(rest.counted("claim")) contested.", .dim))
  return screen
}
