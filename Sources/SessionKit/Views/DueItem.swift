import Foundation

/// One thing that a review waits for: the end of a hold, a reply, or a correction.
public struct DueItem: Hashable, Sendable {
  /// What is waited for.
  public enum Matter: Hashable, Sendable {
    /// The claim is on hold.
    case hold(Claim)
    /// Nobody has answered yet; of the claims named, the words are other ones than were asked about.
    case inquiry(Inquiry, onEarlierWords: [ClaimID])
    /// The publisher was asked to correct the claim, on that day, as `2021-11-16`.
    case correction(Claim, since: String)
  }

  /// What is waited for.
  public let matter: Matter

  /// The day on which it is due, as `2021-11-16`, with the time where one was given; nil if none was set.
  public var day: String? {
    switch matter {
    case .hold(let claim): claim.hold?.until
    case .inquiry(let inquiry, _): inquiry.due
    case .correction: nil
    }
  }

  /// Whether it was due before a day, written as `2021-11-16`.
  public func isOverdue(on today: String) -> Bool { day.map { $0.prefix(10) < today } ?? false }

  /// All that a review waits for: what has a day first, in the order of days, then holds and inquiries without one, and
  /// corrections in the order in which they were asked for.
  public static func all(in session: Session) -> [DueItem] {
    let state = session.state
    let holds = state.claims.filter { $0.hold != nil && !$0.excluded }.map { DueItem(matter: .hold($0)) }
    let inquiries = state.inquiries.filter { $0.answer == .open }.map { inquiry in
      DueItem(matter: .inquiry(inquiry, onEarlierWords: inquiry.changedClaims(in: state)))
    }
    let corrections = state.claims.filter { $0.correction == .sent || $0.correction == .acknowledged }.map { claim in
      DueItem(matter: .correction(claim, since: session.correctionDay(of: claim.id)))
    }
    return (holds + inquiries + corrections).sorted(by: stands)
  }

  /// The order by days; what has none comes last.
  public static func stands(_ left: DueItem, before right: DueItem) -> Bool { left.rank < right.rank }

  private var rank: String {
    if case .correction(_, let since) = matter { return "~~\(since)" }
    // A day without a time is over when it ends.
    return day.map { $0.count > 10 ? $0 : "\($0) 24:00" } ?? "~"
  }
}

extension Session {
  /// The day on which the correction of a claim was asked for, as `2021-11-16`.
  fileprivate func correctionDay(of claim: ClaimID) -> String {
    let undone = undoneSeqs
    let sent = events.last { event in
      guard case .correctionMarked(let payload) = event.change else { return false }
      return payload.status != nil && payload.claims.contains(claim) && !undone.contains(event.seq)
    }
    return sent.map { String($0.at.formatted(.iso8601).prefix(10)) } ?? ""
  }
}

extension Inquiry {
  /// The claims whose words are no longer those that were asked about, in the order named.
  public func changedClaims(in state: ReviewState) -> [ClaimID] {
    zip(claims, about ?? []).filter { state.claims[$0]?.text != $1 }.map(\.0)
  }
}
