import ArticleKit

extension SessionSchema {
  /// The records of a session by their names, except for the event.
  static let records: [String: Shape] = [
    "claimId": .text(matching: "^[1-9][0-9]*[a-z]*$"),
    "evidenceId": .text(matching: "^e[1-9][0-9]*$"),
    "inquiryId": .text(matching: "^q[1-9][0-9]*$"),
    "documentId": .text(matching: "^d[1-9][0-9]*$"),
    "time": .text(
      matching: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:?[0-9]{2})$"),
    "hash": .text(matching: "^[0-9a-f]{64}$"),
    "span": .pair(of: .number(from: 0)),
    "claimIds": .list(of: .record("claimId")),
    "spans": .list(of: .record("span")),
    "metadata": .object(optional: [
      "title": .text, "authors": .list(of: .text), "published": .text, "modified": .text, "publisher": .text,
      "url": .text, "language": .text, "section": .text,
    ]),
    "article": .object(
      needed: ["name": .text, "sha256": .record("hash"), "text": .text, "blocks": .list(of: .record("block"))],
      optional: ["path": .text, "draft": .record("hash"), "remarks": .list(of: .record("remark"))]),
    "remark": .object(
      needed: [
        "kind": .one(of: Remark.Kind.self), "text": .text, "start": .number(from: 0), "end": .number(from: 0),
        "isSource": .flag,
      ],
      optional: [
        "author": .text, "at": .text, "addresses": .list(of: .text), "answers": .text, "isResolved": .flag,
      ]),
    "block": .object(
      needed: ["kind": .one(of: Block.Kind.self), "start": .number(from: 0), "end": .number(from: 0)],
      optional: [
        "post": .number(), "role": .one(of: Block.Kind.self), "voice": .record("span"),
        "cells": .list(of: .record("cell")),
      ]),
    "cell": .object(needed: ["cell": .record("span")], optional: ["row": .record("span"), "column": .record("span")]),
    "mention": .object(
      needed: ["text": .text],
      optional: ["start": .number(from: 0), "end": .number(from: 0), "resolved": .text]),
    "tag": .object(
      needed: [
        "verdict": .one(of: Verdict.self), "reasons": .list(of: .one(of: Reason.self)), "by": .text,
        "at": .record("time"),
      ],
      optional: [
        "confidence": .one(of: Confidence.self), "note": .text, "stale": .flag, "denial": .flag,
        "adjudicated": .flag,
      ]),
    "note": .object(
      needed: ["text": .text, "by": .text, "at": .record("time")], optional: ["private": .flag]),
    "hold": .object(
      needed: ["by": .text, "at": .record("time")], optional: ["until": .text, "why": .text]),
    "fact": .object(
      needed: [
        "kind": .one(of: Fact.Kind.self), "start": .number(from: 0), "end": .number(from: 0), "text": .text,
      ],
      optional: ["tick": .record("tick")]),
    "tick": .object(
      needed: ["by": .text, "at": .record("time")],
      optional: [
        "evidence": .record("evidenceId"), "author": .flag, "manner": .one(of: Tick.Manner.self),
      ]),
    "markedFacts": .object(needed: [
      "claim": .record("claimId"), "facts": .list(of: .record("fact")), "marked": .list(of: .number(from: 1)),
    ]),
    "signature": .object(needed: ["by": .text, "at": .record("time")], optional: ["note": .text]),
    "claim": claim,
    "certainty": .object(needed: ["cut": .share, "speaker": .share, "checkable": .share]),
    "link": .object(
      needed: ["claim": .record("claimId"), "stance": .one(of: Evidence.Stance.self)],
      optional: ["quote": .text, "locator": .text, "before": .text, "after": .text]),
    "evidence": .object(
      needed: [
        "id": .record("evidenceId"), "form": .one(of: Evidence.Form.self), "primary": .flag,
        "links": .list(of: .record("link")),
      ],
      optional: [
        "url": .text, "archive": .text, "title": .text, "publisher": .text, "published": .text, "accessed": .text,
        "alias": .text, "note": .text, "document": .record("documentId"), "sha256": .record("hash"), "private": .flag,
      ]),
    "document": .object(
      needed: ["id": .record("documentId"), "kind": .one(of: DocumentRecord.Kind.self), "date": .text],
      optional: [
        "title": .text, "path": .text, "sha256": .record("hash"), "bytes": .number(from: 0), "published": .text,
        "private": .flag, "key": .text,
      ]),
    "inquiry": .object(
      needed: [
        "id": .record("inquiryId"), "claims": .record("claimIds"), "whom": .text, "asked": .text,
        "answer": .one(of: Inquiry.Answer.self),
      ],
      optional: [
        "channel": .text, "due": .text, "words": .text, "wording": .text, "answeredBy": .text,
        "time": .text, "by": .text, "about": .list(of: .text),
        "attempts": .list(of: .record("attempt")),
      ]),
    "attempt": .object(
      needed: ["by": .text, "at": .record("time"), "channel": .text], optional: ["words": .text]),
    "party": .object(needed: ["name": .text, "members": .list(of: .text)]),
    "anchor": .object(
      needed: [
        "claim": .record("claimId"), "fate": .one(of: Anchor.Fate.self), "spans": .record("spans"), "text": .text,
      ],
      optional: [
        "sentence": .record("span"), "source": .record("span"), "via": .record("span"), "cue": .record("span"),
      ]),
    "part": .object(needed: ["id": .record("claimId"), "spans": .record("spans"), "text": .text]),
    "origin": .object(
      needed: ["ordinal": .number(from: 0), "digest": .text(matching: "^[0-9a-f]{32}([0-9a-f]{32})?$")]),
    "state": .object(
      needed: [
        "info": .record("metadata"), "notes": .list(of: .record("note")), "sentences": .record("spans"),
        "claims": .list(of: .record("claim")), "evidence": .list(of: .record("evidence")),
        "inquiries": .list(of: .record("inquiry")),
        "issued": .object(
          needed: ["claims": .number(from: 0), "evidence": .number(from: 0)],
          optional: ["inquiries": .number(from: 0), "documents": .number(from: 0)]),
      ],
      optional: [
        "gone": .list(of: .record("claim")), "documents": .list(of: .record("document")),
        "parties": .list(of: .record("party")), "signature": .record("signature"),
      ]),
  ]

  private static let claim = Shape.object(
    needed: [
      "id": .record("claimId"), "spans": .record("spans"), "text": .text, "sentence": .record("span"),
      "polarity": .one(of: Polarity.self), "checkable": .flag, "priority": .number(),
      "priorityReasons": .list(of: .text), "notes": .list(of: .record("note")), "flagged": .flag, "excluded": .flag,
    ],
    optional: [
      "restated": .text, "restatedBy": .text, "source": .record("mention"), "via": .record("mention"),
      "cue": .record("mention"), "reason": .one(of: UncheckableReason.self), "parent": .record("claimId"),
      "joined": .record("claimIds"), "tag": .record("tag"), "opinions": .list(of: .record("tag")),
      "signature": .record("signature"), "hold": .record("hold"), "suggestion": .text,
      "correction": .one(of: CorrectionStatus.self), "voice": .one(of: Voice.self),
      "certainty": .record("certainty"), "assignee": .text, "facts": .list(of: .record("fact")),
    ])
}
