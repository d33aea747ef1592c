import SessionKit

/// A page of help that is about no single command.
struct HelpTopic: Hashable {
  /// The word behind `help`.
  let name: String
  /// What the page is about, in one line.
  let summary: String
  /// The page: a term, and what it means; a term that is empty stands for a sentence of its own.
  let entries: [(term: String, meaning: String)]

  static func == (left: HelpTopic, right: HelpTopic) -> Bool { left.name == right.name }
  func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// All topics.
  static let all: [HelpTopic] = [verdicts, filters, claims, evidence, review, keys]

  private static let verdicts = HelpTopic(
    name: "verdicts", summary: "the verdicts and their reasons",
    entries: Verdict.allCases.flatMap { verdict in
      [(verdict.rawValue, "\(verdict.symbol) \(verdict.meaning)")]
        + Reason.allCases.filter { $0.usualVerdict == verdict }.map { ("  " + $0.rawValue, $0.meaning) }
    } + [
      ("", "A verdict judges what is said, not that it was said. Any reason may stand with any verdict.")
    ])

  private static let filters = HelpTopic(
    name: "filters", summary: "how claims are picked out",
    entries: [
      ("untagged, tagged", "without a verdict, or with one"),
      ("verified, disputed, one-sided", "with that verdict"),
      ("flagged, excluded, stale", "marked to come back to; taken out; to be confirmed"),
      ("gone", "no longer in the article since it was reloaded"),
      ("checkable, uncheckable", "whether evidence could settle it"),
      ("speaker:NAME", "said by somebody of that name; quote names of several words"),
      ("checker:NAME", "tagged by that person"),
      ("reason:REASON", "tagged with that reason"),
      ("no:evidence", "without evidence; so also no:note, no:reason, no:speaker"),
      ("priority>60", "by how much it wants checking; so also < and ="),
      ("/words/", "with these letters in its words"),
      ("", "Several terms must all hold: list untagged checkable speaker:Armenia"),
    ])

  private static let claims = HelpTopic(
    name: "claims", summary: "how claims are named",
    entries: [
      ("8", "claim 8"), ("8a", "the first part of claim 8, after it was split"), ("3-7,9", "claims 3 to 7, and 9"),
      (".", "the current claim, which a command without claims means as well"),
      ("", "A number is given once and never moves; lists are in the order of the text."),
    ])

  private static let evidence = HelpTopic(
    name: "evidence", summary: "forms and stances of evidence",
    entries: [
      ("supports, refutes", "it speaks for the claim, or against it"), ("context", "it helps to understand the claim"),
      ("document", "a report, a law, a court file, a letter"), ("article", "another publication's article"),
      ("post", "a post on a social network"), ("image", "a picture or a film"),
      ("interview", "what somebody told you"), ("dataset", "figures"), ("observation", "what you saw"),
      ("", "cite https://example.org/report refutes 13 supports 14: “the words of the report”"),
    ])

  private static let review = HelpTopic(
    name: "review", summary: "the keys of the review",
    entries: (ReviewKey.browsing + ReviewKey.digits + ReviewKey.always).map { ($0.keys, $0.meaning) })

  private static let keys = HelpTopic(
    name: "keys", summary: "the keys of the line editor",
    entries: [
      ("Tab", "complete commands, filters, reasons and paths; twice to list them"),
      ("↑ ↓, Ctrl-R", "earlier lines; search in them"), ("Ctrl-A, Ctrl-E", "to the beginning, to the end"),
      ("Ctrl-W, Ctrl-U, Ctrl-K", "delete the word, the line, the rest"), ("Ctrl-C", "clear the line"),
      ("Ctrl-D", "leave"), ("", "~/.editrc is read; “bind -v” there gives the keys of vi."),
    ])
}
