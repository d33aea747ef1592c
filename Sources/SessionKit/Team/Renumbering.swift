/// Gives every claim, piece of evidence and inquiry of several sessions one id.
///
/// Claims keep the number of the earliest detection; others get the next free one in the order of their events, and
/// parts of a split the next free letter. Evidence and inquiries are numbered in the order of their events.
struct Renumbering {
  private var claims: [String: ClaimID] = [:]
  private var evidence: [String: EvidenceID] = [:]
  private var documents: [MergeLog.DocumentName: DocumentID] = [:]
  private var inquiries: [String: InquiryID] = [:]
  private var taken: Set<ClaimID> = []
  private var highest = 0

  /// Goes through events in their new order.
  init(_ entries: [MergeLog.Entry]) {
    for entry in entries {
      switch entry.event.change {
      case .claimsDetected(let payload):
        let isFirst = claims.isEmpty
        for claim in payload.claims { give(claim.id, of: entry, wishing: isFirst ? claim.id : nil) }
      case .claimAdded(let payload): give(payload.claim.id, of: entry)
      case .articleReloaded(let payload): for claim in payload.claims { give(claim.id, of: entry) }
      case .claimSplit(let payload):
        let whole = entry.names.claims[payload.claim].flatMap { claims[$0] } ?? payload.claim
        for part in payload.parts {
          let free = (0..<26).lazy.map { whole.part($0) }.first { !taken.contains($0) }
          give(part.id, of: entry, wishing: free)
        }
      case .evidenceAdded: evidence[entry.origin.digest] = EvidenceID(evidence.count + 1)
      case .documentsAdded(let payload):
        for document in payload.documents {
          guard let name = entry.names.documents[document.id], documents[name] == nil else { continue }
          documents[name] = DocumentID(documents.count + 1)
        }
      case .inquiryMade: inquiries[entry.origin.digest] = InquiryID(inquiries.count + 1)
      default: break
      }
    }
  }

  /// The names in the joined session for those that a file uses; what names nothing stays as it is.
  func mapping(_ names: MergeLog.Names, event: Int = 0) -> IDMapping {
    IDMapping(
      claim: { id in names.claims[id].flatMap { claims[$0] } ?? id },
      evidence: { id in names.evidence[id].flatMap { evidence[$0] } ?? id },
      document: { id in names.documents[id].flatMap { documents[$0] } ?? id },
      inquiry: { id in names.inquiries[id].flatMap { inquiries[$0] } ?? id },
      event: { _ in event })
  }

  private mutating func give(_ id: ClaimID, of entry: MergeLog.Entry, wishing wish: ClaimID? = nil) {
    guard let name = entry.names.claims[id], claims[name] == nil else { return }
    var new = wish ?? nextNumber
    if taken.contains(new) { new = nextNumber }
    claims[name] = new
    taken.insert(new)
    highest = max(highest, new.number)
  }

  private var nextNumber: ClaimID {
    if highest < .max { return ClaimID(highest + 1) }
    // Only a file made by hand has the last number there is.
    var number = 1
    while taken.contains(ClaimID(number)) { number += 1 }
    return ClaimID(number)
  }
}
