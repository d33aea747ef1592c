import Algorithms

// What the events of asking and gathering do to the state.
extension ReviewState {
  mutating func make(_ inquiry: Inquiry) throws(SessionError) {
    guard self.inquiry(inquiry.id) == nil else { throw .inquiryExists(inquiry.id) }
    try require(inquiry.claims)
    issued.inquiries = max(issued.inquiries ?? 0, inquiry.id.number)
    inquiryPlaces.value[inquiry.id] = inquiries.count
    inquiries.append(inquiry)
  }

  mutating func answer(_ payload: Change.InquiryAnswered) throws(SessionError) {
    guard let position = position(of: payload.inquiry) else {
      throw .noSuchInquiry(payload.inquiry)
    }
    inquiries[position].answer = payload.answer
    inquiries[position].words = payload.words
    inquiries[position].answeredBy = payload.channel
  }

  mutating func attempt(_ payload: Change.InquiryAttempted, by event: Event) throws(SessionError) {
    guard let position = position(of: payload.inquiry) else {
      throw .noSuchInquiry(payload.inquiry)
    }
    let attempt = Inquiry.Attempt(by: event.by, at: event.at, channel: payload.channel, words: payload.words)
    inquiries[position].attempts = (inquiries[position].attempts ?? []) + [attempt]
  }

  /// A party has each member alone: whoever joins another one leaves the first.
  mutating func set(_ party: Party) {
    for member in party.members {
      guard let home = partyOfMember.value.updateValue(party.name, forKey: member), home != party.name else { continue }
      let place = placeOfParty(home)
      guard parties.indices.contains(place), parties[place].name == home else { continue }
      parties[place].members.removeAll { $0 == member }
      if parties[place].members.isEmpty { parties.remove(at: place) }
    }
    let place = placeOfParty(party.name)
    if parties.indices.contains(place), parties[place].name == party.name {
      let staying = Set(party.members)
      for member in parties[place].members where !staying.contains(member) { partyOfMember.value[member] = nil }
      parties.remove(at: place)
    }
    if !party.members.isEmpty { parties.insert(party, at: place) }
  }

  /// The first place in the order of names whose party's name is not before that one.
  private func placeOfParty(_ name: String) -> Int {
    parties.partitioningIndex { $0.name >= name }
  }
}
