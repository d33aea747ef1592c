/// All commands of the shell, in the order in which `help` shows them.
package enum CommandTable {
  /// Every command.
  package static let all: [Command] = [
    articleCommands,
    reloadCommands,
    claimCommands,
    proofCommands,
    factCommands,
    coverageCommands,
    repairCommands,
    reviewCommands,
    tagCommands,
    deskCommands,
    attemptCommands,
    evidenceCommands,
    reviewDocumentCommands,
    documentCommands,
    earlierCommands,
    privacyCommands,
    overviewCommands,
    dueCommands,
    balanceCommands,
    copyCommands,
    teamCommands,
    fileCommands,
    shellCommands,
    settingCommands,
  ].flatMap(\.self)

  /// The command of that name or alias.
  package static func command(named name: String) -> Command? {
    all.first { $0.name == name || $0.aliases.contains(name) }
  }

  /// The command that a mistyped name most likely meant: the nearest by edit distance, where one is near enough.
  static func nearest(to name: String, or aliases: [String] = []) -> String? {
    let names = all.flatMap { [$0.name] + $0.aliases.filter { $0.count > 2 } } + aliases
    return EditDistance.nearest(to: name, among: names)
  }
}
