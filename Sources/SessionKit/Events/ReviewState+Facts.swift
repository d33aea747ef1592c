// What ticks do to the state.
extension ReviewState {
  /// Ticks facts; those whose words the claim has no longer are passed over.
  mutating func tick(_ payload: Change.FactsTicked, by event: Event) throws(SessionError) {
    try require(payload.claims.map(\.claim))
    if let evidence = payload.evidence { try require(evidence) }
    let tick = Tick(
      by: event.by, at: event.at, evidence: payload.evidence, author: payload.author, manner: payload.manner)
    for marks in payload.claims {
      let meant = marks.meant.map(\.fact)
      claims.update(marks.claim) { claim in
        var facts = claim.facts(among: marks.facts.filter(claim.has))
        for place in facts.indices where meant.contains(where: facts[place].isSame) { facts[place].tick = tick }
        claim.facts = facts.isEmpty ? nil : facts
      }
    }
  }

  /// Takes ticks off.
  mutating func untick(_ payload: Change.FactsUnticked) throws(SessionError) {
    try require(payload.claims.map(\.claim))
    for marks in payload.claims {
      let meant = marks.meant.map(\.fact)
      untick(marks.claim) { fact in meant.contains(where: fact.isSame) }
    }
  }

  /// Takes off the ticks that rest on evidence which is no more.
  mutating func untickAll(on evidence: EvidenceID) {
    let resting = claims.filter { $0.facts?.contains { $0.tick?.evidence == evidence } ?? false }.map(\.id)
    for id in resting { untick(id) { $0.tick?.evidence == evidence } }
  }

  /// A claim without any tick is as if nobody had looked for its facts.
  private mutating func untick(_ id: ClaimID, where isMeant: (Fact) -> Bool) {
    claims.update(id) { claim in
      var facts = claim.facts ?? []
      for place in facts.indices where isMeant(facts[place]) { facts[place].tick = nil }
      claim.facts = facts.contains { $0.tick != nil } ? facts : nil
    }
  }
}
