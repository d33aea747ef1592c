import SessionKit

// Facts of claims, ticked one by one as a desk does with a pencil.
extension CommandTable {
  static let factCommands: [Command] = [
    Command(
      "facts", group: .claims, synopsis: "facts [CLAIMS]",
      summary: "Show the names, figures, dates and quotations of a claim, and which are ticked.",
      details: """
        Facts are numbered in the order of the text: 3.2 is the second fact of claim 3. “tick” ticks them; “list \
        unticked:names” shows what is left, and so do unticked:titles, figures, dates, places, quotes, links and facts. \
        Under a caption's facts is whose picture it is.
        """,
      example: "facts 3", arguments: [.claims],
      run: { (desk, call) throws(WorkbenchError) in
        let ids = try call.claims(on: desk)
        try call.finishWithoutText()
        var lines: [StyledText] = []
        for id in ids {
          let view = FactsView(
            claim: id, facts: try desk.facts(of: id), credit: try desk.credit(of: id), width: desk.width,
            linear: desk.settings.linear)
          lines += view.lines
        }
        desk.current = ids.last ?? desk.current
        return Screen(lines)
      }),
    Command(
      "tick", group: .claims, synopsis: "tick FACTS [heard | translated] [on EVIDENCE | on author]",
      summary: "Tick facts that you have checked, and name the evidence.",
      details: """
        3.2 is the second fact of claim 3, .2 that of the current claim. Several facts are ticked at once only on \
        evidence: “tick names in 3-9 on e4”. A tick on the author's word is marked and counted apart. “heard” \
        marks a quotation that you listened to, because a machine may have written the transcript, “translated” one that \
        you translated. A tick stays with its words, and falls when they change.
        """,
      example: "tick 3.2 on e4",
      arguments: [
        .words(FactSelection.kinds + ["in", "on", "author"] + Tick.Manner.allCases.map(\.rawValue)), .evidence,
      ],
      run: { (desk, call) throws(WorkbenchError) in
        let selection = try FactSelection(&call)
        var manner = call.tickManner()
        var basis = try call.tickBasis()
        manner = manner ?? call.tickManner()
        try call.finishWithoutText()
        let marks = try selection.resolved(on: &desk) { fact in
          manner == nil ? fact.tick == nil : fact.kind == .quote && fact.tick?.manner != manner
        }
        if let manner {
          for claim in marks {
            if let (number, _) = claim.meant.first(where: { $0.fact.kind != .quote }) {
              throw .facts(.notQuotation(claim.claim, number, manner))
            }
          }
          guard basis != .author else { throw .facts(.authorOnly(manner)) }
        }
        // What a quotation was ticked on stays when somebody hears or translates it.
        if manner != nil, case .unnamed = basis, let evidence = evidence(of: marks, on: desk) {
          basis = .evidence(evidence)
        }
        let count = marks.map(\.marked.count).reduce(0, +)
        guard count > 0 else { throw .facts(.nothingToTick) }
        if count > 1 {
          guard case .evidence = basis else { throw .facts(.severalWithoutEvidence(count)) }
        }
        return try desk.tick(marks, on: basis, manner: manner)
      }),
    Command(
      "untick", group: .claims, synopsis: "untick FACTS",
      summary: "Take ticks off facts.", example: "untick 3.2", arguments: [.words(FactSelection.kinds + ["in"])],
      run: { (desk, call) throws(WorkbenchError) in
        let selection = try FactSelection(&call)
        try call.finishWithoutText()
        let marks = try selection.resolved(on: &desk, wanting: { $0.tick != nil })
        guard marks.contains(where: { claim in claim.meant.contains { isTicked($0.fact, in: claim.claim, on: desk) } })
        else { throw .facts(.notTicked) }
        return try desk.untick(marks)
      }),
  ]
}

private func isTicked(_ fact: Fact, in claim: ClaimID, on desk: Desk) -> Bool {
  desk.session?.state.claims[claim]?.facts?.contains { $0.isSame(as: fact) && $0.tick != nil } ?? false
}

/// The evidence that all of some facts are ticked on; nil where they are ticked on none, or on several.
private func evidence(of marks: [Change.MarkedFacts], on desk: Desk) -> EvidenceID? {
  let found = Set(
    marks.flatMap { marks in
      let facts = desk.session?.state.claims[marks.claim]?.facts ?? []
      return marks.meant.map { meant in facts.first { $0.isSame(as: meant.fact) }?.tick?.evidence }
    })
  return found.count == 1 ? found.first ?? nil : nil
}

extension Invocation {
  /// Takes what was done to find quotations right.
  fileprivate mutating func tickManner() -> Tick.Manner? { Tick.Manner.allCases.first { take($0.rawValue) } }

  /// Takes what a tick rests on, after “on”.
  fileprivate mutating func tickBasis() throws(WorkbenchError) -> TickBasis {
    guard take("on") else { return .unnamed }
    if take("author") { return .author }
    guard let id = next().flatMap({ EvidenceID($0.text) }) else {
      throw .missing("evidence such as e1, or “author”, after “on”", command: command.name)
    }
    return .evidence(id)
  }
}
