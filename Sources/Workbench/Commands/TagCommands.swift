import SessionKit

extension CommandTable {
  static let tagCommands: [Command] =
    [
      verdictCommand(.verified, alias: "v", example: "verified 12 attribution-only"),
      verdictCommand(.disputed, alias: "d", example: "disputed 2-3 contradicted: the ministry's own figures differ"),
      verdictCommand(.oneSided, alias: "o", example: "one-sided 4 single-party"),
    ] + [
      Command(
        "tag", group: .tag, synopsis: "tag VERDICT [REASONS] with FILTER [: NOTE]",
        summary: "Tag all claims that match a filter.",
        details: "On a terminal you are asked first, with the number of claims. “undo” takes it all back in one step.",
        example: "tag one-sided single-party with untagged speaker:Armenia", arguments: [.verdict, .reason, .filter],
        run: { (desk, call) throws(WorkbenchError) in
          guard let word = call.next()?.text else { throw .missing("a verdict", command: call.command.name) }
          guard let verdict = Verdict(rawValue: word) else {
            throw .unknownWord(word, kind: "verdict", choices: Verdict.allCases.map(\.rawValue))
          }
          let reasons = try call.reasons(upTo: "with")
          guard call.take("with"), !call.words.isEmpty else {
            throw .missing("“with” and a filter", command: call.command.name)
          }
          var filterCall = Invocation(command: call.command, words: call.words, freeText: nil)
          let ids = try desk.claims(matching: &filterCall).map(\.id)
          let question = "Tag \(ids.count.counted("claim")) \(verdict.rawValue)?"
          if desk.environment.confirm(question) == false { throw .declined }
          return try Tagging.tag(ids, verdict, reasons: reasons, note: call.note, on: &desk)
        }),
      Command(
        "untag", group: .tag, synopsis: "untag [CLAIMS]", summary: "Remove verdicts.",
        details: "Claims without a verdict are skipped.", example: "untag 3", arguments: [.claims],
        run: { (desk, call) throws(WorkbenchError) in
          let named = try call.claims(on: desk)
          try call.finishWithoutText()
          let claims = try desk.applicable(named, orElse: { .session(.notTagged($0)) }, where: { $0.tag != nil })
          try desk.record(.tagRemoved(.init(claims.ids)))
          desk.current = claims.ids.first
          return Screen([StyledText("· \(EventSummary.list(claims.ids)) untagged")] + claims.remark("no verdict"))
        }),
      Command(
        "note", group: .tag, synopsis: "note [CLAIMS | article] [private]: WORDS",
        summary: "Add a note to claims or to the whole article.",
        details: """
          Leave the text empty to clear your notes on the claims. Without a colon, an editor opens on a terminal. Private \
          notes are left out of every export, unless you add --include-private.
          """,
        example: "note 2: both sides blame each other", arguments: [.claims, .words(["article", "private"])],
        run: { (desk, call) throws(WorkbenchError) in
          if call.freeText == nil {
            try finishNames(of: call)
            call.freeText = try NoteEditor(desk).words(for: call)
          }
          if call.take("article") {
            let isPrivate = call.take("private")
            try call.finish()
            guard let text = call.note else { throw .articleNotesStay }
            try desk.record(.articleNoted(.init(text: text, private: isPrivate)))
            let words = "noted on the article\(isPrivate ? ", privately" : ""): \(text)"
            return Screen(StyledText(words).wrapped(to: desk.width))
          }
          let ids = try call.claims(on: desk)
          let isPrivate = call.take("private")
          try call.finish()
          guard let text = call.note else { return try clearNotes(on: ids, onlyPrivate: isPrivate, desk: &desk) }
          try desk.record(.claimNoted(.init(claims: ids, text: text, private: isPrivate)))
          let words = "\(EventSummary.list(ids)) noted\(isPrivate ? ", privately" : ""): \(text)"
          return Screen(StyledText(words).wrapped(to: desk.width))
        }),
      Command(
        "confidence", group: .tag, synopsis: "confidence [CLAIMS] LEVEL",
        summary: "Set how certain a verdict is: low, medium, high, or none to remove it.",
        example: "confidence 2 high",
        arguments: [.claims, .words(Confidence.allCases.map(\.rawValue) + ["none"])],
        run: { (desk, call) throws(WorkbenchError) in
          let ids = try call.claims(on: desk)
          let choices = Confidence.allCases.map(\.rawValue) + ["none"]
          guard let word = call.next()?.text else {
            throw .missing("a level: low, medium, high or none", command: call.command.name)
          }
          guard choices.contains(word) else { throw .unknownWord(word, kind: "level", choices: choices) }
          try call.finishWithoutText()
          let claims = try desk.applicable(ids, orElse: { .session(.notTagged($0)) }, where: { $0.tag != nil })
          try desk.record(.confidenceSet(.init(claims: claims.ids, confidence: Confidence(rawValue: word))))
          return Screen(
            [StyledText("\(EventSummary.list(claims.ids)) confidence: \(word)")] + claims.remark("no verdict"))
        }),
      Command(
        "flag", group: .tag, synopsis: "flag [CLAIMS]", summary: "Flag claims to come back to, or remove the flag.",
        details: "If all of them are flagged, the flags are removed. “list flagged” shows them.",
        example: "flag 11",
        arguments: [.claims],
        run: { (desk, call) throws(WorkbenchError) in
          let ids = try call.claims(on: desk)
          try call.finishWithoutText()
          let claims = try desk.requiredSession().state.claims
          let allFlagged = ids.allSatisfy { claims[$0]?.flagged == true }
          try desk.record(allFlagged ? .flagRemoved(.init(ids)) : .claimFlagged(.init(ids)))
          return Screen(
            StyledText(allFlagged ? "\(EventSummary.list(ids)) unflagged" : "⚑ \(EventSummary.list(ids)) flagged"))
        }),
    ]

