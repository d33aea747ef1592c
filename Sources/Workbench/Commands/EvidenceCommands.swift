import ReportKit
import SessionKit

extension CommandTable {
  static let evidenceCommands: [Command] = [
    Command(
      "cite", group: .evidence,
      synopsis: "cite WHAT [supports CLAIMS] [refutes CLAIMS] [context CLAIMS] [DETAILS] [: QUOTE]",
      summary: "Record evidence and what it says about claims.",
      details: """
        WHAT is an address, a file, a \"description\", a document of the review such as d1, a post that the article shows such as post1, or known evidence such \
        as e2; without it you are asked step by step. A stance without claims means the current claim; a \"quotation\" after the claims is for them alone. The details: form FORM (document, article, post, image, interview, dataset, observation), primary, \
        title \"…\", publisher \"…\", published DATE, accessed DATE, at \"page 3\", as \"S1\" (the name for a private \
        source). Evidence that is already recorded is linked, not recorded twice. “cite earlier 2 [CLAIM]” takes over the evidence of \
        the second earlier check of a claim; “cite passage 2 supports [CLAIMS]” records the second of the passages \
        last shown. A cited file is copied to a folder next to the session, unless it is private or you “set keep-source \
        off”.
        """,
      example: "cite https://example.org/report supports 4 refutes 13 primary at \"page 3\": no shelling was seen",
      arguments: [
        .words(["earlier", "passage"] + CitationParser.keywords), .evidence, .documents, .claims, .path,
      ],
      run: { (desk, call) throws(WorkbenchError) in
        if call.words.isEmpty, call.freeText == nil, desk.environment.isInteractive {
          call = try CitationInterview(call.command, on: desk).call()
        }
        if call.take("passage") { return try desk.showing([try Citing.passage(&call, on: &desk)]) }
        if call.take("earlier") { return try desk.showing(try Citing.earlier(&call, on: &desk)) }
        let citing = try Citing(&call, on: &desk)
        var screen = try desk.showing([citing.evidence])
        if citing.wasKnown {
          let remark = "\(citing.evidence.id) was already recorded; the claims were linked to it."
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
      summary: "Unlink evidence from claims, or remove it altogether.", example: "uncite e1 4",
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
      "sources", group: .evidence, synopsis: "sources", summary: "Show all evidence with its claims.",
      example: "sources",
      run: { (desk, call) throws(WorkbenchError) in
        let state = try desk.requiredSession().state
        try call.finishWithoutText()
        guard !state.evidence.isEmpty else { return Screen(StyledText("No evidence yet.", .dim)) }
        return try desk.showing(Array(state.evidence))
      }),
  ]
}

extension CommandTable {
  static let copyCommands: [Command] = [
    Command(
      "copy", group: .overview, synopsis: "copy [CLAIM | EVIDENCE]",
      summary: "Copy a claim or a citation to the clipboard of the terminal.",
      details: """
        A claim is copied with who says it and where; evidence as a citation. Notes, private sources and their names are \
        never copied. The terminal has to allow it (OSC 52).
        """,
      example: "copy 3", arguments: [.claims, .evidence],
      run: { (desk, call) throws(WorkbenchError) in
        let session = try desk.requiredSession()
        let text: String
        if let word = call.words.first?.text, let id = EvidenceID(word) {
          call.words.removeFirst()
          text = citation(try desk.evidence(id))
        } else {
          let claim = try desk.claim(try call.claim(on: desk))
          let telling = Telling(claim, in: session.article.index)
          let info = session.state.info
          let origin = [info.title ?? session.article.name, info.publisher, info.published, info.url]
          text = "\(telling.line.inOneLine) — \(origin.compactMap(\.self).joined(separator: ", "))"
        }
        try call.finishWithoutText()
        let gate = PrivacyGate(besideSession: desk.file, isForced: false, confirm: desk.environment.confirm)
        try gate.pass([Saying(place: "the text to copy", text: text)], of: session)
        var screen = Screen(StyledText("copied: \(text)").wrapped(to: desk.width))
        screen.copied = text
        return screen
      })
  ]
}

/// Evidence as a citation; of a private source nothing but its alias.
private func citation(_ evidence: Evidence) -> String {
  if let alias = evidence.alias { return alias }
  let parts = [
    evidence.name, evidence.publisher, evidence.published, evidence.url == evidence.name ? nil : evidence.url,
  ]
  return parts.compactMap(\.self).joined(separator: ", ")
}
