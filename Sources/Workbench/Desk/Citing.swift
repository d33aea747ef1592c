import SessionKit

/// Records what is cited: new evidence, or links to what is known already.
struct Citing {
  /// The evidence, as it stands afterwards.
  private(set) var evidence: Evidence
  /// Whether it was known already, though nobody said so.
  private(set) var wasKnown = false
  /// The claims that share one quotation, where it was given for several.
  private(set) var sharing: [ClaimID] = []

  /// Does a `cite` command on a desk.
  ///
  /// `around` are the sentences before and after the words that are cited.
  init(
    _ call: inout Invocation, on desk: inout Desk, around: (before: String?, after: String?) = (nil, nil)
  ) throws(WorkbenchError) {
    let citation = try CitationParser(&call, desk: desk, today: desk.environment.today.iso)
    var new = citation.evidence
    for place in new.links.indices { (new.links[place].before, new.links[place].after) = around }
    // The state is not held while the step is recorded: all of it would be copied.
    let same = try citation.known == nil ? desk.requiredSession().state.recorded(new, desk.environment) : nil
    let known = citation.known ?? same?.id
    let id = known ?? new.id
    if let known {
      guard !citation.hasDetails else { throw .detailsOfKnown(known) }
      guard !new.links.isEmpty else {
        throw .missing("supports, refutes or context and claims", command: call.command.name)
      }
      let earlier = try desk.requiredSession().state.evidence(known)
      try desk.record(
        .evidenceLinked(.init(evidence: known, links: new.links.map { $0.keeping(earlier?.link(to: $0.claim)) })))
    } else {
      if let path = new.url, new.document == nil, new.alias == nil, !WebAddress.isMeant(path) {
        new.sha256 = CitedFiles.sha256(of: path, desk.environment)
        try Self.requirePublic(path, new.sha256, on: desk)
      }
      try desk.record(.evidenceAdded(.init(evidence: new)))
    }
    evidence = try desk.evidence(id)
    desk.open.add(evidence)
    desk.open.keepCitedFiles(wanted: desk.settings.keepsSource)
    wasKnown = same != nil
    let quoted = new.links.filter { $0.quote != nil && $0.quote == new.links.last?.quote }
    if quoted.count > 1 { sharing = quoted.map(\.claim) }
  }

  /// Throws where a file is one of the review's private documents: its path would stand in the session.
  private static func requirePublic(_ path: String, _ sha256: String?, on desk: Desk) throws(WorkbenchError) {
    let file = desk.environment.path(path)
    let isPrivate = try (desk.contacts().documents ?? []).contains {
      desk.environment.path($0.path) == file || $0.sha256 == sha256
    }
    guard !isPrivate else { throw .privateFile(path: path) }
  }

  /// Takes over the evidence of an earlier check of a claim, after the word `earlier`: its number, and the claim.
  static func earlier(_ call: inout Invocation, on desk: inout Desk) throws(WorkbenchError) -> [Evidence] {
    guard let number = call.next().flatMap({ Int($0.text) }) else {
      throw .missing("the number of an earlier check", command: "cite earlier")
    }
    let id = try call.claim(on: desk)
    try call.finishWithoutText()
    let checks = try desk.earlier.required(of: try desk.claim(id), in: try desk.requiredSession())
    guard checks.indices.contains(number - 1) else { throw .noSuchCheck(number, claim: id, count: checks.count) }
    let check = checks[number - 1]
    guard !check.citable.isEmpty else { throw .nothingToCite(number) }
    var taken: [EvidenceID] = []
    for proof in check.citable { taken.append(try take(proof, of: check, for: id, on: &desk)) }
    return try taken.map { (id) throws(WorkbenchError) in try desk.evidence(id) }
  }

  /// Records a passage that was shown, after the word `passage`: its number, a stance, and claims where it bears on
  /// others than the one it was shown for.
  static func passage(_ call: inout Invocation, on desk: inout Desk) throws(WorkbenchError) -> Evidence {
    guard let number = call.next().flatMap({ Int($0.text) }) else {
      throw .missing("the number of a passage", command: call.command.name)
    }
    guard let shown = desk.documents.shown else { throw .noPassages }
    let passage = try shown.passage(number)
    guard let stance = call.words.first, Evidence.Stance(rawValue: stance.text) != nil else {
      throw .missing("supports, refutes or context", command: call.command.name)
    }
    if call.words.count < 2 || ClaimSelection(word: call.words[1]) == nil {
      call.words.insert(TypedLine.Word(shown.claim.description), at: 1)
    }
    call.words.insert(TypedLine.Word(shown.source(of: passage)), at: 0)
    call.words += [TypedLine.Word("at"), TypedLine.Word(passage.locator.words, isQuoted: true)]
    guard call.note == nil else { return try Citing(&call, on: &desk).evidence }
    call.freeText = passage.text.inOneLine
    if !shown.documents.isEmpty { try desk.requireUnchanged(shown.documents[passage.document].id) }
    return try Citing(&call, on: &desk, around: (passage.before?.inOneLine, passage.after?.inOneLine)).evidence
  }

  private static func take(
    _ proof: PastCheck.Proof, of check: PastCheck, for claim: ClaimID, on desk: inout Desk
  ) throws(WorkbenchError) -> EvidenceID {
    // What refutes a denial supports what was denied: where the one check is of a denial and the other is not, the stance
    // is left to the user.
    let isAlike = try check.isDenial == (desk.claim(claim).polarity == .denied)
    let link = Evidence.Link(claim: claim, stance: isAlike ? proof.stance ?? .context : .context)
    var evidence = Evidence(
      id: try desk.requiredSession().state.nextEvidenceID, form: CitationParser.form(ofAddress: proof.url),
      url: proof.url, title: proof.title,
      links: [link])
    if let known = try desk.requiredSession().state.recorded(evidence, desk.environment) {
      guard known.link(to: claim) == nil else { return known.id }
      try desk.record(.evidenceLinked(.init(evidence: known.id, links: [link])))
      return known.id
    }
    evidence.publisher = proof.publisher
    evidence.archive = proof.archive
    evidence.note = "from an earlier check, not reopened: \(check.summary)"
    try desk.record(.evidenceAdded(.init(evidence: evidence)))
    return evidence.id
  }
}

extension Evidence.Link {
  /// The link with the quote and locator of an earlier one where it has none itself.
  fileprivate func keeping(_ earlier: Evidence.Link?) -> Evidence.Link {
    var link = self
    link.quote = quote ?? earlier?.quote
    link.locator = locator ?? earlier?.locator
    return link
  }
}
