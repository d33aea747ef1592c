import SessionKit

/// The mark of a claim: symbol and word of its verdict, or why it has none.
enum VerdictMark {
  /// The mark of a claim.
  static func text(for claim: Claim) -> StyledText {
    if claim.excluded { return StyledText("excluded", .dim) }
    if let tag = claim.tag {
      let more = (tag.stale == true ? "?" : "") + (claim.isContested ? "≠" : "")
      return text(for: tag.verdict) + StyledText(more, .verdict(tag.verdict))
    }
    if claim.hold != nil { return StyledText("⏸ held", .dim) }
    if let reason = claim.reason { return StyledText(reason.rawValue, .dim) }
    return StyledText("·", .dim)
  }

  /// The mark of a verdict.
  static func text(for verdict: Verdict) -> StyledText {
    StyledText("\(verdict.symbol) \(verdict.rawValue)", .verdict(verdict))
  }
}
