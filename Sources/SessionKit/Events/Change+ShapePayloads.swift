import ArticleKit

// The payloads of events that change what the claims are, and who says them.
extension Change {
  /// The payload of ``Change/claimSplit(_:)``.
  public struct ClaimSplit: Hashable, Sendable, Codable, EventPayload {
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
    /// The claims that replace it.
    public var parts: [Part]
    /// Makes the payload.
    public init(claim: ClaimID, parts: [Part]) {
      self.claim = claim
      self.parts = parts
    }

    var claimsSpokenOf: [ClaimID] { parts.map(\.id) + [claim] }

    mutating func rename(_ names: IDMapping) {
      claim = names.claim(claim)
      for place in parts.indices { parts[place].id = names.claim(parts[place].id) }
    }

    mutating func rewriteText(_ write: (String) -> String) {}
  }

  /// The payload of ``Change/claimsJoined(_:)``.
  public struct ClaimsJoined: Hashable, Sendable, Codable, PayloadOfClaims {
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

    mutating func rewriteText(_ write: (String) -> String) {}
  }

  /// The payload of ``Change/claimTrimmed(_:)``.
  public struct ClaimTrimmed: Hashable, Sendable, Codable, PayloadOfClaim {
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

    mutating func rewriteText(_ write: (String) -> String) {}
  }

  /// The payload of ``Change/claimRestated(_:)``.
  public struct ClaimRestated: Hashable, Sendable, Codable, PayloadOfClaim {
    /// The claim restated.
    public var claim: ClaimID
    /// The stand-alone reading; nil removes it.
    public var text: String?
    /// Makes the payload.
    public init(claim: ClaimID, text: String?) {
      self.claim = claim
      self.text = text
    }

    mutating func rewriteText(_ write: (String) -> String) { text = text.map(write) }
  }

  /// The payload of ``Change/speakerSet(_:)``.
  public struct SpeakerSet: Hashable, Sendable, Codable, PayloadOfClaims {
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

    mutating func rewriteText(_ write: (String) -> String) { source = source?.rewritingText(write) }
  }

  /// The payload of ``Change/checkabilitySet(_:)``.
  public struct CheckabilitySet: Hashable, Sendable, Codable, PayloadOfClaims {
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

    mutating func rewriteText(_ write: (String) -> String) {}
  }

  /// The payload of ``Change/claimAdded(_:)``.
  public struct ClaimAdded: Hashable, Sendable, Codable, EventPayload {
    /// The new claim.
    public var claim: Claim
    /// Makes the payload.
    public init(claim: Claim) { self.claim = claim }

    var claimsSpokenOf: [ClaimID] { [claim.id] }

    mutating func rename(_ names: IDMapping) { claim = names(claim) }

    mutating func rewriteText(_ write: (String) -> String) { claim = claim.rewritingText(write) }
  }
}
