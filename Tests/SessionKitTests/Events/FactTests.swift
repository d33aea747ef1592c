import ArticleKit
import Foundation
@testable import SessionKit
import Testing

@Suite("Ticks on facts") struct FactTests {
  /// “Roads are closed and schools are shut”, with three facts.
  private static let facts = ["Roads", "closed", "schools"].map { word in
    let text = Sample.claims[2].text
    let start = text.unicodeScalars.distance(
      from: text.startIndex, to: text.range(of: word)!.lowerBound)
    return Fact(kind: word == "closed" ? .figure : .name, span: TextSpan(start, start + word.count), text: word)
  }

  private static func ticked(_ marked: Int..., on evidence: Int? = nil, author: Bool = false) -> Change {
    .factsTicked(
      .init(
        claims: [.init(claim: 3, facts: facts, marked: marked)], evidence: evidence.map(EvidenceID.init),
        onAuthor: author))
  }

  private static func ticks(_ session: Session, _ claim: ClaimID = 3) -> [String] {
    (session.state.claims[claim]?.facts ?? []).map { fact in
      let basis = fact.tick.map { $0.isOnAuthor ? " author" : $0.evidence.map { " \($0)" } ?? " ✓" } ?? ""
      return fact.text + basis
    }
  }

  @Test("say who, when and on what")
  func ticking() throws {
    let session = try Sample.session(.cited(1, .supports(3)), Self.ticked(1, 3, on: 1), Self.ticked(2, author: true))
    #expect(Self.ticks(session) == ["Roads e1", "closed author", "schools e1"])
    let tick = try #require(session.state.claims[3]?.facts?.first?.tick)
    #expect(tick == Tick(by: "ana", at: Sample.time(4), evidence: EvidenceID(1)))
    #expect(FactCount(session.state.claims).words == "3 of 3 ticked, 1 of them on the author’s word")
  }

