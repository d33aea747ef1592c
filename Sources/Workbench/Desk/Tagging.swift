import ArticleKit
import SessionKit

/// A verdict on claims, however it is given: what is recorded, and what is said about it.
struct Tagging {
  /// What is recorded.
  let payload: Change.ClaimTagged
  /// The claims as they were.
  private let before: [Claim]

  /// Makes the step; throws where a claim is out of the review.
  init(_ claims: [Claim], _ verdict: Verdict, reasons: [Reason], note: String?) throws(WorkbenchError) {
    if let excluded = claims.first(where: \.excluded) { throw .excluded(excluded.id) }
    self.init(claims: claims, verdict, reasons: reasons, note: note)
  }

  /// Makes the step, also for claims that are out of the review, as a decision between checkers may be.
  init(claims: [Claim], _ verdict: Verdict, reasons: [Reason], note: String?) {
    before = claims
    let denials = claims.filter { $0.polarity == .denied }.map(\.id)
    payload = Change.ClaimTagged(
      claims: claims.map(\.id), verdict: verdict, reasons: reasons, note: note, denials: denials.isEmpty ? nil : denials
    )
  }

  /// The tags that are replaced, each with the claim that had it.
  var replaced: [(claim: ClaimID, tag: Tag)] { before.compactMap { claim in claim.tag.map { (claim.id, $0) } } }

  /// What was tagged and what was replaced, and that a verdict has no basis where that is so in `state`.
  func lines(in state: ReviewState, width: Int) -> [StyledText] {
    var lines = payload.lines.flatMap { $0.wrapped(to: width) }
    for (claim, tag) in replaced {
      let summary = "\(tag.told)\(tag.note.map { " — \($0)" } ?? "")"
      lines += StyledText("\(claim) was \(summary); “undo” restores it.", .dim).wrapped(to: width)
    }
    let bare = payload.claims.filter { state.claims[$0].map(state.isBare) ?? false }
    if !bare.isEmpty {
      let remark = "\(EventSummary.list(bare)) \(bare.count == 1 ? "has" : "have") no reason, note or evidence."
      lines += StyledText(remark, .dim).wrapped(to: width)
    }
    return lines
  }
}

extension Tagging {
  /// Tags claims, says so, and moves on to the next claim that waits for a verdict, which is shown on a terminal.
  static func tag(
    _ ids: [ClaimID], _ verdict: Verdict, reasons: [Reason], note: String?, on desk: inout Desk
  ) throws(WorkbenchError) -> Screen {
    // Only what is needed of the state: held while the step is done, all of it would be copied.
    let claims = try ids.map { (id) throws(WorkbenchError) in try desk.claim(id) }
    let tagging = try Tagging(claims, verdict, reasons: reasons, note: note)
    try desk.record(.claimTagged(tagging.payload))
    let state = try desk.requiredSession().state
    var screen = Screen(tagging.lines(in: state, width: desk.width))
    if let last = ids.last { desk.moveOn(from: last) }
    if desk.environment.isInteractive { screen.lines += upcoming(on: desk) }
    return screen
  }

  /// The current claim in short, or that none waits any more.
  private static func upcoming(on desk: Desk) -> [StyledText] {
    guard let id = desk.current, let claim = desk.session?.state.claims[id], claim.isOpen else {
      let remark = "Every checkable claim has a verdict. “status” sums up; “export html” writes the report."
      return StyledText(remark, .dim).wrapped(to: desk.width)
    }
    let list = ClaimListView(
      claims: [claim], index: CodePointIndex(desk.session?.article.text ?? ""), current: id, width: desk.width,
      linear: desk.settings.linear, wording: desk.settings.wording)
    return list.entries.flatMap(\.self)
  }
}
