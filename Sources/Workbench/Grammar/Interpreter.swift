/// Runs one typed line on the desk.
public enum Interpreter {
  /// What the line came to; a line that fails changes nothing and says what to do.
  ///
  /// Empty lines and those that begin with `#` do nothing.
  public static func run(_ line: String, on desk: inout Desk) -> Screen {
    let trimmed = line.trimmed
    guard !trimmed.isEmpty, !trimmed.hasPrefix("#") else { return Screen() }
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
