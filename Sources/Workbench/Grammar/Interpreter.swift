/// Runs typed lines on the desk.
public enum Interpreter {
  /// What running a line came to.
  public struct Outcome: Hashable, Sendable {
    /// Whether every command of it succeeded.
    public var succeeded = true
    /// Whether the shell ends.
    public var leaves = false
  }

  /// Runs a line, and where it names a file of commands those as well; `show` gets each answer
  /// as soon as it is there, with the settings as they are then.
  public static func run(_ line: String, on desk: inout Desk, show: (Screen, Settings) -> Void) -> Outcome {
    var screen = run(line, on: &desk)
    screen.messages += desk.remarks
    desk.remarks = []
    show(screen, desk.settings)
    var outcome = Outcome(succeeded: !screen.failed, leaves: screen.leaves)
    let depth = desk.running.count
    for command in screen.commands where !outcome.leaves {
      let inner = run(command, on: &desk, show: show)
      outcome = Outcome(succeeded: outcome.succeeded && inner.succeeded, leaves: inner.leaves)
    }
    if !screen.commands.isEmpty { desk.running.removeSubrange((depth - 1)...) }
    return outcome
  }

  /// What the line came to; a line that fails changes nothing and says what to do.
  ///
  /// Empty lines and those that begin with `#` do nothing.
  static func run(_ line: String, on desk: inout Desk) -> Screen {
    let trimmed = line.trimmed
    guard !trimmed.isEmpty, !trimmed.hasPrefix("#") else { return Screen() }
    if let answer = desk.answer(trimmed) { return answer }
    defer { desk.followReview() }
    return execute(trimmed, on: &desk)
  }

  /// What a command came to, also while a review goes on.
  static func execute(_ trimmed: String, on desk: inout Desk) -> Screen {
    do throws(WorkbenchError) {
      let typed = try TypedLine(trimmed)
      let name = typed.words.first?.text ?? trimmed
      guard let command = CommandTable.command(named: name.lowercased()) else {
        throw .unknownCommand(name, nearest: CommandTable.nearest(to: name))
      }
      var call = Invocation(command: command, words: Array(typed.words.dropFirst()), freeText: typed.freeText)
      return try command.run(&desk, &call)
    } catch {
      return Screen.failure(error, shown: desk.surroundings.shown, width: desk.width)
    }
  }
}
