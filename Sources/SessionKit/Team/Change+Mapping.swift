extension Change {
  /// The change with other names for the claims, evidence, inquiries and events that it speaks of.
  ///
  /// Every name is asked for once or more, so that this also finds out which there are.
  func mapped(_ names: IDMapping) -> Change {
    switch self {
    case .articleLoaded, .articleNoted, .articleInfoSet, .partySet, .sessionSigned, .unknown: return self
    case .claimsDetected(var payload):
      payload.claims = payload.claims.map { names($0) }
      return .claimsDetected(payload)
    case .claimTagged(let payload): return .claimTagged(payload.mapped(names))
    case .claimAdjudicated(let payload): return .claimAdjudicated(payload.mapped(names))
    case .tagRemoved(let payload): return .tagRemoved(payload.mapped(names))
    case .notesCleared(let payload): return .notesCleared(payload.mapped(names))
    case .claimFlagged(let payload): return .claimFlagged(payload.mapped(names))
    case .flagRemoved(let payload): return .flagRemoved(payload.mapped(names))
    case .claimExcluded(let payload): return .claimExcluded(payload.mapped(names))
    case .claimRestored(let payload): return .claimRestored(payload.mapped(names))
    case .holdReleased(let payload): return .holdReleased(payload.mapped(names))
    case .tagConfirmed(let payload): return .tagConfirmed(payload.mapped(names))
    case .claimSigned(let payload): return .claimSigned(payload.mapped(names))
    case .confidenceSet(var payload):
      payload.claims = payload.claims.map(names.claim)
      return .confidenceSet(payload)
    case .claimNoted(var payload):
      payload.claims = payload.claims.map(names.claim)
      return .claimNoted(payload)
    case .claimSplit(var payload):
      payload.claim = names.claim(payload.claim)
      for place in payload.parts.indices { payload.parts[place].id = names.claim(payload.parts[place].id) }
      return .claimSplit(payload)
    case .claimsJoined(var payload):
      payload.claims = payload.claims.map(names.claim)
      return .claimsJoined(payload)
    case .claimTrimmed(var payload):
      payload.claim = names.claim(payload.claim)
      return .claimTrimmed(payload)
    case .claimRestated(var payload):
      payload.claim = names.claim(payload.claim)
      return .claimRestated(payload)
    case .speakerSet(var payload):
      payload.claims = payload.claims.map(names.claim)
      return .speakerSet(payload)
    case .checkabilitySet(var payload):
      payload.claims = payload.claims.map(names.claim)
      return .checkabilitySet(payload)
    case .claimAdded(let payload): return .claimAdded(.init(claim: names(payload.claim)))
    case .claimHeld(var payload):
      payload.claims = payload.claims.map(names.claim)
      return .claimHeld(payload)
    case .wordingSuggested(var payload):
      payload.claim = names.claim(payload.claim)
      return .wordingSuggested(payload)
    case .correctionMarked(var payload):
      payload.claims = payload.claims.map(names.claim)
      return .correctionMarked(payload)
    case .articleReloaded(var payload):
      for place in payload.anchors.indices { payload.anchors[place].claim = names.claim(payload.anchors[place].claim) }
      payload.claims = payload.claims.map { names($0) }
      return .articleReloaded(payload)
    case .evidenceAdded, .evidenceLinked, .evidenceUnlinked, .evidenceRemoved, .evidenceArchived, .sourcePurged,
      .inquiryMade, .inquiryAnswered:
      return mappedEvidence(names)
    case .eventUndone(let payload): return .eventUndone(.init(names.event(payload.event)))
    case .eventRedone(let payload): return .eventRedone(.init(names.event(payload.event)))
    }
  }

  private func mappedEvidence(_ names: IDMapping) -> Change {
    switch self {
    case .evidenceAdded(var payload):
      payload.evidence.id = names.evidence(payload.evidence.id)
      payload.evidence.links = names(payload.evidence.links)
      return .evidenceAdded(payload)
    case .evidenceLinked(let payload):
      return .evidenceLinked(.init(evidence: names.evidence(payload.evidence), links: names(payload.links)))
    case .evidenceUnlinked(let payload):
      return .evidenceUnlinked(
        .init(evidence: names.evidence(payload.evidence), claims: payload.claims.map(names.claim)))
    case .evidenceRemoved(let payload): return .evidenceRemoved(.init(evidence: names.evidence(payload.evidence)))
    case .evidenceArchived(let payload):
      return .evidenceArchived(.init(evidence: names.evidence(payload.evidence), archive: payload.archive))
    case .sourcePurged(let payload): return .sourcePurged(.init(evidence: payload.evidence.map(names.evidence)))
    case .inquiryMade(var payload):
      payload.inquiry.id = names.inquiry(payload.inquiry.id)
      payload.inquiry.claims = payload.inquiry.claims.map(names.claim)
      return .inquiryMade(payload)
    case .inquiryAnswered(var payload):
      payload.inquiry = names.inquiry(payload.inquiry)
      return .inquiryAnswered(payload)
    default: return self
    }
  }
}

extension Change.ClaimTagged {
  fileprivate func mapped(_ names: IDMapping) -> Self {
    var payload = self
    payload.claims = claims.map(names.claim)
    payload.denials = denials?.map(names.claim)
    return payload
  }
}

extension Change.ClaimReferences {
  fileprivate func mapped(_ names: IDMapping) -> Self {
    .init(claims.map(names.claim), denials: denials?.map(names.claim))
  }
}
