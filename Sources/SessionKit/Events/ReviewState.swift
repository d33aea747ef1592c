import ArticleKit

/// Where a review stands: the fold of its events.
public struct ReviewState: Hashable, Sendable, Codable {
  /// What is known about the article.
  public var info = Metadata()
  /// Remarks on the whole article.
  public var notes: [Note] = []
  /// The sentences of the article, in code points.
  public var sentences: [TextSpan] = []
  /// The claims, in the order of the text.
  public var claims = ClaimList()
  /// The evidence, in the order it was found.
  public var evidence: [Evidence] = []
  /// The questions put to others.
  public var inquiries: [Inquiry] = []
  /// How many ids were given of each kind, so that none is given twice.
  public var issued = Issued()

  /// How many ids were given of each kind.
  public struct Issued: Hashable, Sendable, Codable {
    /// The highest number of a claim.
    public var claims = 0
    /// The highest number of a piece of evidence.
    public var evidence = 0
  }

  /// The state before anything happened.
  public init() {}

  /// The id for a claim that the analyst adds.
  ///
  /// After the last number there is, it is that one again, which then stands already and is refused.
  public var nextClaimID: ClaimID { ClaimID(min(issued.claims, .max - 1) + 1) }
  /// The id for a new piece of evidence; as ``nextClaimID`` after the last number there is.
  public var nextEvidenceID: EvidenceID { EvidenceID(min(issued.evidence, .max - 1) + 1) }

  /// The evidence that is linked to a claim, in the order it was found.
  public func evidence(for claim: ClaimID) -> [Evidence] {
    evidence.filter { $0.link(to: claim) != nil }
  }

  /// The piece of evidence of that id.
  public func evidence(_ id: EvidenceID) -> Evidence? { evidence.first { $0.id == id } }
}
