import SessionKit

extension CommandTable {
  static let overviewCommands: [Command] = [
    Command(
      "status", group: .overview, synopsis: "status", summary: "Show where the review stands.", example: "status",
      run: { (desk, call) throws(WorkbenchError) in
        let session = try desk.requiredSession()
        try call.finishWithoutText()
        let file = desk.file.map(desk.surroundings.shown)
        return Screen(
          StatusView(
            session: session, file: file, today: desk.surroundings.today, linear: desk.settings.linear
          ).lines.flatMap {
            $0.wrapped(to: desk.width)
          })
      }),
    Command(
      "history", group: .overview, synopsis: "history [COUNT]",
      summary: "Show what was done, the newest last; what was undone is marked.", example: "history 10",
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
