import Groundwork

/// Runs typed lines on the desk.
package enum Interpreter {
  /// What running a line came to.
  package struct Outcome: Hashable, Sendable {
    /// Whether every command of it succeeded.
    package var succeeded = true
    /// Whether the shell ends.
    package var leaves = false
  }

  /// Runs a line, and where it names a file of commands those as well; `show` gets each answer
  /// as soon as it is there, with the settings as they are then.
  package static func run(_ line: String, on desk: inout Desk, show: (Screen, Settings) -> Void) -> Outcome {
    var screen = run(line, on: &desk)
    screen.messages += desk.takeRemarks()
    // A file of commands runs through without stopping at each answer.
    screen.mayPage = desk.running.isEmpty
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

  /// What a command came to, also during a review.
  static func execute(_ trimmed: String, on desk: inout Desk) -> Screen {
    do throws(WorkbenchError) {
      var call = try invocation(of: trimmed, on: desk)
      var screen = try call.command.run(&desk, &call)
      if desk.settings.linear { screen.lines = screen.lines.filter { !$0.runs.isEmpty }.map(\.unindented) }
      return screen
    } catch {
      return Screen.failure(error, typed: trimmed, shown: desk.environment.shown, width: desk.width)
    }
  }

  /// The command that a line calls; claims alone are shown, and a file or an address alone is loaded.
  private static func invocation(of line: String, on desk: Desk) throws(WorkbenchError) -> Invocation {
    do throws(WorkbenchError) {
      return try invocation(of: line, aliases: desk.settings.aliases)
    } catch {
      guard case .unknownCommand = error, let implied = try implied(by: line, on: desk) else { throw error }
      return implied
    }
  }

  /// The command that is meant where a line is nothing but claims, a file or an address.
  private static func implied(by line: String, on desk: Desk) throws(WorkbenchError) -> Invocation? {
    let typed = try TypedLine(line)
    guard typed.freeText == nil else { return nil }
    if typed.words.allSatisfy({ ClaimSelection(word: $0) != nil }) {
      return CommandTable.command(named: "show").map { Invocation(command: $0, words: typed.words) }
    }
    let path = typed.words.count == 1 ? typed.words[0].text : line
    guard WebAddress.isMeant(path) || desk.environment.isFile(path) || (typed.words.count == 1 && path.contains("/"))
    else { return nil }
    return CommandTable.command(named: "load").map { Invocation(command: $0, words: [TypedLine.Word(path)]) }
  }

  /// The command that a line calls, with the aliases in it replaced; throws where it calls none.
  static func invocation(of line: String, aliases: [Shortcut] = []) throws(WorkbenchError) -> Invocation {
    let line = expanded(line, aliases)
    let typed = try TypedLine(line)
    let name = typed.words.first?.text ?? line
    guard let command = CommandTable.command(named: name.lowercased()) else {
      throw .unknownCommand(name, nearest: CommandTable.nearest(to: name, or: aliases.map(\.name)))
    }
    return Invocation(
      command: command, words: Array(typed.words.dropFirst()), freeText: typed.freeText,
      typed: line.drop { !$0.isWhitespace }.trimmed.onOneLine)
  }

  /// The line with its first word expanded; an alias may refer to another one, but not to itself.
  static func expanded(_ line: String, _ aliases: [Shortcut]) -> String {
    var line = line
    var seen: Set<String> = []
    while true {
      let name = firstWord(of: line)
      guard CommandTable.command(named: name) == nil, let words = aliases[name], seen.insert(name).inserted else {
        return line
      }
      line = words + line.drop { !$0.isWhitespace && $0 != ":" }
    }
  }

  /// The word that names the command, in lower case.
  static func firstWord(of line: String) -> String { line.prefix { !$0.isWhitespace && $0 != ":" }.lowercased() }
}
