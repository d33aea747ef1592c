import SessionKit

// The desk's daily work: what waits, whom to ask, what to suggest.
extension CommandTable {
  static let deskCommands: [Command] = [
    Command(
      "hold", group: .tag, synopsis: "hold [CLAIMS] [until DATE] [: WHY]",
      summary: "Put claims on hold that cannot be settled today.",
      details: """
        They stay untagged. “list held” shows them; “status”, and opening the session, show what is due. A verdict \
        ends the hold. Dates: 16 Nov, 2021-11-16, Friday, tomorrow, in 3 days.
        """,
      example: "hold 11 until Friday: awaiting the ministry", arguments: [.claims, .words(["until"])],
      run: { (desk, call) throws(WorkbenchError) in
        let ids = try call.claims(on: desk)
        var until: String?
        if call.take("until") { until = try call.date(on: desk, .ahead, behind: "until") }
        try call.finish()
        try desk.record(.claimHeld(.init(claims: ids, until: until, why: call.note)))
        if let last = ids.last { desk.moveOn(from: last) }
        let words = "⏸ \(EventSummary.list(ids)) held\(until.map { " until \($0)" } ?? "")"
        return Screen(StyledText(words + (call.note.map { ": \($0)" } ?? "")).wrapped(to: desk.width))
      }),
    Command(
      "release", group: .tag, synopsis: "release [CLAIMS]", summary: "Take claims off hold.",
      example: "release 11", arguments: [.claims],
      run: { (desk, call) throws(WorkbenchError) in
        let ids = try call.claims(on: desk)
        try call.finishWithoutText()
        let claims = try desk.applicable(ids, orElse: { .session(.notHeld($0)) }, where: { $0.hold != nil })
        try desk.record(.holdReleased(.init(claims.ids)))
        desk.current = claims.ids.first
        return Screen([StyledText("\(EventSummary.list(claims.ids)) released")] + claims.remark("not on hold"))
      }),
    Command(
      "suggest", group: .tag, synopsis: "suggest [CLAIM]: BETTER WORDING",
      summary: "Suggest better wording for the article; leave empty to remove.",
      details: "“export correction” writes the request to the publisher.",
      example: "suggest 25: both sides say the other one fired first", arguments: [.claims],
      run: { (desk, call) throws(WorkbenchError) in
        let id = try call.claim(on: desk)
        guard call.freeText != nil else { throw .missing("a colon and the wording", command: call.command.name) }
        try call.finish()
        let wording = call.note?.onOneLine
        try desk.record(.wordingSuggested(.init(claim: id, text: wording)))
        guard let text = wording else { return Screen(StyledText("\(id): suggestion removed")) }
        return Screen(StyledText("\(id) suggested: \(text)").wrapped(to: desk.width))
      }),
    Command(
      "correction", group: .tag, synopsis: "correction [CLAIMS] sent | acknowledged | made | refused | none",
      summary: "Record what became of a correction request.",
      details: "Without claims: every claim with a suggested wording.", example: "correction 25 sent",
      arguments: [.claims, .words(CorrectionStatus.allCases.map(\.rawValue) + ["none"])],
      run: { (desk, call) throws(WorkbenchError) in
        let selection = call.selection()
        let choices = CorrectionStatus.allCases.map(\.rawValue) + ["none"]
        guard let word = call.next()?.text else {
          throw .missing("the outcome: \(choices.joined(separator: ", "))", command: call.command.name)
        }
        guard choices.contains(word) else { throw .unknownWord(word, kind: "correction status", choices: choices) }
        try call.finishWithoutText()
        let ids = try corrected(selection, on: desk)
        try desk.record(.correctionMarked(.init(claims: ids, status: CorrectionStatus(rawValue: word))))
        return Screen(StyledText("\(EventSummary.list(ids)) correction: \(word)"))
      }),
    Command(
      "ask", group: .evidence, synopsis: "ask [CLAIMS] \"WHOM\" [by CHANNEL] [due DATE] [: QUESTION]",
      summary: "Ask somebody about claims: the right of reply.",
      details: """
        After a colon comes the question as you put it, word for word. “attempt” records further attempts, “answer” the \
        reply; “due” shows what is open, and “export inquiries” writes the log.
        """,
      example: "ask 8,9 \"Armenian Ministry of Defence\" by mail due Friday 18:00: Who fired first?",
      arguments: [.claims, .words(["by", "due"])],
      run: { (desk, call) throws(WorkbenchError) in
        let ids = try call.claims(on: desk)
        guard let whom = call.next(), whom.isQuoted || !["by", "due"].contains(whom.text) else {
          throw .missing("whom to ask", command: call.command.name)
        }
        var inquiry = Inquiry(
          id: try desk.requiredSession().state.nextInquiryID, claims: ids, whom: whom.text,
          asked: desk.environment.today.iso)
        if call.take("by") {
          guard let channel = call.next()?.text else { throw .missing("a word after “by”", command: "ask") }
          inquiry.channel = channel
        }
        if call.take("due") { inquiry.due = try call.date(on: desk, .ahead, behind: "due") }
        try call.finish()
        inquiry.wording = call.note
        (inquiry.by, inquiry.time) = (desk.settings.checker, desk.environment.time)
        inquiry.about = try ids.map { (id) throws(WorkbenchError) in try desk.claim(id).text }
        try desk.record(.inquiryMade(.init(inquiry: inquiry)))
        return Screen(InquiryView(inquiry: inquiry, today: desk.environment.today).line.wrapped(to: desk.width))
      }),
    Command(
      "answer", group: .evidence, synopsis: "answer INQUIRY received | declined | none [by CHANNEL] [: WORDS]",
      summary: "Record the answer to an inquiry.", example: "answer q1 received by mail: “we returned fire”",
      arguments: [.words(Inquiry.Answer.allCases.map(\.rawValue) + ["by"])],
      run: { (desk, call) throws(WorkbenchError) in
        guard let word = call.next()?.text, let id = InquiryID(word) else {
          throw .missing("an inquiry such as q1", command: call.command.name)
        }
        let choices = Inquiry.Answer.allCases.map(\.rawValue)
        guard let word = call.next()?.text else {
          throw .missing("the outcome: received, declined or none", command: call.command.name)
        }
        guard let answer = Inquiry.Answer(rawValue: word) else {
          throw .unknownWord(word, kind: "answer", choices: choices)
        }
        var channel: String?
        if call.take("by") {
          guard let word = call.next()?.text else { throw .missing("a word after “by”", command: "answer") }
          channel = word
        }
        try call.finish()
        try desk.record(.inquiryAnswered(.init(inquiry: id, answer: answer, words: call.note, channel: channel)))
        guard let inquiry = try desk.requiredSession().state.inquiry(id) else { throw .session(.noSuchInquiry(id)) }
        return Screen(InquiryView(inquiry: inquiry, today: desk.environment.today).line.wrapped(to: desk.width))
      }),
    Command(
      "archive", group: .evidence, synopsis: "archive EVIDENCE ADDRESS",
      summary: "Record where an archived copy of evidence is; none removes it.",
      example: "archive e3 https://web.archive.org/web/2021/https://example.org", arguments: [.evidence],
      run: { (desk, call) throws(WorkbenchError) in
        guard let word = call.next()?.text, let id = EvidenceID(word) else {
          throw .missing("evidence such as e1", command: call.command.name)
        }
        guard let address = call.next()?.text else { throw .missing("an address", command: call.command.name) }
        try call.finishWithoutText()
        let archive = address == "none" ? nil : address
        try desk.record(.evidenceArchived(.init(evidence: id, archive: archive)))
        let answer = archive.map { "\(id) archived at \($0)" } ?? "\(id): archived copy removed"
        return Screen(StyledText(answer).wrapped(to: desk.width))
      }),
  ]
}

