import Foundation

extension Session {
  /// The session without a private source: its alias and name are erased from everything that people wrote, and so is
  /// what evidence under the alias says; one event says that it happened.
  ///
  /// It is the one change that touches what comes before it. `words` are what else must not be anywhere, such as the
  /// real name. Only whole words go, and only out of free text (``Change``) and the source's own records; the article's
  /// text is left, because it is public. What comes from it is written, read and folded again, and must be the same review:
  /// the same events, claims and verdicts.
  ///
  /// Throws ``SessionError/noSuchSource(_:)``, and ``SessionError/purgeFailed(reason:)`` where it would be another review.
  func purging(
    _ alias: String, words: [String], by checker: String, at now: Date
  ) throws(SessionError) -> Session {
    let aliases = Set(events.compactMap(\.change.alias).filter { Self.names($0, alias) })
    let sources = events.compactMap { $0.change.alias.map(aliases.contains) == true ? $0.change.source : nil }
    guard !sources.isEmpty || !words.isEmpty else { throw .noSuchSource(alias) }
    // A bare number may mean anything where it appears among other words.
    let named = aliases.union([alias]).filter(PrivateWords.identifiesSomeone)
    let secrets = PrivateWords(named.union(words))
    let article = original.rewritingText(secrets.erased)
    var erased = PurgedSources(aliases: aliases)
    let events = events.map { $0.purged(of: secrets, sources: erased.numbers(at: $0)) }
    var purged = try Session(article: article, events: events)
    purged = try Session(article: article, events: PurgedOrigins.renewing(purged))
    purged.version = version
    purged.surplus = surplus?.purged(of: secrets)
    try purged.record(.sourcePurged(.init(evidence: sources)), by: checker, at: now)
    try purged.requireSameReview(as: self)
    return purged
  }

  /// Whether an alias in the session is the one that a person names: as it stands, or its first part before a comma.
  private static func names(_ alias: String, _ named: String) -> Bool {
    alias == named || alias.hasPrefix(named + ",")
  }

  /// Throws if the file of this session would not be the review that it was, except for words.
  private func requireSameReview(as before: Session) throws(SessionError) {
    let (read, isSame): (Session, Bool)
    do {
      let bytes = try SessionCoding.encode(self)
      read = try SessionCoding.decode(bytes, path: "").session
      isSame = try SessionCoding.encode(read) == bytes
    } catch {
      throw .purgeFailed(reason: "\(error)")
    }
    guard isSame, read.state == state else { throw .purgeFailed(reason: "its events would be read differently") }
    guard read.events.dropLast().map(\.change.type) == before.events.map(\.change.type) else {
      throw .purgeFailed(reason: "an event would change its type")
    }
    guard zip(read.events, before.events).allSatisfy({ ($0.by, $0.at, $0.aside) == ($1.by, $1.at, $1.aside) }) else {
      throw .purgeFailed(reason: "an event would change its author")
    }
    guard read.state.claims.map(\.withoutText) == before.state.claims.map(\.withoutText),
      read.state.gone.map(\.withoutText) == before.state.gone.map(\.withoutText)
    else { throw .purgeFailed(reason: "a claim or its verdict would change") }
    guard read.state.evidence.map(\.standing) == before.state.evidence.map(\.standing),
      read.state.inquiries.map(\.standing) == before.state.inquiries.map(\.standing)
    else { throw .purgeFailed(reason: "evidence or an inquiry would change") }
  }
}

extension Event {
  /// The event with every secret erased from its words, and evidence of purged sources emptied.
  func purged(of secrets: PrivateWords, sources: Set<EvidenceID>) -> Event {
    var event = self
    event.change = change.emptied(of: sources).rewritingText(secrets.erased)
    guard let original else { return event }
    if change.emptied(of: sources) != change {
      // Nobody knows what keys of a newer version reveal about the source.
      event.original = nil
      return event
    }
    event.original = original.purged(of: secrets)
    event.keepKnown(from: self)
    return event
  }

