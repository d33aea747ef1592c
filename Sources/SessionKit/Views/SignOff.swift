/// What the last signature of a whole review covers, and what has changed since.
public struct SignOff: Hashable, Sendable {
  /// The event that signed it.
  public let event: Event
  /// Whether it is for the review as it stands.
  public let isCurrent: Bool
  /// The counts of the review as it stood when it was signed.
  private let then: ReviewScope
  /// The counts of the review as it stands.
  private let now: ReviewScope
  /// How many claims are new since, how many have other words or another verdict, and how many are gone.
  private let difference: Difference

  private struct Difference: Hashable {
    let new: Int
    let changed: Int
    let gone: Int
  }

  /// Finds the last signature of a session's whole review that was not undone; nil if there is none.
  public init?(_ session: Session) {
    let undone = session.undoneSeqs
    let signed = session.events.last { event in
      guard case .sessionSigned = event.change, event.aside == nil else { return false }
      return !undone.contains(event.seq)
    }
    guard let signed, let before = try? session.at(signed.seq).state else { return nil }
    let state = session.state
    event = signed
    isCurrent = state.signature != nil
    (then, now) = (ReviewScope(before), ReviewScope(state))
    difference = Difference(
      new: state.claims.count { before.claims[$0.id] == nil },
      changed: state.claims.count { claim in
        before.claims[claim.id].map { $0.text != claim.text || $0.tag != claim.tag || $0.excluded != claim.excluded }
          ?? false
      },
      gone: before.claims.count { state.claims[$0.id] == nil })
  }

  /// Whether everything that can be checked was, or was excluded with a note that says why.
  public var isComplete: Bool { now.isComplete }

  /// How much of the review is checked: `49 of 52 claims checked; 3 unchecked`.
  public var scope: String { now.words }

  /// How much of it was checked when it was signed.
  public var scopeThen: String { then.words }

  /// What has changed since: `2 claims new, 2 changed`.
  public var changes: String {
    let parts = [(difference.new, "new"), (difference.changed, "changed"), (difference.gone, "gone")]
      .filter { $0.0 > 0 }
    guard let first = parts.first else { return "no claim changed" }
    return (["\(first.0.counted("claim")) \(first.1)"] + parts.dropFirst().map { "\($0.0) \($0.1)" })
      .joined(separator: ", ")
  }
}

extension Session {
  /// Whether reports call the review a draft: it is not signed as it stands, or not everything checkable is checked.
  public var isDraft: Bool {
    guard state.signature != nil, let signOff = SignOff(self) else { return true }
    return !signOff.isComplete
  }
}
