import ArticleKit
import SessionKit

extension Desk {
  /// Tags claims, tells so, and goes on to the next claim that waits for a verdict, which is shown on a terminal.
  mutating func tag(
    _ ids: [ClaimID], _ verdict: Verdict, reasons: [Reason], note: String?
  ) throws(WorkbenchError) -> Screen {
    // Only what is needed of the state: held while the step is done, all of it would be copied.
    let before = try ids.map { (id) throws(WorkbenchError) in try claim(id) }
    if let excluded = before.first(where: \.excluded) { throw .excluded(excluded.id) }
    let denials = before.filter { $0.polarity == .denied }.map(\.id)
    let payload = Change.ClaimTagged(claims: ids, verdict: verdict, reasons: reasons, note: note, denials: denials)
    try record(.claimTagged(payload))
    let state = try requiredSession().state
    var screen = Screen(payload.lines.flatMap { $0.wrapped(to: width) })
    for claim in before {
      guard let tag = claim.tag else { continue }
      screen.lines += StyledText("\(claim.id) was \(Self.summary(tag)); “undo” brings that back.", .dim).wrapped(
        to: width)
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
    "\(tag.told)\(tag.note.map { " — \($0)" } ?? "")"
  }

  /// The current claim in short, or that none waits any more.
  private func upcoming(after ids: [ClaimID], in state: ReviewState) -> [StyledText] {
    guard let current, let claim = state.claims[current], claim.isOpen else {
      let remark = "Every checkable claim has a verdict. “status” sums up, “export html” writes the report."
      return StyledText(remark, .dim).wrapped(to: width)
    }
    let list = ClaimListView(
      claims: [claim], index: CodePointIndex(session?.article.text ?? ""), current: current, width: width,
      linear: settings.linear)
    return list.entries.flatMap(\.self)
  }
}
