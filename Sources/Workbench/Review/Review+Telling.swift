import SessionKit

/// What a review says where there is no screen to draw: one line after the other.
extension Review {
  /// What the last answer came to, and the claim it led to.
  func screen(showingTag: Bool, isNew: Bool, on desk: Desk) -> Screen {
    var screen = Screen()
    if showingTag, !failed, let tagged = justTagged {
      screen.lines += tagged.payload.lines.flatMap { $0.wrapped(to: desk.width) }
      screen.lines += hintLines(on: desk).flatMap { $0.wrapped(to: desk.width) }
    }
    if showingTag, !failed, desk.settings.linear, justTagged != nil {
      let digits = reasons.enumerated().map { "\($0 + 1) \($1.rawValue)" } + ["0 more"]
      screen.lines.append(StyledText("Reasons: \(digits.joined(separator: ", "))."))
    }
    if failed { screen.messages = message } else { screen.lines += message }
    screen.failed = failed
    if isNew { screen.lines += claimLines(on: desk) }
    return screen
  }

  /// The first lines of a review.
  func opening(on desk: Desk) -> Screen {
    let waiting = "\(order.ids.count.counted("claim")), \(order.openCount) untagged. ? shows the keys, q goes back."
    return Screen(StyledText(waiting, .dim).wrapped(to: desk.width) + claimLines(on: desk))
  }

  /// How far the review got.
  func summary(on desk: Desk) -> [StyledText] {
    StyledText("\(order.taggedCount) of \(order.taggedCount + order.openCount) tagged.", .dim).wrapped(to: desk.width)
  }

  /// The hints on the claim just tagged, where they come after the tag.
  func hintLines(on desk: Desk) -> [StyledText] {
    guard desk.settings.hints == .after, let tagged = justTagged, let state = desk.session?.state,
      let claim = state.claims[tagged.claim]
    else { return [] }
    return hints(claim, state).map { StyledText("hint: \($0)", .hint) }
  }

  /// The current claim: in the columns of `list`, or one fact a line.
  func claimLines(on desk: Desk) -> [StyledText] {
    guard let state = desk.session?.state, let id = desk.current, let claim = state.claims[id] else { return [] }
    let list = ClaimListView(
      claims: [claim], index: index, current: id, width: desk.width, linear: desk.settings.linear,
      wording: desk.settings.wording)
    guard desk.settings.linear else { return list.entries.flatMap(\.self) }
    var lines = list.entries.flatMap(\.self)
    lines.append(StyledText("Sentence: \(index.text(of: claim.sentence))"))
    let because = claim.priorityReasons.isEmpty ? "" : ", \(claim.priorityReasons.joined(separator: ", "))"
    lines.append(StyledText("Priority: \(claim.priority)\(because)."))
    if let hold = claim.hold { lines.append(StyledText("Held\(hold.until.map { " until \($0)" } ?? "").")) }
    for evidence in state.evidence(for: id) {
      lines.append(StyledText("Evidence: \(evidence.id), \(evidence.name)."))
    }
    if let check = desk.earlier[claim].first { lines.append(StyledText("Checked before: \(check.summary).")) }
    for note in claim.notes { lines.append(StyledText("Note: \(note.text)")) }
    if desk.settings.hints == .before { lines += hints(claim, state).map { StyledText("Hint: \($0)") } }
    lines.append(StyledText("Progress: \(order.taggedCount) of \(order.taggedCount + order.openCount) tagged."))
    return lines
  }

  /// What is being chosen, in words.
  func choiceFacts(width: Int) -> [StyledText] {
    switch mode {
    case .picking(let picker):
      let matches = picker.matches
      let marked = matches.indices.contains(picker.cursor) ? matches[picker.cursor].label : "none"
      return [StyledText("\(matches.count.counted("match")) for “\(picker.query)”; marked: \(marked)")]
    case .trimming(let editor):
      let words = editor.range.map { index.text(of: editor.words[$0]) }.joined(separator: " ")
      return [StyledText("\(editor.movesEnd ? "The end moves" : "The beginning moves"): \(words)")]
    case .choosingStance(let words):
      return [StyledText("What does \(words) say about this claim? s supports, r refutes, c context")]
    case .answer(let lines, _): return lines
    default: return []
    }
  }

  /// A claim that is being split, in words.
  func splitFacts(_ editor: SplitEditor) -> [StyledText] {
    let word = index.text(of: editor.words[editor.cursor])
    let shared = editor.shared.contains(editor.cursor) ? ", shared" : ""
    return [
      StyledText("The second part begins at word \(editor.cursor + 1) of \(editor.words.count): \(word)\(shared)")
    ]
  }
}
