import SessionKit

extension Desk {
  /// Forgets what was found for another session, and looks up all claims of this one.
  mutating func lookUpEarlierChecks() {
    earlier = PastChecks()
    guard let look = surroundings.earlierChecks, let session else { return }
    earlier.ask(look, of: session)
  }

  /// The earlier checks of a claim, the best first; claims whose words are new are looked up, unless that failed before.
  mutating func earlierChecks(of claim: Claim) -> [PastCheck] {
    if let look = surroundings.earlierChecks, let session, earlier.failure == nil { earlier.ask(look, of: session) }
    return earlier[claim]
  }

  /// The earlier checks of a claim; throws where there is no archive, it cannot be used, or holds none.
  mutating func requiredEarlierChecks(of id: ClaimID) throws(WorkbenchError) -> [PastCheck] {
    let claim = try claim(id)
    guard let look = surroundings.earlierChecks else { throw .noArchive }
    if let session { earlier.ask(look, of: session) }
    if let failure = earlier.failure { throw failure }
    let checks = earlier[claim]
    guard !checks.isEmpty else { throw .noEarlierCheck(id) }
    return checks
  }

  /// Takes over what an earlier check rests on, behind the word `earlier`: its number, and the claim.
  mutating func citeEarlier(_ call: inout Invocation) throws(WorkbenchError) -> Screen {
    guard let number = call.next().flatMap({ Int($0.text) }) else {
      throw .missing("the number of an earlier check", command: "cite earlier")
    }
    let id = try call.claim(on: self)
    try call.finishWithoutText()
    let checks = try requiredEarlierChecks(of: id)
    guard checks.indices.contains(number - 1) else { throw .noSuchCheck(number, claim: id, count: checks.count) }
    let check = checks[number - 1]
    guard !check.citable.isEmpty else { throw .nothingToCite(number) }
    var taken: [EvidenceID] = []
    for proof in check.citable { taken.append(try take(proof, of: check, for: id)) }
    let state = try requiredSession().state
    return Screen(
      SourcesView(
        state: state, evidence: taken.compactMap { state.evidence($0) }, width: width, linear: settings.linear
      ).lines)
  }

  private mutating func take(
    _ proof: PastCheck.Proof, of check: PastCheck, for claim: ClaimID
  ) throws(WorkbenchError) -> EvidenceID {
    // What refutes a denial supports what was denied: where the one check is of a denial and the other is not, the stance
    // is left to the person.
    let isAlike = try check.isDenial == (self.claim(claim).polarity == .denied)
    let link = Evidence.Link(claim: claim, stance: isAlike ? proof.stance ?? .context : .context)
    var evidence = Evidence(
      id: try requiredSession().state.nextEvidenceID, form: CitationParser.form(ofAddress: proof.url), url: proof.url,
      title: proof.title, links: [link])
    if let known = try recorded(evidence) {
      guard known.link(to: claim) == nil else { return known.id }
      try record(.evidenceLinked(.init(evidence: known.id, links: [link])))
      return known.id
    }
    evidence.publisher = proof.publisher
    evidence.archive = proof.archive
    evidence.note = "from an earlier check: \(check.summary)"
    try record(.evidenceAdded(.init(evidence: evidence)))
    return evidence.id
  }
}
