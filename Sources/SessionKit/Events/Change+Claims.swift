extension Change {
  /// The claims that the change is about, in the order named; those that came of it first.
  public var claimsSpokenOf: [ClaimID] {
    switch self {
    case .claimTagged(let payload): payload.claims
    case .tagRemoved(let payload), .notesCleared(let payload), .claimFlagged(let payload), .flagRemoved(let payload),
      .claimExcluded(let payload), .claimRestored(let payload), .holdReleased(let payload), .tagConfirmed(let payload),
      .claimSigned(let payload):
      payload.claims
    case .claimAdjudicated(let payload): payload.claims
    case .claimHeld(let payload): payload.claims
    case .wordingSuggested(let payload): [payload.claim]
    case .correctionMarked(let payload): payload.claims
    case .inquiryMade(let payload): payload.inquiry.claims
    case .confidenceSet(let payload): payload.claims
    case .claimNoted(let payload): payload.claims
    case .claimSplit(let payload): payload.parts.map(\.id) + [payload.claim]
    case .claimsJoined(let payload): payload.claims
    case .claimTrimmed(let payload): [payload.claim]
    case .claimRestated(let payload): [payload.claim]
    case .speakerSet(let payload): payload.claims
    case .checkabilitySet(let payload): payload.claims
    case .claimAdded(let payload): [payload.claim.id]
    case .evidenceAdded(let payload): payload.evidence.links.map(\.claim)
    case .evidenceLinked(let payload): payload.links.map(\.claim)
    case .evidenceUnlinked(let payload): payload.claims
    case .articleLoaded, .claimsDetected, .evidenceRemoved, .evidenceArchived, .inquiryAnswered, .partySet,
      .sourcePurged,
      .articleReloaded, .sessionSigned, .articleNoted, .articleInfoSet, .eventUndone, .eventRedone, .unknown:
      []
    }
  }
}
