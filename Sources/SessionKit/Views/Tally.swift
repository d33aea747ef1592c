/// How many claims of a review have which status.
public struct Tally: Hashable, Sendable {
  /// All claims in the review, excluded ones left out.
  public var claims = 0
  /// Those of them that evidence could settle.
  public var checkable = 0
  /// Those with each verdict, except for those of which only that they were said was verified.
  var verdicts: [Verdict: Int] = [:]
  /// Those of which only that they were said was verified.
  public var said = 0
  /// The disputed ones by what shows it, without a reason under nil.
  public var disputes: [Reason?: Int] = [:]
  /// Checkable ones without a verdict: what is still unseen.
  public var untagged = 0
  /// Those that no evidence could settle, and that have no verdict.
  public var uncheckable = 0
  /// Those taken out of the review.
  public var excluded = 0
  /// Those marked to come back to.
  public var flagged = 0
  /// Tags to be confirmed, because they were given for something else; they count as no verdict.
  public var stale = 0
  /// Those on hold.
  public var held = 0
  /// Verified ones with neither reason, note nor evidence.
  public var bareVerified = 0

  /// Counts the claims of a state.
  public init(_ state: ReviewState) {
    for claim in state.claims {
      guard !claim.excluded else {
        excluded += 1
        continue
      }
      claims += 1
      checkable += claim.checkable ? 1 : 0
      flagged += claim.flagged ? 1 : 0
      held += claim.hold == nil ? 0 : 1
      guard let tag = claim.tag else {
        untagged += claim.checkable ? 1 : 0
        uncheckable += claim.checkable ? 0 : 1
        continue
      }
      guard !claim.isToConfirm else {
        stale += 1
        continue
      }
      if tag.isSaidOnly { said += 1 } else { verdicts[tag.verdict, default: 0] += 1 }
      if tag.isDispute { disputes[tag.ground, default: 0] += 1 }
      bareVerified += tag.verdict == .verified && state.isBare(claim) ? 1 : 0
    }
  }

  /// The number of claims with a verdict that stands.
  public var tagged: Int { verdicts.values.reduce(said, +) }
  /// The number of claims that have a verdict or need one.
  public var total: Int { tagged + untagged + stale }

  /// What else the disputed ones are based on, in the order of ``Reason``; nil, for no reason, last.
  public var otherGrounds: [Reason?] {
    (Reason.allCases.filter { !Tag.grounds.contains($0) } + [nil]).filter { disputes[$0] != nil }
  }

  /// The number of claims under that mark.
  public subscript(mark: Mark) -> Int { Verdict(rawValue: mark.rawValue).map { verdicts[$0] ?? 0 } ?? said }
}

extension ReviewState {
  /// Whether a claim has a verdict but no reason, note or evidence.
  public func isBare(_ claim: Claim) -> Bool {
    claim.tag != nil && !claim.isReasoned && claim.notes.isEmpty && !evidence.isLinked(to: claim.id)
  }
}
