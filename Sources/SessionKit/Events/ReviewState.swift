import ArticleKit

/// Where a review is: the fold of its events.
public struct ReviewState: Hashable, Sendable {
  /// The newer text of the article, where it was reloaded; the session's own before.
  var reloaded: ArticleRecord?
  /// What is known about the article.
  public var info = Metadata()
  /// Remarks on the whole article.
  public var notes: [Note] = []
  /// The sentences of the article, in code points.
  public var sentences: [TextSpan] = []
  /// The claims, in the order of the text.
  public var claims = ClaimList()
  /// The claims whose words the article no longer has, as they were last; their spans are those of the older text.
  public var gone: [Claim] = []
  /// The evidence, in the order it was found.
  public var evidence = EvidenceList()
  /// The documents of the review, in the order of their ids.
  public var documents: [DocumentRecord] = []
  /// The questions put to others.
  public var inquiries: [Inquiry] = []
  /// The parties to which speakers belong, in the order of their names.
  public var parties: [Party] = []
  /// Who signed the review as it stands; anything done after that removes the signature.
  public var signature: Signature?
  /// How many ids were given of each kind, so that none is given twice.
  var issued = Issued()
  /// Who gave a verdict on each claim; some of them may have been taken back.
  var judges = Derived<[ClaimID: Set<String>]>([:])
  /// Where the inquiries are, as far as the fold made them.
  var inquiryPlaces = Derived<[InquiryID: Int]>([:])
  /// The party of each member, as far as the fold made it.
  var partyOfMember = Derived<[String: String]>([:])

  /// What documents have on the claims, as far as somebody looked.
  var findings = Derived(ClaimFindings())

  /// The state with what documents have on its claims, for filters.
  public func knowing(_ findings: ClaimFindings) -> ReviewState {
    var state = self
    state.findings.value = findings
    return state
  }

  /// How many ids were given of each kind.
  struct Issued: Hashable, Sendable, Codable {
    /// The highest number of a claim.
    var claims = 0
    /// The highest number of a piece of evidence.
    var evidence = 0
    /// The highest number of an inquiry; nil before the first.
    var inquiries: Int?
    /// The highest number of a document; nil before the first.
    var documents: Int?
  }

  /// The state before anything happened.
  public init() {}

  /// The id for a claim that the analyst adds.
  ///
  /// After the last number there is, it is that one again, which then stands already and is refused.
  public var nextClaimID: ClaimID { ClaimID(min(issued.claims, .max - 1) + 1) }
  /// The id for a new piece of evidence; as ``nextClaimID`` after the last number there is.
  public var nextEvidenceID: EvidenceID { EvidenceID(min(issued.evidence, .max - 1) + 1) }
  /// The id for a new inquiry; as ``nextClaimID`` after the last number there is.
  public var nextInquiryID: InquiryID { InquiryID(min(issued.inquiries ?? 0, .max - 1) + 1) }

  /// The evidence that is linked to a claim, in the order it was found.
  public func evidence(for claim: ClaimID) -> [Evidence] { evidence.linked(to: claim) }

  /// The piece of evidence with that id.
  public func evidence(_ id: EvidenceID) -> Evidence? { evidence[id] }

  /// The inquiry with that id.
  public func inquiry(_ id: InquiryID) -> Inquiry? { position(of: id).map { inquiries[$0] } }

  /// Where the inquiry of that id is.
  func position(of id: InquiryID) -> Int? {
    // A state that was read has no places.
    guard inquiryPlaces.value.count == inquiries.count else { return inquiries.firstIndex { $0.id == id } }
    return inquiryPlaces.value[id]
  }

  /// The claims on which checkers differ, in the order of the text: the queue of disagreements.
  public var contested: [Claim] { claims.filter(\.isContested) }
}

extension ReviewState: Codable {
  private enum CodingKeys: String, CodingKey {
    case info, notes, sentences, claims, gone, evidence, documents, inquiries, parties, signature, issued
  }

  /// Reads a state; what older versions did not write is empty.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    info = try values.decode(Metadata.self, forKey: .info)
    notes = try values.decode([Note].self, forKey: .notes)
    sentences = try values.decode([TextSpan].self, forKey: .sentences)
    claims = try values.decode(ClaimList.self, forKey: .claims)
    gone = try values.decodeIfPresent([Claim].self, forKey: .gone) ?? []
    evidence = try values.decode(EvidenceList.self, forKey: .evidence)
    documents = try values.decodeIfPresent([DocumentRecord].self, forKey: .documents) ?? []
    inquiries = try values.decode([Inquiry].self, forKey: .inquiries)
    parties = try values.decodeIfPresent([Party].self, forKey: .parties) ?? []
    signature = try values.decodeIfPresent(Signature.self, forKey: .signature)
    issued = try values.decode(Issued.self, forKey: .issued)
  }

  /// Writes the state; what format 1.0 did not have is left out while it is empty.
  ///
  /// The text is not written: it is the session's.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(info, forKey: .info)
    try values.encode(notes, forKey: .notes)
    try values.encode(sentences, forKey: .sentences)
    try values.encode(claims, forKey: .claims)
    if !gone.isEmpty { try values.encode(gone, forKey: .gone) }
    try values.encode(evidence, forKey: .evidence)
    if !documents.isEmpty { try values.encode(documents, forKey: .documents) }
    try values.encode(inquiries, forKey: .inquiries)
    if !parties.isEmpty { try values.encode(parties, forKey: .parties) }
    try values.encodeIfPresent(signature, forKey: .signature)
    try values.encode(issued, forKey: .issued)
  }
}

/// A part of a value that is derived from the rest and kept; it does not count when values are compared.
struct Derived<Value: Sendable>: Hashable, Sendable {
  var value: Value

  init(_ value: Value) { self.value = value }

  static func == (left: Self, right: Self) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}
