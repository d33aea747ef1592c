/// What a new user needs to know first.
struct FirstHint {
  /// The rc file, as people write its path; nil if there is none.
  let preferences: String?
  let width: Int

  /// How many rows it takes on a screen of the usual width.
  static let rows = 3

  var screen: Screen {
    let kept = preferences.map { " Settings are saved in \($0)." } ?? ""
    let lines = [
      "New here? v, d or o tags the claim marked ›; words after a colon say why.",
      "“undo” takes back any step, Tab completes, “help” lists the commands, Ctrl-D leaves.",
      "“set linear on” puts one fact on a line.\(kept)",
    ]
    return Screen(lines.flatMap { StyledText($0).wrapped(to: width) })
  }
}
