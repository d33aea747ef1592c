import ArticleKit
import SessionKit

/// An inquiry in one line: who was asked, about what, and what came of it.
struct InquiryView {
  let inquiry: Inquiry
  let today: CalendarDay
  /// The claims whose words are no longer those that were asked about.
  var changed: [ClaimID] = []

  var line: StyledText {
    var text = StyledText("\(inquiry.id)", .strong)
    text += StyledText("  \(inquiry.whom)", .speaker) + StyledText(" on \(EventSummary.list(inquiry.claims))")
    if let channel = inquiry.channel { text += StyledText(" by \(channel)") }
    text += StyledText(", asked \(inquiry.asked)", .dim)
    switch inquiry.answer {
    case .open:
      if let due = inquiry.due {
        text += StyledText(", due \(due)") + (isOverdue ? StyledText(" — overdue", .error) : StyledText())
      } else {
        text += StyledText(", open")
      }
    case .received: text += StyledText(", answered")
    case .declined: text += StyledText(", declined")
    case .none: text += StyledText(", no answer")
    }
    if let channel = inquiry.answeredBy { text += StyledText(" by \(channel)") }
    if let words = inquiry.words { text += StyledText(": \(words)") }
    if !changed.isEmpty { text += StyledText("; \(EventSummary.list(changed)): asked about earlier words", .hint) }
    return text
  }

  /// Whether the answer is due before today.
  var isOverdue: Bool { inquiry.answer == .open && (inquiry.due.map { $0.prefix(10) < today.iso } ?? false) }
}
