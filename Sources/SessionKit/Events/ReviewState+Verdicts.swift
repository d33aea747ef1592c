// What verdicts do to the state, whether one person gives them or several.
extension ReviewState {
  /// Gives claims the verdict of a checker, in place of the one that the same checker gave before.
  mutating func tag(_ payload: Change.ClaimTagged, by event: Event) throws(SessionError) {
    try require(payload.claims)
    // One that contradicts another of its origin replaces none: nobody knows which of them the checker gave.
    let isContradicted = event.origin?.isContradicted == true
    let before = Set(payload.claims.filter { !firstVerdict(of: event.by, on: $0) })
    judge(payload, by: event) { $0.give($1, replacingOwn: !isContradicted && before.contains($0.id)) }
  }

  /// Whether a checker gave no verdict on a claim before, noting that one is given now.
  ///
  /// Very many checkers may judge a claim: to look for one among all of them each time would take too long.
  private mutating func firstVerdict(of checker: String, on id: ClaimID) -> Bool {
    let known = judges.value[id] == nil ? Set((claims[id]?.verdicts ?? []).map(\.by)) : []
    return judges.value[id, default: known].insert(checker).inserted
  }

  /// Returns each claim the verdict of an event; it is stale where the claim had other words when it was given.
  mutating func judge(_ payload: Change.ClaimTagged, by event: Event, giving give: (inout Claim, Tag) -> Void) {
    for (place, id) in payload.claims.enumerated() {
      claims.update(id) { claim in
        var tag = Tag(payload, of: event)
        if event.saw(claim.wordsDigest, at: place) == false { tag.stale = true }
        if payload.denials?.contains(id) == true { tag.denial = true }
        give(&claim, tag)
      }
    }
  }

  /// A verdict is found to stand for the words that the person saw, and no others.
  mutating func confirm(_ payload: Change.ClaimReferences, by event: Event) throws(SessionError) {
    try requireTags(on: payload.claims)
    for (place, id) in payload.claims.enumerated() {
      claims.update(id) { claim in
        guard event.saw(claim.wordsDigest, at: place) != false else { return }
        let denial = payload.denials?.contains(id) == true ? true : nil
        claim.changeVerdict(of: event.by) { ($0.stale, $0.denial) = (nil, denial) }
      }
    }
  }
}

extension Tag {
  /// The tag that an event gives.
  init(_ payload: Change.ClaimTagged, of event: Event) {
    self.init(
      verdict: payload.verdict, reasons: payload.reasons, confidence: payload.confidence, note: payload.note,
      by: event.by, at: event.at)
  }
}

extension Claim {
  /// Gives a verdict: the checker's own earlier one is replaced, that of someone else becomes a second opinion.
  mutating func give(_ tag: Tag, replacingOwn: Bool) { put(tag, replacing: replacingOwn ? { $0.by == tag.by } : nil) }

  /// Decides between verdicts: it comes before all that were given, that of the person who decides too, and takes the
  /// place of an earlier decision.
  mutating func decide(_ tag: Tag) {
    var tag = tag
    tag.adjudicated = true
    put(tag, replacing: { $0.adjudicated == true })
  }

  /// Every verdict, that which counts last.
  public var verdicts: [Tag] { (opinions ?? []) + (tag.map { [$0] } ?? []) }

  /// Puts a verdict before the others, except for those that it replaces.
  private mutating func put(_ tag: Tag, replacing isReplaced: ((Tag) -> Bool)?) {
    // Changed in place: a claim may have the verdicts of very many checkers.
    var others = opinions ?? []
    opinions = nil
    if let before = self.tag { others.append(before) }
    if let isReplaced { others.removeAll(where: isReplaced) }
    self.tag = tag
    opinions = others.isEmpty ? nil : others
    (signature, hold) = (nil, nil)
  }

  /// Takes a person's verdict away, after which the last one of the others counts; all of them where that person gave
  /// none.
  ///
  /// What people take back is their own first: where several work on one article, nobody's word goes by accident.
  mutating func takeVerdict(of checker: String) {
    let others = verdicts.filter { $0.by != checker }
    let kept = others.count < verdicts.count ? others : []
    (tag, opinions) = (kept.last, kept.count < 2 ? nil : Array(kept.dropLast()))
    signature = nil
  }

  /// Changes a person's verdict, or the one that counts where that person gave none.
  mutating func changeVerdict(of checker: String, _ change: (inout Tag) -> Void) {
    if tag?.by != checker, let place = opinions?.lastIndex(where: { $0.by == checker }), var tag = opinions?[place] {
      change(&tag)
      opinions?[place] = tag
    } else if var tag {
      change(&tag)
      self.tag = tag
    }
  }

  /// Removes every verdict and what is based on it, because the words are no longer those it was given for.
  mutating func dropVerdict() { (tag, opinions, signature, hold) = (nil, nil, nil, nil) }

  /// Marks the verdict as given for other words.
  mutating func wordsChanged() {
    tag?.stale = true
    opinions = opinions?.map { opinion in
      var opinion = opinion
      opinion.stale = true
      return opinion
    }
    signature = nil
  }
}
