// The fields of events that hold what people wrote in their own words. The article's words are none of them: they are
// public, and stand where its spans say.
extension Change {
  /// The change with each free text replaced by what `write` makes of it.
  ///
  /// Types, ids, days, verdicts and the words of the article are never given to it.
  func rewritingText(_ write: (String) -> String) -> Change {
    switch self {
    case .claimTagged(var payload):
      payload.note = payload.note.map(write)
      return .claimTagged(payload)
    case .claimAdjudicated(var payload):
      payload.note = payload.note.map(write)
      return .claimAdjudicated(payload)
    case .claimNoted(var payload):
      payload.text = write(payload.text)
      return .claimNoted(payload)
    case .articleNoted(var payload):
      payload.text = write(payload.text)
      return .articleNoted(payload)
    case .sessionSigned(var payload):
      payload.note = payload.note.map(write)
      return .sessionSigned(payload)
    case .claimRestated(var payload):
      payload.text = payload.text.map(write)
      return .claimRestated(payload)
    case .wordingSuggested(var payload):
      payload.text = payload.text.map(write)
      return .wordingSuggested(payload)
    case .speakerSet(var payload):
      payload.source = payload.source?.rewritingText(write)
      return .speakerSet(payload)
    case .claimHeld(var payload):
      payload.why = payload.why.map(write)
      return .claimHeld(payload)
    case .partySet(var payload):
      (payload.name, payload.members) = (write(payload.name), payload.members.map(write))
      return .partySet(payload)
    case .articleInfoSet(var payload):
      payload.value = payload.value.map(write)
      return .articleInfoSet(payload)
    case .claimAdded(let payload): return .claimAdded(.init(claim: payload.claim.rewritingText(write)))
    case .claimsDetected(var payload):
      payload.claims = payload.claims.map { $0.rewritingText(write) }
      return .claimsDetected(payload)
    case .articleLoaded(var payload):
      payload.name = write(payload.name)
      return .articleLoaded(payload)
    case .articleReloaded(var payload):
      payload.article = payload.article.rewritingText(write)
      payload.anchors = payload.anchors.map { $0.rewritingText(write) }
      payload.claims = payload.claims.map { $0.rewritingText(write) }
      return .articleReloaded(payload)
    case .evidenceAdded, .evidenceLinked, .evidenceArchived, .inquiryMade, .inquiryAnswered:
      return rewritingTextOfSources(write)
    case .tagRemoved, .confidenceSet, .notesCleared, .claimFlagged, .flagRemoved, .claimExcluded,
      .claimRestored, .claimSplit, .claimsJoined, .claimTrimmed, .checkabilitySet, .evidenceUnlinked, .evidenceRemoved,
      .holdReleased, .correctionMarked, .sourcePurged, .tagConfirmed, .claimSigned, .eventUndone, .eventRedone,
      .unknown:
      return self
    }
  }

  private func rewritingTextOfSources(_ write: (String) -> String) -> Change {
    switch self {
    case .evidenceAdded(let payload): return .evidenceAdded(.init(evidence: payload.evidence.rewritingText(write)))
    case .evidenceLinked(var payload):
      payload.links = payload.links.map { $0.rewritingText(write) }
      return .evidenceLinked(payload)
    case .evidenceArchived(var payload):
      payload.archive = payload.archive.map(write)
      return .evidenceArchived(payload)
    case .inquiryMade(var payload):
      payload.inquiry.whom = write(payload.inquiry.whom)
      payload.inquiry.channel = payload.inquiry.channel.map(write)
      payload.inquiry.words = payload.inquiry.words.map(write)
      return .inquiryMade(payload)
    case .inquiryAnswered(var payload):
      payload.words = payload.words.map(write)
      return .inquiryAnswered(payload)
    default: return self
    }
  }

  /// What people wrote in their own words, in a fixed order.
  var freeTexts: [String] {
    var texts: [String] = []
    _ = rewritingText { text in
      texts.append(text)
      return text
    }
    return texts
  }
}

extension Mention {
  /// Words that a person typed; those of the article stay.
  fileprivate func rewritingText(_ write: (String) -> String) -> Mention {
    Mention(text: span == nil ? write(text) : text, span: span, resolved: resolved.map(write))
  }
}

extension Anchor {
  /// Names that have no place in the article.
  fileprivate func rewritingText(_ write: (String) -> String) -> Anchor {
    var anchor = self
    for field in [\Reading.source, \.via, \.cue] where reading?[keyPath: field]?.span == nil {
      anchor.reading?[keyPath: field] = reading?[keyPath: field]?.rewritingText(write)
    }
    return anchor
  }
}

extension ArticleRecord {
  /// The article under another name and path, which tell what someone called its file; its text stays.
  func rewritingText(_ write: (String) -> String) -> ArticleRecord {
    var record = self
    (record.name, record.path) = (write(name), path.map(write))
    return record
  }
}

extension Evidence {
  fileprivate func rewritingText(_ write: (String) -> String) -> Evidence {
    var item = self
    for field in [\Evidence.url, \.archive, \.title, \.publisher, \.published, \.accessed, \.alias, \.note] {
      item[keyPath: field] = item[keyPath: field].map(write)
    }
    item.links = links.map { $0.rewritingText(write) }
    return item
  }
}

extension Evidence.Link {
  fileprivate func rewritingText(_ write: (String) -> String) -> Evidence.Link {
    Evidence.Link(claim: claim, stance: stance, quote: quote.map(write), locator: locator.map(write))
  }
}

extension Claim {
  /// What a person put to a claim, or another tool; how the engine read the article stays.
  fileprivate func rewritingText(_ write: (String) -> String) -> Claim {
    var claim = self
    // A name with a place is in the article, whatever it was resolved to.
    for field in [\Claim.source, \.via, \.cue] where claim[keyPath: field]?.span == nil {
      claim[keyPath: field] = claim[keyPath: field]?.rewritingText(write)
    }
    if restatedBy != nil { claim.restated = restated.map(write) }
    claim.suggestion = suggestion.map(write)
    claim.tag?.note = tag?.note.map(write)
    claim.opinions = opinions?.map { opinion in
      var opinion = opinion
      opinion.note = opinion.note.map(write)
      return opinion
    }
    claim.notes = notes.map { Note(text: write($0.text), by: $0.by, at: $0.at, private: $0.private) }
    claim.hold = hold.map { Hold(until: $0.until, why: $0.why.map(write), by: $0.by, at: $0.at) }
    claim.signature?.note = signature?.note.map(write)
    return claim
  }
}
