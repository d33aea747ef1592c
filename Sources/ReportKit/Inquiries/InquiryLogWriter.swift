import SessionKit

/// Writes the log of what was asked and answered, as counsel wants it: whom, when, about which words, each attempt and
/// the reply, word for word.
enum InquiryLogWriter: ReportWriter {
  static let name = "inquiries"
  static let fileExtension = "txt"
  static let summary = "the log of questions put to others and their replies, as plain text"
  static let losses = ["verdicts", "evidence"]

  static func text(of report: Report) throws(ReportError) -> String {
    let head = [
      TextLayout.heading("Inquiries", rule: "="),
      (report.origin.isEmpty ? [report.title] : [report.title, report.origin.joined(separator: ", ")])
        .map { TextLayout.folded($0) }.joined(separator: "\n"),
    ]
    let log = report.inquiries.map { entry($0, in: report) }
    let parts = head + (log.isEmpty ? ["Nobody has been asked for comment."] : log)
    return parts.joined(separator: "\n\n") + "\n"
  }

  static func lacks(of report: Report) -> [ReportLack] { [] }

  private static func entry(_ inquiry: Inquiry, in report: Report) -> String {
    let time = inquiry.time.map { ", \($0)" } ?? ""
    var lines = [
      TextLayout.heading("\(inquiry.id)  \(inquiry.whom)"),
      item("Asked", "\(inquiry.asked)\(time)" + part(", ", inquiry.channel) + part(", by ", inquiry.by)),
    ]
    if let due = inquiry.due { lines.append(item("Reply due", due)) }
    let words = inquiry.about ?? inquiry.claims.map { report.entry($0)?.claim.text ?? "" }
    for (claim, words) in zip(inquiry.claims, words) where !words.isEmpty {
      let telling = report.entry(claim)?.telling
      // Of a denial the words alone would say the opposite.
      let lead = telling.flatMap { $0.needsLead ? "\($0.lead): " : nil } ?? ""
      lines.append(item("Claim \(claim)", "\(lead)“\(words)”"))
      if inquiry.about != nil, let now = report.entry(claim)?.claim.text, now != words {
        lines.append(item("Since changed to", "“\(now)”"))
      }
    }
    if let words = inquiry.wording { lines.append(item("Question", words)) }
    for attempt in inquiry.attempts ?? [] {
      let at = ReportDate(attempt.at).iso
      lines.append(item("Attempt", "\(at), \(attempt.channel), by \(attempt.by)" + part(": ", attempt.words)))
    }
    lines.append(item("Reply", reply(to: inquiry)))
    return lines.joined(separator: "\n")
  }

  private static func reply(to inquiry: Inquiry) -> String {
    let outcome =
      switch inquiry.answer {
      case .open: "none yet"
      case .received: "received"
      case .declined: "declined to comment"
      case .none: "no reply"
      }
    return outcome + part(", ", inquiry.answeredBy) + part(": ", inquiry.words.map { "“\($0)”" })
  }

  private static func part(_ head: String, _ words: String?) -> String { words.map { head + $0 } ?? "" }

  private static func item(_ label: String, _ text: String) -> String {
    TextLayout.folded("\(label): \(text)", first: "* ", indent: "  ")
  }
}
