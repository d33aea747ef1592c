/// How much of a review is checked: verdicts to confirm count as none.
public struct ReviewScope: Hashable, Sendable {
  /// The claims with a verdict that stands.
  let judged: Int
  /// The claims that have a verdict or need one.
  let total: Int
  /// Checkable claims that were excluded without a note that says why.
  let unexplained: Int

  /// Counts the claims of a state.
  public init(_ state: ReviewState) {
    judged = state.claims.taggedCount
    total = judged + state.claims.openCount
    unexplained = state.claims.count { $0.excluded && $0.checkable && $0.notes.isEmpty }
  }

  /// Whether everything that can be checked was, or was excluded with a note that says why.
  public var isComplete: Bool { judged == total && total > 0 && unexplained == 0 }

  /// The counts in a few words: `49 of 52 claims checked; 3 unchecked`.
  public var words: String {
    var parts = ["\(judged) of \(total.counted("claim")) checked"]
    if total > judged { parts.append("\(total - judged) unchecked") }
    if unexplained > 0 { parts.append("\(unexplained) excluded without a note") }
    return parts.joined(separator: "; ")
  }
}
