// The payloads of events by which claims are judged and noted on.
extension Change {
  /// The payload of ``Change/claimTagged(_:)``.
  public struct ClaimTagged: Hashable, Sendable, Codable, PayloadOfClaims {
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
    /// Those of the claims that the user saw as denials: of these the denial is judged.
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

    mutating func rename(_ names: IDMapping) {
      claims = claims.map(names.claim)
      denials = denials?.map(names.claim)
    }

    mutating func rewriteText(_ write: (String) -> String) { note = note.map(write) }
  }

  /// The payload of events that only name claims.
  public struct ClaimReferences: Hashable, Sendable, Codable, PayloadOfClaims {
    /// The claims named.
    public var claims: [ClaimID]
    /// Those of them that the user saw as denials, where verdicts are confirmed.
    public var denials: [ClaimID]?
    /// Makes the payload.
    public init(_ claims: [ClaimID], denials: [ClaimID]? = nil) {
      self.claims = claims
      self.denials = denials
    }

    mutating func rename(_ names: IDMapping) {
      claims = claims.map(names.claim)
      denials = denials?.map(names.claim)
    }

    mutating func rewriteText(_ write: (String) -> String) {}
  }

  /// The payload of ``Change/confidenceSet(_:)``.
  public struct ConfidenceSet: Hashable, Sendable, Codable, PayloadOfClaims {
    /// The claims whose tags change.
    public var claims: [ClaimID]
    /// How sure the verdict is; nil removes the mark.
    public var confidence: Confidence?
    /// Makes the payload.
    public init(claims: [ClaimID], confidence: Confidence?) {
      self.claims = claims
      self.confidence = confidence
    }

    mutating func rewriteText(_ write: (String) -> String) {}
  }

  /// The payload of ``Change/claimNoted(_:)``.
  public struct ClaimNoted: Hashable, Sendable, Codable, PayloadOfClaims {
    /// The claims noted on.
    public var claims: [ClaimID]
    /// The note.
    public var text: String
    /// Whether the note stays out of every export; nil if it need not.
    public var `private`: Bool?
    /// Makes the payload.
    public init(claims: [ClaimID], text: String, private: Bool = false) {
      self.claims = claims
      self.text = text
      self.private = `private` ? true : nil
    }

    mutating func rewriteText(_ write: (String) -> String) { text = write(text) }
  }
}
