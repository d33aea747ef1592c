/// What an event did, in the past tense; its payloads are types of their own in the files
/// `Change+…Payloads.swift`, a family in each, so that a new kind of event is written in one of them.
///
/// Payloads that are large and rare are stored apart, so that a hundred thousand tags stay small.
public enum Change: Hashable, Sendable {
  /// An article was loaded; the first event of every session.
  indirect case articleLoaded(ArticleLoaded)
  /// The article was split into sentences and claims.
  case claimsDetected(ClaimsDetected)
  /// Claims got a verdict.
  case claimTagged(ClaimTagged)
  /// Claims lost their verdict.
  case tagRemoved(ClaimReferences)
  /// A verdict's confidence was set or removed.
  case confidenceSet(ConfidenceSet)
  /// A note was made on claims.
  case claimNoted(ClaimNoted)
  /// All notes on claims were removed.
  case notesCleared(ClaimReferences)
  /// Claims were marked to come back to.
  case claimFlagged(ClaimReferences)
  /// The mark was removed.
  case flagRemoved(ClaimReferences)
  /// Claims were taken out of the review.
  case claimExcluded(ClaimReferences)
  /// Claims were taken back into the review.
  case claimRestored(ClaimReferences)
  /// A claim was split into parts, which replace it.
  case claimSplit(ClaimSplit)
  /// Claims were joined into the first of them.
  case claimsJoined(ClaimsJoined)
  /// A claim was cut down to other words.
  indirect case claimTrimmed(ClaimTrimmed)
  /// A claim's stand-alone reading was set or removed.
  indirect case claimRestated(ClaimRestated)
  /// Who says a claim was set, or that the article itself does.
  indirect case speakerSet(SpeakerSet)
  /// Claims were found checkable, or not.
  case checkabilitySet(CheckabilitySet)
  /// The analyst found a claim that the engine had not.
  indirect case claimAdded(ClaimAdded)
  /// Evidence was found, and linked to claims.
  indirect case evidenceAdded(EvidenceAdded)
  /// Known evidence was linked to further claims.
  case evidenceLinked(EvidenceLinked)
  /// Evidence was unlinked from claims.
  case evidenceUnlinked(EvidenceUnlinked)
  /// Evidence was removed.
  case evidenceRemoved(EvidenceRemoved)
  /// Known evidence got the address of an archived copy, or lost it.
  case evidenceArchived(EvidenceArchived)
  /// Documents were added to the review.
  case documentsAdded(DocumentsAdded)
  /// Documents were taken out of the review.
  case documentsRemoved(DocumentsRemoved)
  /// A document that had changed was read again.
  indirect case documentRenewed(DocumentRenewed)
  /// Claims that cannot be settled today were put on hold.
  indirect case claimHeld(ClaimHeld)
  /// Claims were assigned to a checker, or to nobody.
  case claimAssigned(ClaimAssigned)
  /// Claims on hold were taken up again.
  case holdReleased(ClaimReferences)
  /// A better wording was suggested for a claim, or the suggestion taken back.
  indirect case wordingSuggested(WordingSuggested)
  /// Facts of claims were found to be right.
  indirect case factsTicked(FactsTicked)
  /// Facts of claims lost their tick.
  indirect case factsUnticked(FactsUnticked)
  /// What became of the request to correct claims.
  case correctionMarked(CorrectionMarked)
  /// Someone was asked about claims.
  indirect case inquiryMade(InquiryMade)
  /// Someone tried again to reach the one who was asked.
  indirect case inquiryAttempted(InquiryAttempted)
  /// The outcome of an inquiry.
  indirect case inquiryAnswered(InquiryAnswered)
  /// Names of speakers were gathered under that of their party, or released.
  case partySet(PartySet)
  /// All that was kept under the alias of a private source was erased; the one event that changes what comes before it.
  case sourcePurged(SourcePurged)
  /// The article's text was replaced by a newer one, and the claims were found again in it.
  indirect case articleReloaded(ArticleReloaded)
  /// Verdicts given before a claim's words changed were found to stand.
  case tagConfirmed(ClaimReferences)
  /// Claims on which checkers differ got the verdict that counts.
  case claimAdjudicated(ClaimTagged)
  /// A second person signed the verdicts on claims.
  case claimSigned(ClaimReferences)
  /// A second person signed the whole review.
  case sessionSigned(SessionSigned)
  /// A note was made on the whole article.
  case articleNoted(ArticleNoted)
  /// A field of what is known about the article was set or removed.
  case articleInfoSet(ArticleInfoSet)
  /// An event was undone.
  case eventUndone(EventReference)
  /// An undone event was done again.
  case eventRedone(EventReference)
  /// An event of a type that this version does not know; kept, shown, and without effect.
  case unknown(type: String)
}
