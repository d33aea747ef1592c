extension ReviewState {
  /// Applies one event; throws if it refers to what is not there, and then leaves the state as it was.
  ///
  /// `eventUndone`, `eventRedone` and unknown events have no effect here: ``Session`` works out which events stand.
  mutating func apply(_ event: Event) throws(SessionError) {
    try requireSameSnapshot(of: event)
    try fold(event)
    // A signature is for the review as it was.
    if !event.change.isSignature { signature = nil }
  }

  private mutating func fold(_ event: Event) throws(SessionError) {
    switch event.change {
    case .articleLoaded(let payload): learn(payload.info)
    case .claimsDetected(let payload): try detect(payload)
    case .claimTagged(let payload): try tag(payload, by: event)
    case .tagRemoved(let payload):
      try requireTags(on: payload.claims)
      change(payload.claims) { $0.takeVerdict(of: event.by) }
    case .confidenceSet(let payload):
      try requireTags(on: payload.claims)
      change(payload.claims) { claim in
        claim.changeVerdict(of: event.by) { $0.confidence = payload.confidence }
        claim.signature = nil
      }
    case .claimNoted(let payload):
      try require(payload.claims)
      let note = Note(text: payload.text, by: event.by, at: event.at, private: payload.private)
      change(payload.claims) { $0.notes.append(note) }
    case .notesCleared(let payload):
      try require(payload.claims)
      change(payload.claims) { $0.clearNotes(of: event.by) }
    case .claimFlagged(let payload): try set(\.flagged, of: payload.claims, to: true)
    case .flagRemoved(let payload): try set(\.flagged, of: payload.claims, to: false)
    case .claimExcluded(let payload): try set(\.excluded, of: payload.claims, to: true)
    case .claimRestored(let payload): try set(\.excluded, of: payload.claims, to: false)
    case .claimSplit(let payload): try split(payload)
    case .claimsJoined(let payload): try join(payload)
    case .claimTrimmed(let payload): try trim(payload)
    case .claimRestated(let payload):
      try require([payload.claim])
      change([payload.claim]) {
        $0.restated = payload.text
        $0.restatedBy = payload.text == nil ? nil : event.by
      }
    case .speakerSet(let payload):
      try require(payload.claims)
      change(payload.claims) { claim in
        claim.source = payload.source
        claim.certainty?.speaker = 1
        if claim.voice != nil || payload.voice != nil {
          claim.voice = payload.source == nil ? payload.voice ?? .article : .named
        }
        guard payload.source == nil, payload.voice != .unknown else { return }
        // The article says it itself: nobody denies it, and nobody passes it on.
        (claim.cue, claim.via, claim.polarity) = (nil, nil, .asserted)
      }
    case .checkabilitySet(let payload):
      try require(payload.claims)
      change(payload.claims) {
        $0.checkable = payload.checkable
        $0.certainty?.checkable = 1
        $0.reason = payload.reason
      }
    case .claimAdded(let payload):
      guard !claims.contains(payload.claim.id) else { throw .claimExists(payload.claim.id) }
      issued.claims = max(issued.claims, payload.claim.id.number)
      claims[payload.claim.id] = payload.claim
      judges.value[payload.claim.id] = nil
    case .evidenceAdded(let payload): try add(payload.evidence)
    case .evidenceLinked(let payload): try link(payload)
    case .evidenceUnlinked(let payload): try unlink(payload)
    case .evidenceRemoved(let payload):
      try require(payload.evidence)
      evidence.remove(payload.evidence)
      untickAll(on: payload.evidence)
    case .evidenceArchived(let payload):
      try require(payload.evidence)
      evidence.update(payload.evidence) { $0.archive = payload.archive }
    case .documentsAdded(let payload): try add(payload.documents)
    case .documentsRemoved(let payload): try remove(payload.documents)
    case .documentRenewed(let payload): try renew(payload.document)
    case .claimHeld(let payload):
      try require(payload.claims)
      let hold = Hold(until: payload.until, why: payload.why, by: event.by, at: event.at)
      change(payload.claims) { $0.hold = hold }
    case .claimAssigned(let payload):
      try require(payload.claims)
      change(payload.claims) { $0.assignee = payload.to }
    case .holdReleased(let payload):
      try require(payload.claims)
      for id in payload.claims where claims[id]?.hold == nil { throw .notHeld(id) }
      change(payload.claims) { $0.hold = nil }
    case .wordingSuggested(let payload):
      try require([payload.claim])
      change([payload.claim]) { $0.suggestion = payload.text }
    case .factsTicked(let payload): try tick(payload, by: event)
    case .factsUnticked(let payload): try untick(payload)
    case .correctionMarked(let payload):
      try require(payload.claims)
      change(payload.claims) { $0.correction = payload.status }
    case .inquiryMade(let payload): try make(payload.inquiry)
    case .inquiryAttempted(let payload): try attempt(payload, by: event)
    case .inquiryAnswered(let payload): try answer(payload)
    case .partySet(let payload): set(Party(name: payload.name, members: payload.members))
    case .sourcePurged: break
    case .articleReloaded(let payload): try reload(payload)
    case .tagConfirmed(let payload):
      try confirm(payload, by: event)
    case .claimAdjudicated(let payload): try adjudicate(payload, by: event)
    case .claimSigned(let payload): try sign(payload, by: event)
    case .sessionSigned(let payload): try sign(payload, by: event)
    case .articleNoted(let payload):
      notes.append(Note(text: payload.text, by: event.by, at: event.at, private: payload.private))
    case .articleInfoSet(let payload): info[payload.field] = payload.value
    case .eventUndone, .eventRedone, .unknown: break
    }
  }

  private mutating func detect(_ payload: Change.ClaimsDetected) throws(SessionError) {
    try requireDistinct(payload.claims.map(\.id))
    // Sessions of one article that were begun apart have one such event each: the first counts, others add.
    if sentences.isEmpty { sentences = payload.sentences }
    claims =
      claims.isEmpty
      ? ClaimList(payload.claims) : ClaimList(Array(claims) + payload.claims.filter { claims[$0.id] == nil })
    issued.claims = max(issued.claims, payload.claims.map(\.id.number).max() ?? 0)
  }

  private mutating func split(_ payload: Change.ClaimSplit) throws(SessionError) {
    guard let whole = claims[payload.claim] else { throw .noSuchClaim(payload.claim) }
    guard payload.parts.count > 1 else { throw .nothingToSplit }
    for part in payload.parts where claims[part.id] != nil { throw .claimExists(part.id) }
    try requireDistinct(payload.parts.map(\.id))
    let parts = payload.parts.map { part in
      var claim = whole
      claim.id = part.id
      claim.spans = part.spans
      claim.certainty?.cut = 1
      claim.facts = whole.facts(in: part.text)
      claim.text = part.text
      claim.restated = nil
      claim.restatedBy = nil
      claim.dropVerdict()
      claim.parent = payload.claim
      claim.joined = nil
      return claim
    }
    claims.replace([payload.claim], with: parts)
    relink(from: [payload.claim], to: parts.map(\.id))
  }

  private mutating func join(_ payload: Change.ClaimsJoined) throws(SessionError) {
    try require(payload.claims)
    let members = payload.claims.compactMap { claims[$0] }
    guard var joined = members.first, members.count > 1, Set(payload.claims).count == members.count else {
      throw .nothingToJoin
    }
    joined.spans = payload.spans
    joined.certainty?.cut = 1
    joined.facts = members.flatMap { $0.facts(in: payload.text) ?? [] }.reduce(into: nil) { facts, fact in
      if facts?.contains(where: fact.isSame) != true { facts = (facts ?? []) + [fact] }
    }
    joined.text = payload.text
    joined.restated = nil
    joined.restatedBy = nil
    joined.dropVerdict()
    joined.joined = members.flatMap { $0.joined ?? [$0.id] }
    joined.notes = members.flatMap(\.notes).reduce(into: []) { notes, note in
      if !notes.contains(note) { notes.append(note) }
    }
    joined.flagged = members.contains(where: \.flagged)
    joined.sentence.start = members.map(\.sentence.start).min() ?? joined.sentence.start
    joined.sentence.end = members.map(\.sentence.end).max() ?? joined.sentence.end
    claims.replace(payload.claims, with: [joined])
    relink(from: payload.claims, to: [joined.id])
  }

  private mutating func trim(_ payload: Change.ClaimTrimmed) throws(SessionError) {
    guard var claim = claims[payload.claim] else { throw .noSuchClaim(payload.claim) }
    claim.spans = payload.spans
    claim.certainty?.cut = 1
    claim.facts = claim.facts(in: payload.text)
    claim.text = payload.text
    claim.restated = nil
    claim.restatedBy = nil
    claim.wordsChanged()
    claims[payload.claim] = claim
  }

  private mutating func add(_ new: Evidence) throws(SessionError) {
    guard evidence(new.id) == nil else { throw .evidenceExists(new.id) }
    try requireLinkable(new.links, to: new.id)
    issued.evidence = max(issued.evidence, new.id.number)
    evidence.append(new)
  }

  private mutating func link(_ payload: Change.EvidenceLinked) throws(SessionError) {
    try require(payload.evidence)
    try requireLinkable(payload.links, to: payload.evidence)
    let renewed = Set(payload.links.map(\.claim))
    evidence.update(payload.evidence) { item in
      item.links.removeAll { renewed.contains($0.claim) }
      item.links += payload.links
    }
  }

  private mutating func unlink(_ payload: Change.EvidenceUnlinked) throws(SessionError) {
    try require(payload.evidence)
    for claim in payload.claims where evidence[payload.evidence]?.link(to: claim) == nil {
      throw .notLinked(payload.evidence, claim)
    }
    evidence.update(payload.evidence) { item in item.links.removeAll { payload.claims.contains($0.claim) } }
  }

  /// Moves the links from the claims `old` to each of the claims `new`, one link per claim: that of the first claim in
  /// `old` that has one.
  private mutating func relink(from old: [ClaimID], to new: [ClaimID]) {
    for item in Set(old.flatMap { evidence.linked(to: $0) }) {
      guard let inherited = old.lazy.compactMap({ item.link(to: $0) }).first else { continue }
      evidence.update(item.id) { item in
        item.links.removeAll { old.contains($0.claim) }
        item.links += new.map { id in
          var link = inherited
          link.claim = id
          return link
        }
      }
    }
  }

  func require(_ id: EvidenceID) throws(SessionError) {
    guard evidence[id] != nil else { throw .noSuchEvidence(id) }
  }

  func require(_ ids: [ClaimID]) throws(SessionError) {
    for id in ids where !claims.contains(id) { throw .noSuchClaim(id) }
  }

  func requireDistinct(_ ids: [ClaimID]) throws(SessionError) {
    var seen: Set<ClaimID> = []
    for id in ids where !seen.insert(id).inserted { throw .claimExists(id) }
  }

  private func requireLinkable(_ links: [Evidence.Link], to evidence: EvidenceID) throws(SessionError) {
    var seen: Set<ClaimID> = []
    for link in links where !seen.insert(link.claim).inserted { throw .linkedTwice(evidence, link.claim) }
    try require(links.map(\.claim))
  }

  func requireTags(on ids: [ClaimID]) throws(SessionError) {
    try require(ids)
    for id in ids where claims[id]?.tag == nil { throw .notTagged(id) }
  }

  private mutating func set(
    _ path: WritableKeyPath<Claim, Bool>, of ids: [ClaimID], to value: Bool
  ) throws(SessionError) {
    try require(ids)
    change(ids) { $0[keyPath: path] = value }
  }

  mutating func change(_ ids: [ClaimID], _ change: (inout Claim) -> Void) {
    for id in ids { claims.update(id, change) }
  }
}
