/// What adding did.
public struct AddingOutcome: Hashable, Sendable {
  /// How many claims are new.
  public internal(set) var added = 0
  /// How many replaced an earlier form of themselves.
  public internal(set) var replaced = 0
  /// How many were there already.
  public internal(set) var unchanged = 0
  /// How many went, because their session has them no longer.
  public internal(set) var removed = 0
  /// How many reviews of a file were left out, because they say nowhere what they are of.
  public internal(set) var leftOut = 0

  static func += (left: inout AddingOutcome, right: AddingOutcome) {
    left.added += right.added
    left.replaced += right.replaced
    left.unchanged += right.unchanged
    left.removed += right.removed
    left.leftOut += right.leftOut
  }
}
