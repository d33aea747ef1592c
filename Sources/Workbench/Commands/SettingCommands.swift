import SessionKit

extension CommandTable {
  static let settingCommands: [Command] = [
    Command(
      "set", group: .shell, synopsis: "set [NAME [VALUE]] | set filter NAME = FILTER",
      summary: "Show the settings, or change one.",
      details: """
        What you set at a terminal is kept in the rc file; “help settings” lists the settings. Your own filters can be \
        used in any filter by name; nothing after = removes one.
        """,
      example: "set filter todo = untagged checkable",
      arguments: [.setting],
      run: { (desk, call) throws(WorkbenchError) in
        guard let name = call.next()?.text else {
          try call.finishWithoutText()
          return Screen(SettingsView(settings: desk.settings, linear: desk.settings.linear).lines)
        }
        if name == "filter" { return try setFilter(&call, on: &desk) }
        let value = (call.note ?? call.words.map(\.text).joined(separator: " ")).onOneLine
        guard !value.isEmpty else { return Screen(try settingLine(name, on: desk)) }
        try desk.settings.set(name, to: value)
        let kept = try desk.keepPreference("set \(name) \(value)")
        return Screen([try settingLine(name, on: desk)] + kept)
      }),
    Command(
      "alias", group: .shell, synopsis: "alias [NAME = COMMAND WORDS]",
      summary: "Show your own commands, or define one.",
      details: """
        The name stands for the words, and what you type after it follows them. Stet's own commands cannot be renamed; \
        nothing after = removes an alias.
        """,
      example: "alias todo = list untagged checkable", arguments: [.command],
      run: { (desk, call) throws(WorkbenchError) in
        let words = call.definition
        guard let typed = call.next()?.text else {
          try call.finishWithoutText()
          let lines = SettingsView(settings: desk.settings, linear: desk.settings.linear).aliasLines
          guard lines.isEmpty else { return Screen(lines) }
          return Screen(StyledText("No aliases yet. To define one: alias todo = list untagged", .dim))
        }
        let name = String(typed.prefix { $0 != "=" })
        guard let words else {
          guard let meaning = desk.settings.aliases[name] else {
            throw .missing("= and the words of a command", command: call.command.name)
          }
          return Screen(StyledText("alias \(name) = \(meaning)"))
        }
        return try setAlias(name, to: words, on: &desk)
      }),
  ]
}

private func settingLine(_ name: String, on desk: Desk) throws(WorkbenchError) -> StyledText {
  guard let preference = Preference.named(name) else {
    throw .unknownWord(name, kind: "setting", choices: Preference.all.map(\.name) + ["filter"])
  }
  return SettingsView(settings: desk.settings, linear: desk.settings.linear).line(preference)
}

private func setFilter(_ call: inout Invocation, on desk: inout Desk) throws(WorkbenchError) -> Screen {
  let words = call.definition
  guard let typed = call.next()?.text else {
    let lines = SettingsView(settings: desk.settings, linear: desk.settings.linear).filterLines
    guard lines.isEmpty else { return Screen(lines) }
    return Screen(StyledText("No filters of your own yet. To define one: set filter todo = untagged checkable", .dim))
  }
  let name = String(typed.prefix { $0 != "=" })
  guard let words else {
    guard let meaning = desk.settings.filters[name] else {
      throw .missing("= and a filter", command: "set filter")
    }
    return Screen(StyledText("filter \(name) = \(meaning)"))
  }
  try requireName(name, unlike: ClaimFilter.plainWords, "it is already a filter")
  let before = desk.settings.filters
  desk.settings.filters.set(name, to: words)
  do throws(WorkbenchError) {
    if !words.isEmpty { _ = try desk.filters.filter([name]) }
  } catch {
    desk.settings.filters = before
    throw error
  }
  let kept = try desk.keepPreference("set filter \(name) = \(words)", removed: words.isEmpty)
  return Screen([StyledText(words.isEmpty ? "filter \(name) removed" : "filter \(name) = \(words)")] + kept)
}

private func setAlias(
  _ name: String, to words: String, on desk: inout Desk
) throws(WorkbenchError) -> Screen {
  try requireName(name, unlike: CommandTable.all.flatMap { [$0.name] + $0.aliases }, "it is already a command")
  var aliases = desk.settings.aliases
  aliases.set(name, to: words)
  if !words.isEmpty {
    let line = Interpreter.expanded(words, aliases)
    guard Interpreter.firstWord(of: line) != name else { throw .refersToItself(name) }
    _ = try Interpreter.invocation(of: line)
  }
  desk.settings.aliases = aliases
  let kept = try desk.keepPreference("alias \(name) = \(words)", removed: words.isEmpty)
  return Screen([StyledText(words.isEmpty ? "alias \(name) removed" : "alias \(name) = \(words)")] + kept)
}

private func requireName(
  _ name: String, unlike taken: [String], _ reason: String
) throws(WorkbenchError) {
  guard Shortcut.isName(name) else { throw .badName(name, reason: "it has other characters") }
  guard !taken.contains(name) else { throw .badName(name, reason: reason) }
}