  private static func verdictCommand(_ verdict: Verdict, alias: String, example: String) -> Command {
    Command(
      verdict.rawValue, aliases: [alias], group: .tag, synopsis: "\(verdict.rawValue) [CLAIMS] [REASONS] [: NOTE]",
      summary: "Tag claims as \(verdict.rawValue): \(verdict.meaning).",
      details: """
        Without claims, the current one is tagged. Then the next untagged claim becomes the current one. “help verdicts” \
        lists the reasons.
        """,
      example: example, arguments: [.claims, .reason],
      run: { (desk, call) throws(WorkbenchError) in
        let isBare = call.words.isEmpty && call.freeText == nil
        let ids = try call.claims(on: desk)
        if isBare, let id = ids.first, try desk.claim(id).tag != nil {
          throw .alreadyTagged(id, command: call.command.name)
        }
        let reasons = try call.reasons(upTo: nil)
        try call.finish()
        return try Tagging.tag(ids, verdict, reasons: reasons, note: call.note, on: &desk)
      })
  }
}

/// Throws where a note without a colon has words besides what it is on, because no editor should open then.
private func finishNames(of call: Invocation) throws(WorkbenchError) {
  var names = call
  if !names.take("article") { _ = names.selection() }
  _ = names.take("private")
  try names.finish()
}

/// Removes what the checker noted on claims and says how much that was; the notes of others stay.
///
/// Clearing takes all notes of a checker: where public ones would go with the private ones, nothing is done.
private func clearNotes(
  on ids: [ClaimID], onlyPrivate: Bool, desk: inout Desk
) throws(WorkbenchError) -> Screen {
  var (cleared, count) = ([ClaimID](), 0)
  for id in ids {
    let mine = try desk.claim(id).notes.filter { $0.by == desk.settings.checker }
    guard onlyPrivate ? mine.contains(where: \.isPrivate) : !mine.isEmpty else { continue }
    guard !onlyPrivate || mine.allSatisfy(\.isPrivate) else { throw .publicNotesToo(id) }
    cleared.append(id)
    count += mine.count
  }
  func named(_ ids: [ClaimID]) -> String { "claim\(ids.count == 1 ? "" : "s") \(EventSummary.list(ids))" }
  let kind = onlyPrivate ? "private note" : "note"
  guard count > 0 else { return Screen(StyledText("\(named(ids)): you have no \(kind) there")) }
  try desk.record(.notesCleared(.init(cleared)))
  return Screen(StyledText("\(named(cleared)): \(count.counted(kind)) cleared"))
}

extension Invocation {
  /// Takes the reasons at the front, up to the word `end` or the last word.
  mutating func reasons(upTo end: String?) throws(WorkbenchError) -> [Reason] {
    var reasons: [Reason] = []
    while let word = words.first?.text, word != end {
      guard let reason = Reason(rawValue: word) else {
        throw .unknownReason(word, nearest: EditDistance.nearest(to: word, among: Reason.allCases.map(\.rawValue)))
      }
      words.removeFirst()
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    return reasons
  }
}
