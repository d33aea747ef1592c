import Foundation
import Testing

@testable import SessionKit

/// The laws of merging where a source was purged in one of the sessions.
@Suite("Merging what was purged") struct TeamPurgeLawTests {
  static let secrets = ["Jane Roe", "S1", "border worker", "told me so"]

  /// The files of a team: one begun, two copies of it that continued, a purge in one of them, and a session begun apart.
  static func sessions(_ seed: UInt64) throws -> (older: Session, purged: Session, other: Session, apart: Session) {
    var work = TeamWork(seed: seed)
    var shared = try TeamArticle.session(by: "ada", at: 900)
    try work.go(on: &shared, by: ["ada"], steps: 8)
    func say(_ changes: [Change], by: String, _ session: inout Session) throws {
      for change in changes {
        let at = max(session.events.last!.at, Date(timeIntervalSince1970: 1100))
        try session.record(change, by: by, at: at)
      }
    }
    let claim = try #require(shared.state.claims.first).id
    let id = shared.state.nextEvidenceID
    try say(
      [
        .evidenceAdded(
          .init(
            evidence: Evidence(
              id: id, form: .interview, title: "talk", alias: "S1, border worker",
              links: [.supports(claim, quote: "told me so")]))),
        .claimNoted(.init(claims: [claim], text: "heard from Jane Roe and S1")),
        .evidenceLinked(.init(evidence: id, links: [.refutes(claim, quote: "told me so")])),
        .articleNoted(.init(text: "ask Jane Roe again")),
      ], by: "ada", &shared)
    if seed % 3 == 0 { shared = try reread(SessionMerge.merge(shared, with: [TeamArticle.session(by: "di", at: 950)])) }
    let older = shared
    var (purged, other) = (shared, shared)
    try work.go(on: &purged, by: ["ada", "cy"], steps: Int(seed % 2) * 6)
    purged = try purged.purging("S1", words: ["Jane Roe"], by: "ada", at: Date(timeIntervalSince1970: 1300))
    try work.go(on: &purged, by: ["ada"], steps: 6)
    try work.go(on: &other, by: ["bo"], steps: 8)
    try say([.articleNoted(.init(text: "Jane  Roe called, says s1"))], by: "bo", &other)
    let more = other.state.nextEvidenceID
    let second = Evidence(id: more, form: .document, alias: "S1, border worker", links: [])
    try say([.evidenceAdded(.init(evidence: second)), .evidenceRemoved(.init(evidence: more))], by: "bo", &other)
    var apart = try TeamArticle.session(by: "di", at: 820)
    try work.go(on: &apart, by: ["di"], steps: 8)
    return try (reread(older), reread(purged), reread(other), reread(apart))
  }

  private static func reread(_ session: Session) throws -> Session {
    try SessionCoding.decode(SessionCoding.encode(session), path: "s.json").session
  }

  private func bytes(_ sessions: Session...) throws -> String {
    String(
      decoding: try SessionCoding.encode(SessionMerge.merge(sessions[0], with: Array(sessions.dropFirst()))),
      as: UTF8.self)
  }

  private func merge(_ sessions: Session...) throws -> Session {
    try Self.reread(SessionMerge.merge(sessions[0], with: Array(sessions.dropFirst())))
  }

