import ArticleKit
import SessionKit

/// What reviews wait for, a line each: what is overdue first.
package struct DueView {
  /// One thing that is waited for, and in which session where there are several.
  package struct Entry {
    let item: DueItem
    let session: String?

    /// Makes an entry.
    package init(_ item: DueItem, session: String? = nil) {
      self.item = item
      self.session = session
    }
  }

  private let entries: [Entry]
  private let today: CalendarDay
  private let width: Int

  /// Makes a view of entries in any order.
  package init(_ entries: [Entry], today: CalendarDay, width: Int) {
    self.entries = entries.sorted { DueItem.stands($0.item, before: $1.item) }
    self.today = today
    self.width = width
  }

  /// The lines.
  package var lines: [StyledText] {
    guard !entries.isEmpty else { return [StyledText("Nothing is due, on hold or unanswered.")] }
    return entries.flatMap { entry in
      var text = StyledText()
      if let session = entry.session { text += StyledText("\(session)  ", .dim) }
      text += line(entry.item)
      if entry.item.isOverdue(on: today.iso) { text += StyledText(" — overdue", .error) }
      return text.wrapped(to: width)
    }
  }

  private func line(_ item: DueItem) -> StyledText {
    let day = StyledText(
      item.day.map { $0.prefix(10) == today.iso ? "today\($0.dropFirst(10))" : $0 } ?? "no date", .strong)
    switch item.matter {
    case .hold(let claim):
      return day + StyledText("  ⏸ \(claim.id) on hold\(claim.hold?.why.map { ": \($0)" } ?? "")")
    case .inquiry(let inquiry, let changed):
      let attempts = inquiry.attempts ?? []
      var text = day + StyledText("  \(inquiry.id)  \(inquiry.whom)", .speaker)
      text += StyledText(" on \(EventSummary.list(inquiry.claims)), asked \(inquiry.asked)")
      if let last = attempts.last {
        text += StyledText(
          ", \(attempts.count.counted("attempt"))\(attempts.count > 1 ? ", last" : "") by \(last.line)")
      }
      if !changed.isEmpty {
        text += StyledText("; \(EventSummary.list(changed)): asked about earlier words", .hint)
      }
      return text
    case .correction(let claim, let since):
      let status = claim.correction.map { "correction \($0.rawValue)" } ?? "correction"
      return StyledText("since \(since)", .strong) + StyledText("  \(claim.id) \(status), not yet made")
    }
  }
}

extension Inquiry.Attempt {
  /// How and when, and what came of it: `phone on 2021-11-16: no answer`.
  var line: String { "\(channel) on \(at.formatted(.iso8601).prefix(10))\(words.map { ": \($0)" } ?? "")" }
}
