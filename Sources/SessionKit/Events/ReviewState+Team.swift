import ArticleKit

// What the events of a review that several people share, and of an article that changes, do to the state.
extension ReviewState {
  mutating func adjudicate(_ payload: Change.ClaimTagged, by event: Event) throws(SessionError) {
    try requireTags(on: payload.claims)
    var tag = Tag(payload, of: event)
    tag.adjudicated = true
    change(payload.claims) { $0.give(tag) }
  }

  /// Nobody signs a verdict of their own.
  mutating func sign(_ payload: Change.OfClaims, by event: Event) throws(SessionError) {
    try requireTags(on: payload.claims)
    for id in payload.claims where claims[id]?.tag?.by == event.by { throw .ownWork(id, by: event.by) }
    let signature = Signature(by: event.by, at: event.at)
    change(payload.claims) { $0.signature = signature }
  }

  /// Nobody signs a review in which a verdict is their own.
  mutating func sign(_ payload: Change.SessionSigned, by event: Event) throws(SessionError) {
    if let own = claims.first(where: { $0.tag?.by == event.by }) { throw .ownWork(own.id, by: event.by) }
    signature = Signature(by: event.by, at: event.at, note: payload.note)
  }

  /// Puts the newer text in the place of the older one: every claim follows its words, and those whose words are gone
  /// are kept apart.
  mutating func reload(_ payload: Change.ArticleReloaded) throws(SessionError) {
    let anchors = Dictionary(payload.anchors.map { ($0.claim, $0) }, uniquingKeysWith: { first, _ in first })
    for id in anchors.keys where claims[id] == nil && !gone.contains(where: { $0.id == id }) { throw .noSuchClaim(id) }
    try requireDistinct(payload.claims.map(\.id))
    for claim in payload.claims where claims[claim.id] != nil { throw .claimExists(claim.id) }
    var (here, lost): ([Claim], [Claim]) = ([], [])
    for claim in Array(claims) + gone {
      if let anchor = anchors[claim.id], let sentence = anchor.sentence, anchor.fate != .gone {
        here.append(claim.anchored(anchor, sentence: sentence))
      } else {
        lost.append(claim)
      }
    }
    reloaded = payload.article
    sentences = payload.sentences
    claims = ClaimList(here + payload.claims)
    gone = lost
    issued.claims = max(issued.claims, payload.claims.map(\.id.number).max() ?? 0)
  }
}

extension Change {
  /// Whether the event puts a name to the review as it stands.
  var isSignature: Bool {
    switch self {
    case .claimSigned, .sessionSigned: true
    default: false
    }
  }
}

extension Tag {
  /// The tag that an event gives.
  init(_ payload: Change.ClaimTagged, of event: Event) {
    self.init(
      verdict: payload.verdict, reasons: payload.reasons, confidence: payload.confidence, note: payload.note,
      by: event.by, at: event.at)
  }
}

extension Claim {
  /// Gives a verdict: the checker's own earlier one is replaced, that of somebody else becomes a second opinion.
  mutating func give(_ tag: Tag) {
    var others = (opinions ?? []) + (self.tag.map { [$0] } ?? [])
    others.removeAll { $0.by == tag.by }
    opinions = others.isEmpty ? nil : others
    self.tag = tag
    (signature, hold) = (nil, nil)
  }

  /// Takes away every verdict and what rests on it, because the words are no longer those it was given for.
  mutating func dropVerdict() { (tag, opinions, signature, hold) = (nil, nil, nil, nil) }

  /// Marks the verdict as given for other words.
  mutating func wordsChanged() {
    if tag != nil { tag?.stale = true }
    signature = nil
  }

  /// The claim at its place in a newer text.
  func anchored(_ anchor: Anchor, sentence: TextSpan) -> Claim {
    var claim = self
    claim.spans = anchor.spans
    claim.sentence = sentence
    if claim.text != anchor.text {
      claim.text = anchor.text
      // Words that are only set otherwise can be restated as before.
      if anchor.fate == .reworded { (claim.restated, claim.restatedBy) = (nil, nil) }
    }
    if anchor.fate == .reworded { claim.wordsChanged() }
    if let reading = anchor.reading {
      (claim.source, claim.via, claim.cue) = (reading.source, reading.via, reading.cue)
      claim.polarity = reading.polarity
      return claim
    }
    claim.source = source?.anchored(at: anchor.source)
    claim.via = via?.anchored(at: anchor.via)
    claim.cue = cue?.anchored(at: anchor.cue)
    return claim
  }
}

extension Mention {
  /// The words at another place, or at none.
  fileprivate func anchored(at span: TextSpan?) -> Mention { Mention(text: text, span: span, resolved: resolved) }
}
