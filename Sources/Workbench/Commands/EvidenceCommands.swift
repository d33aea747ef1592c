import SessionKit

extension CommandTable {
  static let evidenceCommands: [Command] = [
    Command(
      "cite", group: .evidence,
      synopsis: "cite WHAT [supports CLAIMS] [refutes CLAIMS] [context CLAIMS] [DETAILS] [: QUOTE]",
      summary: "Record evidence and what it says on claims.",
      details: """
        WHAT is an address, a file, a \"description\", a document of the review such as d1, a post that the article shows such as post1, or \
        known evidence such as e2; without it you are asked step by step. A stance without claims means the current one. The details: form FORM (document, article, post, image, interview, dataset, observation), primary, \
        title \"…\", publisher \"…\", published DATE, accessed DATE, at \"page 3\", as \"S1\" (the name for a source that \
        is kept private). Evidence that is known already is linked, not recorded twice. “cite earlier 2 [CLAIM]” takes over what the \
        second earlier check of a claim rests on, “cite passage 2 supports [CLAIMS]” records the second of the passages \
        shown last.
        """,
      example: "cite https://example.org/report supports 4 refutes 13 primary at \"page 3\": no shelling was seen",
      arguments: [
        .words(["earlier", "passage"] + CitationParser.keywords), .evidence, .documents, .claims, .path,
      ],
      run: { (desk, call) throws(WorkbenchError) in
        if call.words.isEmpty, call.freeText == nil, desk.surroundings.isInteractive {
          call = try CitationInterview(call.command, on: desk).call()
        }
        if call.take("passage") { return try desk.showing([try Citing.passage(&call, on: &desk)]) }
        if call.take("earlier") { return try desk.showing(try Citing.earlier(&call, on: &desk)) }
        let citing = try Citing(&call, on: &desk)
        var screen = try desk.showing([citing.evidence])
        if citing.wasKnown {
          let remark = "\(citing.evidence.id) was known already; the claims were linked to it."
          screen.messages.append(StyledText(remark, .dim))
        }
        if let last = citing.sharing.last {
          let remark =
            "The quotation is shown with \(EventSummary.list(citing.sharing)). To give \(last) its own: "
            + "cite \(citing.evidence.id) \(citing.evidence.link(to: last)?.stance.rawValue ?? "supports") \(last): words"
          screen.messages += StyledText(remark, .dim).wrapped(to: desk.width)
        }
        return screen
      }),
    Command(
      "uncite", group: .evidence, synopsis: "uncite EVIDENCE [CLAIMS]",
      summary: "Unlink evidence from claims, or take it away altogether.", example: "uncite e1 4",
      arguments: [.evidence, .claims],
      run: { (desk, call) throws(WorkbenchError) in
        guard let word = call.next()?.text, let id = EvidenceID(word) else {
          throw .missing("evidence such as e1", command: call.command.name)
        }
        let state = try desk.requiredSession().state
        let claims = try call.selection()?.resolved(in: state, current: desk.current)
        try call.finishWithoutText()
        if let claims {
          try desk.record(.evidenceUnlinked(.init(evidence: id, claims: claims)))
          return Screen(StyledText("\(id) unlinked from \(EventSummary.list(claims))"))
        }
        try desk.record(.evidenceRemoved(.init(evidence: id)))
        return Screen(StyledText("\(id) removed"))
      }),
    Command(
      "evidence", group: .evidence, synopsis: "evidence [CLAIMS | EVIDENCE]",
      summary: "Show the evidence for claims, or one piece of evidence.", example: "evidence 4",
      arguments: [.claims, .evidence],
      run: { (desk, call) throws(WorkbenchError) in
        let state = try desk.requiredSession().state
        if let word = call.words.first?.text, let id = EvidenceID(word) {
          call.words.removeFirst()
          try call.finishWithoutText()
          return try desk.showing([try desk.evidence(id)])
        }
        let ids = try call.claims(on: desk)
        try call.finishWithoutText()
        let evidence = state.evidence.filter { item in ids.contains { item.link(to: $0) != nil } }
        guard !evidence.isEmpty else {
          return Screen(StyledText("No evidence for \(EventSummary.list(ids)) yet.", .dim))
        }
        return try desk.showing(evidence)
      }),
    Command(
      "sources", group: .evidence, synopsis: "sources", summary: "Show all evidence with the claims it speaks to.",
      example: "sources",
      run: { (desk, call) throws(WorkbenchError) in
        let state = try desk.requiredSession().state
        try call.finishWithoutText()
        guard !state.evidence.isEmpty else { return Screen(StyledText("No evidence yet.", .dim)) }
        return try desk.showing(Array(state.evidence))
      }),
  ]
}
