import SessionKit

/// The counts of a review in sentences.
extension Tally {
  /// How far the review has come.
  var progress: String {
    switch (total, untagged) {
    case (0, _): "There is no claim here that evidence could settle."
    case (_, 0): "\(Self.count(total, "claim")) to judge, and every one has a verdict."
    case (_, total): "\(Self.count(total, "claim")) to judge, none of them judged yet."
    default:
      "\(tagged) of \(Self.count(total, "claim")) to judge \(tagged == 1 ? "has" : "have") a verdict; \(untagged) still unseen."
    }
  }

  /// What a reader should know beside the counts, one sentence each.
  var remarks: [String] {
    var remarks: [String] = []
    if bareVerified > 0 {
      remarks.append(
        "\(Self.count(bareVerified, "verified claim")) \(bareVerified == 1 ? "rests" : "rest") on nothing: neither a reason, a note nor evidence."
      )
    }
    if stale > 0 {
      remarks.append(
        "\(Self.count(stale, "verdict")) to be confirmed, because the claim's words changed after it was given.")
    }
    if flagged > 0 { remarks.append("\(Self.count(flagged, "claim")) flagged to come back to.") }
    if excluded > 0 {
      remarks.append("\(Self.count(excluded, "claim")) taken out of the review and not marked in the text.")
    }
    return remarks
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
