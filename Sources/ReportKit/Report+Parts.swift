import Groundwork
import SessionKit

/// The parts of a report that several formats show.
extension Report {
  /// What must be corrected: what is disputed, then what is one-sided, each in the order of the text.
  var urgent: [ClaimEntry] {
    let faults = entries.filter(\.needsCorrection)
    return faults.filter { $0.standing == .disputed } + faults.filter { $0.standing == .oneSided }
  }

  /// What is not found to be wrong, but should be said in other words, which the publisher has not used yet.
  var reworded: [ClaimEntry] {
    entries.filter { !$0.needsCorrection && $0.claim.suggestion != nil && $0.claim.correction != .made }
  }

  /// The statuses of the claims in the report: each one that occurs, in the order in which they are listed.
  var standings: [Standing] {
    let shown = Set(entries.map(\.standing))
    return Standing.allCases.filter(shown.contains)
  }

  /// The claims with a verdict that stands.
  var judged: [ClaimEntry] { entries.filter(\.claim.isJudged) }

  /// The questions that nobody has answered yet.
  var openInquiries: [Inquiry] { inquiries.filter { $0.answer == .open } }

  /// What the report is confined to, in one sentence; nil if it holds the whole review.
  var scope: String? {
    options.only.map { "This report covers only \(entries.count) of \(counts.claims.counted("claim")): \($0.words)." }
  }

  /// Who wrote and published the article, and when.
  var origin: [String] {
    [info.authors?.joined(separator: ", "), info.publisher, info.published].compactMap { $0 }.filter { !$0.isEmpty }
  }

  /// The address of the article, where it may be linked to.
  var address: LinkTarget? { info.url.flatMap(LinkTarget.init) }

  /// Offsets in the unit asked for.
  var offsets: OffsetMap { OffsetMap(record.text, unit: options.offsets) }

  /// Claims left out for one reason, as formats report them; nothing where there are none.
  static func leaving(_ entries: [ClaimEntry], because why: String) -> [LeftOut] {
    entries.isEmpty ? [] : [LeftOut(why: why, claims: entries.map(\.claim.id))]
  }
}

extension Inquiry {
  /// Who was asked what and when, in one sentence.
  var question: String {
    let about = "claim\(claims.count == 1 ? "" : "s") \(claims.map(\.description).joined(separator: ", "))"
    let way = channel.map { " by \($0)" } ?? ""
    let due = due.map { "; a reply is due by \($0)" } ?? ""
    return "\(whom.uppercasedFirst) was asked\(way) on \(asked) about \(about)\(due)."
  }

  /// The outcome of it, in a few words.
  var outcome: String {
    switch answer {
    case .open: "No reply yet."
    case .received: "Replied:"
    case .declined: "Declined to comment."
    case .none: "Did not reply."
    }
  }
}
