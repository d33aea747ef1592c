/// Why words are no filter.
public enum FilterError: Error, Hashable, Sendable {
  /// The word is no term.
  case unknownTerm(String)
  /// There is no such reason.
  case unknownReason(String)
  /// There is nothing of that name that a claim could lack.
  case unknownLack(String)
  /// A priority is not compared so.
  case badPriority(String)
}

extension FilterError: CustomStringConvertible {
  /// What went wrong, in one sentence without a full stop.
  public var description: String {
    switch self {
    case .unknownTerm(let word): "“\(word)” is no filter"
    case .unknownReason(let word): "“\(word)” is no reason"
    case .unknownLack(let word): "a claim cannot lack “\(word)”"
    case .badPriority(let word): "“\(word)” does not compare a priority"
    }
  }

  /// What the person can do about it.
  public var hint: String {
    switch self {
    case .unknownTerm: "“help filters” lists them, for example: list untagged speaker:Armenia."
    case .unknownReason: "“help verdicts” lists the reasons."
    case .unknownLack: "Write no:evidence, no:note, no:reason or no:speaker."
    case .badPriority: "Write it so: priority>60."
    }
  }
}
