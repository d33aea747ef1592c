import ArticleKit
import SessionKit

extension CommandTable {
  static let repairCommands: [Command] = [
    Command(
      "split", group: .claims, synopsis: "split [CLAIM] at \"WORDS\" [sharing \"WORDS\"]",
      summary: "Split a claim in two where the given words begin.",
      details: """
        8 becomes 8a and 8b; both keep its evidence and notes, but not its verdict. Words that both need, such as the \
        subject, go after “sharing”.
        """,
      example: "split 9 at \"to take over\" sharing \"Armenian forces\"",
      arguments: [.claims, .words(["at", "sharing"])],
      run: { (desk, call) throws(WorkbenchError) in
        let id = try call.claim(on: desk)
        guard call.take("at"), let words = call.next()?.text else {
          throw .missing("“at” and the words where the second part begins", command: call.command.name)
        }
        let shared = call.take("sharing") ? call.next()?.text : nil
        try call.finishWithoutText()
        let payload = try ClaimRepair(try desk.requiredSession()).split(id, at: words, sharing: shared)
        try desk.record(.claimSplit(payload))
        desk.current = payload.parts[0].id
        return desk.listing(try payload.parts.map { part throws(WorkbenchError) in try desk.claim(part.id) })
      }),
    Command(
      "join", group: .claims, synopsis: "join CLAIMS", summary: "Join claims from one sentence into the first of them.",
      details: "The joined claim keeps their notes and evidence, but not their verdicts.", example: "join 8 9",
      arguments: [.claims],
      run: { (desk, call) throws(WorkbenchError) in
        let ids = try call.claims(on: desk)
        try call.finishWithoutText()
        let payload = try ClaimRepair(try desk.requiredSession()).join(ids)
        try desk.record(.claimsJoined(payload))
        desk.current = ids[0]
        return desk.listing([try desk.claim(ids[0])])
      }),
    Command(
      "trim", group: .claims, synopsis: "trim [CLAIM] \"WORDS\" [\"MORE WORDS\"]",
      summary: "Choose which words of its sentence make up a claim.",
      details: "A verdict stays, but has to be confirmed.", example: "trim 1 \"have agreed to a ceasefire\"",
      arguments: [.claims],
      run: { (desk, call) throws(WorkbenchError) in
        let id = try call.claim(on: desk)
        guard !call.words.isEmpty else { throw .missing("the words to keep", command: call.command.name) }
        let words = call.words.map(\.text)
        call.words = []
        try call.finishWithoutText()
        try desk.record(.claimTrimmed(try ClaimRepair(try desk.requiredSession()).trim(id, to: words)))
        return desk.listing([try desk.claim(id)])
      }),
    Command(
      "restate", group: .claims, synopsis: "restate [CLAIM]: WORDS",
      summary: "Reword a claim so that it can stand alone; leave empty to remove.",
      details: "Without a colon your editor opens with the reading that Stet made, or else with the claim's words.",
      example: "restate 16: Charles Michel asked both leaders to end hostilities", arguments: [.claims],
      run: { (desk, call) throws(WorkbenchError) in
        if call.freeText == nil { call.freeText = try NoteEditor(desk).reading(for: call) }
        let id = try call.claim(on: desk)
        try call.finish()
        let words = call.note?.onOneLine
        try desk.record(.claimRestated(.init(claim: id, text: words)))
        return Screen(StyledText("\(id) restated: \(words ?? "nothing")"))
      }),
    Command(
      "speaker", group: .claims, synopsis: "speaker [CLAIMS]: NAME",
      summary: "Set who makes a claim; “article”, or no name, means the article itself.",
      details: "“unknown” means somebody the article does not name.",
      example: "speaker 5: Russian state media", arguments: [.claims],
      run: { (desk, call) throws(WorkbenchError) in
        let ids = try call.claims(on: desk)
        try call.finish()
        guard let name = call.freeText?.onOneLine else {
          throw .missing("a colon and a name", command: call.command.name)
        }
        let isNobody = ["", "article", "unknown"].contains(name)
        let payload = Change.SpeakerSet(
          claims: ids, source: isNobody ? nil : ClaimRepair(try desk.requiredSession()).mention(of: name, near: ids),
          voice: isNobody ? (name == "unknown" ? .unknown : .article) : nil)
        try desk.record(.speakerSet(payload))
        let claims = try desk.requiredSession().state.claims
        let verb = ids.allSatisfy { claims[$0]?.polarity == .denied } ? "denies" : "says"
        return Screen(StyledText("\(EventSummary.list(ids)) \(verb): ") + StyledText(payload.speaker, .speaker))
      }),
    Command(
      "checkable", group: .claims, synopsis: "checkable [CLAIMS]",
      summary: "Mark claims as checkable.",
      example: "checkable 20", arguments: [.claims],
      run: { (desk, call) throws(WorkbenchError) in
        let ids = try call.claims(on: desk)
        try call.finishWithoutText()
        try desk.record(.checkabilitySet(.init(claims: ids, reason: nil)))
        return Screen(StyledText("\(EventSummary.list(ids)) checkable"))
      }),
    Command(
      "uncheckable", group: .claims, synopsis: "uncheckable [CLAIMS] REASON",
      summary: "Mark claims as not checkable, and why.",
      details: "The reasons are opinion, prediction, wish, question and fragment.", example: "uncheckable 22 opinion",
      arguments: [.claims, .uncheckableReason],
      run: { (desk, call) throws(WorkbenchError) in
        let ids = try call.claims(on: desk)
        let choices = UncheckableReason.allCases.map(\.rawValue)
        guard let word = call.next()?.text else {
          throw .missing("a reason: \(choices.joined(separator: ", "))", command: call.command.name)
        }
        guard let reason = UncheckableReason(rawValue: word) else {
          throw .unknownWord(word, kind: "reason", choices: choices)
        }
        try call.finishWithoutText()
        try desk.record(.checkabilitySet(.init(claims: ids, reason: reason)))
        if let current = desk.current, ids.contains(current) { desk.moveOn(from: current) }
        return Screen(StyledText("\(EventSummary.list(ids)) uncheckable: \(reason.rawValue)"))
      }),
    Command(
      "add", group: .claims, synopsis: "add \"WORDS OF THE ARTICLE\" [\"MORE WORDS\"]",
      summary: "Add a claim that was missed.", example: "add \"a year after their war\"",
      run: { (desk, call) throws(WorkbenchError) in
        let words = call.words.map(\.text)
        guard !words.isEmpty else { throw .missing("the words of the claim", command: call.command.name) }
        call.words = []
        try call.finishWithoutText()
        let payload = try ClaimRepair(try desk.requiredSession()).add(words)
        try desk.record(.claimAdded(payload))
        desk.current = payload.claim.id
        return desk.listing([try desk.claim(payload.claim.id)])
      }),
    Command(
      "exclude", group: .claims, synopsis: "exclude [CLAIMS] [: WHY]", summary: "Take claims out of the review.",
      details:
        "They keep their records; “restore” puts them back. The reason is kept as a note; without one, a report stays a draft.",
      example: "exclude 17-18",
      arguments: [.claims],
      run: { (desk, call) throws(WorkbenchError) in
        let ids = try call.claims(on: desk)
        try call.finish()
        if let why = call.note { try desk.record(.claimNoted(.init(claims: ids, text: "excluded: \(why)"))) }
        try desk.record(.claimExcluded(.init(ids)))
        if let current = desk.current, ids.contains(current) { desk.moveOn(from: current) }
        return Screen(StyledText("\(EventSummary.list(ids)) excluded"))
      }),
    Command(
      "restore", group: .claims, synopsis: "restore CLAIMS", summary: "Put excluded claims back into the review.",
      example: "restore 17-18", arguments: [.claims],
      run: { (desk, call) throws(WorkbenchError) in
        let state = try desk.requiredSession().state
        guard let selection = call.selection() else { throw .missing("claims", command: call.command.name) }
        try call.finishWithoutText()
        let ids = try selection.resolved(in: state, current: desk.current, excludedToo: true)
        try desk.record(.claimRestored(.init(ids)))
        return Screen(StyledText("\(EventSummary.list(ids)) restored"))
      }),
  ]
}
