import SessionKit

/// Whether a second person approved the review, and how much of it: a draft until everything is checked and signed.
struct Approval: Sendable {
  /// The signature of the review as it stands; nil if there is none.
  let signature: Signature?
  /// The last signature of the review before it changed; nil if there is none, or it has not changed since.
  let outdated: Signature?
  /// How much of the review is checked.
  let scope: String
  /// What changed since the outdated signature.
  private let changes: String
  /// How many verdicts have a signature of their own.
  private let signedVerdicts: Int
  /// Whether reports carry the draft mark.
  let isDraft: Bool

  init(_ session: Session, people: People) {
    let signOff = SignOff(session)
    signature = session.state.signature.map(people.signature)
    outdated =
      signOff.flatMap { $0.isCurrent ? nil : people.signature(Signature(by: $0.event.by, at: $0.event.at)) }
    scope = ReviewScope(session.state).words
    changes = signOff?.changes ?? ""
    signedVerdicts = session.state.claims.count { $0.signature != nil && !$0.excluded }
    isDraft = session.isDraft
  }

  /// What it is, in one or two words.
  var label: String { isDraft ? "Draft" : "Signed" }

  /// Who signed what, and how much is checked, in two or three sentences.
  func sentence(_ dates: ReportOptions.DateStyle) -> String {
    var sentences: [String] = []
    if let signature {
      sentences.append("Signed by \(signature.by), \(ReportDate(signature.at).text(dates)).")
    } else if let outdated {
      sentences.append(
        "Signed by \(outdated.by) for the text of \(ReportDate(outdated.at).text(dates)); since then, \(changes).")
    } else {
      sentences.append("Not signed: no second person has approved this review.")
    }
    sentences.append("\(scope).")
    if signature == nil, signedVerdicts > 0 {
      sentences.append(
        "\(signedVerdicts.counted("verdict")) \(signedVerdicts == 1 ? "has" : "have") a second signature.")
    }
    return sentences.joined(separator: " ")
  }
}
