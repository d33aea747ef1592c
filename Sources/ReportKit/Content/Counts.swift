import SessionKit

/// How many claims of the whole review have which status, and what a reader should know of them.
struct Counts: Hashable, Sendable {
  private var standings: [Standing: Int] = [:]
  /// The disputed claims by reason; those without one under nil.
  private(set) var disputes: [Reason?: Int] = [:]
  /// The claims in the review.
  private(set) var claims = 0
  /// Those taken out of the review.
  private(set) var excluded = 0
  /// Those marked to come back to.
  private(set) var flagged = 0
  /// Verdicts given for something else, as other words.
  private(set) var stale = 0
  /// Claims on which checkers differ.
  private(set) var contested = 0

  init(_ state: ReviewState) {
    for claim in state.claims {
      guard !claim.excluded else {
        excluded += 1
        continue
      }
      claims += 1
      let standing = Standing(claim)
      standings[standing, default: 0] += 1
      if standing == .disputed { disputes[claim.tag?.ground, default: 0] += 1 }
      flagged += claim.flagged ? 1 : 0
      stale += claim.isToConfirm ? 1 : 0
      contested += claim.isContested ? 1 : 0
    }
  }

  /// The number of claims with that status.
  subscript(standing: Standing) -> Int { standings[standing] ?? 0 }

  /// The number of claims with a verdict.
  var judged: Int { self[.verified] + self[.said] + self[.disputed] + self[.oneSided] }

  /// The number of claims that have a verdict or need one.
  var total: Int { judged + self[.held] + self[.unseen] }

  /// How far the review has come, in one sentence.
  var progress: String {
    let claims = total.counted("claim")
    if total == 0 { return "No checkable claims." }
    if judged == total { return "\(claims) to check, all with a verdict." }
    if judged == 0, self[.held] == 0 { return "\(claims) to check, none with a verdict yet." }
    var rest: [String] = []
    if self[.held] > 0 { rest.append("\(self[.held]) on hold") }
    if self[.unseen] > 0 { rest.append("\(self[.unseen]) not yet checked") }
    return "\(judged) of \(claims) to check \(judged == 1 ? "has" : "have") a verdict; \(rest.joined(separator: ", "))."
  }

  /// What a reader should know besides the counts, one sentence each.
  var remarks: [String] {
    var remarks: [String] = []
    if contested > 0 {
      remarks.append("Checkers disagree on \(contested.counted("claim")); the conflict is unresolved.")
    }
    if stale > 0 {
      remarks.append(
        "\(stale.counted("verdict")) \(stale == 1 ? "needs" : "need") confirming for the current wording.")
    }
    if self[.said] > 0 {
      remarks.append(
        "\(self[.said].counted("claim")) marked as said: only that it was said was checked, not whether it is true.")
    }
    if flagged > 0 { remarks.append("\(flagged.counted("claim")) flagged for follow-up.") }
    if excluded > 0 {
      remarks.append("\(excluded.counted("claim")) excluded from the review and not marked in the text.")
    }
    return remarks
  }
}
