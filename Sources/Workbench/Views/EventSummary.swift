import SessionKit

/// What an event did, in a few words, for `history`, `undo` and `redo`.
enum EventSummary {
  /// The words for a change, in the past tense.
  static func text(of change: Change) -> String {
    switch change {
    case .articleLoaded(let payload): "loaded the article “\(payload.name)”"
    case .claimsDetected(let payload): "found \(payload.claims.count) claims (\(payload.engine))"
    case .claimTagged(let payload): tagged(payload)
    case .tagRemoved(let payload): "untagged \(list(payload.claims))"
    case .confidenceSet(let payload):
      "set the confidence of \(list(payload.claims)) to \(payload.confidence?.rawValue ?? "none")"
    case .claimNoted(let payload): "noted on \(list(payload.claims)): \(payload.text)"
    case .notesCleared(let payload): "cleared the notes on \(list(payload.claims))"
    case .claimFlagged(let payload): "flagged \(list(payload.claims))"
    case .flagRemoved(let payload): "unflagged \(list(payload.claims))"
    case .claimExcluded(let payload): "excluded \(list(payload.claims))"
    case .claimRestored(let payload): "restored \(list(payload.claims))"
    case .claimSplit(let payload): "split \(payload.claim) into \(list(payload.parts.map(\.id)))"
    case .claimsJoined(let payload): "joined \(list(payload.claims))"
    case .claimTrimmed(let payload): "trimmed \(payload.claim) to “\(payload.text)”"
    case .claimRestated(let payload): "restated \(payload.claim)\(payload.text.map { ": \($0)" } ?? ": nothing")"
    case .speakerSet(let payload):
      "set the speaker of \(list(payload.claims)) to \(payload.speaker)"
    case .checkabilitySet(let payload):
      "marked \(list(payload.claims)) \(payload.reason.map { "uncheckable: \($0.rawValue)" } ?? "checkable")"
    case .claimAdded(let payload): "added \(payload.claim.id): “\(payload.claim.text)”"
    case .evidenceAdded(let payload):
      "cited \(payload.evidence.id) \(payload.evidence.name)\(links(payload.evidence.links))"
    case .evidenceLinked(let payload): "linked \(payload.evidence)\(links(payload.links))"
    case .evidenceUnlinked(let payload): "unlinked \(payload.evidence) from \(list(payload.claims))"
    case .evidenceRemoved(let payload): "removed \(payload.evidence)"
    case .evidenceArchived(let payload):
      payload.archive.map { "archived \(payload.evidence) at \($0)" }
        ?? "removed the archived copy of \(payload.evidence)"
    case .documentsAdded(let payload): "added \(documents(payload.documents.map(\.id)))"
    case .documentsRemoved(let payload): "removed \(documents(payload.documents))"
    case .documentRenewed(let payload): "read \(payload.document.id) again"
    case .claimHeld(let payload):
      "held \(list(payload.claims))\(payload.until.map { " until \($0)" } ?? "")\(words(payload.why))"
    case .claimAssigned(let payload):
      payload.to.map { "assigned \(list(payload.claims)) to \($0)" } ?? "unassigned \(list(payload.claims))"
    case .holdReleased(let payload): "released \(list(payload.claims))"
    case .wordingSuggested(let payload): "suggested a wording for \(payload.claim)\(words(payload.text ?? "none"))"
    case .correctionMarked(let payload):
      payload.status.map { "marked the correction of \(list(payload.claims)) \($0.rawValue)" }
        ?? "cleared the correction status of \(list(payload.claims))"
    case .factsTicked(let payload): "\(payload.manner.word) \(facts(payload.claims))\(basis(of: payload).words)"
    case .factsUnticked(let payload): "unticked \(facts(payload.claims))"
    case .inquiryMade(let payload):
      "asked \(payload.inquiry.whom) about \(list(payload.inquiry.claims)) (\(payload.inquiry.id))"
    case .inquiryAttempted(let payload):
      "tried to reach \(payload.inquiry) by \(payload.channel)\(words(payload.words))"
    case .inquiryAnswered(let payload):
      "answer to \(payload.inquiry) \(payload.answer.rawValue)\(words(payload.words))"
    case .partySet(let payload):
      payload.members.isEmpty
        ? "removed the party \(payload.name)"
        : "grouped \(payload.members.joined(separator: ", ")) under \(payload.name)"
    case .sourcePurged(let payload):
      "purged a private source (\(payload.evidence.map(\.description).joined(separator: ", ")))"
    case .articleReloaded(let payload): reloaded(payload)
    case .tagConfirmed(let payload): "confirmed the verdict on \(list(payload.claims))"
    case .claimAdjudicated(let payload): "adjudicated: " + tagged(payload)
    case .claimSigned(let payload): "signed \(list(payload.claims))"
    case .sessionSigned(let payload): "signed the review\(words(payload.note))"
    case .articleNoted(let payload): "noted on the article: \(payload.text)"
    case .articleInfoSet(let payload): "set the article's \(payload.field.rawValue) to \(payload.value ?? "nothing")"
    case .eventUndone(let payload): "undid event \(payload.event)"
    case .eventRedone(let payload): "redid event \(payload.event)"
    case .unknown(let type): "“\(type)”, unknown to this version; kept as it is"
    }
  }