  /// Puts what this version knows of the event into the object that it is written as.
  private mutating func keepKnown(from old: Event) {
    guard let original, let before = try? JSONValue(writing: old.withoutOriginal),
      let after = try? JSONValue(writing: withoutOriginal)
    else { return }
    self.original = original.grafted(from: before, to: after)
  }
}

extension JSONValue {
  /// What a newer version wrote of an event, without secrets; what the event is, and whose, stays.
  fileprivate func purged(of secrets: PrivateWords) -> JSONValue {
    guard case .object(let members) = self else { return self }
    let header: Set<String> = ["seq", "at", "by", "type", "origin"]
    return .object(
      Dictionary(members.map { ($0, header.contains($0) ? $1 : secrets.erased(from: $1)) }, uniquingKeysWith: { $1 }))
  }
}

extension Surplus {
  /// The keys of a newer version without secrets; elements are found by the words that they have now.
  func purged(of secrets: PrivateWords) -> Surplus {
    var purged = self
    purged.unknown = unknown.mapValues(secrets.erased)
    purged.inner = Dictionary(
      inner.map { identity, surplus in
        let isName = if case .string = identity { true } else { false }
        return (isName ? identity : secrets.erased(from: identity), surplus.purged(of: secrets))
      }, uniquingKeysWith: { $1 })
    return purged
  }
}

extension Change {
  /// The alias of new evidence from a source that is kept private.
  var alias: String? {
    guard case .evidenceAdded(let payload) = self else { return nil }
    return payload.evidence.alias
  }

  /// The id of new evidence.
  var source: EvidenceID? {
    guard case .evidenceAdded(let payload) = self else { return nil }
    return payload.evidence.id
  }

  /// The change with everything taken from evidence of purged sources but that it was there and on which claims.
  func emptied(of sources: Set<EvidenceID>) -> Change {
    switch self {
    case .evidenceAdded(var payload) where sources.contains(payload.evidence.id):
      var empty = Evidence(id: payload.evidence.id, form: payload.evidence.form, primary: payload.evidence.primary)
      empty.title = PrivateWords.mark
      empty.links = payload.evidence.links.map { Evidence.Link(claim: $0.claim, stance: $0.stance) }
      payload.evidence = empty
      return .evidenceAdded(payload)
    case .evidenceLinked(var payload) where sources.contains(payload.evidence):
      payload.links = payload.links.map { Evidence.Link(claim: $0.claim, stance: $0.stance) }
      return .evidenceLinked(payload)
    case .evidenceArchived(var payload) where sources.contains(payload.evidence):
      payload.archive = nil
      return .evidenceArchived(payload)
    default: return self
    }
  }
}

// What a purge must leave as it was.
extension Claim {
  /// The claim without what people wrote of it.
  fileprivate var withoutText: Claim {
    var bare = self
    bare.restated = restated.map { _ in "" }
    bare.suggestion = suggestion.map { _ in "" }
    for field in [\Claim.source, \.via, \.cue] {
      if bare[keyPath: field]?.span == nil { bare[keyPath: field]?.text = "" }
      bare[keyPath: field]?.resolved = nil
    }
    bare.tag?.note = nil
    bare.opinions = opinions?.map { opinion in
      var opinion = opinion
      opinion.note = nil
      return opinion
    }
    bare.notes = notes.map { Note(text: "", by: $0.by, at: $0.at, private: $0.private) }
    bare.hold?.why = nil
    bare.assignee = nil
    bare.signature?.note = nil
    return bare
  }
}

extension Evidence {
  /// What it is and which claims it speaks to.
  fileprivate var standing: [String] {
    [id.description, form.rawValue, "\(primary)"] + links.map { "\($0.claim) \($0.stance)" }
  }
}

extension Inquiry {
  /// What it is about and the outcome of it.
  fileprivate var standing: [String] { [id.description, answer.rawValue] + claims.map(\.description) }
}
