import SessionKit

extension CommandTable {
  static let overviewCommands: [Command] = [
    Command(
      "status", group: .overview, synopsis: "status", summary: "Show where the review stands.", example: "status",
      run: { (desk, call) throws(WorkbenchError) in
        let session = try desk.requiredSession()
        try call.finishWithoutText()
        let facts = try desk.factCount()
        return Screen(
          StatusView(
            session: session, keeping: keeping(desk), today: desk.environment.today, linear: desk.settings.linear,
            facts: facts
          ).lines.flatMap {
            $0.wrapped(to: desk.width)
          })
      }),
    Command(
      "history", group: .overview, synopsis: "history [COUNT]",
      summary: "Show what was done, newest last; undone steps are marked.", example: "history 10",
      run: { (desk, call) throws(WorkbenchError) in
        let session = try desk.requiredSession()
        var count = session.lastSeq
        if let word = call.next()?.text {
          guard let number = Int(word), number > 0 else {
            throw .badSetting("history", value: word, wanted: "a number")
          }
          count = number
        }
        try call.finishWithoutText()
        return Screen(
          HistoryView(session: session, count: count, width: desk.width, linear: desk.settings.linear).lines)
      }),
  ]
}

/// Where the session is kept, or why it is not, in a few words.
private func keeping(_ desk: Desk) -> String {
  guard let kept = desk.open.kept else { return "not saved to a file yet" }
  switch kept.obstacle {
  case nil: return "saved in \(desk.environment.shown(kept.path))"
  case .held(_, let holder): return "read-only: open in \(holder?.inWords ?? "another process")"
  case let obstacle?: return "read-only: \(desk.environment.shown(obstacle.description))"
  }
}
