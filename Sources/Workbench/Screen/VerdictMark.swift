import SessionKit

/// The mark of a claim: sign and words of its verdict, or why it has none.
enum VerdictMark {
  /// The mark of a claim.
  static func text(for claim: Claim) -> StyledText {
    if claim.excluded { return StyledText("excluded", .dim) }
    if let tag = claim.tag {
      // Behind “truth not checked” the mark alone would make a question of it.
      let doubt = tag.isSaidOnly ? " ?" : "?"
      let more = (claim.isToConfirm ? doubt : "") + (claim.isContested ? "≠" : "")
      return text(for: tag) + StyledText(more, .verdict(tag.verdict))
    }
    if claim.hold != nil { return StyledText("⏸ held", .dim) }
    if let reason = claim.reason { return StyledText(reason.rawValue, .dim) }
    return StyledText("·", .dim)
  }

  /// The mark of a verdict that was given.
  static func text(for tag: Tag) -> StyledText {
    StyledText("\(tag.mark.symbol) \(tag.words)", tag.isSaidOnly ? .plain : .verdict(tag.verdict))
  }

  /// A mark by itself, where claims are counted.
  static func text(for mark: Mark) -> StyledText {
    let style: Style = Verdict(rawValue: mark.rawValue).map { .verdict($0) } ?? .plain
    return StyledText("\(mark.symbol) \(mark.words)", style)
  }
}