extension Invocation {
  /// Takes the words of a date, up to the next of `stops` or the last word.
  mutating func date(
    on desk: Desk, _ direction: HumanDate.Direction, behind keyword: String, stops: [String] = []
  ) throws(WorkbenchError) -> String {
    var taken: [String] = []
    while let word = words.first, word.isQuoted || !stops.contains(word.text) {
      taken += word.text.split(separator: " ").map(String.init)
      words.removeFirst()
    }
    guard !taken.isEmpty else { throw .missing("a date after “\(keyword)”", command: command.name) }
    guard let date = HumanDate(taken, today: desk.environment.today, direction) else {
      throw .badDate(taken.joined(separator: " "))
    }
    if direction == .ahead, date.day.number < desk.environment.today.number { throw .pastDate(date.day.iso) }
    return date.text
  }
}

/// The claims named, or all that a better wording was suggested for.
private func corrected(_ selection: ClaimSelection?, on desk: Desk) throws(WorkbenchError) -> [ClaimID] {
  let state = try desk.requiredSession().state
  if let selection { return try selection.resolved(in: state, current: desk.current) }
  let ids = state.claims.filter { $0.suggestion != nil }.map(\.id)
  guard !ids.isEmpty else { throw .missing("claims: no wording has been suggested yet", command: "correction") }
  return ids
}
