import Foundation
import SessionKit

extension Review {
  /// The reasons that the digits refer to now, the first for 1.
  var reasons: [Reason] {
    guard let verdict = justTagged?.payload.verdict else { return [] }
    let pages = Self.pages(of: verdict)
    return pages[reasonPage % pages.count]
  }

  /// The reasons by pages of as many as there are digits: those usual for a verdict, then the others.
  static func pages(of verdict: Verdict) -> [[Reason]] {
    let others = Reason.allCases.filter { $0.usualVerdict != verdict }
    return [Reason.allCases.filter { $0.usualVerdict == verdict }]
      + stride(from: 0, to: others.count, by: 9).map { Array(others[$0..<min($0 + 9, others.count)]) }
  }

  /// Tags the current claim, and moves on unless it `stays`; the grounds of the same verdict are kept.
  mutating func tag(
    _ verdict: Verdict, reasons: [Reason] = [], note: String? = nil, stays: Bool = false, on desk: inout Desk
  ) throws(WorkbenchError) {
    let claim = try currentClaim(on: desk)
    let tagging = try Tagging([claim], verdict, reasons: reasons, note: note)
    var payload = tagging.payload
    if let tag = claim.tag, tag.verdict == verdict {
      if reasons.isEmpty { payload.reasons = tag.reasons }
      payload.confidence = tag.confidence
      payload.note = note ?? tag.note
    }
    try record(.claimTagged(payload), on: &desk)
    let replaced = tagging.replaced.first { $0.tag.verdict != verdict }?.tag
    justTagged = JustTagged(
      claim: claim.id, seq: desk.session?.lastSeq ?? 0, payload: payload, replaced: replaced?.verdict)
    reasonPage = 0
    if let replaced {
      message.append(StyledText("\(claim.id) was \(replaced.told); u restores it.", .dim))
    }
    if !stays { moveOn(on: &desk, forward: true) }
  }

  /// Gives the claim just tagged the reason of a digit, or takes it away.
  mutating func toggle(_ digit: Int, on desk: inout Desk) throws(WorkbenchError) {
    guard let tagged = justTagged else { throw .nothingTagged }
    guard reasons.indices.contains(digit - 1) else {
      throw .unknownWord("\(digit)", kind: "reason", choices: (0...reasons.count).map(String.init))
    }
    let reason = reasons[digit - 1]
    var payload = tagged.payload
    if let place = payload.reasons.firstIndex(of: reason) {
      payload.reasons.remove(at: place)
    } else {
      payload.reasons.append(reason)
    }
    try retag(payload, on: &desk)
  }

  /// Puts another tag in the place of the one just given.
  ///
  /// The first is taken back, so that verdict and reasons are one step for undo.
  private mutating func retag(_ payload: Change.ClaimTagged, on desk: inout Desk) throws(WorkbenchError) {
    guard let tagged = justTagged else { return }
    try desk.record(.eventUndone(.init(tagged.seq)))
    do throws(WorkbenchError) {
      try desk.record(.claimTagged(payload))
    } catch {
      // The disk is full, or so: the tag must not be lost with the reason.
      try? desk.record(.eventRedone(.init(tagged.seq)))
      throw error
    }
    _ = follow(&desk)
    justTagged = JustTagged(
      claim: tagged.claim, seq: desk.session?.lastSeq ?? 0, payload: payload, replaced: tagged.replaced)
  }

  /// Goes to the next claim that waits for a verdict, or the one before; says so where none does.
  mutating func moveOn(on desk: inout Desk, forward: Bool) {
    if let next = order.waiting(from: desk.current, forward: forward) {
      let (from, to) = (desk.current.flatMap { order.position(of: $0) }, order.position(of: next))
      desk.current = next
      if let from, let to, forward ? to < from : to > from {
        let end =
          forward
          ? "End of the list: back at the first untagged claim." : "Start of the list: on to the last untagged claim."
        message.append(StyledText(end, .dim))
      }
    } else if desk.current.map({ order.waits($0) }) == true {
      message.append(StyledText("No other claim needs a verdict.", .dim))
    } else if order.heldCount > 0 {
      message.append(StyledText("Only claims on hold are left: \(order.heldCount). q goes back.", .dim))
    } else {
      message.append(StyledText("Every checkable claim here has a verdict. q goes back.", .dim))
    }
  }

  /// Goes to the next or previous claim, whatever it is.
  mutating func move(on desk: inout Desk, forward: Bool) {
    if let next = order.neighbour(of: desk.current, forward: forward) {
      desk.current = next
    } else {
      message.append(StyledText(forward ? "This is the last claim." : "This is the first claim.", .dim))
    }
  }

