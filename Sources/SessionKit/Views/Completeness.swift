/// What a review lacks before it can be called complete.
public struct Completeness: Hashable, Sendable {
  /// One thing that is lacking, with the command that fixes it.
  public enum Lack: Hashable, Sendable, CustomStringConvertible {
    /// The claim needs a verdict.
    case untagged(ClaimID)
    /// The claim's verdict was given for something else.
    case stale(ClaimID, Claim.Doubt)
    /// The claim's verdict has no reason, note or evidence.
    case bare(ClaimID, Verdict)
    /// The evidence speaks to no claim.
    case unlinked(EvidenceID)

    /// What is lacking and how it is repaired.
    public var description: String {
      switch self {
      case .untagged(let id): "\(id) has no verdict: verified \(id), disputed \(id) or one-sided \(id)"
      case .stale(let id, .otherWords): "\(id) was tagged before its words changed; confirm it or tag it again"
      case .stale(let id, .otherPolarity):
        "\(id) was tagged without saying whether the denial is judged; confirm it or tag it again"
      case .bare(let id, let verdict):
        "\(id) is \(verdict.rawValue) without reason, note or evidence: cite … supports \(id), or note \(id): …"
      case .unlinked(let id): "\(id) is not linked to a claim: cite \(id) supports …, or uncite \(id)"
      }
    }
  }

  /// Everything that is lacking, in the order of the text.
  public let lacks: [Lack]

  /// Looks through a state.
  public init(_ state: ReviewState) {
    let claims = state.claims.filter { !$0.excluded }.compactMap { claim -> Lack? in
      guard let tag = claim.tag else { return claim.checkable ? .untagged(claim.id) : nil }
      if let doubt = claim.doubt { return .stale(claim.id, doubt) }
      return state.isBare(claim) ? .bare(claim.id, tag.verdict) : nil
    }
    lacks = claims + state.evidence.filter(\.links.isEmpty).map { .unlinked($0.id) }
  }
}
