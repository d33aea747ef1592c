import SessionKit

extension CommandTable {
  static let shellCommands: [Command] = [
    Command(
      "undo", aliases: ["u"], group: .shell, synopsis: "undo",
      summary: "Undo the last step; as often as you like, even after a restart.",
      details: "On a terminal you are asked before somebody else's step is undone.", example: "undo",
      run: { (desk, call) throws(WorkbenchError) in
        try call.finishWithoutText()
        if let event = try desk.requiredSession().lastUndoable, event.by != desk.settings.checker {
          let question = "Undo a step of \(event.by): \(EventSummary.text(of: event.change))?"
          if desk.environment.confirm(question) == false { throw .declined }
        }
        let event = try desk.undo()
        return Screen(
          StyledText("undid\(desk.author(of: event)): \(EventSummary.text(of: event.change))").wrapped(to: desk.width))
      }),
    Command(
      "redo", group: .shell, synopsis: "redo", summary: "Redo the step that was undone last.", example: "redo",
      run: { (desk, call) throws(WorkbenchError) in
        try call.finishWithoutText()
        _ = try desk.requiredSession()
        let event = try desk.redo()
        return Screen(
          StyledText("redid\(desk.author(of: event)): \(EventSummary.text(of: event.change))").wrapped(to: desk.width))
      }),
    Command(
      "run", group: .shell, synopsis: "run FILE",
      summary: "Run the commands in a file, one per line; # starts a comment.",
      details: "A command that fails does not stop the rest.", example: "run review.stet", arguments: [.path],
      run: { (desk, call) throws(WorkbenchError) in
        guard let path = call.next()?.text else { throw .missing("a file", command: call.command.name) }
        try call.finishWithoutText()
        return try runFile(path, on: &desk)
      }),
    Command(
      "help", aliases: ["?"], group: .shell, synopsis: "help [COMMAND or TOPIC]",
      summary: "Show all commands, one command, or a topic.",
      details: "Topics: \(HelpTopic.all.map(\.name).joined(separator: ", ")).", example: "help disputed",
      arguments: [.words(HelpTopic.all.map(\.name))],
      run: { (desk, call) throws(WorkbenchError) in
        let name = call.next()?.text
        try call.finishWithoutText()
        let view = HelpView(width: desk.width, linear: desk.settings.linear, aliases: desk.settings.aliases)
        return Screen(try view.lines(about: name))
      }),
    Command(
      "quit", aliases: ["exit", "q"], group: .shell, synopsis: "quit",
      summary: "Leave; a session with a file is already saved.",
      example: "quit",
      run: { (desk, call) throws(WorkbenchError) in
        try call.finishWithoutText()
        var screen = Screen()
        screen.leaves = true
        return screen
      }),
  ]
}

/// So many files of commands may run one inside the other.
private let deepestRun = 16

/// The commands of a file, one per line, to be run next; the interpreter takes the file off `running` after the last.
private func runFile(_ typed: String, on desk: inout Desk) throws(WorkbenchError) -> Screen {
  let path = desk.environment.path(typed)
  guard !desk.running.contains(path) else { throw .nestedRun(path: typed) }
  guard desk.running.count < deepestRun else { throw .tooManyRuns(path: typed, limit: deepestRun) }
  let text = try desk.environment.text(at: path, typed: typed)
  var screen = Screen()
  screen.commands = text.split(whereSeparator: \.isNewline).map(String.init)
  if !screen.commands.isEmpty { desk.running.append(path) }
  return screen
}
