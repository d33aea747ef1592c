import ArticleKit
import SessionKit

extension Desk {
  /// The facts of a claim, in order, each with its tick if it has one.
  mutating func facts(of id: ClaimID) throws(WorkbenchError) -> [Fact] {
    let session = try requiredSession()
    foundFacts.read(session)
    return foundFacts.facts(of: try claim(id), in: session.article.index)
  }

  /// Whose picture it is, of a claim in a caption; nil for every other claim.
  func credit(of id: ClaimID) throws(WorkbenchError) -> String? {
    let (article, claim) = (try requiredSession().article, try claim(id))
    guard let caption = article.blocks.firstIndex(where: { $0.span.overlaps(claim.sentence) }),
      article.blocks[caption].kind == .caption, caption + 1 < article.blocks.count,
      article.blocks[caption + 1].kind == .credit
    else { return nil }
    return article.index.text(of: article.blocks[caption + 1].span)
  }

  /// The facts of every claim.
  mutating func factsOfAll() throws(WorkbenchError) -> [ClaimID: [Fact]] {
    let session = try requiredSession()
    foundFacts.read(session)
    let index = session.article.index
    return Dictionary(
      session.state.claims.map { ($0.id, foundFacts.facts(of: $0, in: index)) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// The quotations among the facts of the review, with where they are in the article; ticked ones come first.
  mutating func quotedFacts() throws(WorkbenchError) -> [(spans: [TextSpan], fact: QuotationLines.QuotedFact)] {
    let facts = try factsOfAll()
    let quoted = try requiredSession().state.claims.flatMap { claim in
      (facts[claim.id] ?? []).enumerated().filter { $1.kind == .quote }.map { number, fact in
        (
          spans: claim.places(of: fact),
          fact: QuotationLines.QuotedFact(label: "\(claim.id).\(number + 1)", tick: fact.tick)
        )
      }
    }
    return quoted.filter { $0.fact.tick != nil } + quoted.filter { $0.fact.tick == nil }
  }

  /// How many facts of the review are ticked; nil while none is.
  mutating func factCount() throws(WorkbenchError) -> FactCount? {
    let claims = try requiredSession().state.claims
    guard claims.contains(where: { $0.facts != nil }) else { return nil }
    let facts = try factsOfAll()
    return FactCount(claims.filter { !$0.excluded }.flatMap { facts[$0.id] ?? [] })
  }

  /// What whoever signs should know of the ticks: how many there are, and which rest on the author's word alone.
  mutating func factLines() throws(WorkbenchError) -> [StyledText] {
    guard let count = try factCount() else { return [] }
    let facts = try factsOfAll()
    let onAuthor = try requiredSession().state.claims.filter { !$0.excluded }.flatMap { claim in
      (facts[claim.id] ?? []).enumerated().filter { $1.tick?.isOnAuthor == true }.map { "\(claim.id).\($0.offset + 1)" }
    }
    let list = onAuthor.isEmpty ? "" : " (\(onAuthor.joined(separator: ", ")))"
    return StyledText("facts: \(count.words)\(list)").wrapped(to: width)
  }

  /// The facts in a claim that are meant, as they are recorded.
  mutating func marking(
    _ id: ClaimID, where isMeant: (Int, Fact) -> Bool
  ) throws(WorkbenchError) -> Change.MarkedFacts {
    let facts = try facts(of: id)
    let marked = facts.indices.filter { isMeant($0 + 1, facts[$0]) }.map { $0 + 1 }
    return Change.MarkedFacts(claim: id, facts: facts, marked: marked)
  }

  /// Ticks facts and says so.
  mutating func tick(
    _ marks: [Change.MarkedFacts], on basis: TickBasis, manner: Tick.Manner? = nil
  ) throws(WorkbenchError) -> Screen {
    var evidence: EvidenceID?
    if case .evidence(let id) = basis { evidence = try self.evidence(id).id }
    try record(.factsTicked(.init(claims: marks, evidence: evidence, onAuthor: basis == .author, manner: manner)))
    let symbol = basis == .author ? "✎" : "✓"
    return try answer(marks, head: { "\(symbol) \($0) \(manner.word)\(basis.words)" })
  }

  /// Takes ticks off and says so.
  mutating func untick(_ marks: [Change.MarkedFacts]) throws(WorkbenchError) -> Screen {
    try record(.factsUnticked(.init(claims: marks)))
    return try answer(marks, head: { "· \($0) unticked" })
  }

  private mutating func answer(
    _ marks: [Change.MarkedFacts], head: (String) -> String
  ) throws(WorkbenchError) -> Screen {
    var lines: [StyledText] = []
    for claim in marks {
      for (number, fact) in claim.meant {
        lines += StyledText(head("\(claim.claim).\(number)") + ": \(fact.text.inOneLine)").wrapped(to: width)
      }
      let count = FactCount(try facts(of: claim.claim))
      lines += StyledText("claim \(claim.claim): \(count.words)", .dim).wrapped(to: width)
    }
    current = marks.last?.claim ?? current
    return Screen(lines)
  }
}
