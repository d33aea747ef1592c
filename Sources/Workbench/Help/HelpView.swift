import Groundwork

/// Help from the table of commands, the topics, and the aliases of the user's own.
struct HelpView {
  let width: Int
  var linear = false
  var aliases: [Shortcut] = []

  /// How claims are named, for all commands.
  static let howToName = """
    CLAIMS are numbers and ranges (3, 3-7,9, 8a); nothing, or a full stop, means the current one. Free text goes after a \
    colon.
    """

  /// The overview, or the page about a command, an alias or a topic.
  func lines(about name: String?) throws(WorkbenchError) -> [StyledText] {
    guard let name else { return overview }
    let command = CommandTable.command(named: name).map(page) ?? alias(name)
    let topic = HelpTopic.all.first { $0.name == name }.map(page) ?? []
    if !command.isEmpty || !topic.isEmpty {
      return command + (command.isEmpty || topic.isEmpty ? [] : [StyledText()]) + topic
    }
    let names = CommandTable.all.map(\.name) + HelpTopic.all.map(\.name) + aliases.map(\.name)
    throw .unknownWord(
      name, kind: "command or topic",
      choices: [EditDistance.nearest(to: name, among: names)].compactMap(\.self) + ["a name that “help” lists"])
  }

  private var overview: [StyledText] {
    var lines: [StyledText] = []
    for group in CommandGroup.allCases {
      lines.append(StyledText(group.rawValue, .heading))
      for command in CommandTable.all where command.group == group {
        let names = ([command.name] + command.aliases).joined(separator: ", ")
        lines += row(StyledText("  \(names)"), command.summary, column: 18)
      }
    }
    if !aliases.isEmpty { lines.append(StyledText("your own", .heading)) }
    for alias in aliases { lines += row(StyledText("  \(alias.name)"), alias.words, column: 18) }
    lines.append(StyledText())
    let topics = HelpTopic.all.map(\.name).joined(separator: ", ")
    lines += StyledText("\(Self.howToName) For more: help COMMAND, or help with one of \(topics).", .dim).wrapped(
      to: width)
    return lines
  }

  private func page(_ command: Command) -> [StyledText] {
    var lines = StyledText(command.synopsis, .heading).wrapped(to: width)
    lines += StyledText(command.summary).wrapped(to: width)
    if !command.details.isEmpty { lines += StyledText(command.details).wrapped(to: width) }
    if !command.aliases.isEmpty {
      lines += StyledText("Short: \(command.aliases.joined(separator: ", "))").wrapped(to: width)
    }
    lines += (StyledText("Example: ", .dim) + StyledText(command.example)).wrapped(to: width)
    return lines
  }

  private func alias(_ name: String) -> [StyledText] {
    guard let words = aliases[name] else { return [] }
    return StyledText(name, .heading).wrapped(to: width) + StyledText("Short for: \(words)").wrapped(to: width)
  }

  private func page(_ topic: HelpTopic) -> [StyledText] {
    let column = min(34, (topic.entries.map { StyledText($0.term).columns }.max() ?? 0) + 4)
    return [StyledText(topic.name, .heading)]
      + topic.entries.flatMap { entry in
        entry.term.isEmpty
          ? StyledText(entry.meaning, .dim).wrapped(to: width)
          : row(StyledText("  \(entry.term)"), entry.meaning, column: column)
      }
  }

  private func row(_ term: StyledText, _ meaning: String, column: Int) -> [StyledText] {
    guard !linear else { return [StyledText("\(term.plain.trimmed): \(meaning)")] }
    let narrow = width < column + 24
    let indent = narrow ? 6 : column
    let words = StyledText(meaning).wrapped(to: width - indent)
    let padding = StyledText(String(repeating: " ", count: indent))
    guard !narrow, term.columns < column, let first = words.first else {
      return term.wrapped(to: width) + words.map { padding + $0 }
    }
    return [term.padded(to: column) + first] + words.dropFirst().map { padding + $0 }
  }
}
