import ArticleKit
import SessionKit

extension CommandTable {
  static let claimCommands: [Command] = [
    Command(
      "list", aliases: ["ls"], group: .claims, synopsis: "list [CLAIMS | FILTER | conflicts]",
      summary: "List all claims, those that match a filter, or those that checkers disagree on.",
      details: """
        “help filters” explains filters. “list excluded” shows excluded claims; “list conflicts” shows the claims that \
        checkers disagree on, who says what, and what a merge set aside.
        """,
      example: "list untagged speaker:Armenia", arguments: [.filter, .words(["conflicts"])],
      run: { (desk, call) throws(WorkbenchError) in
        let session = try desk.requiredSession()
        let state = session.state
        if call.words.count == 1, call.take("conflicts") {
          try call.finishWithoutText()
          return Screen(
            ConflictView(session: session, current: desk.current, width: desk.width, linear: desk.settings.linear).lines
          )
        }
        if let selection = call.selection() {
          try call.finishWithoutText()
          let ids = try selection.resolved(in: state, current: desk.current)
          let named = Set(ids)
          return desk.listing(state.claims.filter { named.contains($0.id) })
        }
        let claims = try desk.claims(matching: &call)
        return desk.listing(claims)
      }),
    Command(
      "show", group: .claims, synopsis: "show [CLAIMS]",
      summary: "Show a claim in its sentence, with everything known about it.",
      details: "The last one shown becomes the current claim.", example: "show 8", arguments: [.claims],
      run: { (desk, call) throws(WorkbenchError) in
        let ids = try call.claims(on: desk)
        try call.finishWithoutText()
        return try desk.showing(ids)
      }),
    Command(
      "why", group: .claims, synopsis: "why [CLAIM]",
      summary: "Explain how a claim was found: where it was cut, who says it, whether it can be checked.",
      details: "The second-best reading follows “otherwise”. None of this says whether the claim is true.",
      example: "why 8", arguments: [.claims],
      run: { (desk, call) throws(WorkbenchError) in
        let id = try call.claim(on: desk)
        try call.finishWithoutText()
        let lines = ExplanationLines.of(id, in: try desk.requiredSession(), engine: desk.environment.engine)
        return Screen(lines.flatMap { $0.wrapped(to: desk.width) })
      }),
    Command(
      "next", group: .claims, synopsis: "next [FILTER]",
      summary: "Go to the next claim, or the next that matches a filter.",
      example: "next untagged", arguments: [.filter],
      run: { (desk, call) throws(WorkbenchError) in try step(&call, forward: true, on: &desk) }),
    Command(
      "prev", group: .claims, synopsis: "prev [FILTER]",
      summary: "Go to the previous claim, or the previous that matches a filter.", example: "prev disputed",
      arguments: [.filter],
      run: { (desk, call) throws(WorkbenchError) in try step(&call, forward: false, on: &desk) }),
    Command(
      "goto", group: .claims, synopsis: "goto CLAIM", summary: "Go to a claim and show it.",
      example: "goto 12", arguments: [.claims],
      run: { (desk, call) throws(WorkbenchError) in
        guard !call.words.isEmpty else { throw .missing("a claim number", command: call.command.name) }
        let id = try call.claim(on: desk)
        try call.finishWithoutText()
        return try desk.showing([id])
      }),
    Command(
      "find", group: .claims, synopsis: "find TEXT",
      summary: "Find words in the claims and the rest of the article.", example: "find positions",
      run: { (desk, call) throws(WorkbenchError) in
        let session = try desk.requiredSession()
        let words = (call.note ?? call.words.map(\.text).joined(separator: " ")).onOneLine
        guard !words.isEmpty else { throw .missing("the words to find", command: call.command.name) }
        let found = Finding(words: words, session: session)
        let elsewhere = found.sentences.map { ("in no claim: ", $0) } + found.outside.map { ("in no sentence: ", $0) }
        guard !found.claims.isEmpty || !elsewhere.isEmpty else { throw .noMatch("“\(words)”") }
        var screen = desk.listing(found.claims, marking: words)
        if found.claims.isEmpty { screen.lines = [] }
        for (place, text) in elsewhere {
          let marked = StyledText(text).marking(words)
          screen.lines += (StyledText(place, .dim) + marked).wrapped(to: desk.width)
        }
        return screen
      }),
  ]
}

/// Goes to the next claim of the text that fits the filter of a call, or back.
private func step(
  _ call: inout Invocation, forward: Bool, on desk: inout Desk
) throws(WorkbenchError) -> Screen {
  let fitting = Set(try desk.claims(matching: &call).map(\.id))
  let claims = try desk.requiredSession().state.claims
  let position = desk.current.flatMap { claims.position(of: $0) }
  let way = forward ? claims.indices.suffix(from: position.map { $0 + 1 } ?? 0) : 0..<(position ?? claims.count)
  let found = forward ? way.first { fitting.contains(claims[$0].id) } : way.last { fitting.contains(claims[$0].id) }
  guard let found else { throw .noMatch(forward ? "further on" : "before this one") }
  return try desk.showing([claims[found].id])
}
