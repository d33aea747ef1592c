import Foundation
@testable import SessionKit
import Testing

/// The laws of merging, over random sessions with fixed seeds; what is compared are the bytes of the files.
@Suite("Merging random sessions") struct TeamMergeLawTests {
  /// How many cases; `STET_SEEDS` in the environment asks for more.
  static let seeds = ProcessInfo.processInfo.environment["STET_SEEDS"].flatMap(UInt64.init) ?? 9

  /// Three sessions of one article: two branches of one that was shared, and one begun apart; in every third case one
  /// continues from a merge.
  static func sessions(_ seed: UInt64) throws -> [Session] {
    var work = TeamWork(seed: seed)
    var shared = try TeamArticle.session(by: "ada", at: 900)
    try work.go(on: &shared, by: ["ada"], steps: 15)
    if seed % 2 == 0 { shared = try foreign(shared) }
    var (one, two) = (shared, shared)
    try work.go(on: &one, by: ["ada", "cy"], steps: 30)
    if seed % 3 == 1 {
      var late = TeamWork(seed: seed + 1_000_000)
      try late.go(on: &two, by: ["bo", "ada"], steps: 30)
    } else {
      try work.go(on: &two, by: ["bo", "cy"], steps: 30)
    }
    var apart = try TeamArticle.session(by: "di", at: Int(800 + seed % 200), engine: Int(seed % 3))
    var other = TeamWork(seed: seed + 2_000_000)
    try other.go(on: &apart, by: ["di", "bo"], steps: 30)
    if seed % 3 == 2 {
      two = try reread(SessionMerge.merge(two, with: [apart]))
      try work.go(on: &two, by: ["bo", "di"], steps: 15)
      apart = try SessionMerge.merge(apart, with: [one])
    }
    return try [one, two, apart].map(reread)
  }

  /// The session with keys that this version does not know, in its events and beside them.
  private static func foreign(_ session: Session) throws -> Session {
    var file = try JSONDecoder().decode(JSONValue.self, from: SessionCoding.encode(session))
    guard case .array(var events)? = file["events"] else { return session }
    for place in events.indices { events[place]["x-\(place)"] = .number(0.5) }
    file["events"] = .array(events)
    file["x-file"] = .object(["deep": .null])
    file["article"]?["x-article"] = .bool(true)
    return try SessionCoding.decode(JSONEncoder().encode(file), path: "s.json").session
  }

  private static func reread(_ session: Session) throws -> Session {
    try SessionCoding.decode(SessionCoding.encode(session), path: "s.json").session
  }

  private func bytes(_ sessions: Session...) throws -> String {
    String(
      decoding: try SessionCoding.encode(SessionMerge.merge(sessions[0], with: Array(sessions.dropFirst()))),
      as: UTF8.self)
  }

  private func merge(_ left: Session, _ right: Session) throws -> Session {
    try Self.reread(SessionMerge.merge(left, with: [right]))
  }

  @Test("is the same in any order, in any grouping, and twice is once", arguments: Array(1...seeds))
  func laws(seed: UInt64) throws {
    let all = try Self.sessions(seed)
    let (a, b, c) = (all[0], all[1], all[2])
    let together = try bytes(a, b, c)
    #expect(try bytes(a, b) == bytes(b, a))
    #expect(try bytes(a, c) == bytes(c, a))
    #expect(try bytes(c, b, a) == together)
    #expect(try bytes(merge(a, b), c) == together)
    #expect(try bytes(a, merge(b, c)) == together)
    #expect(try bytes(merge(a, c), b) == together)
    let merged = try merge(merge(a, b), c)
    #expect(try bytes(merged, merged) == together)
    #expect(try bytes(merged, b) == together)
    #expect(try bytes(a, a) == bytes(a))
    #expect(try bytes(merge(a, a)) == bytes(a))
  }

  @Test("loses no event, and gives a sound file", arguments: Array(1...seeds))
  func nothingLost(seed: UInt64) throws {
    let all = try Self.sessions(seed)
    let merged = try SessionMerge.merge(all[0], with: Array(all.dropFirst()))
    func done(_ session: Session) -> [String: Int] {
      session.events.reduce(into: [:]) { $0["\($1.by) \($1.at) \($1.change.type)", default: 0] += 1 }
    }
    let there = done(merged)
    for session in all {
      for (event, count) in done(session) { #expect(there[event, default: 0] >= count, "\(event)") }
    }
    let replay = try SessionReplay(SessionCoding.encode(merged), path: "m.json")
    #expect(replay.findings.isEmpty, "\(replay.findings)")
    #expect(replay.session.state == merged.state)
  }

  @Test("keeps every verdict with the words that it was given for, or marks it", arguments: Array(1...seeds))
  func words(seed: UInt64) throws {
    let all = try Self.sessions(seed)
    let merged = try SessionMerge.merge(all[0], with: Array(all.dropFirst()))
    // A person may find that a verdict stands for other words too.
    let confirmed = Set(merged.events.flatMap { $0.change.type == "tagConfirmed" ? $0.change.claimsSpokenOf : [] })
    for claim in merged.state.claims where !confirmed.contains(claim.id) {
      for tag in [claim.tag].compactMap({ $0 }) + (claim.opinions ?? []) where tag.stale != true {
        #expect(tag.note == claim.text)
      }
    }
  }
}
