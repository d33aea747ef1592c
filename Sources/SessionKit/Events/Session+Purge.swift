import Foundation

extension Session {
  /// The session without a private source: its alias and name are erased from everything that was recorded, and so is
  /// what evidence under the alias says; one event tells that it happened.
  ///
  /// It is the one change that touches what stands before it. `words` are what else must not stand anywhere, such as the
  /// real name. The article's own text is left: it is public. Throws ``SessionError/noSuchSource(_:)``.
  public func purging(
    _ alias: String, words: [String], by checker: String, at now: Date
  ) throws(SessionError) -> Session {
    let aliases = Set(
      events.compactMap { event -> String? in
        guard case .evidenceAdded(let payload) = event.change else { return nil }
        return payload.evidence.alias
      }.filter { Self.names($0, alias) })
    let sources = events.compactMap { event -> EvidenceID? in
      guard case .evidenceAdded(let payload) = event.change, let name = payload.evidence.alias else { return nil }
      return aliases.contains(name) ? payload.evidence.id : nil
    }
    guard !sources.isEmpty || !words.isEmpty else { throw .noSuchSource(alias) }
    let erased = Set(sources)
    let secrets = (aliases.union(words).union([alias])).filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    var purged: [Event] = []
    for event in events { purged.append(try event.purged(of: secrets, evidence: erased)) }
    var session = try Session(article: original, events: purged)
    session.version = version
    try session.record(.sourcePurged(.init(evidence: sources)), by: checker, at: now)
    return session
  }

  /// Whether an alias in the session is the one that a person names: as it stands, or its first part before a comma.
  private static func names(_ alias: String, _ named: String) -> Bool {
    alias == named || alias.hasPrefix(named + ",")
  }
}

extension Event {
  /// What stands in the place of what was erased.
  private static let mark = "[purged]"

  /// The event with every secret erased from its words, and evidence of the source emptied.
  fileprivate func purged(of secrets: [String], evidence: Set<EvidenceID>) throws(SessionError) -> Event {
    if case .articleLoaded = change { return self }
    if case .articleReloaded = change { return self }
    if case .claimsDetected = change { return self }
    do {
      let written = try SessionCoding.eventDecoder().decode(
        JSONValue.self, from: SessionCoding.eventEncoder().encode(self))
      let clean = Self.erasing(secrets, from: written)
      var event = try SessionCoding.eventDecoder().decode(
        Event.self, from: SessionCoding.eventEncoder().encode(clean))
      if original == nil { event.original = nil }
      event.change = event.change.emptied(of: evidence)
      return event
    } catch {
      throw .brokenEvent(seq: seq, reason: "\(error)")
    }
  }

  private static func erasing(_ secrets: [String], from value: JSONValue) -> JSONValue {
    switch value {
    case .object(let members): .object(members.mapValues { erasing(secrets, from: $0) })
    case .array(let items): .array(items.map { erasing(secrets, from: $0) })
    case .string(let text):
      .string(
        secrets.reduce(text) { text, secret in
          text.replacingOccurrences(of: secret, with: mark, options: [.caseInsensitive, .diacriticInsensitive])
        })
    default: value
    }
  }
}

extension Change {
  /// The change with everything taken from evidence of a purged source but that it was there and on which claims.
  fileprivate func emptied(of evidence: Set<EvidenceID>) -> Change {
    switch self {
    case .evidenceAdded(var payload) where evidence.contains(payload.evidence.id):
      var empty = Evidence(id: payload.evidence.id, form: payload.evidence.form, primary: payload.evidence.primary)
      empty.title = "[purged]"
      empty.links = payload.evidence.links.map { Evidence.Link(claim: $0.claim, stance: $0.stance) }
      payload.evidence = empty
      return .evidenceAdded(payload)
    case .evidenceLinked(var payload) where evidence.contains(payload.evidence):
      payload.links = payload.links.map { Evidence.Link(claim: $0.claim, stance: $0.stance) }
      return .evidenceLinked(payload)
    case .evidenceArchived(var payload) where evidence.contains(payload.evidence):
      payload.archive = nil
      return .evidenceArchived(payload)
    default: return self
    }
  }
}
