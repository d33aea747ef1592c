/// What an event did, in the past tense; the types of its payloads stand in `Change+Payloads.swift`
/// and `Change+EvidencePayloads.swift`.
public enum Change: Hashable, Sendable {
  /// An article was loaded; the first event of every session.
  case articleLoaded(ArticleLoaded)
  /// The article was split into sentences and claims.
  case claimsDetected(ClaimsDetected)
  /// Claims got a verdict.
  case claimTagged(ClaimTagged)
  /// Claims lost their verdict.
  case tagRemoved(OfClaims)
  /// A verdict's confidence was set or taken away.
  case confidenceSet(ConfidenceSet)
  /// A remark was made on claims.
  case claimNoted(ClaimNoted)
  /// All remarks on claims were taken away.
  case notesCleared(OfClaims)
  /// Claims were marked to come back to.
  case claimFlagged(OfClaims)
  /// The mark was taken away.
  case flagRemoved(OfClaims)
  /// Claims were taken out of the review.
  case claimExcluded(OfClaims)
  /// Claims were taken back into the review.
  case claimRestored(OfClaims)
  /// A claim was split into parts, which stand in its place.
  case claimSplit(ClaimSplit)
  /// Claims were joined into the first of them.
  case claimsJoined(ClaimsJoined)
  /// A claim was cut down to other words.
  case claimTrimmed(ClaimTrimmed)
  /// A claim's stand-alone reading was set or taken away.
  case claimRestated(ClaimRestated)
  /// Who says a claim was set, or that the article itself does.
  case speakerSet(SpeakerSet)
  /// Claims were found checkable, or not.
  case checkabilitySet(CheckabilitySet)
  /// The analyst found a claim that the engine had not.
  case claimAdded(ClaimAdded)
  /// Evidence was found, and linked to claims.
  case evidenceAdded(EvidenceAdded)
  /// Known evidence was linked to further claims.
  case evidenceLinked(EvidenceLinked)
  /// Evidence was unlinked from claims.
  case evidenceUnlinked(EvidenceUnlinked)
  /// Evidence was taken away.
  case evidenceRemoved(EvidenceRemoved)
  /// A remark was made on the whole article.
  case articleNoted(ArticleNoted)
  /// A field of what is known about the article was set or taken away.
  case articleInfoSet(ArticleInfoSet)
  /// An event was undone.
  case eventUndone(OfEvent)
  /// An undone event was done again.
  case eventRedone(OfEvent)
  /// An event of a type that this version does not know; kept, shown, and without effect.
  case unknown(type: String)
}
