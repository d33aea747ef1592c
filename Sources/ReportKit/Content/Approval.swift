import SessionKit

/// Whether someone follows the review: a draft until a second person signs it.
struct Approval: Sendable {
  /// The signature of the review as it stands; nil for a draft.
  let signature: Signature?
  /// How many verdicts have a signature of their own.
  let signedVerdicts: Int

  init(_ state: ReviewState, people: People) {
    signature = state.signature.map(people.signature)
    signedVerdicts = state.claims.count { $0.signature != nil && !$0.excluded }
  }

  var isDraft: Bool { signature == nil }

  /// What it is, in one or two words.
  var label: String { isDraft ? "Draft" : "Signed" }

  /// What that means, in one sentence.
  func sentence(_ dates: ReportOptions.DateStyle) -> String {
    if let signature {
      return "Signed by \(signature.by), \(ReportDate(signature.at).text(dates))."
    }
    let verdicts =
      signedVerdicts > 0
      ? " \(signedVerdicts.counted("verdict")) \(signedVerdicts == 1 ? "has" : "have") a second signature." : ""
    return "Not signed: no second person has approved this review.\(verdicts)"
  }
}