  @Test("brings nothing back, in any order and grouping", arguments: Array(1...TeamMergeLawTests.seeds))
  func laws(seed: UInt64) throws {
    let (older, purged, other, apart) = try Self.sessions(seed)
    let together = try bytes(older, purged, other, apart)
    for secret in Self.secrets { #expect(!PrivateWords([secret]).isSaid(in: together), "\(secret)") }
    #expect(try bytes(apart, other, purged, older) == together)
    #expect(try bytes(other, older, apart, purged) == together)
    #expect(try bytes(merge(older, other), merge(purged, apart)) == together)
    #expect(try bytes(merge(merge(older, other), apart), purged) == together)
    #expect(try bytes(merge(merge(purged, older), other), apart) == together)
    #expect(try bytes(merge(older, apart), merge(other, purged)) == together)
    let merged = try merge(older, purged, other, apart)
    #expect(try bytes(merged, older) == together)
    #expect(try bytes(merged, merged) == together)
    #expect(try bytes(merged) == together)
    // What is purged and older is what is purged.
    #expect(try bytes(purged, older) == bytes(purged))
  }

  @Test("loses no event and no verdict", arguments: Array(1...TeamMergeLawTests.seeds))
  func nothingLost(seed: UInt64) throws {
    let (older, purged, other, apart) = try Self.sessions(seed)
    let merged = try merge(older, purged, other, apart)
    func done(_ session: Session) -> [String: Int] {
      session.events.reduce(into: [:]) { $0["\($1.by) \($1.at) \($1.change.type)", default: 0] += 1 }
    }
    let there = done(merged)
    for session in [older, purged, other, apart] {
      for (event, count) in done(session) { #expect(there[event, default: 0] >= count, "\(event)") }
    }
    // Every event of the older copy and of the purged one is there once.
    #expect(try merge(older, purged).lastSeq == purged.lastSeq)
    #expect(try SessionReplay(SessionCoding.encode(merged), path: "m.json").findings.isEmpty)
  }

  @Test("keeps no digest by which a name could be tried")
  func digests() throws {
    let (older, purged, other, _) = try Self.sessions(4)
    let before = Set(SessionMerge.naming(older).compactMap(\.origin?.digest))
    let marked = zip(older.events, SessionMerge.naming(older)).filter {
      $0.0.change.freeTexts.contains { PrivateWords(["Jane Roe", "S1"]).isSaid(in: $0) }
    }.compactMap(\.1.origin?.digest)
    let text = try bytes(purged, other, older)
    #expect(marked.count == 3)
    #expect(!marked.contains { text.contains($0) })
    #expect(before.contains { text.contains($0) })
    // Nor where the digests were written down before the purge.
    let named = try merge(older, other)
    let late = try named.purging("S1", words: ["Jane Roe"], by: "ada", at: Date(timeIntervalSince1970: 1400))
    let lateText = String(decoding: try SessionCoding.encode(late), as: UTF8.self)
    #expect(!marked.contains { lateText.contains($0) })
  }

  @Test("erases what two copies purged apart, each from the other")
  func apart() throws {
    var shared = try TeamArticle.session(by: "ada", at: 900)
    let at = Date(timeIntervalSince1970: 1000)
    for alias in ["S1", "S2"] {
      let id = shared.state.nextEvidenceID
      try shared.record(
        .evidenceAdded(.init(evidence: Evidence(id: id, form: .interview, alias: alias))), by: "ada", at: at)
    }
    try shared.record(.articleNoted(.init(text: "Ann Lee met Bob Ray, says S1, not S2")), by: "ada", at: at)
    let one = try shared.purging("S1", words: ["Ann Lee"], by: "ada", at: at)
    let two = try shared.purging("S2", words: ["Bob Ray"], by: "bo", at: at)
    let together = try bytes(one, two, shared)
    #expect(try bytes(shared, two, one) == together)
    #expect(try bytes(merge(two, one), shared) == together)
    #expect(try bytes(merge(shared, one), merge(two, shared)) == together)
    #expect(together.contains("\"[purged] met [purged], says [purged], not [purged]\""))
    #expect(try merge(one, two).lastSeq == shared.lastSeq + 2)
    #expect(try merge(one, two).state.evidence.map(\.title) == ["[purged]", "[purged]"])
  }

  @Test("finds what a mark stands for")
  func words() {
    #expect(ErasedWords(["of [purged]."], ["of Jane Roe."])?.words == ["Jane Roe"])
    #expect(ErasedWords(["[purged] and Bob"], ["Ann and [purged]"])?.words == ["Ann", "Bob"])
    #expect(ErasedWords(["[purged] [purged]"], ["Ann Bob"])?.words == ["Ann", "Bob"])
    #expect(ErasedWords(["a", "[purged]"], ["a", "Ann"])?.words == ["Ann"])
    #expect(ErasedWords(["a"], ["a"]) == nil)
    #expect(ErasedWords(["[purged]"], ["12"]) == nil)
    #expect(ErasedWords(["b [purged]"], ["a Ann"]) == nil)
    #expect(ErasedWords(["[purged]"], [String(repeating: "so many words ", count: 9)]) == nil)
  }

  @Test("erases only what was a source's: a forged mark takes no note and no evidence of others")
  func forged() throws {
    var ada = try TeamArticle.session(by: "ada", at: 900)
    let claim = try #require(ada.state.claims.first).id
    let at = Date(timeIntervalSince1970: 1000)
    try ada.record(
      .claimNoted(.init(claims: [claim], text: String(repeating: "I saw the treaty. ", count: 9))), by: "ada", at: at)
    try ada.record(
      .evidenceAdded(
        .init(evidence: Evidence(id: EvidenceID(1), form: .document, title: "The treaty", links: [.supports(claim)]))),
      by: "ada", at: at)
    var forged = try Session(
      article: ada.original,
      events: ada.events.map { event in
        var event = event
        event.change = event.change.emptied(of: [EvidenceID(1)]).rewritingText { _ in "[purged]" }
        return event
      })
    try forged.record(.sourcePurged(.init(evidence: [EvidenceID(1)])), by: "eve", at: at)
    for merged in try [merge(ada, forged), merge(forged, ada)] {
      let text = String(decoding: try SessionCoding.encode(merged), as: UTF8.self)
      #expect(text.contains("I saw the treaty. I saw") && text.contains("The treaty"))
    }
  }
}

/// The laws of merging where one file says something else under the origin of another's event.
@Suite("Merging contradictions") struct TeamContradictionTests {
  static func session(_ changes: [Change]) throws -> Session {
    var session = try TeamArticle.session(by: "ada", at: 900)
    for (place, change) in changes.enumerated() {
      try session.record(change, by: "ada", at: Date(timeIntervalSince1970: Double(1000 + place)))
    }
    return session
  }

  private func forging(_ session: Session, _ change: (inout Event) -> Void) throws -> Session {
    var events = SessionMerge.naming(session)
    change(&events[2])
    return try Session(article: session.original, events: events)
  }

  private func bytes(_ sessions: [Session]) throws -> String {
    String(
      decoding: try SessionCoding.encode(SessionMerge.merge(sessions[0], with: Array(sessions.dropFirst()))),
      as: UTF8.self)
  }

  private func merge(_ sessions: Session...) throws -> Session {
    let bytes = try SessionCoding.encode(SessionMerge.merge(sessions[0], with: Array(sessions.dropFirst())))
    return try SessionCoding.decode(bytes, path: "m.json").session
  }

  @Test("keeps both, in any order and grouping, and shows that they differ")
  func laws() throws {
    let claim: ClaimID = 1
    let ada = try Self.session([
      .claimTagged(.init(claims: [claim], verdict: .verified, note: "I saw the treaty")),
      .cited(1, .supports(claim)), .evidenceLinked(.init(evidence: EvidenceID(1), links: [.refutes(2)])),
    ])
    let forgeries = try ["one", "two", "three"].map { words in
      try forging(ada) { event in
        event.change = .claimTagged(.init(claims: [claim], verdict: .disputed, note: words))
      }
    }
    let (a, b, c) = (forgeries[0], forgeries[1], forgeries[2])
    let together = try bytes([ada, a, b, c])
    for words in ["I saw the treaty", "one", "two", "three"] { #expect(together.contains("\"\(words)\"")) }
    #expect(try bytes([c, b, a, ada]) == together)
    #expect(try bytes([b, ada, c, a]) == together)
    #expect(try bytes([merge(ada, a), merge(b, c)]) == together)
    #expect(try bytes([merge(c, ada), merge(a, b)]) == together)
    #expect(try bytes([merge(merge(a, b), c), ada]) == together)
    let merged = try merge(ada, a, b, c)
    #expect(try bytes([merged, ada]) == together)
    #expect(try bytes([merged, merged, b]) == together)
    let outcome = try SessionMerge.joining(ada, with: [a, b, c])
    #expect(outcome.contradictions.count == 3)
    #expect(outcome.session.lastSeq == ada.lastSeq + 3)
    let told = try #require(outcome.session.state.claims[claim])
    #expect(told.isContested)
    #expect(Set(told.verdicts.map(\.note)) == ["I saw the treaty", "one", "two", "three"])
    #expect(try SessionReplay(SessionCoding.encode(merged), path: "m.json").findings.isEmpty)
  }

  @Test("takes up unknown keys of both copies, in any order")
  func unknownKeys() throws {
    let ada = try Self.session([.claimTagged(.init(claims: [1], verdict: .verified, note: "n"))])
    // An event with other unknown keys is another one until it is named.
    let named = try merge(ada, ada)
    func renamed(_ key: String, _ value: JSONValue) throws -> Session {
      var file = try JSONDecoder().decode(JSONValue.self, from: SessionCoding.encode(named))
      guard case .array(var events)? = file["events"] else { return ada }
      events[2][key] = value
      file["events"] = .array(events)
      return try SessionCoding.decode(SessionCoding.encoder().encode(file), path: "s.json").session
    }
    let (one, other) = (try renamed("x", .integer(1)), try renamed("x", .integer(2)))
    let third = try renamed("y", .bool(true))
    let together = try bytes([one, other, third])
    #expect(try bytes([third, other, one]) == together)
    #expect(try bytes([other, third, named, one]) == together)
    #expect(try bytes([merge(one, third), other]) == together)
    #expect(together.contains("\"x\" : 1") && together.contains("\"y\" : true"))
    #expect(try merge(one, other, third).lastSeq == ada.lastSeq)
  }
}
