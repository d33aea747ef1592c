/// Gives other names to what events refer to.
struct IDMapping {
  /// The other name of a claim.
  var claim: (ClaimID) -> ClaimID = { $0 }
  /// The other name of a piece of evidence.
  var evidence: (EvidenceID) -> EvidenceID = { $0 }
  /// The other name of a document.
  var document: (DocumentID) -> DocumentID = { $0 }
  /// The other name of an inquiry.
  var inquiry: (InquiryID) -> InquiryID = { $0 }
  /// The other number of an event.
  var event: (Int) -> Int = { $0 }

  func callAsFunction(_ claim: Claim) -> Claim {
    var claim = claim
    claim.id = self.claim(claim.id)
    claim.parent = claim.parent.map(self.claim)
    claim.joined = claim.joined?.map(self.claim)
    return claim
  }

  func callAsFunction(_ links: [Evidence.Link]) -> [Evidence.Link] {
    links.map { link in
      var link = link
      link.claim = claim(link.claim)
      return link
    }
  }
}
