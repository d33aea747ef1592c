import SessionKit

extension Desk {
  /// Tags claims, tells so, and goes on to the next claim that waits for a verdict, which is shown on a terminal.
  mutating func tag(
    _ ids: [ClaimID], _ verdict: Verdict, reasons: [Reason], note: String?
  ) throws(WorkbenchError) -> Screen {
    let before = try requiredSession().state
    for id in ids where before.claims[id]?.excluded == true { throw .excluded(id) }
    try record(.claimTagged(.init(claims: ids, verdict: verdict, reasons: reasons, note: note)))
    let state = try requiredSession().state
    var answer = StyledText("\(verdict.symbol) \(EventSummary.list(ids)) \(verdict.rawValue)", .verdict(verdict))
    if !reasons.isEmpty { answer += StyledText(": " + reasons.map(\.rawValue).joined(separator: ", ")) }
    if let note { answer += StyledText(" — \(note)") }
    var screen = Screen(answer.wrapped(to: width))
    for id in ids {
      guard let tag = before.claims[id]?.tag else { continue }
      screen.lines += StyledText("\(id) was \(Self.summary(tag)); “undo” brings that back.", .dim).wrapped(to: width)
    }
    let bare = ids.filter { state.claims[$0].map(state.isBare) ?? false }
    if !bare.isEmpty {
      let rests = bare.count == 1 ? "rests" : "rest"
      let remark = "\(EventSummary.list(bare)) \(rests) on nothing yet: a reason, a note or evidence would bear it out."
      screen.lines += StyledText(remark, .dim).wrapped(to: width)
    }
    if let last = ids.last { moveOn(from: last) }
    if surroundings.isInteractive { screen.lines += upcoming(after: ids, in: state) }
    return screen
  }

  private static func summary(_ tag: Tag) -> String {
    let reasons = tag.reasons.isEmpty ? "" : ": " + tag.reasons.map(\.rawValue).joined(separator: ", ")
    return "\(tag.verdict.rawValue)\(reasons)\(tag.note.map { " — \($0)" } ?? "")"
  }

  /// The current claim in short, or that none waits any more.
  private func upcoming(after ids: [ClaimID], in state: ReviewState) -> [StyledText] {
    guard let current, let claim = state.claims[current], claim.isOpen else {
      return [
        StyledText("Every checkable claim has a verdict. “status” sums up, “export html” writes the report.", .dim)
      ]
    }
    return ClaimListView(claims: [claim], current: current, width: width, linear: settings.linear).entries.flatMap(
      \.self)
  }
}
