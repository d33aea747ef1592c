import SessionKit

/// What a publisher is asked for: to correct what the article states, and to add to what it reports.
///
/// That an article reports what someone said is not an error, however wrong that is. A letter to someone outside holds
/// nothing private, whatever the options say of other formats.
struct CorrectionRequest: Sendable {
  /// One passage.
  struct Item: Sendable {
    let entry: ClaimEntry
    /// What the article states or reports, as a clause with the words: `Your article states: “12 cracks were found”`.
    let passage: String
    /// What is wrong with it, or what was found about what it reports; empty if another wording alone is suggested.
    let fault: [String]
    /// What shows it; nil if there is no evidence that may be named.
    let evidence: Citation?
    /// The wording asked for.
    let suggestion: String?
  }

  /// What the article states in its own voice, and where it does not give the words of others as they were.
  let stated: [Item]
  /// What it reports that others said or denied.
  let reported: [Item]
  /// The day by which an answer is asked for, in words.
  let deadline: String?
  /// Who asks.
  let signers: [String]
  /// How many claims have a verdict that stands, and how many need one.
  let checked: (judged: Int, total: Int)
  /// The claims that may be wrong, but that the letter does not speak of.
  let omissions: [Omission]

  /// All passages, in the order of the letter.
  var items: [Item] { stated + reported }

  init(_ report: Report) {
    let entries = (report.urgent + report.reworded).filter { !Self.isUnsettled($0) }
    stated = entries.filter { !Self.isFaithful($0) }.map(Self.item)
    reported = entries.filter(Self.isFaithful).map(Self.item)
    let publisher = report.info.publisher
    let due = report.inquiries.first { $0.whom == publisher && $0.due != nil && $0.answer == .open }?.due
    deadline = report.options.deadline ?? due
    var names: [String] = []
    for name in entries.compactMap(\.claim.tag?.by) where !names.contains(name) { names.append(name) }
    signers = names.map(People(showsContacts: false).name)
    let open = report.entries.count { $0.standing == .held || $0.standing == .unseen }
    checked = (report.judged.count, report.judged.count + open)
    let covered = Set(entries.map(\.claim.id))
    omissions = Omission.Cause.allCases.compactMap { cause in
      let claims = report.entries.filter { Omission.Cause($0) == cause && !covered.contains($0.claim.id) }
      return claims.isEmpty ? nil : Omission(cause: cause, claims: claims.map(\.claim.id))
    }
  }

  private static func item(_ entry: ClaimEntry) -> Item {
    let isFaithful = isFaithful(entry)
    let passage = isFaithful || entry.telling.voice != .article ? entry.telling.reported : entry.telling.stated
    guard entry.needsCorrection else {
      return Item(entry: entry, passage: passage, fault: [], evidence: nil, suggestion: entry.claim.suggestion)
    }
    let evidence = entry.citations.map { Citation(evidence: $0.evidence.redacted, link: shown($0)) }
    return Item(
      entry: entry, passage: passage,
      fault: [isFaithful ? entry.finding : entry.fault] + (entry.claim.tag?.note.map { [$0] } ?? []),
      evidence: entry.best(of: evidence), suggestion: entry.claim.suggestion)
  }

  /// Whether the article reports what someone else said, and does so as it was said.
  static func isFaithful(_ entry: ClaimEntry) -> Bool {
    let unfaithful: Set<Reason> = [.misquoted, .notAuthentic, .statedAsFact]
    return entry.telling.voice != .article && unfaithful.isDisjoint(with: entry.claim.tag?.reasons ?? [])
  }

  /// Whether a verdict is not firm enough to hold it against someone: given for something else, or contested.
  static func isUnsettled(_ entry: ClaimEntry) -> Bool { entry.claim.isToConfirm || entry.claim.isContested }

  private static func shown(_ citation: Citation) -> Evidence.Link {
    citation.evidence.redacted.link(to: citation.link.claim) ?? citation.link
  }
}