  @Test("say that a quotation was heard or translated, and by whom")
  func manner() throws {
    let session = try Sample.session(
      .factsTicked(.init(claims: [.init(claim: 3, facts: Self.facts, marked: [1])], manner: .heard)),
      .factsTicked(.init(claims: [.init(claim: 3, facts: Self.facts, marked: [2])], manner: .translated)))
    let ticks = session.state.claims[3]?.facts?.map(\.tick)
    #expect(
      ticks == [
        Tick(by: "ana", at: Sample.time(3), manner: .heard), Tick(by: "ana", at: Sample.time(4), manner: .translated),
        nil,
      ])
    let bytes = try SessionCoding.encode(session)
    let again = try SessionReplay(bytes, path: "s.json")
    #expect(again.findings == [] && again.session.state == session.state)
  }

  @Test("are taken off, undone and done again")
  func undoing() throws {
    var session = try Sample.session(Self.ticked(1), Self.ticked(2))
    try session.record(.factsUnticked(.init(claims: [.init(claim: 3, facts: Self.facts, marked: [1])])))
    #expect(Self.ticks(session) == ["Roads", "closed ✓", "schools"])
    try session.undo()
    #expect(Self.ticks(session) == ["Roads ✓", "closed ✓", "schools"])
    try session.undo()
    try session.undo()
    #expect(Self.ticks(session) == [])
    try session.redo()
    #expect(Self.ticks(session) == ["Roads ✓", "closed", "schools"])
  }

  @Test("go with their words when a claim is split, and trimmed")
  func following() throws {
    let split = try Sample.session(Self.ticked(1, 3), .split)
    #expect(Self.ticks(split, "3a") == ["Roads ✓", "closed"])
    #expect(Self.ticks(split, "3b") == ["schools ✓"])
    let part = try #require(split.state.claims["3b"])
    #expect(part.facts?.first?.span == TextSpan(4, 11))
    let trimmed = try Sample.session(Self.ticked(1, 3), .trimmed)
    #expect(Self.ticks(trimmed) == ["Roads ✓", "closed"])
  }

  @Test("fall when their words change, and stay when others do")
  func changing() {
    var claim = Sample.claims[2]
    claim.facts = Self.facts.map { fact in
      var fact = fact
      fact.tick = Tick(by: "ana", at: Sample.time(3))
      return fact
    }
    func kept(_ text: String) -> [String] { claim.facts(in: text)?.map(\.text) ?? [] }
    #expect(kept("Roads are open and schools are shut") == ["Roads", "schools"])
    #expect(kept("Some Roads are closed, and schools were shut") == ["Roads", "closed", "schools"])
    #expect(kept("schools are closed and Roads are shut").contains("closed"))
    #expect(kept("schools are closed and Roads are shut").count < 3)
    #expect(kept("Nothing") == [])
  }

  @Test("fall with the evidence they rest on")
  func evidenceRemoved() throws {
    let session = try Sample.session(
      .cited(1, .supports(3)), Self.ticked(1, on: 1), Self.ticked(2), .evidenceRemoved(.init(evidence: EvidenceID(1))))
    #expect(Self.ticks(session) == ["Roads", "closed ✓", "schools"])
  }

  @Test("on claims and evidence that are not there are refused")
  func refusals() throws {
    var session = try Sample.session()
    #expect(throws: SessionError.noSuchEvidence(EvidenceID(9))) { try session.record(Self.ticked(1, on: 9)) }
    #expect(throws: SessionError.noSuchClaim(9)) {
      try session.record(.factsUnticked(.init(claims: [.init(claim: 9, facts: [], marked: [])])))
    }
  }

  @Test("on words that the claim has no longer do nothing")
  func otherWords() throws {
    let session = try Sample.session(.trimmed, Self.ticked(1, 3))
    #expect(Self.ticks(session) == ["Roads ✓", "closed"])
  }

  @Test("of two checkers are merged; a blind copy has none")
  func team() throws {
    var (one, two) = (try Sample.session(), try Sample.session())
    try one.record(Self.ticked(1), by: "ana", at: Sample.time(5))
    try two.record(Self.ticked(2), by: "bo", at: Sample.time(6))
    let merged = try SessionMerge.merge(one, with: [two])
    #expect(Self.ticks(merged) == ["Roads ✓", "closed ✓", "schools"])
    #expect(merged.state.claims[3]?.facts?.compactMap(\.tick?.by) == ["ana", "bo"])
    #expect(Self.ticks(try Blinding.blind(merged)) == [])
  }

  @Test("are found by filters, with what is not ticked")
  func filters() throws {
    let session = try Sample.session(Self.ticked(1, 3))
    let known = session.state.knowing(ClaimFindings(facts: [3: session.state.claims[3]?.facts ?? []]))
    #expect(try ClaimFilter(["unticked:facts"]).claims(of: known).map(\.id) == [3])
    #expect(try ClaimFilter(["unticked:figures"]).claims(of: known).map(\.id) == [3])
    #expect(try ClaimFilter(["unticked:names"]).claims(of: known).isEmpty)
    #expect(throws: FilterError.unknownFacts("cows")) { try ClaimFilter(["unticked:cows"]) }
    #expect(FilterError.unknownFacts("cows").description == "unknown filter “unticked:cows”")
    #expect(FilterError.unknownFacts("cows").hint.contains("unticked:names"))
  }

  @Test("are told where they are in the article")
  func places() throws {
    let session = try Sample.session(Self.ticked(3))
    let claim = try #require(session.state.claims[ClaimID(3)])
    let place = try #require(claim.places(of: Self.facts[2]).first)
    #expect(session.article.index.text(of: place) == "schools")
  }

  @Test("outside their text are damage")
  func damage() {
    let bad = Data(#"{"kind":"name","start":5,"end":2,"text":"x"}"#.utf8)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Fact.self, from: bad) }
  }
}
