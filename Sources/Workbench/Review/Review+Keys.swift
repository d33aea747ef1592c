import LineEditor
import SessionKit

extension Review {
  /// Does what a key means, and returns what to do next.
  mutating func press(_ key: Key, on desk: inout Desk) -> Effect {
    if key != .character("u") { offeredUndo = nil }
    switch key {
    case .endOfInput, .control("d"): return .leave
    case .resize, .control("l"): return .show
    default: break
    }
    switch mode {
    case .browsing: return browse(key, on: &desk)
    case .splitting(var editor):
      switch key {
      case .left, .character("h"): editor.move(by: -1)
      case .right, .character("l"): editor.move(by: 1)
      case .home: editor.move(by: -editor.words.count)
      case .end: editor.move(by: editor.words.count)
      case .character(" "): editor.toggleShared()
      case .enter:
        return attempt(on: &desk) { (review, desk) throws(WorkbenchError) in try review.split(editor, on: &desk) }
      case .escape, .interrupted, .character("q"), .character("s"):
        mode = .browsing
        return .show
      default: break
      }
      mode = .splitting(editor)
      return .show
    case .passages(let panel): return press(key, in: panel, on: &desk)
    case .facts(let panel): return press(key, in: panel, on: &desk)
    case .picking(let picker): return pick(key, picker, on: &desk)
    case .trimming(let editor): return trim(key, editor, on: &desk)
    case .choosingStance(let words): return chooseStance(key, for: words, on: &desk)
    case .help(let line):
      mode = scrolled(key, from: line).map { .help(firstLine: $0) } ?? .browsing
      return .show
    case .answer(let lines, let first):
      mode = scrolled(key, from: first).map { .answer(lines, firstLine: $0) } ?? .browsing
      return .show
    }
  }

  /// The first line of a page after a key that scrolls; nil for any other key.
  private func scrolled(_ key: Key, from line: Int) -> Int? {
    switch key {
    case .character(" "), .down, .pageDown, .character("j"): line + 5
    case .up, .pageUp, .character("k"): max(0, line - 5)
    default: nil
    }
  }

  private mutating func browse(_ key: Key, on desk: inout Desk) -> Effect {
    switch key {
    case .character("q"): return .leave
    case .character("n"): return .ask(.note)
    case .character("c"): return .ask(.citation)
    case .character("a"): return .ask(.inquiry)
    case .character("h"): return .ask(.hold)
    case .character("/"): return .ask(.search)
    case .character("g"): return .ask(.place)
    case .character("N"):
      guard justTagged != nil else { break }
      return .ask(.taggedNote)
    case .character(":"): return .ask(.command)
    case .character("?"):
      mode = .help(firstLine: 0)
      return .show
    default: break
    }
    return attempt(on: &desk) { (review, desk) throws(WorkbenchError) in try review.step(key, on: &desk) }
  }

  /// Does the step of a key that asks nothing.
  private mutating func step(_ key: Key, on desk: inout Desk) throws(WorkbenchError) {
    switch key {
    case .character("v"): try tag(.verified, on: &desk)
    case .character("d"): try tag(.disputed, on: &desk)
    case .character("o"): try tag(.oneSided, on: &desk)
    case .character("V"): try tag(.verified, stays: true, on: &desk)
    case .character("D"): try tag(.disputed, stays: true, on: &desk)
    case .character("O"): try tag(.oneSided, stays: true, on: &desk)
    case .character(" "), .character("j"): moveOn(on: &desk, forward: true)
    case .character("k"): moveOn(on: &desk, forward: false)
    case .character("J"), .down, .right, .pageDown: move(on: &desk, forward: true)
    case .character("K"), .up, .left, .pageUp: move(on: &desk, forward: false)
    case .home: desk.current = order.ids.first ?? desk.current
    case .end: desk.current = order.ids.last ?? desk.current
    case .character("u"): try undo(on: &desk)
    case .character("U"): try redo(on: &desk)
    case .character("s"): try beginSplit(on: desk)
    case .character("m"): try join(on: &desk)
    case .character("x"): try exclude(on: &desk)
    case .character("f"): try run("flag .", on: &desk)
    case .character("p"): try changeOrder(on: desk)
    case .character("e"): try showPassages(on: &desk)
    case .character("."): try citeAgain(on: &desk)
    case .character(let key) where "wEl".contains(key): try beginPicking(key, on: desk)
    case .character("t"): try showFacts(on: &desk)
    case .character("T"): try beginTrim(adding: false, on: desk)
    case .character("+"): try beginTrim(adding: true, on: desk)
    case .character("N"): throw .nothingTagged
    case .character("0"):
      guard justTagged != nil else { throw .nothingTagged }
      reasonPage += 1
    case .character(let digit) where digit.isASCII && digit.isNumber:
      try toggle(digit.wholeNumberValue ?? 0, on: &desk)
    case .character(let other): throw .unknownKey(String(other))
    case .pasted: throw .pastedKeys
    case .interrupted, .escape: message = [StyledText("Nothing to cancel; q goes back to the shell.", .dim)]
    default: break
    }
  }

