import ArticleKit
import LineEditor
import SessionKit

/// A review in progress: which claims in which order, and what the next key means.
///
/// It holds no part of the session, which is on the desk: what a key does to the review is recorded there, and so
/// kept, before it is shown. The current claim is the desk's.
struct Review {
  /// What the keys mean.
  enum Mode: Hashable {
    /// Going from claim to claim.
    case browsing
    /// Choosing where a claim is cut.
    case splitting(SplitEditor)
    /// Looking at passages for the current claim.
    case passages(PassagePanel)
    /// Looking at the facts of the current claim.
    case facts(FactPanel)
    /// Picking from a list.
    case picking(Picker)
    /// Choosing the words of a claim.
    case trimming(TrimEditor)
    /// Choosing what the evidence that these words name says on the current claim.
    case choosingStance(String)
    /// Reading what a command said, from that line on.
    case answer([StyledText], firstLine: Int)
    /// Reading about the keys, from that line on.
    case help(firstLine: Int)
  }

  /// What is to be done when a key was pressed.
  enum Effect: Hashable {
    /// Show where the review stands.
    case show
    /// Read a line and ``Review/answer(_:with:on:)`` the question with it.
    case ask(Question)
    /// Ask for a citation step by step, and record it.
    case interview
    /// Go back to the shell.
    case leave
  }

  /// What speaks for a verdict on a claim, in a few words each; worked out elsewhere.
  typealias Hints = @Sendable (Claim, ReviewState) -> [String]

  /// The tag given last, whose reasons the digits toggle.
  struct JustTagged: Hashable {
    /// The claim.
    let claim: ClaimID
    /// The number of the tag's event.
    let seq: Int
    /// What was recorded.
    let payload: Change.ClaimTagged
    /// The verdict that was replaced, if the claim had one.
    let replaced: Verdict?
  }

  /// The words of the filter, for the head of the screen; empty for all claims.
  let filter: String
  /// The claims that are gone through.
  var order: ReviewOrder
  var mode = Mode.browsing
  var justTagged: JustTagged?
  /// Which page of reasons the digits refer to; after the last comes the first again.
  var reasonPage = 0
  /// The result of the last key, where the screen does not show it already.
  var message: [StyledText] = []
  /// Whether the last key failed.
  var failed = false
  /// The words searched for last.
  var searched: String?
  /// The number of somebody else's step that pressing `u` again would take back.
  var offeredUndo: Int?
  /// The text of the article, by code points.
  var index: CodePointIndex
  let hints: Hints
  /// The text and the number of the last event that the order fits.
  private var known: (sha256: String, seq: Int)

  /// Begins a review of the claims that fit a filter; the current claim stays where it is one of them that waits.
  init(_ words: [String], on desk: inout Desk, hints: @escaping Hints = { _, _ in [] }) throws(WorkbenchError) {
    let session = try desk.requiredSession()
    let clause = try desk.filters.filter(words)
    let state = try desk.state(for: clause)
    let seeds = words.isEmpty ? nil : Set(state.claims.lazy.filter { clause.matches($0, in: state) }.map(\.id))
    filter = words.joined(separator: " ")
    order = ReviewOrder(state.claims, seeds: seeds, today: desk.environment.today.iso)
    guard !order.ids.isEmpty else { throw .noMatch(words.isEmpty ? "" : "“\(filter)”") }
    index = session.article.index
    known = (session.article.sha256, session.lastSeq)
    self.hints = hints
    if desk.current.map({ order.waits($0) }) != true { desk.current = order.firstWaiting ?? order.ids.first }
  }

  /// Fits the order to what happened since, also by commands; false where another article is open by now.
  mutating func follow(_ desk: inout Desk) -> Bool {
    guard let session = desk.session, session.lastSeq >= known.seq else { return false }
    let isSameText = session.article.sha256 == known.sha256
    let news = session.events[known.seq...].map { $0.change.target(in: session) }
    if !isSameText {
      guard news.contains(where: { if case .articleReloaded = $0 { true } else { false } }) else { return false }
      index = session.article.index
    }
    if !isSameText || news.contains(where: \.movesClaims) {
      order.rebuild(session.state.claims)
      if mode != .browsing { mode = .browsing }
    } else {
      for id in news.flatMap(\.claimsSpokenOf) { order.refresh(id, in: session.state.claims) }
    }
    known = (session.article.sha256, session.lastSeq)
    if let tagged = justTagged,
      news.contains(where: { $0.changesTags && $0.claimsSpokenOf.contains(tagged.claim) })
    {
      justTagged = nil
    }
    if desk.current.map({ session.state.claims[$0] == nil }) != false {
      desk.current = order.firstWaiting ?? order.ids.first
    }
    return desk.current != nil
  }
}

extension Change {
  /// The change itself, or the one that an undo or redo is about.
  fileprivate func target(in session: Session) -> Change {
    switch self {
    case .eventUndone(let payload), .eventRedone(let payload):
      session.events.indices.contains(payload.event - 1) ? session.events[payload.event - 1].change : self
    default: self
    }
  }

  /// Whether claims may have another tag afterwards.
  fileprivate var changesTags: Bool {
    switch self {
    case .claimTagged, .tagRemoved, .confidenceSet, .claimAdjudicated, .tagConfirmed, .claimSplit, .claimsJoined: true
    default: false
    }
  }

  /// Whether there may be other claims afterwards, or in another order.
  fileprivate var movesClaims: Bool {
    switch self {
    case .claimsDetected, .claimSplit, .claimsJoined, .claimTrimmed, .claimAdded, .articleReloaded, .unknown: true
    default: false
    }
  }
}