  /// What is special about an event: without effect, or with keys that this version does not know.
  static func remark(on event: Event) -> String {
    if let reason = event.aside { return " (set aside: \(reason))" }
    if case .unknown = event.change { return "" }
    return event.original == nil ? "" : " (with parts unknown to this version; kept as they are)"
  }

  /// Claim ids as people read them; long runs of numbers become ranges.
  static func list(_ ids: [ClaimID]) -> String {
    var parts: [String] = []
    var run: [ClaimID] = []
    func close() {
      guard let first = run.first, let last = run.last else { return }
      if run.count > 2 { parts.append("\(first)-\(last)") } else { parts += run.map(\.description) }
    }
    for id in ids {
      if let last = run.last, id.letters.isEmpty, last.letters.isEmpty, id.number == last.number + 1 {
        run.append(id)
      } else {
        close()
        run = [id]
      }
    }
    close()
    return parts.joined(separator: ", ")
  }

  private static func facts(_ claims: [Change.MarkedFacts]) -> String {
    claims.flatMap { claim in claim.marked.map { "\(claim.claim).\($0)" } }.joined(separator: ", ")
  }

  private static func basis(of payload: Change.FactsTicked) -> TickBasis {
    payload.author == true ? .author : payload.evidence.map { .evidence($0) } ?? .unnamed
  }

  private static func documents(_ ids: [DocumentID]) -> String {
    guard let first = ids.first, let last = ids.last, ids.count > 1 else {
      return "document \(ids.first?.description ?? "")"
    }
    return last.number - first.number + 1 == ids.count
      ? "documents \(first)-\(last)" : "documents \(ids.map(\.description).joined(separator: ", "))"
  }

  private static func words(_ text: String?) -> String { text.map { ": \($0)" } ?? "" }

  private static func reloaded(_ payload: Change.ArticleReloaded) -> String {
    let fates = Anchor.Fate.allCases.compactMap { fate -> String? in
      let count = payload.anchors.count { $0.fate == fate }
      return count == 0 ? nil : "\(count) \(fate.rawValue)"
    }
    let new = payload.claims.isEmpty ? [] : ["\(payload.claims.count) new"]
    return "reloaded the article: " + (fates + new).joined(separator: ", ")
  }

  private static func tagged(_ payload: Change.ClaimTagged) -> String {
    let tags = payload.told.map { ids, tag in
      let reasons = tag.shownReasons.isEmpty ? "" : " (\(list(tag.shownReasons)))"
      return "\(list(ids)) \(tag.words)\(reasons)"
    }
    return "tagged \(tags.joined(separator: "; "))\(payload.note.map { ": \($0)" } ?? "")"
  }

  /// Reasons one after the other.
  static func list(_ reasons: [Reason]) -> String { reasons.map(\.rawValue).joined(separator: ", ") }

  private static func links(_ links: [Evidence.Link]) -> String {
    Evidence.Stance.allCases.compactMap { stance in
      let claims = links.filter { $0.stance == stance }.map(\.claim)
      return claims.isEmpty ? nil : ", \(stance == .context ? "context for" : stance.rawValue) \(list(claims))"
    }.joined()
  }
}
