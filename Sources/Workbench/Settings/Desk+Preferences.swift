import Groundwork

extension Desk {
  /// Applies the preferences in the rc file, if there is one; errors are reported with their line, and the rest
  /// still applies.
  package mutating func readPreferences() -> Screen {
    var screen = Screen()
    do throws(WorkbenchError) {
      for (number, line) in try KeptPreferences(environment).lines.enumerated() {
        do throws(WorkbenchError) {
          try takeUp(line)
        } catch {
          let place = "\(KeptPreferences(environment).shownPath):\(number + 1): "
          screen.messages += StyledText(place + error.sentence, .error).wrapped(to: width)
          if let hint = error.hint { screen.messages += StyledText("Hint: \(hint)", .hint).wrapped(to: width) }
        }
      }
    } catch {
      screen.messages = Screen.failure(error, shown: environment.shown, width: width).messages
    }
    return screen
  }

  /// Does a line of the rc file.
  private mutating func takeUp(_ line: String) throws(WorkbenchError) {
    let line = line.trimmed
    guard !line.isEmpty, !line.hasPrefix("#") else { return }
    var call = try Interpreter.invocation(of: line)
    guard PreferencesFile.commands.contains(call.command.name) else { throw .noPreference(call.command.name) }
    isReadingPreferences = true
    defer { isReadingPreferences = false }
    _ = try call.command.run(&self, &call)
  }

  /// Keeps a `set` or `alias` line in the rc file, or takes it out, and says so; only what a person types at a terminal
  /// is kept, not what a file of commands says.
  func keepPreference(_ line: String, removed: Bool = false) throws(WorkbenchError) -> [StyledText] {
    let kept = KeptPreferences(environment)
    guard environment.isInteractive, running.isEmpty, !isReadingPreferences else { return [] }
    guard try kept.keep(line, removed: removed) else { return [] }
    return StyledText("saved in \(kept.shownPath)", .dim).wrapped(to: width)
  }
}
