import SessionKit

/// Where checkers differ: the contested claims with what each one said, and what merging set aside.
struct ConflictView {
  let session: Session
  let current: ClaimID?
  let width: Int
  let linear: Bool

  /// The lines, counted in the last one.
  var lines: [StyledText] {
    let contested = session.state.contested
    let aside = session.events.filter { $0.aside != nil }
    guard !contested.isEmpty || !aside.isEmpty else {
      return [StyledText("No claims are contested, and nothing is set aside.")]
    }
    let entries = ClaimListView(
      claims: contested, index: session.article.index, current: current, width: width, linear: linear
    ).entries
    let claims = zip(contested, entries).flatMap { claim, entry in
      entry + (claim.verdicts.flatMap { opinion in indented(Self.opinion(opinion, on: claim)) })
    }
    let events = aside.flatMap { event in
      guard !linear else {
        let what = "Event \(event.seq) by \(event.by), set aside: \(EventSummary.text(of: event.change))"
        return [StyledText(what + (event.aside.map { "; because \($0)" } ?? "") + ".")]
      }
      return StyledText("event \(event.seq)  \(event.by)  ", .dim).hanging(
        StyledText(EventSummary.text(of: event.change)) + StyledText(" (set aside: \(event.aside ?? ""))", .dim),
        width: width)
    }
    let count = "\(contested.count.counted("claim")) contested, \(aside.count.counted("event")) set aside"
    return claims + events + [StyledText(count, .dim)]
  }

  /// What a checker said, in one line.
  static func opinion(_ tag: Tag, on claim: Claim) -> StyledText {
    var text = VerdictMark.text(for: tag)
    if tag.adjudicated == true { text += StyledText(", deciding", .strong) }
    if !tag.shownReasons.isEmpty { text += StyledText(": " + EventSummary.list(tag.shownReasons)) }
    if let doubt = claim.doubt(of: tag) { text += StyledText("; to be confirmed: \(doubt.words)", .strong) }
    text += StyledText(" — \(tag.by)", .dim)
    if let note = tag.note { text += StyledText(": \(note)") }
    return text
  }

  private func indented(_ text: StyledText) -> [StyledText] {
    guard !linear else { return [text] }
    return text.wrapped(to: width - 6).map { StyledText("      ") + $0 }
  }
}
