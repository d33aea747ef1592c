/// The groups in which `help` shows the commands.
package enum CommandGroup: String, CaseIterable, Sendable {
  /// Loading and looking at the article.
  case article
  /// Going through the claims and mending them.
  case claims
  /// Going through the claims, one key a decision.
  case review
  /// Giving verdicts.
  case tag
  /// Evidence and its links.
  case evidence
  /// Where the review stands.
  case overview
  /// Working with other checkers.
  case team
  /// Sessions and reports.
  case file
  /// The shell itself.
  case shell
}
