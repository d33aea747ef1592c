import ArticleKit
import SessionKit

/// Where the review stands, in a few lines.
struct StatusView {
  let session: Session
  /// Where the session is kept, or why it is not; nil for a state of the past, which has no file.
  let keeping: String?
  let today: CalendarDay
  var linear = false
  /// How many facts are ticked; nil while none is.
  var facts: FactCount?

  var lines: [StyledText] {
    let tally = Tally(session.state)
    var lines = [
      StyledText(session.state.info.title ?? session.article.name, .heading),
      StyledText(
        "\(tally.claims.counted("claim")), \(tally.checkable) checkable, \(tally.tagged) of \(tally.total) tagged"),
    ]
    for mark in Mark.allCases where mark != .said || tally.said > 0 {
      let count = tally[mark]
      let label = VerdictMark.text(for: mark)
      let line =
        linear
        ? row(mark.words, count)
        : StyledText("  ") + label.padded(to: max(14, label.columns + 2)) + StyledText("\(count)")
      lines.append(mark == .disputed ? line + StyledText(disputes(tally), .dim) : line)
    }
    lines.append(row("· untagged", tally.untagged) + ids { $0.tag == nil && $0.isOpen })
    if tally.uncheckable > 0 { lines.append(row("  uncheckable", tally.uncheckable)) }
    if tally.excluded > 0 { lines.append(row("  excluded", tally.excluded)) }
    if tally.flagged > 0 { lines.append(row("⚑ flagged", tally.flagged)) }
    if tally.held > 0 {
      lines.append(row("⏸ held", tally.held) + StyledText("  “list held” shows until when and why", .dim))
    }
    if tally.stale > 0 { lines.append(row("? to confirm", tally.stale) + ids(\.isToConfirm)) }
    if !session.state.gone.isEmpty { lines.append(row("  gone", session.state.gone.count)) }
    if tally.bareVerified > 0 {
      lines.append(StyledText("\(tally.bareVerified) verified without reason, note or evidence"))
    }
    let evidence = session.state.evidence.count
    if evidence > 0 { lines.append(StyledText("\(evidence) \(evidence == 1 ? "piece" : "pieces") of evidence")) }
    if let facts { lines.append(StyledText("facts: \(facts.words)")) }
    lines += inquiries
    for note in session.state.notes { lines.append(StyledText("note on the article: \(note.text)")) }
    lines += [assignments, signature].compactMap { $0.map { StyledText($0) } }
    if let keeping { lines.append(StyledText(keeping, .dim)) }
    return lines
  }

  /// How many claims are assigned to whom; nil where none is.
  private var assignments: String? {
    let claims = session.state.claims.filter { !$0.excluded && $0.checkable }
    let counts = Dictionary(grouping: claims.compactMap(\.assignee)) { $0 }.mapValues(\.count)
    guard !counts.isEmpty else { return nil }
    let names = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return "assigned: \(names.joined(separator: ", ")); \(claims.count { $0.assignee == nil }) unassigned"
  }

  /// Who signed the review, and what has changed since; nil where nobody did.
  private var signature: String? {
    guard let signOff = SignOff(session) else { return nil }
    let by = "signed by \(signOff.event.by)"
    return signOff.isCurrent
      ? "\(by): \(signOff.scope)" : "\(by) on \(HistoryView.time(signOff.event.at)); since then, \(signOff.changes)"
  }

  /// What shows the disputed ones to be so, each counted apart.
  private func disputes(_ tally: Tally) -> String {
    let grounds = (Tag.grounds as [Reason?] + tally.otherGrounds).compactMap { ground -> String? in
      tally.disputes[ground].map { "\($0) \(ground?.rawValue ?? "without a reason")" }
    }
    return grounds.isEmpty ? "" : " (\(grounds.joined(separator: ", ")))"
  }

  /// The inquiries, and what is due.
  private var inquiries: [StyledText] {
    let due = Due(session.state, on: today.iso)
    let claims = due.claims.map { claim in
      StyledText("⏸ \(claim.id) was held until \(claim.hold?.until ?? "")", .strong)
        + StyledText(claim.hold?.why.map { ": \($0)" } ?? "")
    }
    return session.state.inquiries.map { inquiry in
      InquiryView(inquiry: inquiry, today: today, changed: inquiry.changedClaims(in: session.state)).line
    } + claims
  }

  /// Which claims a count is of, after it.
  private func ids(_ isMeant: (Claim) -> Bool) -> StyledText {
    let ids = session.state.claims.filter { !$0.excluded && isMeant($0) }.map(\.id)
    return ids.isEmpty ? StyledText() : StyledText("\(linear ? ", claims" : " ") \(EventSummary.list(ids))", .dim)
  }

  private func row(_ label: String, _ count: Int) -> StyledText {
    if linear { return StyledText("\(label.drop { !$0.isLetter }): \(count)") }
    return StyledText("  ") + StyledText(label).padded(to: 14) + StyledText("\(count)")
  }
}
