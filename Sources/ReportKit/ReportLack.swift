/// Something that a format needs and a session lacks, with the command that fixes it.
public struct ReportLack: Hashable, Sendable, CustomStringConvertible {
  /// What is lacking, without a full stop.
  public var what: String
  /// The command of the shell, or the option of `stet export`, that fixes it.
  public var remedy: String
  /// Whether it is in how the report is exported and not in the session: then it is advice, and nothing is missing.
  public var isAdvice = false

  /// What is lacking and how to fix it, in one line.
  public var description: String { "\(what): \(remedy)" }
}
