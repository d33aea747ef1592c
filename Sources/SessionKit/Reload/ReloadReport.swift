import ArticleKit

/// What became of the claims of a session when its article was reloaded, for views.
public struct ReloadReport: Hashable, Sendable {
  /// A claim whose words, or the words around them, changed.
  public struct Rewording: Hashable, Sendable {
    /// What of a claim changed.
    public enum Part: Hashable, Sendable {
      /// Its own words.
      case words
      /// Only its sentence, or who says it.
      case context
    }

    /// The claim as it was before.
    public let claim: Claim
    /// What changed.
    public let part: Part
    /// The words before: those of the claim, or of its sentence where only that changed.
    public let before: String
    /// The words now.
    public let after: String
    /// The two compared.
    public let difference: WordDiff
    /// Whether the claim has a verdict, which is stale now.
    public var isTagged: Bool { claim.tag != nil }
  }

  /// The claims whose words stand where they stood, in the order of the text.
  public let unchanged: [Claim]
  /// The claims whose words are elsewhere.
  public let moved: [Claim]
  /// The claims whose words, or what is around them, changed.
  public let reworded: [Rewording]
  /// The claims whose words the article no longer has, of those that it had.
  public let gone: [Claim]
  /// The claims that were gone and are there again, also named in one of the lists above.
  public let returned: [ClaimID]
  /// The claims that only the newer text makes.
  public let new: [Claim]

  /// Reports on a reload of a session as it was before that event.
  public init(_ payload: Change.ArticleReloaded, of session: Session) {
    let lost = Set(session.state.gone.map(\.id))
    let claims = Dictionary(
      (Array(session.state.claims) + session.state.gone).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let (older, newer) = (session.article.index, payload.article.index)
    var lists: [Anchor.Fate: [Claim]] = [:]
    var reworded: [Rewording] = []
    for anchor in payload.anchors {
      guard let claim = claims[anchor.claim] else { continue }
      guard anchor.fate == .reworded else {
        if anchor.fate != .gone || !lost.contains(claim.id) { lists[anchor.fate, default: []].append(claim) }
        continue
      }
      let sentence = lost.contains(claim.id) ? nil : older.text(of: claim.sentence)
      let now = anchor.sentence.map { newer.text(of: $0) }
      reworded.append(Rewording(claim, anchor, sentence: sentence, newSentence: now))
    }
    unchanged = lists[.unchanged] ?? []
    moved = lists[.moved] ?? []
    gone = lists[.gone] ?? []
    self.reworded = reworded
    returned = payload.anchors.filter { $0.fate != .gone && lost.contains($0.claim) }.map(\.claim)
    new = payload.claims
  }
}

extension ReloadReport.Rewording {
  fileprivate init(_ claim: Claim, _ anchor: Anchor, sentence: String?, newSentence: String?) {
    self.claim = claim
    let difference = WordDiff(claim.text, anchor.text)
    guard difference.isEmpty, let sentence, let newSentence else {
      (before, after, part) = (claim.text, anchor.text, difference.isEmpty ? .context : .words)
      self.difference = difference
      return
    }
    (before, after, part) = (sentence, newSentence, .context)
    self.difference = WordDiff(sentence, newSentence)
  }
}
