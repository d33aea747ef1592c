/// Why words are not a filter.
public enum FilterError: Error, Hashable, Sendable {
  /// The word is not a term.
  case unknownTerm(String)
  /// There is no such reason.
  case unknownReason(String)
  /// There is nothing of that name that a claim could lack.
  case unknownLack(String)
  /// There are no facts of that kind.
  case unknownFacts(String)
  /// A priority is not compared so.
  case badPriority(String)
}

extension FilterError: CustomStringConvertible {
  /// What went wrong, in one sentence without a full stop.
  public var description: String {
    switch self {
    case .unknownTerm(let word): "“\(word)” is not a filter"
    case .unknownReason(let word): "“\(word)” is not a reason"
    case .unknownLack(let word): "unknown filter “no:\(word)”"
    case .unknownFacts(let word): "unknown filter “unticked:\(word)”"
    case .badPriority(let word): "“\(word)” is not a priority filter"
    }
  }

  /// What the user can do about it.
  public var hint: String {
    switch self {
    case .unknownTerm: "See “help filters”, for example: list untagged speaker:Armenia."
    case .unknownReason: "See “help verdicts” for the reasons."
    case .unknownLack: "Use no:evidence, no:note, no:reason, no:speaker or no:passages."
    case .unknownFacts:
      "Use unticked:facts, or one of \(Fact.Kind.allCases.map { "unticked:\($0.plural)" }.joined(separator: ", "))."
    case .badPriority: "For example: priority>60."
    }
  }
}
