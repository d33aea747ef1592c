import ArticleKit

// The payloads are plain records of one event type each. They stand together, because each is only a list of keys
// and they are read together: they are the session format.
// Those of events on evidence are in `Change+EvidencePayloads.swift`.
extension Change {
  /// The payload of ``Change/articleLoaded(_:)``.
  public struct ArticleLoaded: Hashable, Sendable, Codable {
    /// The article's name.
    public var name: String
    /// The SHA-256 of its text in UTF-8, in hexadecimal.
    public var sha256: String
    /// What was known about it when it was loaded.
    public var info: Metadata
    /// Makes the payload.
    public init(name: String, sha256: String, info: Metadata) {
      self.name = name
      self.sha256 = sha256
      self.info = info
    }
  }

  /// The payload of ``Change/claimsDetected(_:)``.
  public struct ClaimsDetected: Hashable, Sendable, Codable {
    /// The name and version of the engine.
    public var engine: String
    /// The sentences of the article, in code points.
    public var sentences: [TextSpan]
    /// The claims as they were found.
    public var claims: [Claim]
    /// Makes the payload.
    public init(engine: String, sentences: [TextSpan], claims: [Claim]) {
      self.engine = engine
      self.sentences = sentences
      self.claims = claims
    }
  }

  /// The payload of ``Change/claimTagged(_:)``.
  public struct ClaimTagged: Hashable, Sendable, Codable {
    /// The claims tagged.
    public var claims: [ClaimID]
    /// The verdict on each of them.
    public var verdict: Verdict
    /// Why.
    public var reasons: [Reason]
    /// How sure.
    public var confidence: Confidence?
    /// Why, in words.
    public var note: String?
    /// Those of the claims that the person saw as denials: of these the denial is judged.
    public var denials: [ClaimID]?
    /// Makes the payload.
    public init(
      claims: [ClaimID], verdict: Verdict, reasons: [Reason] = [], confidence: Confidence? = nil, note: String? = nil,
      denials: [ClaimID]? = nil
    ) {
      self.claims = claims
      self.verdict = verdict
      self.reasons = reasons
      self.confidence = confidence
      self.note = note
      self.denials = denials
    }
  }

  /// The payload of events that only name claims.
  public struct ClaimReferences: Hashable, Sendable, Codable {
    /// The claims named.
    public var claims: [ClaimID]
    /// Those of them that the person saw as denials, where verdicts are confirmed.
    public var denials: [ClaimID]?
    /// Makes the payload.
    public init(_ claims: [ClaimID], denials: [ClaimID]? = nil) {
      self.claims = claims
      self.denials = denials
    }
  }

  /// The payload of ``Change/confidenceSet(_:)``.
  public struct ConfidenceSet: Hashable, Sendable, Codable {
    /// The claims whose tags change.
    public var claims: [ClaimID]
    /// How sure the verdict is; nil removes the mark.
    public var confidence: Confidence?
    /// Makes the payload.
    public init(claims: [ClaimID], confidence: Confidence?) {
      self.claims = claims
      self.confidence = confidence
    }
  }

  /// The payload of ``Change/claimNoted(_:)``.
  public struct ClaimNoted: Hashable, Sendable, Codable {
    /// The claims remarked on.
    public var claims: [ClaimID]
    /// The remark.
    public var text: String
    /// Whether the remark stays out of every export; nil if it need not.
    public var `private`: Bool?
    /// Makes the payload.
    public init(claims: [ClaimID], text: String, private: Bool = false) {
      self.claims = claims
      self.text = text
      self.private = `private` ? true : nil
    }
  }

  /// The payload of ``Change/claimSplit(_:)``.
  public struct ClaimSplit: Hashable, Sendable, Codable {
    /// One part of the claim.
    public struct Part: Hashable, Sendable, Codable {
      /// The id of the new claim.
      public var id: ClaimID
      /// Where its words are, in code points.
      public var spans: [TextSpan]
      /// Its words.
      public var text: String
      /// Makes a part.
      public init(id: ClaimID, spans: [TextSpan], text: String) {
        self.id = id
        self.spans = spans
        self.text = text
      }
    }
    /// The claim that was split.
    public var claim: ClaimID
    /// The claims that are in its place.
    public var parts: [Part]
    /// Makes the payload.
    public init(claim: ClaimID, parts: [Part]) {
      self.claim = claim
      self.parts = parts
    }
  }

