/// What a person can set with `set` and `alias`; see ``Preference`` for their spelling.
package struct Settings: Hashable, Sendable {
  /// When hints are shown that could bias a verdict.
  package enum Hints: String, CaseIterable, Sendable {
    /// Before the verdict is given.
    case before
    /// Once it is given.
    case after
    /// Never.
    case off
  }

  /// How claims are shown in lists and cards.
  package enum Wording: String, CaseIterable, Sendable {
    /// In the words of the article.
    case words
    /// As sentences that can stand alone, where these differ.
    case reading
    /// In the words, and as such a sentence below.
    case both
  }

  /// A program that the user chose, or not.
  package enum Program: Hashable, Sendable {
    /// What the environment names, or else what is installed.
    case auto
    /// None.
    case off
    /// That one: a command line for the shell `sh`.
    case command(String)
  }

  /// The name under which events are recorded.
  package var checker: String
  /// The width of the screen in columns; nil takes the terminal's.
  package var width: Int?
  /// Whether answers come one fact a line, without columns, for screen readers.
  package var linear: Bool
  /// Whether colour is used.
  package var colour: Bool
  /// The background for which colours are chosen.
  package var theme: Theme
  /// When hints are shown that could bias a verdict.
  package var hints = Hints.after
  /// How claims are shown in lists and cards.
  package var wording = Wording.both
  /// Whether web addresses can be clicked in the terminal.
  package var links = false
  /// What shows answers that are longer than the screen.
  package var pager = Program.auto
  /// What long notes are written with.
  package var editor = Program.auto
  /// Whether the words under pictures are read and searched for claims.
  package var captions = true
  /// Whether pages from the web, as they were sent, and copies of cited files are kept next to the session.
  package var keepsSource = true
  /// Filters of the user's own, in the order they were made.
  package var filters: [Shortcut] = []
  /// Commands of the user's own, in the order they were made.
  package var aliases: [Shortcut] = []

  /// Makes settings.
  package init(checker: String, width: Int? = nil, linear: Bool = false, colour: Bool = false, theme: Theme = .auto) {
    self.checker = checker
    self.theme = theme
    self.width = width
    self.linear = linear
    self.colour = colour
  }

  /// Whether a pager may show long answers; in linear mode only one that was chosen, because most draw whole screens.
  var wantsPager: Bool { pager == .auto ? !linear : pager != .off }

  /// The value of a preference as people read it; nil if there is none of that name.
  subscript(name: String) -> String? { Preference.named(name)?.value(self) }

  /// Sets a preference as people type it.
  mutating func set(_ name: String, to value: String) throws(WorkbenchError) {
    guard let preference = Preference.named(name) else {
      throw .unknownWord(name, kind: "setting", choices: Preference.all.map(\.name) + ["filter"])
    }
    var changed = self
    guard preference.set(&changed, value) else { throw .badSetting(name, value: value, wanted: preference.wanted) }
    self = changed
  }
}