  /// Does a step, reports a failure, and follows what it did.
  mutating func attempt(
    on desk: inout Desk, _ step: (inout Review, inout Desk) throws(WorkbenchError) -> Void
  ) -> Effect {
    (message, failed) = ([], false)
    do throws(WorkbenchError) {
      try step(&self, &desk)
    } catch {
      let screen = Screen.failure(error, shown: desk.environment.shown, width: desk.width)
      (message, failed) = (screen.messages, true)
    }
    message += desk.takeRemarks()
    return follow(&desk) ? .show : .leave
  }
}

/// The keys of the review while something is chosen: a name, a piece of evidence, the words of a claim.
extension Review {
  /// Does what a key means in a list.
  mutating func pick(_ key: Key, _ picker: Picker, on desk: inout Desk) -> Effect {
    var picker = picker
    switch key {
    case .character(let character): picker.type(String(character))
    case .pasted(let text): picker.type(text)
    case .backspace: picker.erase()
    case .up, .control("p"): picker.move(by: -1)
    case .down, .control("n"): picker.move(by: 1)
    case .pageUp: picker.move(by: -8)
    case .pageDown: picker.move(by: 8)
    case .enter:
      guard let value = picker.picked else { return .show }
      mode = .browsing
      return attempt(on: &desk) { (review, desk) throws(WorkbenchError) in
        try review.take(value, for: picker.purpose, on: &desk)
      }
    case .escape, .interrupted:
      mode = .browsing
      return .show
    default: break
    }
    mode = .picking(picker)
    return .show
  }

  private mutating func take(
    _ value: String, for purpose: Picker.Purpose, on desk: inout Desk
  ) throws(WorkbenchError) {
    switch purpose {
    case .speaker(let id): try run("speaker \(id): \(value)", on: &desk)
    case .evidence: mode = .choosingStance(value)
    case .claim: desk.current = ClaimID(value) ?? desk.current
    }
  }

  /// Does what a key means while the words of a claim are chosen.
  mutating func trim(_ key: Key, _ editor: TrimEditor, on desk: inout Desk) -> Effect {
    var editor = editor
    switch key {
    case .left: editor.move(by: -1)
    case .right: editor.move(by: 1)
    case .up: editor.move(by: -5)
    case .down: editor.move(by: 5)
    case .home: editor.move(by: -editor.words.count)
    case .end: editor.move(by: editor.words.count)
    case .tab, .character(" "): editor.switchEdge()
    case .character(let initial): editor.jump(to: initial)
    case .enter:
      return attempt(on: &desk) { (review, desk) throws(WorkbenchError) in try review.choose(editor, on: &desk) }
    case .escape, .interrupted:
      mode = .browsing
      return .show
    default: break
    }
    mode = .trimming(editor)
    return .show
  }

  private mutating func choose(_ editor: TrimEditor, on desk: inout Desk) throws(WorkbenchError) {
    let session = try desk.requiredSession()
    let spans = editor.spans(trimmedBy: ClaimWords(session.article.text))
    let text = Claim.text(of: spans, in: index)
    mode = .browsing
    guard let id = editor.claim else {
      let new = Claim(id: session.state.nextClaimID, spans: spans, text: text, sentence: editor.sentence)
      try desk.record(.claimAdded(.init(claim: new)))
      desk.current = new.id
      message = [StyledText("\(new.id) added")]
      return
    }
    guard let claim = session.state.claims[id], claim.spans != spans else { return }
    try desk.record(.claimTrimmed(.init(claim: id, spans: spans, text: text)))
    message = [StyledText("\(id) trimmed\(claim.tag == nil ? "" : "; its verdict has to be confirmed")")]
  }

