/// Which verdicts need to be confirmed.
extension Claim {
  /// Why a verdict needs to be confirmed.
  public enum Doubt: Hashable, Sendable {
    /// It was given for other words.
    case otherWords
    /// It does not say that it judges the denial that the claim is, or judges one that the claim is no longer.
    ///
    /// Sessions before format 1.2 did not record it: there the same verdict meant the words to some and their denial to
    /// others.
    case otherPolarity

    /// Why, to follow “to be confirmed”.
    public var words: String {
      switch self {
      case .otherWords: "the words changed"
      case .otherPolarity: "it is unclear whether the claim or its denial was judged"
      }
    }
  }

  /// Why one of the claim's verdicts needs to be confirmed; nil if it stands.
  public func doubt(of tag: Tag) -> Doubt? {
    if tag.stale == true { return .otherWords }
    return (tag.denial == true) == (polarity == .denied) ? nil : .otherPolarity
  }

  /// Why the verdict that counts needs to be confirmed; nil if it stands or there is none.
  public var doubt: Doubt? { tag.flatMap(doubt(of:)) }

  /// Whether the verdict that counts needs to be confirmed.
  public var isToConfirm: Bool { doubt != nil }
}

extension Change {
  /// The change as it is recorded of a person who sees the claims as they stand: with those named that are denials, where
  /// it gives or confirms a verdict.
  func knowingDenials(in claims: ClaimList) -> Change {
    func denials(_ ids: [ClaimID]) -> [ClaimID]? {
      let denied = ids.filter { claims[$0]?.polarity == .denied }
      return denied.isEmpty ? nil : denied
    }
    switch self {
    case .claimTagged(var payload):
      payload.denials = denials(payload.claims)
      return .claimTagged(payload)
    case .claimAdjudicated(var payload):
      payload.denials = denials(payload.claims)
      return .claimAdjudicated(payload)
    case .tagConfirmed(var payload):
      payload.denials = denials(payload.claims)
      return .tagConfirmed(payload)
    default: return self
    }
  }
}
