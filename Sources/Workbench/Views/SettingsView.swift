/// The settings, and the filters and commands of the user's own.
struct SettingsView {
  let settings: Settings
  let linear: Bool

  /// Wide enough for the longest name of a preference.
  private static let column = 13

  /// All of them.
  var lines: [StyledText] { Preference.all.map(line) + filterLines + aliasLines }

  /// One preference.
  func line(_ preference: Preference) -> StyledText { row(preference.name, preference.value(settings)) }

  /// The saved filters.
  var filterLines: [StyledText] { settings.filters.map { row("filter", "\($0.name) = \($0.words)") } }

  /// The aliases.
  var aliasLines: [StyledText] { settings.aliases.map { row("alias", "\($0.name) = \($0.words)") } }

  private func row(_ label: String, _ value: String) -> StyledText {
    linear
      ? StyledText("\(label): ") + StyledText(value, .strong)
      : StyledText(label).padded(to: Self.column) + StyledText(value, .strong)
  }
}
