// The payloads of events on evidence.
extension Change {
  /// The payload of ``Change/evidenceAdded(_:)``.
  public struct EvidenceAdded: Hashable, Sendable, Codable, EventPayload {
    /// The evidence with its links.
    public var evidence: Evidence
    /// Makes the payload.
    public init(evidence: Evidence) { self.evidence = evidence }

    var claimsSpokenOf: [ClaimID] { evidence.links.map(\.claim) }

    mutating func rename(_ names: IDMapping) {
      evidence.id = names.evidence(evidence.id)
      evidence.links = names(evidence.links)
      evidence.document = evidence.document.map(names.document)
    }

    mutating func rewriteText(_ write: (String) -> String) { evidence = evidence.rewritingText(write) }
  }

  /// The payload of ``Change/evidenceLinked(_:)``.
  public struct EvidenceLinked: Hashable, Sendable, Codable, EventPayload {
    /// The evidence linked.
    public var evidence: EvidenceID
    /// The new links; a link to a claim that has one replaces it.
    public var links: [Evidence.Link]
    /// Makes the payload.
    public init(evidence: EvidenceID, links: [Evidence.Link]) {
      self.evidence = evidence
      self.links = links
    }

    var claimsSpokenOf: [ClaimID] { links.map(\.claim) }

    mutating func rename(_ names: IDMapping) {
      evidence = names.evidence(evidence)
      links = names(links)
    }

    mutating func rewriteText(_ write: (String) -> String) { links = links.map { $0.rewritingText(write) } }
  }

  /// The payload of ``Change/evidenceUnlinked(_:)``.
  public struct EvidenceUnlinked: Hashable, Sendable, Codable, EventPayload {
    /// The evidence unlinked.
    public var evidence: EvidenceID
    /// The claims it no longer speaks to.
    public var claims: [ClaimID]
    /// Makes the payload.
    public init(evidence: EvidenceID, claims: [ClaimID]) {
      self.evidence = evidence
      self.claims = claims
    }

    var claimsSpokenOf: [ClaimID] { claims }

    mutating func rename(_ names: IDMapping) {
      evidence = names.evidence(evidence)
      claims = claims.map(names.claim)
    }

    mutating func rewriteText(_ write: (String) -> String) {}
  }

  /// The payload of ``Change/evidenceArchived(_:)``.
  public struct EvidenceArchived: Hashable, Sendable, Codable, EventPayload {
    /// The evidence of which there is an archived copy.
    public var evidence: EvidenceID
    /// The address of the copy; nil removes it.
    public var archive: String?
    /// Makes the payload.
    public init(evidence: EvidenceID, archive: String?) {
      self.evidence = evidence
      self.archive = archive
    }

    mutating func rename(_ names: IDMapping) { evidence = names.evidence(evidence) }

    mutating func rewriteText(_ write: (String) -> String) { archive = archive.map(write) }
  }

  /// The payload of ``Change/sourcePurged(_:)``.
  public struct SourcePurged: Hashable, Sendable, Codable, EventPayload {
    /// The pieces of evidence that came from the source; its alias is not named any more.
    public var evidence: [EvidenceID]
    /// Makes the payload.
    public init(evidence: [EvidenceID]) { self.evidence = evidence }

    mutating func rename(_ names: IDMapping) { evidence = evidence.map(names.evidence) }

    mutating func rewriteText(_ write: (String) -> String) {}
  }

  /// The payload of ``Change/evidenceRemoved(_:)``.
  public struct EvidenceRemoved: Hashable, Sendable, Codable, EventPayload {
    /// The evidence removed.
    public var evidence: EvidenceID
    /// Makes the payload.
    public init(evidence: EvidenceID) { self.evidence = evidence }

    mutating func rename(_ names: IDMapping) { evidence = names.evidence(evidence) }

    mutating func rewriteText(_ write: (String) -> String) {}
  }
}
