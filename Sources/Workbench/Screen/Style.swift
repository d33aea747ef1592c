import SessionKit

/// What a run of text on the screen is, from which its colour follows; meaning never depends on colour alone.
package enum Style: Hashable, Sendable {
  /// Running text.
  case plain
  /// What the eye should find first.
  case strong
  /// What may be skipped.
  case dim
  /// A title over other lines.
  case heading
  /// Who says something.
  case speaker
  /// Words that were sought; they are in brackets too.
  case match
  /// A space at which no line is broken, made by `StyledText.glue` alone.
  case glue
  /// What can be pressed, and how far the work is.
  case accent
  /// What belongs to a verdict.
  case verdict(Verdict)
  /// What only an older text has.
  case removed
  /// What only a newer text has.
  case inserted
  /// A web address, which a terminal may open.
  case link(String)
  /// What went wrong.
  case error
  /// What the user can do about it.
  case hint

  /// The parameters of the terminal's SGR sequence (ECMA-48, 8.3.117), from the 16 colours that the user has chosen
  /// for the terminal; nil for none.
  ///
  /// Yellow, cyan and white are not seen on a light background, blue not on a dark one: each has its theme.
  func sgr(for theme: Theme) -> String? {
    switch self {
    case .plain, .glue: nil
    case .strong, .heading: "1"
    case .dim, .hint, .link: "2"
    case .match: "1;4"
    case .speaker, .accent: theme == .dark ? "36" : theme == .light ? "34" : nil
    case .verdict(.verified): "32"
    case .verdict(.disputed): "31"
    case .verdict(.oneSided): theme == .dark ? "33" : "35"
    case .removed: "31"
    case .inserted: "32"
    case .error: "1;31"
    }
  }
}
