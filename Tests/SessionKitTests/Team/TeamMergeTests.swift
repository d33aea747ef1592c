import ArticleKit
import Foundation
@testable import SessionKit
import Testing

@Suite("Merging sessions") struct TeamMergeTests {
  /// What someone does in a branch: who, at which second, what.
  typealias Step = (by: String, at: Int, change: Change)

  /// The sample session, gone on by each branch.
  private static func branches(_ shared: [Step] = [], _ branches: [[Step]]) throws -> [Session] {
    var base = try Sample.session()
    try go(on: &base, shared)
    return try branches.map { steps in
      var branch = base
      try go(on: &branch, steps)
      return branch
    }
  }

  private static func go(on session: inout Session, _ steps: [Step]) throws {
    for step in steps { try session.record(step.change, by: step.by, at: Sample.time(step.at)) }
  }

  private static func merged(_ shared: [Step] = [], _ steps: [Step]...) throws -> Session {
    let sessions = try branches(shared, steps)
    return try SessionMerge.merge(sessions[0], with: Array(sessions.dropFirst()))
  }

  private func reasons(_ session: Session) -> [String] { session.events.compactMap(\.aside) }

  @Test("keeps everybody's events with their authors, in the order of time")
  func union() throws {
    let session = try Self.merged(
      [("ada", 10, .tagged(1, as: .verified))],
      [("ada", 20, .cited(1, .supports(1))), ("ada", 40, .tagged(2, as: .disputed))],
      [("bo", 30, .cited(1, .refutes(2))), ("bo", 50, .noted(1, text: "bo's"))])
    #expect(session.events.dropFirst(2).map(\.by) == ["ada", "ada", "bo", "ada", "bo"])
    #expect(session.events.map(\.seq) == Array(1...7))
    #expect(session.state.evidence.map(\.links) == [[.supports(1)], [.refutes(2)]])
    #expect(session.state.evidence.map(\.id) == [EvidenceID(1), EvidenceID(2)])
    #expect(session.state.claims[1]?.notes.map(\.by) == ["bo"])
    #expect(reasons(session) == [])
  }

  @Test("puts verdicts that differ beside each other, until somebody decides")
  func contested() throws {
    var session = try Self.merged(
      [], [("ada", 10, .tagged(1, 2, as: .verified))],
      [("bo", 20, .tagged(1, as: .disputed)), ("bo", 21, .tagged(2, as: .verified))])
    #expect(session.state.contested.map(\.id) == [1])
    #expect(session.state.claims[1]?.tag?.by == "bo")
    #expect(session.state.claims[1]?.opinions?.map(\.by) == ["ada"])
    try session.record(.claimAdjudicated(.init(claims: [1], verdict: .oneSided)), by: "ada", at: Sample.time(30))
    #expect(session.state.contested.isEmpty)
    #expect(session.state.claims[1]?.tag?.adjudicated == true)
    #expect(session.state.claims[1]?.opinions?.map(\.by) == ["ada", "bo"])
  }

  @Test("takes back only one's own")
  func ownFirst() throws {
    let session = try Self.merged(
      [],
      [
        ("ada", 10, .tagged(1, as: .verified)), ("ada", 11, .noted(1, text: "ada's")),
        ("ada", 30, .tagRemoved(.init([1]))),
        ("ada", 31, .notesCleared(.init([1]))),
      ],
      [("bo", 20, .tagged(1, as: .disputed)), ("bo", 21, .noted(1, text: "bo's"))])
    #expect(session.state.claims[1]?.tag?.by == "bo")
    #expect(session.state.claims[1]?.opinions == nil)
    #expect(session.state.claims[1]?.notes.map(\.by) == ["bo"])
  }

  @Test("sets aside what does not fit what others did, and says why")
  func aside() throws {
    let session = try Self.merged(
      [], [("ada", 10, .split), ("ada", 40, .tagged("3a", as: .verified))],
      [("bo", 20, .tagged(3, as: .disputed)), ("bo", 30, .trimmed)])
    #expect(reasons(session) == ["there is no claim 3", "claim 3 has changed since"])
    #expect(session.events.filter { $0.aside != nil }.map(\.by) == ["bo", "bo"])
    #expect(session.state.claims["3a"]?.tag?.by == "ada")
  }

