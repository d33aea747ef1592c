import SessionKit

/// What a publisher is asked to correct.
///
/// A letter to somebody outside holds nothing private, whatever the options say of other formats.
struct CorrectionRequest: Sendable {
  /// One passage.
  struct Item: Sendable {
    let entry: ClaimEntry
    /// What is wrong, in sentences; none where another wording alone is suggested.
    let fault: [String]
    /// What shows it; nil where there is no evidence that may be named.
    let evidence: Citation?
    /// The wording asked for.
    let suggestion: String?
  }

  let items: [Item]
  /// The day by which an answer is asked for, in words.
  let deadline: String?
  /// Who asks.
  let signers: [String]

  init(_ report: Report) {
    items = (report.urgent + report.reworded).filter { !Self.isUnsettled($0) }.map { entry in
      var claim = entry.claim
      claim.notes.removeAll(where: \.isPrivate)
      guard entry.wantsMending else {
        return Item(entry: entry, fault: [], evidence: nil, suggestion: claim.suggestion)
      }
      let note = claim.tag?.note
      return Item(
        entry: entry, fault: [entry.fault] + (note.map { [$0] } ?? []),
        evidence: ClaimEntry(
          claim: claim,
          citations: entry.citations.map { Citation(evidence: $0.evidence.redacted, link: Self.shown($0)) }
        ).bestEvidence,
        suggestion: claim.suggestion)
    }
    let publisher = report.info.publisher
    let due = report.inquiries.first { $0.whom == publisher && $0.due != nil && $0.answer == .open }?.due
    deadline = report.options.deadline ?? due
    var names: [String] = []
    for name in items.compactMap(\.entry.claim.tag?.by) where !names.contains(name) { names.append(name) }
    signers = names.map(People(showsContacts: false).name)
  }

  /// Whether a verdict is not firm enough to hold it against somebody: given for other words, or contested.
  static func isUnsettled(_ entry: ClaimEntry) -> Bool {
    entry.claim.tag?.stale == true || entry.claim.isContested
  }

  private static func shown(_ citation: Citation) -> Evidence.Link {
    citation.evidence.redacted.link(to: citation.link.claim) ?? citation.link
  }

  /// What the letter says before the passages.
  func opening(_ report: Report) -> String {
    guard !items.isEmpty else { return "We checked this article and found nothing in it that needs a correction." }
    let count = items.count.counted("passage")
    if items.contains(where: \.fault.isEmpty) {
      return
        """
        We checked this article and found \(count) that should be corrected. For each we quote the words and, where we \
        have them, say what is wrong, name the evidence and suggest another wording.
        """
    }
    return
      """
      We checked this article and found \(count) that should be corrected. For each we quote the words, say what is \
      wrong, name the evidence and, where we have one, suggest another wording.
      """
  }

  /// What the letter says behind the passages.
  var closing: [String] {
    guard !items.isEmpty else { return [] }
    let answer = deadline.map { "Please tell us by \($0) what you decide." } ?? "Please tell us what you decide."
    return [
      "\(answer) If you have evidence that we have not seen, we will look at it and mend our report where we are wrong."
    ]
  }
}
