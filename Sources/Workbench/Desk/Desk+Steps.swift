import Foundation
import SessionKit

extension Desk {
  /// Records that something was done and keeps it in the session's file before it returns; where the disk refuses, the
  /// review stays as it was.
  mutating func record(_ change: Change) throws(WorkbenchError) {
    try alter { (session, checker, now) throws(SessionError) in
      try session.record(change, by: checker, at: now)
    }
  }

  /// Takes the last event back and returns it; the claim it spoke of becomes the current one.
  mutating func undo() throws(WorkbenchError) -> Event {
    try follow(try alter { (session, checker, now) throws(SessionError) in try session.undo(by: checker, at: now) })
  }

  /// Does the last undone event again and returns it; the claim it spoke of becomes the current one.
  mutating func redo() throws(WorkbenchError) -> Event {
    try follow(try alter { (session, checker, now) throws(SessionError) in try session.redo(by: checker, at: now) })
  }

  /// Whose step it is, to follow the verb; empty for the checker's own.
  func author(of event: Event) -> String { event.by == settings.checker ? "" : " a step of \(event.by)" }

  @discardableResult
  private mutating func alter(
    _ step: (inout Session, String, Date) throws(SessionError) -> Event
  ) throws(WorkbenchError) -> Event {
    let checker = settings.checker
    let event = try open.alter { (session, now) throws(SessionError) in try step(&session, checker, now) }
    open.keepPages(wanted: settings.keepsSource)
    return event
  }

  private mutating func follow(_ event: Event) throws(WorkbenchError) -> Event {
    let claims = try requiredSession().state.claims
    if let claim = event.change.claimsSpokenOf.first(where: { claims[$0] != nil }) {
      current = claim
    } else {
      keepCurrent()
    }
    return event
  }

  /// Makes the first claim that waits for a verdict the current one where the current one is gone.
  mutating func keepCurrent() {
    guard let claims = session?.state.claims, let id = current, claims[id] == nil else { return }
    current = claims.first(where: \.isOpen)?.id ?? claims.first?.id
  }

  /// Makes the next claim that waits for a verdict the current one: the first after `id` in the text, else from the
  /// beginning; where none waits, `id` stays.
  mutating func moveOn(from id: ClaimID) {
    guard let claims = session?.state.claims, let position = claims.position(of: id) else { return }
    guard claims.openCount > 0 else { return current = id }
    let after = claims[(position + 1)...]
    let before = claims[...position]
    // What is held waits for something else.
    func isReady(_ claim: Claim) -> Bool { claim.isOpen && claim.hold == nil }
    let next = after.first(where: isReady) ?? before.first(where: isReady) ?? after.first(where: \.isOpen)
    current = next?.id ?? before.first(where: \.isOpen)?.id ?? id
  }

  /// Whether a review takes the terminal, key by key.
  var reviewsOnScreen: Bool { environment.readsKeys }

  /// What a line came to as an answer in the review; nil where there is no review, or the line is no answer.
  mutating func answer(_ line: String) -> Screen? {
    guard var going = review.take(), going.follow(&self) else { return nil }
    let reading = going.read(line, on: &self)
    if reading?.leaves != true { review = going }
    return reading?.screen
  }

  /// Lets the review follow what a command did; it ends where its article is no longer open.
  mutating func followReview() {
    guard var going = review.take(), going.follow(&self) else { return }
    review = going
  }
}