  @Test("knows the parts of the same split as one, and gives others the next letters")
  func splits() throws {
    let other = Change.claimSplit(
      .init(claim: 3, parts: [Sample.part("3a", "3a"), Sample.part("3b", "3")]))
    let session = try Self.merged(
      [], [("ada", 10, .split)],
      [("bo", 20, .split), ("bo", 21, .tagged("3a", as: .disputed)), ("bo", 22, .tagged("3b", as: .verified))],
      [("cy", 30, other), ("cy", 31, .tagged("3a", as: .verified)), ("cy", 32, .tagged("3b", as: .verified))])
    #expect(session.state.claims.map(\.id) == [1, 2, "3a", "3b", 4])
    #expect(session.state.claims["3a"]?.opinions?.map(\.by) == ["bo"])
    #expect(session.state.claims["3a"]?.tag?.by == "cy")
    #expect(session.state.claims["3b"]?.tag?.by == "bo")
    #expect(
      reasons(session) == [
        "claim 3 has changed since", "claim 3 has changed since",
        "there is no claim 3c",
      ])
  }

  @Test("marks a verdict that was given for other words")
  func stale() throws {
    let session = try Self.merged(
      [], [("ada", 10, .trimmed)], [("bo", 20, .tagged(3, as: .verified)), ("bo", 21, .tagged(1, as: .verified))])
    #expect(session.state.claims[3]?.tag?.stale == true)
    #expect(session.state.claims[1]?.tag?.stale == nil)
    let undone = try Self.merged(
      [], [("ada", 10, .trimmed), ("ada", 30, .eventUndone(.init(3)))], [("bo", 20, .tagged(3, as: .verified))])
    #expect(undone.state.claims[3]?.text == Sample.marked.words("3"))
    #expect(undone.state.claims[3]?.tag?.stale == nil)
  }

  @Test("lets a signature stand only for the verdict and the review that were signed")
  func signatures() throws {
    let shared: [Step] = [("ada", 10, .tagged(1, 2, as: .verified))]
    let signed: [Step] = [("cy", 30, .claimSigned(.init([1]))), ("cy", 31, .claimSigned(.init([2])))]
    let session = try Self.merged(shared, signed, [("bo", 20, .tagged(1, as: .disputed))])
    #expect(reasons(session) == ["the signature is for a different verdict on claim 1"])
    #expect(session.state.claims[2]?.signature?.by == "cy")
    let whole = try Self.merged(
      shared, [("cy", 30, .sessionSigned(.init()))], [("bo", 20, .noted(1, text: "unseen"))])
    #expect(reasons(whole) == ["an earlier step is not covered by the signature"])
    #expect(whole.state.signature == nil)
    let alone = try Self.merged(shared, [("cy", 30, .sessionSigned(.init()))], [])
    #expect(alone.state.signature?.by == "cy")
  }

  @Test("brings back what was undone, whatever others did between")
  func redo() throws {
    let session = try Self.merged(
      [("ada", 10, .tagged(1, as: .verified))],
      [("ada", 20, .eventUndone(.init(3))), ("ada", 40, .eventRedone(.init(3)))], [("bo", 30, .noted(2, text: "x"))])
    #expect(session.state.claims[1]?.tag?.by == "ada")
    #expect(reasons(session) == [])
  }

  @Test("keeps the order of each file, whatever its clock said")
  func clocks() throws {
    let session = try Self.merged(
      [],
      [
        ("ada", 90, .tagged(1, as: .verified)), ("ada", 10, .eventUndone(.init(3))),
        ("ada", 5, .tagged(1, as: .disputed)),
      ],
      [("bo", 50, .noted(2, text: "x"))])
    #expect(reasons(session) == [])
    #expect(session.state.claims[1]?.tag?.verdict == .disputed)
    #expect(session.events.dropFirst(2).map(\.by) == ["bo", "ada", "ada", "ada"])
  }

  @Test("unites the claims of sessions begun apart by their words and place, keeping the first one's numbers")
  func detections() throws {
    var bo = try TeamArticle.session(by: "bo", at: 800, engine: 2)
    var ada = try TeamArticle.session(by: "ada", at: 900)
    try bo.record(.tagged(1, as: .verified), by: "bo", at: Sample.time(1))
    try ada.record(.tagged(1, 3, as: .disputed), by: "ada", at: Sample.time(2))
    let session = try SessionMerge.merge(ada, with: [bo])
    #expect(session.checker == "bo")
    #expect(session.original.name == "team of bo")
    #expect(session.state.info.publisher == "Publisher by bo")
    #expect(session.state.claims.map(\.id) == [9, 10, 1, 2, 3, 4, 5, 6, 7, 8])
    #expect(session.state.claims[1]?.tag?.by == "ada")
    #expect(session.state.claims[1]?.opinions?.map(\.by) == ["bo"])
    #expect(session.state.claims[9]?.tag?.by == "ada")
  }

  @Test("takes a newer text where nobody else shaped the claims meanwhile, else sets it aside")
  func reloaded() throws {
    let record = TeamArticle.record(of: "Now: " + Sample.article.text, name: "border")
    let anchors = Sample.claims.map { claim in
      Anchor(
        claim: claim.id, fate: .moved, spans: claim.spans.map { TextSpan($0.start + 5, $0.end + 5) }, text: claim.text,
        sentence: claim.sentence)
    }
    let reload: Step = (
      "ada", 20, .articleReloaded(.init(article: record, engine: "1", sentences: [], anchors: anchors))
    )
    let fits = try Self.merged(
      [], [reload], [("bo", 10, .tagged(1, as: .verified)), ("bo", 30, .tagged(2, as: .verified))])
    #expect(fits.article == record)
    #expect(fits.state.claims[1]?.tag?.stale == nil)
    #expect(reasons(fits) == [])
    let shaped = try Self.merged([], [reload], [("bo", 10, .split)])
    #expect(reasons(shaped) == ["the claims have changed since the article was reloaded"])
    let late = try Self.merged([], [reload], [("bo", 30, .split)], [("cy", 40, reload.change)])
    #expect(
      reasons(late) == [
        "the article's text has changed since", "the article's text has changed since",
      ])
    #expect(try SessionReplay(SessionCoding.encode(late), path: "m.json").findings == [])
  }

  @Test("refuses sessions of different articles")
  func otherArticle() throws {
    let team = try TeamArticle.session(by: "di", at: 900)
    let error = #expect(throws: SessionError.self) { try SessionMerge.merge(Sample.session(), with: [team]) }
    #expect(error == .otherArticle("team", than: "border"))
  }

  @Test("passes on events and keys that this version does not know")
  func unknown() throws {
    let base = try Sample.session(.tagged(2, as: .verified))
    var file = try JSONDecoder().decode(JSONValue.self, from: SessionCoding.encode(base))
    guard case .array(var events)? = file["events"] else { throw CocoaError(.coderInvalidValue) }
    events[2]["mood"] = .string("calm")
    file["events"] = .array(events)
    var other = try SessionCoding.decode(JSONEncoder().encode(file), path: "s.json").session
    events.append(
      .object([
        "seq": .integer(4), "at": .string("2026-01-01T00:06:00Z"), "by": .string("bo"), "type": .string("claimPainted"),
        "claims": .array([.string("2")]), "colour": .null,
      ]))
    file["events"] = .array(events)
    file["x-file"] = .bool(true)
    file["version"]?["minor"] = .integer(9)
    let foreign = try SessionCoding.decode(JSONEncoder().encode(file), path: "s.json").session
    try other.record(.noted(1, text: "between"), by: "cy", at: Sample.time(4))
    let session = try SessionMerge.merge(other, with: [foreign])
    let merged = try JSONDecoder().decode(JSONValue.self, from: SessionCoding.encode(session))
    guard case .array(let all)? = merged["events"] else { throw CocoaError(.coderInvalidValue) }
    #expect(all.map { $0["mood"] } == [nil, nil, .string("calm"), nil, nil])
    #expect(all[4]["seq"] == .integer(5))
    #expect(all[4]["colour"] == .null)
    #expect(all[4]["origin"] != nil)
    #expect(merged["x-file"] == .bool(true))
    #expect(session.version == FormatVersion(major: 1, minor: 9))
  }
}
