// The payloads of events on evidence; the others are in `Change+Payloads.swift`.
extension Change {
  /// The payload of ``Change/evidenceAdded(_:)``.
  public struct EvidenceAdded: Hashable, Sendable, Codable {
    /// The evidence with its links.
    public var evidence: Evidence
    /// Makes the payload.
    public init(evidence: Evidence) { self.evidence = evidence }
  }

  /// The payload of ``Change/evidenceLinked(_:)``.
  public struct EvidenceLinked: Hashable, Sendable, Codable {
    /// The evidence linked.
    public var evidence: EvidenceID
    /// The new links; a link to a claim that has one takes its place.
    public var links: [Evidence.Link]
    /// Makes the payload.
    public init(evidence: EvidenceID, links: [Evidence.Link]) {
      self.evidence = evidence
      self.links = links
    }
  }

  /// The payload of ``Change/evidenceUnlinked(_:)``.
  public struct EvidenceUnlinked: Hashable, Sendable, Codable {
    /// The evidence unlinked.
    public var evidence: EvidenceID
    /// The claims it no longer speaks to.
    public var claims: [ClaimID]
    /// Makes the payload.
    public init(evidence: EvidenceID, claims: [ClaimID]) {
      self.evidence = evidence
      self.claims = claims
    }
  }

  /// The payload of ``Change/evidenceArchived(_:)``.
  public struct EvidenceArchived: Hashable, Sendable, Codable {
    /// The evidence of which there is an archived copy.
    public var evidence: EvidenceID
    /// The address of the copy; nil removes it.
    public var archive: String?
    /// Makes the payload.
    public init(evidence: EvidenceID, archive: String?) {
      self.evidence = evidence
      self.archive = archive
    }
  }

  /// The payload of ``Change/sourcePurged(_:)``.
  public struct SourcePurged: Hashable, Sendable, Codable {
    /// The pieces of evidence that came from the source; its alias is not named any more.
    public var evidence: [EvidenceID]
    /// Makes the payload.
    public init(evidence: [EvidenceID]) { self.evidence = evidence }
  }

  /// The payload of ``Change/evidenceRemoved(_:)``.
  public struct EvidenceRemoved: Hashable, Sendable, Codable {
    /// The evidence removed.
    public var evidence: EvidenceID
    /// Makes the payload.
    public init(evidence: EvidenceID) { self.evidence = evidence }
  }
}
