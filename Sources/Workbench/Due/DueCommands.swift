import SessionKit

// What the review waits for, and what was done to get it.
extension CommandTable {
  static let dueCommands: [Command] = [
    Command(
      "due", group: .overview, synopsis: "due",
      summary: "Show what the review is waiting for, by date: holds, replies and corrections.",
      details: "What is overdue comes first. “stet due FOLDER” shows it for all sessions of a folder.",
      example: "due",
      run: { (desk, call) throws(WorkbenchError) in
        let session = try desk.requiredSession()
        try call.finishWithoutText()
        let entries = DueItem.all(in: session).map { DueView.Entry($0) }
        return Screen(DueView(entries, today: desk.environment.today, width: desk.width).lines)
      })
  ]

  static let attemptCommands: [Command] = [
    Command(
      "attempt", group: .evidence, synopsis: "attempt INQUIRY CHANNEL [\"OUTCOME\"]",
      summary: "Record a further attempt to reach somebody who was asked.",
      details: "“due” counts the attempts, and “export inquiries” lists them.",
      example: "attempt q1 phone \"no answer\"",
      run: { (desk, call) throws(WorkbenchError) in
        guard let word = call.next()?.text, let id = InquiryID(word) else {
          throw .missing("an inquiry such as q1", command: call.command.name)
        }
        guard let channel = call.next()?.text else {
          throw .missing("how you tried: phone, mail", command: call.command.name)
        }
        let outcome = call.next()?.text
        try call.finishWithoutText()
        try desk.record(.inquiryAttempted(.init(inquiry: id, channel: channel, words: outcome)))
        guard let inquiry = try desk.requiredSession().state.inquiry(id), let last = inquiry.attempts?.last else {
          throw .session(.noSuchInquiry(id))
        }
        let count = (inquiry.attempts?.count ?? 0).counted("attempt")
        return Screen(StyledText("\(id)  \(inquiry.whom): \(last.line) (\(count))").wrapped(to: desk.width))
      })
  ]
}
