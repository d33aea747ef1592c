/// One command of the shell: how it is written, what it does, and what Tab offers after it.
///
/// One table of them (``CommandTable``) feeds the interpreter, `help`, completion and the README.
package struct Command: Sendable {
  /// What may follow a command, for completion.
  package enum Argument: Hashable, Sendable {
    /// Claim numbers.
    case claims
    /// Filter terms.
    case filter
    /// Verdicts.
    case verdict
    /// Reasons.
    case reason
    /// Why a claim is not checkable.
    case uncheckableReason
    /// A file.
    case path
    /// Evidence ids.
    case evidence
    /// Document ids.
    case documents
    /// Preferences and their values.
    case setting
    /// Names of commands.
    case command
    /// Other fixed words.
    case words([String])
  }

  /// The name that is typed.
  package let name: String
  /// Shorter names.
  package let aliases: [String]
  /// The group in which `help` shows it.
  package let group: CommandGroup
  /// How it is written, the name first.
  package let synopsis: String
  /// What it does, in one line.
  package let summary: String
  /// What else there is to know, in sentences; may be empty.
  package let details: String
  /// A line to try.
  package let example: String
  /// What Tab offers after the name.
  package let arguments: [Argument]
  /// Whether free text may follow its words, after a colon.
  var takesText: Bool { synopsis.contains(": ") }
  /// Does it.
  let run: @Sendable (inout Desk, inout Invocation) throws(WorkbenchError) -> Screen

  init(
    _ name: String, aliases: [String] = [], group: CommandGroup, synopsis: String, summary: String,
    details: String = "",
    example: String, arguments: [Argument] = [],
    run: @escaping @Sendable (inout Desk, inout Invocation) throws(WorkbenchError) -> Screen
  ) {
    self.name = name
    self.aliases = aliases
    self.group = group
    self.synopsis = synopsis
    self.summary = summary
    self.details = details
    self.example = example
    self.arguments = arguments
    self.run = run
  }
}
