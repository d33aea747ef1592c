import SessionKit

/// The earlier checks of a claim, numbered for `cite earlier`.
struct EarlierView {
  let claim: Claim
  /// How the claim is worded.
  let telling: Telling
  let checks: [PastCheck]
  let width: Int
  let linear: Bool

  var lines: [StyledText] {
    let head = StyledText("Claim \(claim.id), checked before: ", .dim) + StyledText(telling.line.inOneLine)
    return head.wrapped(to: width) + checks.enumerated().flatMap { lines(of: $1, number: $0 + 1) }
  }

  private func lines(of check: PastCheck, number: Int) -> [StyledText] {
    let head = StyledText("\(number)\(linear ? ":" : " ") ", .strong) + StyledText(check.summary)
    var details = [StyledText(check.claim)]
    if let title = check.title, title != check.claim { details.append(StyledText(title)) }
    if let note = check.note { details.append(StyledText("because \(note)")) }
    if let url = check.url { details.append(StyledText(url, .link(url))) }
    for proof in check.proofs {
      var text = StyledText(proof.stance.map { $0 == .context ? "context: " : "\($0.rawValue) " } ?? "based on ")
      if let title = proof.title { text += StyledText("\(title) ") }
      details.append(text + StyledText(proof.url, .link(proof.url)))
    }
    return head.wrapped(to: width) + details.flatMap(indented)
  }

  private func indented(_ text: StyledText) -> [StyledText] {
    linear ? [text] : text.wrapped(to: width - 3).map { StyledText("   ") + $0 }
  }
}