  /// Does what a key means while a stance is chosen.
  mutating func chooseStance(_ key: Key, for words: String, on desk: inout Desk) -> Effect {
    let stance: Evidence.Stance
    switch key {
    case .enter, .character("s"): stance = .supports
    case .character("r"): stance = .refutes
    case .character("c"): stance = .context
    case .escape, .interrupted:
      mode = .browsing
      return .show
    default: return .show
    }
    mode = .browsing
    return attempt(on: &desk) { (review, desk) throws(WorkbenchError) in try review.cite(words, stance, on: &desk) }
  }

  /// Records evidence for the current claim, as with the command `cite` but for the stance.
  private mutating func cite(_ words: String, _ stance: Evidence.Stance, on desk: inout Desk) throws(WorkbenchError) {
    var call = try Interpreter.invocation(of: "cite \(words)")
    call.words.insert(contentsOf: [TypedLine.Word(stance.rawValue), TypedLine.Word(".")], at: min(1, call.words.count))
    let screen = try call.command.run(&desk, &call)
    message = screen.lines + screen.messages
  }

  /// Links the evidence that was cited last to the current claim, with the same stance.
  mutating func citeAgain(on desk: inout Desk) throws(WorkbenchError) {
    let claim = try currentClaim(on: desk)
    let session = try desk.requiredSession()
    let last = session.events.last { event in
      switch event.change {
      case .evidenceAdded(let payload): session.state.evidence(payload.evidence.id)?.links.isEmpty == false
      case .evidenceLinked(let payload): session.state.evidence(payload.evidence) != nil
      default: false
      }
    }
    var cited: (id: EvidenceID, stance: Evidence.Stance)?
    switch last?.change {
    case .evidenceAdded(let payload):
      cited = payload.evidence.links.last.map { (id: payload.evidence.id, stance: $0.stance) }
    case .evidenceLinked(let payload): cited = payload.links.last.map { (id: payload.evidence, stance: $0.stance) }
    default: break
    }
    guard let cited else { throw .nothingCited }
    let evidence = try desk.evidence(cited.id)
    let words = cited.stance == .context ? "context for" : cited.stance.rawValue
    guard evidence.link(to: claim.id)?.stance != cited.stance else {
      message = [StyledText("\(cited.id) is already linked: \(words) \(claim.id)", .dim)]
      return
    }
    try desk.record(.evidenceLinked(.init(evidence: cited.id, links: [.init(claim: claim.id, stance: cited.stance)])))
    message = [StyledText("\(cited.id) \(words) \(claim.id): \(evidence.name)")]
  }

  mutating func beginPicking(_ key: Character, on desk: Desk) throws(WorkbenchError) {
    let claim = try currentClaim(on: desk)
    let state = try desk.requiredSession().state
    switch key {
    case "w": mode = try picking(.speaker(claim.id), Self.speakers(of: state), orElse: .noMatch(""))
    case "E":
      let items = state.evidence.reversed().map { item in
        Picker.Item(label: "\(item.id)  \(item.name)", value: item.id.description)
      }
      mode = try picking(.evidence(claim.id), items, orElse: .nothingCited)
    default:
      let items = order.ids.compactMap { state.claims[$0] }.map { claim in
        Picker.Item(label: "\(claim.id)  \(claim.text.inOneLine)", value: claim.id.description)
      }
      mode = try picking(.claim, items, orElse: .noMatch(""))
    }
  }

  private func picking(
    _ purpose: Picker.Purpose, _ items: [Picker.Item], orElse error: WorkbenchError
  ) throws(WorkbenchError) -> Mode {
    guard let picker = Picker(purpose, items) else { throw error }
    return .picking(picker)
  }

  /// The names of the article's speakers, the most frequent first, then the article and nobody named.
  private static func speakers(of state: ReviewState) -> [Picker.Item] {
    let names = state.claims.compactMap { $0.source.map { $0.resolved ?? $0.text.inOneLine } }
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    return sorted.map { Picker.Item(label: $0, value: $0) } + [
      Picker.Item(label: "the article itself", value: "article"),
      Picker.Item(label: "unknown: nobody is named", value: "unknown"),
    ]
  }

  mutating func beginTrim(adding: Bool, on desk: Desk) throws(WorkbenchError) {
    let claim = try currentClaim(on: desk)
    let claims = try desk.requiredSession().state.claims
    let editor =
      adding
      ? TrimEditor(addingTo: claim.sentence, claims: claims, in: index) : TrimEditor(trimming: claim, in: index)
    guard let editor else { throw .emptyCut(claim.id) }
    mode = .trimming(editor)
  }
}
