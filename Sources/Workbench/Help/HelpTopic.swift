import SessionKit

/// A page of help that is about no single command.
struct HelpTopic: Hashable {
  /// The word after `help`.
  let name: String
  /// What the page is about, in one line.
  let summary: String
  /// The page: a term, and what it means; an empty term is for a sentence of its own.
  let entries: [(term: String, meaning: String)]

  static func == (left: HelpTopic, right: HelpTopic) -> Bool { left.name == right.name }
  func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// All topics.
  static let all: [HelpTopic] = [
    verdicts, filters, claims, evidence, review, settings, display, scripts, keys,
  ]

  private static let verdicts = HelpTopic(
    name: "verdicts", summary: "the verdicts and their reasons",
    entries: Verdict.allCases.flatMap { verdict in
      [(verdict.rawValue, "\(verdict.symbol) \(verdict.meaning)")]
        + Reason.allCases.filter { $0.usualVerdict == verdict }.map { ("  " + $0.rawValue, $0.meaning) }
    } + [
      (
        "",
        "A verdict judges what the speaker asserts, not whether it was said; for a denial it judges the denial. Any "
          + "reason can go with any verdict."
      ),
      ("", "With attribution-only a claim counts as said, not as verified: ◌ said; truth not checked."),
    ])

  private static let filters = HelpTopic(
    name: "filters", summary: "how to select claims",
    entries: [
      ("untagged, tagged", "without a verdict, or with one"),
      ("verified, disputed, one-sided", "with that verdict"),
      ("said", "verified only that it was said; truth not checked"),
      ("held, flagged, excluded", "on hold; flagged to come back to; taken out"),
      ("stale, gone", "to be confirmed, because the words changed; no longer in the text"),
      ("contested, signed", "checkers disagree; signed by a second person"),
      ("checkable, uncheckable", "whether evidence could settle it"),
      ("unsure", "the engine is not sure of its words or speaker"),
      ("speaker:NAME", "by a speaker of that name: speaker:\"the Azeri officials\""),
      ("checker:NAME", "tagged by that person"),
      ("mine, unassigned", "assigned to you, or to nobody; assigned:NAME to somebody else"),
      ("reason:REASON", "tagged with that reason"),
      ("no:evidence", "without evidence; also no:note, no:reason, no:speaker"),
      ("no:passages", "without a passage in the documents of the review"),
      ("different-figures", "with another figure, date or time in a passage"),
      ("quotes:altered", "with an altered quotation; also verbatim, shortened, absent"),
      ("unticked:names", "with a name not ticked; also titles, figures, dates, places, quotes, links, facts"),
      ("priority>60", "by urgency; also with < and ="),
      ("/words/", "containing these words: /border skirmishes/"),
      ("NAME", "a filter of your own: set filter todo = untagged checkable"),
      ("", "All terms must match: list untagged checkable speaker:Armenia"),
    ])

  private static let claims = HelpTopic(
    name: "claims", summary: "how to name claims",
    entries: [
      ("8", "claim 8"), ("8a", "the first part of claim 8, after it was split"), ("3-7,9", "claims 3 to 7, and 9"),
      (".", "the current claim; so does a command without claims"),
      ("", "A claim keeps its number for good; lists are in the order of the text."),
    ])

  private static let evidence = HelpTopic(
    name: "evidence", summary: "forms and stances of evidence",
    entries: [
      ("supports, refutes", "evidence for the claim, or against it"), ("context", "background to the claim"),
      ("document", "a report, a law, a court file, a letter"), ("article", "another publication's article"),
      ("post", "a post on a social network"), ("image", "a photo or video"),
      ("interview", "what somebody told you"), ("dataset", "figures"), ("observation", "what you saw"),
      ("", "cite https://example.org/report refutes 13 supports 14: “the words of the report”"),
    ])

  private static let settings = HelpTopic(
    name: "settings", summary: "what “set” can change, and where it is saved",
    entries: Preference.all.map { ($0.name, "\($0.meaning): \($0.wanted)") } + [
      ("filter NAME = FILTER", "your own filter, for use in any filter"),
      (
        "",
        "What you set at a terminal is saved in ~/.config/stet/rc, with your aliases; --no-rc ignores that file. The "
          + "command line, STET_CHECKER and STET_LINEAR take precedence."
      ),
    ])

  private static let display = HelpTopic(
    name: "display", summary: "symbols and invisible characters",
    entries: [
      ("␛ ␇ ␉ …", "control characters, including escape sequences; they have no effect"),
      ("⍽", "a no-break space"),
      ("‹U+202E› ‹U+200B› …", "characters that reverse text, have no width, or are unusual spaces"),
      ("✓ ◌ ✗ ◐ ·", "verified, said, disputed, one-sided, no verdict yet; always with the word"),
      ("› ⚑ ⏸ ? ≠", "the current claim; flagged; on hold; verdict to be confirmed; checkers disagree"),
      ("[words]", "what was found, or the claim within its sentence"),
      ("", "Nothing is shown by colour alone. “set linear on” puts one fact on a line, for screen readers."),
    ])

  private static let scripts = HelpTopic(
    name: "scripts", summary: "commands from a file or a pipe",
    entries: [
      ("run FILE", "runs the commands in a file, one per line; # starts a comment"),
      ("stet ARTICLE < FILE", "does so without a terminal: no prompt, no questions, nothing saved until “save FILE”"),
      ("alias NAME = WORDS", "defines your own command"),
      ("", "A command that fails does not stop the rest; the exit code is 1 at the end."),
    ])

  private static let review = HelpTopic(
    name: "review", summary: "the keys of the review",
    entries: (ReviewKey.browsing + ReviewKey.digits + ReviewKey.always).map { ($0.keys, $0.meaning) })

  private static let keys = HelpTopic(
    name: "keys", summary: "the keys of the line editor",
    entries: [
      ("Tab", "complete commands, filters, reasons and paths; twice to list them"),
      ("↑ ↓, Ctrl-R", "earlier lines; search them"), ("Ctrl-A, Ctrl-E", "to the beginning, to the end"),
      ("Ctrl-W, Ctrl-U, Ctrl-K", "delete the word, the line, the rest"), ("Ctrl-C", "clear the line"),
      ("Ctrl-D", "leave"),
      ("", "Pasted text stays one line, its line breaks shown as ␊; nothing runs before Enter."),
      ("", "~/.editrc is read; “bind -v” there turns on vi keys."),
    ])
}
