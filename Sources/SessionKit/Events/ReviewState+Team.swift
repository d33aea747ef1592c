import ArticleKit

// What the events of a review that several people share, and of an article that changes, do to the state.
extension ReviewState {
  mutating func adjudicate(_ payload: Change.ClaimTagged, by event: Event) throws(SessionError) {
    try requireTags(on: payload.claims)
    judge(payload, by: event) { $0.decide($1) }
  }

  /// Takes up what is known about the article, where nothing is known yet.
  mutating func learn(_ more: Metadata) {
    guard info != Metadata() else { return info = more }
    if info.authors == nil { info.authors = more.authors }
    for field in ArticleField.allCases where info[field] == nil && field != .authors { info[field] = more[field] }
  }

  /// Nobody signs a verdict of their own, nor one that they did not see.
  mutating func sign(_ payload: Change.ClaimReferences, by event: Event) throws(SessionError) {
    try requireTags(on: payload.claims)
    for (place, id) in payload.claims.enumerated() {
      guard let claim = claims[id] else { throw .noSuchClaim(id) }
      if claim.tag?.by == event.by { throw .ownWork(id, by: event.by) }
      if event.saw(claim.verdictDigest, at: place) == false { throw .otherVerdict(id) }
    }
    let signature = Signature(by: event.by, at: event.at)
    change(payload.claims) { $0.signature = signature }
  }

  /// Nobody signs a review in which a verdict is their own.
  mutating func sign(_ payload: Change.SessionSigned, by event: Event) throws(SessionError) {
    if let own = claims.first(where: { $0.tag?.by == event.by }) { throw .ownWork(own.id, by: event.by) }
    signature = Signature(by: event.by, at: event.at, note: payload.note)
  }

  /// Puts the newer text in place of the older one: every claim follows its words, and those whose words are gone
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
    judges.value = [:]
    reloaded = payload.article
    sentences = payload.sentences
    claims = ClaimList(here + payload.claims)
    gone = lost
    issued.claims = max(issued.claims, payload.claims.map(\.id.number).max() ?? 0)
  }
}

extension Change {
  /// Whether the event signs the review as it stands.
  var isSignature: Bool {
    switch self {
    case .claimSigned, .sessionSigned: true
    default: false
    }
  }
}

extension Claim {
  /// Takes a person's remarks away; all of them where that person made none.
  mutating func clearNotes(of checker: String) {
    let others = notes.filter { $0.by != checker }
    notes = others.count < notes.count ? others : []
  }

  /// The claim at its place in a newer text.
  func anchored(_ anchor: Anchor, sentence: TextSpan) -> Claim {
    var claim = self
    claim.spans = anchor.spans
    claim.sentence = sentence
    if claim.text != anchor.text {
      claim.facts = facts(in: anchor.text)
      claim.text = anchor.text
      // Words that are only set otherwise can be restated as before.
      if anchor.fate == .reworded { (claim.restated, claim.restatedBy) = (nil, nil) }
    }
    if anchor.fate == .reworded { claim.wordsChanged() }
    if let reading = anchor.reading {
      (claim.source, claim.via, claim.cue) = (reading.source, reading.via, reading.cue)
      (claim.polarity, claim.voice) = (reading.polarity, reading.voice)
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
