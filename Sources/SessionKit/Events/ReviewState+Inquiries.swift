// What the events of asking and gathering do to the state.
extension ReviewState {
  mutating func make(_ inquiry: Inquiry) throws(SessionError) {
    guard self.inquiry(inquiry.id) == nil else { throw .inquiryExists(inquiry.id) }
    try require(inquiry.claims)
    issued.inquiries = max(issued.inquiries ?? 0, inquiry.id.number)
    inquiries.append(inquiry)
  }

  mutating func answer(_ payload: Change.InquiryAnswered) throws(SessionError) {
    guard let position = inquiries.firstIndex(where: { $0.id == payload.inquiry }) else {
      throw .noSuchInquiry(payload.inquiry)
    }
    inquiries[position].answer = payload.answer
    inquiries[position].words = payload.words
  }

  /// A party has each member alone: whoever joins another one leaves the first.
  mutating func set(_ party: Party) {
    for position in parties.indices { parties[position].members.removeAll { party.members.contains($0) } }
    parties.removeAll { $0.name == party.name || $0.members.isEmpty }
    if !party.members.isEmpty { parties.append(party) }
    parties.sort { $0.name < $1.name }
  }
}