  /// The payload of ``Change/claimsJoined(_:)``.
  public struct ClaimsJoined: Hashable, Sendable, Codable {
    /// The claims joined; the first keeps its id.
    public var claims: [ClaimID]
    /// Where the words of the joined claim are, in code points.
    public var spans: [TextSpan]
    /// Its words.
    public var text: String
    /// Makes the payload.
    public init(claims: [ClaimID], spans: [TextSpan], text: String) {
      self.claims = claims
      self.spans = spans
      self.text = text
    }
  }

  /// The payload of ``Change/claimTrimmed(_:)``.
  public struct ClaimTrimmed: Hashable, Sendable, Codable {
    /// The claim cut down.
    public var claim: ClaimID
    /// Where its words are now, in code points.
    public var spans: [TextSpan]
    /// Its words now.
    public var text: String
    /// Makes the payload.
    public init(claim: ClaimID, spans: [TextSpan], text: String) {
      self.claim = claim
      self.spans = spans
      self.text = text
    }
  }

  /// The payload of ``Change/claimRestated(_:)``.
  public struct ClaimRestated: Hashable, Sendable, Codable {
    /// The claim restated.
    public var claim: ClaimID
    /// The stand-alone reading; nil removes it.
    public var text: String?
    /// Makes the payload.
    public init(claim: ClaimID, text: String?) {
      self.claim = claim
      self.text = text
    }
  }

  /// The payload of ``Change/speakerSet(_:)``.
  public struct SpeakerSet: Hashable, Sendable, Codable {
    /// The claims whose source changes.
    public var claims: [ClaimID]
    /// Who says so; nil for the article itself, and where nobody is named.
    public var source: Mention?
    /// Which of the two it is without a source; nil for the article, as sessions wrote it before they knew the other.
    public var voice: Voice?
    /// Makes the payload.
    public init(claims: [ClaimID], source: Mention?, voice: Voice? = nil) {
      self.claims = claims
      self.source = source
      self.voice = voice
    }
  }

  /// The payload of ``Change/checkabilitySet(_:)``.
  public struct CheckabilitySet: Hashable, Sendable, Codable {
    /// The claims judged.
    public var claims: [ClaimID]
    /// Whether evidence could settle them.
    public var checkable: Bool
    /// Why not; nil exactly when `checkable`.
    public var reason: UncheckableReason?
    /// Makes the payload: checkable without a reason, else not.
    public init(claims: [ClaimID], reason: UncheckableReason?) {
      self.claims = claims
      self.checkable = reason == nil
      self.reason = reason
    }
  }

  /// The payload of ``Change/claimAdded(_:)``.
  public struct ClaimAdded: Hashable, Sendable, Codable {
    /// The new claim.
    public var claim: Claim
    /// Makes the payload.
    public init(claim: Claim) { self.claim = claim }
  }

  /// The payload of ``Change/articleNoted(_:)``.
  public struct ArticleNoted: Hashable, Sendable, Codable {
    /// The remark.
    public var text: String
    /// Whether the remark stays out of every export; nil if it need not.
    public var `private`: Bool?
    /// Makes the payload.
    public init(text: String, private: Bool = false) {
      self.text = text
      self.private = `private` ? true : nil
    }
  }

  /// The payload of ``Change/articleInfoSet(_:)``.
  public struct ArticleInfoSet: Hashable, Sendable, Codable {
    /// The field.
    public var field: ArticleField
    /// Its value; nil removes it.
    ///
    /// Authors are parted by `;`.
    public var value: String?
    /// Makes the payload.
    public init(field: ArticleField, value: String?) {
      self.field = field
      self.value = value
    }
  }

  /// The payload of events that speak of another event.
  public struct EventReference: Hashable, Sendable, Codable {
    /// The number of the event spoken of.
    public var event: Int
    /// Makes the payload.
    public init(_ event: Int) { self.event = event }

    /// Reads the payload; throws `DecodingError` where no event can have the number.
    ///
    /// 0 is what merging writes for an event that no file holds.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      event = try container.decode(Int.self, forKey: .event)
      guard event >= 0 else {
        throw DecodingError.dataCorruptedError(
          forKey: .event, in: container, debugDescription: "there is no event \(event)")
      }
    }
  }
}
