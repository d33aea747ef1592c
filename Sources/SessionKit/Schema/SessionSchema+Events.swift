extension SessionSchema {
  /// What is in an event after its header, by its type.
  static let events: [String: Shape] = [
    "articleLoaded": .object(needed: ["name": .text, "sha256": .record("hash"), "info": .record("metadata")]),
    "claimsDetected": .object(needed: [
      "engine": .text, "sentences": .record("spans"), "claims": .list(of: .record("claim")),
    ]),
    "claimTagged": tagged,
    "tagRemoved": ofClaims,
    "confidenceSet": .object(
      needed: ["claims": .record("claimIds")], optional: ["confidence": .one(of: Confidence.self)]),
    "claimNoted": .object(needed: ["claims": .record("claimIds"), "text": .text], optional: ["private": .flag]),
    "notesCleared": ofClaims,
    "claimFlagged": ofClaims,
    "flagRemoved": ofClaims,
    "claimExcluded": ofClaims,
    "claimRestored": ofClaims,
    "claimSplit": .object(needed: ["claim": .record("claimId"), "parts": .list(of: .record("part"))]),
    "claimsJoined": .object(needed: ["claims": .record("claimIds"), "spans": .record("spans"), "text": .text]),
    "claimTrimmed": .object(needed: ["claim": .record("claimId"), "spans": .record("spans"), "text": .text]),
    "claimRestated": .object(needed: ["claim": .record("claimId")], optional: ["text": .text]),
    "speakerSet": .object(
      needed: ["claims": .record("claimIds")], optional: ["source": .record("mention"), "voice": .one(of: Voice.self)]),
    "checkabilitySet": .object(
      needed: ["claims": .record("claimIds"), "checkable": .flag],
      optional: ["reason": .one(of: UncheckableReason.self)]),
    "claimAdded": .object(needed: ["claim": .record("claim")]),
    "evidenceAdded": .object(needed: ["evidence": .record("evidence")]),
    "evidenceLinked": .object(needed: [
      "evidence": .record("evidenceId"), "links": .list(of: .record("link")),
    ]),
    "evidenceUnlinked": .object(needed: ["evidence": .record("evidenceId"), "claims": .record("claimIds")]),
    "evidenceRemoved": .object(needed: ["evidence": .record("evidenceId")]),
    "evidenceArchived": .object(needed: ["evidence": .record("evidenceId")], optional: ["archive": .text]),
    "documentsAdded": .object(needed: ["documents": .list(of: .record("document"))]),
    "documentsRemoved": .object(needed: ["documents": .list(of: .record("documentId"))]),
    "documentRenewed": .object(needed: ["document": .record("document")]),
    "claimHeld": .object(needed: ["claims": .record("claimIds")], optional: ["until": .text, "why": .text]),
    "claimAssigned": .object(needed: ["claims": .record("claimIds")], optional: ["to": .text]),
    "holdReleased": ofClaims,
    "wordingSuggested": .object(needed: ["claim": .record("claimId")], optional: ["text": .text]),
    "factsTicked": .object(
      needed: ["claims": .list(of: .record("markedFacts"))],
      optional: [
        "evidence": .record("evidenceId"), "author": .flag, "manner": .one(of: Tick.Manner.self),
      ]),
    "factsUnticked": .object(needed: ["claims": .list(of: .record("markedFacts"))]),
    "correctionMarked": .object(
      needed: ["claims": .record("claimIds")], optional: ["status": .one(of: CorrectionStatus.self)]),
    "inquiryMade": .object(needed: ["inquiry": .record("inquiry")]),
    "inquiryAnswered": .object(
      needed: ["inquiry": .record("inquiryId"), "answer": .one(of: Inquiry.Answer.self)],
      optional: ["words": .text, "channel": .text]),
    "inquiryAttempted": .object(
      needed: ["inquiry": .record("inquiryId"), "channel": .text], optional: ["words": .text]),
    "partySet": .object(needed: ["name": .text, "members": .list(of: .text)]),
    "sourcePurged": .object(needed: ["evidence": .list(of: .record("evidenceId"))]),
    "articleReloaded": .object(needed: [
      "article": .record("article"), "engine": .text, "sentences": .record("spans"),
      "anchors": .list(of: .record("anchor")), "claims": .list(of: .record("claim")),
    ]),
    "tagConfirmed": .object(
      needed: ["claims": .record("claimIds")], optional: ["denials": .record("claimIds")]),
    "claimAdjudicated": tagged,
    "claimSigned": ofClaims,
    "sessionSigned": .object(optional: ["note": .text]),
    "articleNoted": .object(needed: ["text": .text], optional: ["private": .flag]),
    "articleInfoSet": .object(needed: ["field": .one(of: ArticleField.self)], optional: ["value": .text]),
    "eventUndone": ofEvent,
    "eventRedone": ofEvent,
  ]

  private static let ofClaims = Shape.object(needed: ["claims": .record("claimIds")])
  private static let ofEvent = Shape.object(needed: ["event": .number(from: 1)])
  private static let tagged = Shape.object(
    needed: [
      "claims": .record("claimIds"), "verdict": .one(of: Verdict.self), "reasons": .list(of: .one(of: Reason.self)),
    ],
    optional: [
      "confidence": .one(of: Confidence.self), "note": .text, "denials": .record("claimIds"),
    ])
}