  /// Takes the last step back; that of somebody else only when the key is pressed again.
  mutating func undo(on desk: inout Desk) throws(WorkbenchError) {
    if let event = desk.session?.lastUndoable, event.by != desk.settings.checker, offeredUndo != event.seq {
      offeredUndo = event.seq
      message = [StyledText("A step of \(event.by): \(EventSummary.text(of: event.change)). u again undoes it.")]
      return
    }
    let event = try desk.undo()
    justTagged = nil
    message = [StyledText("undid\(desk.author(of: event)): \(EventSummary.text(of: event.change))")]
  }

  mutating func redo(on desk: inout Desk) throws(WorkbenchError) {
    let event = try desk.redo()
    justTagged = nil
    message = [StyledText("redid\(desk.author(of: event)): \(EventSummary.text(of: event.change))")]
  }

  /// Takes the current claim out of the review and moves on, or puts it back.
  mutating func exclude(on desk: inout Desk) throws(WorkbenchError) {
    let claim = try currentClaim(on: desk)
    try record(claim.excluded ? .claimRestored(.init([claim.id])) : .claimExcluded(.init([claim.id])), on: &desk)
    message = [StyledText("\(claim.id) \(claim.excluded ? "restored" : "excluded; u puts it back")")]
    if !claim.excluded { moveOn(on: &desk, forward: true) }
  }

  mutating func beginSplit(on desk: Desk) throws(WorkbenchError) {
    let claim = try currentClaim(on: desk)
    guard let editor = SplitEditor(claim, in: index) else { throw .emptyCut(claim.id) }
    mode = .splitting(editor)
  }

  mutating func split(_ editor: SplitEditor, on desk: inout Desk) throws(WorkbenchError) {
    let session = try desk.requiredSession()
    let parts = editor.parts(trimmedBy: ClaimWords(session.article.text))
    guard editor.isCut, parts.allSatisfy({ !$0.isEmpty }) else { throw .emptyCut(editor.claim) }
    let payload = ClaimRepair(session).split(editor.claim, into: parts)
    try desk.record(.claimSplit(payload))
    desk.current = payload.parts[0].id
    mode = .browsing
    message = [StyledText("\(editor.claim) split into \(EventSummary.list(payload.parts.map(\.id)))")]
  }

  /// Joins the current claim with the next of the text.
  mutating func join(on desk: inout Desk) throws(WorkbenchError) {
    let claim = try currentClaim(on: desk)
    let next = nextInText(behind: claim.id, on: desk)
    guard let next else { throw .noMatch("further on") }
    try desk.record(.claimsJoined(try ClaimRepair(try desk.requiredSession()).join([claim.id, next])))
    desk.current = claim.id
    message = [StyledText("\(claim.id) and \(next) joined")]
  }

  private func nextInText(behind id: ClaimID, on desk: Desk) -> ClaimID? {
    guard let claims = desk.session?.state.claims, let position = claims.position(of: id) else { return nil }
    return claims[(position + 1)...].first { !$0.excluded }?.id
  }

  mutating func changeOrder(on desk: Desk) throws(WorkbenchError) {
    let claims = try desk.requiredSession().state.claims
    order.sort(order.sorting == .text ? .priority : .text, claims)
    message = [StyledText(order.sorting == .priority ? "in order of priority" : "in the order of the text", .dim)]
  }

  /// Goes to the next claim that has these words, whatever their case and accents.
  mutating func find(_ words: String, on desk: inout Desk) throws(WorkbenchError) {
    let claims = try desk.requiredSession().state.claims
    let start = desk.current.flatMap { order.position(of: $0) } ?? -1
    let ids = order.ids[(start + 1)...] + order.ids[...max(start, 0)]
    searched = words
    let found = ids.first {
      claims[$0]?.text.range(of: words, options: [.caseInsensitive, .diacriticInsensitive]) != nil
    }
    guard let found else { throw .noMatch("“\(words)”") }
    let isAround = (order.position(of: found) ?? 0) <= start
    desk.current = found
    message = [
      StyledText("found “\(words)”\(isAround ? ", from the start again" : ""); / and Enter finds the next", .dim)
    ]
  }

  /// Runs a command of the shell and keeps what it says.
  mutating func run(_ line: String, on desk: inout Desk) throws(WorkbenchError) {
    let screen = Interpreter.execute(line, on: &desk)
    (message, failed) = (screen.lines + screen.messages, screen.failed)
  }

  private mutating func record(_ change: Change, on desk: inout Desk) throws(WorkbenchError) {
    try desk.record(change)
    _ = follow(&desk)
  }

  func currentClaim(on desk: Desk) throws(WorkbenchError) -> Claim {
    guard let id = desk.current else { throw .noCurrentClaim }
    return try desk.claim(id)
  }
}
