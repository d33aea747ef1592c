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

  private mutating func follow(_ event: Event) throws(WorkbenchError) -> Event {
    let claims = try requiredSession().state.claims
    if let claim = event.change.claimsSpokenOf.first(where: { claims[$0] != nil }) {
      current = claim
    } else if let id = current, claims[id] == nil {
      current = claims.first(where: \.isOpen)?.id ?? claims.first?.id
    }
    return event
  }

  /// Does a step in place, because a copy would cost as much as the session is long, and keeps it.
  @discardableResult
  private mutating func alter(
    _ step: (inout Session, String, Date) throws(SessionError) -> Event
  ) throws(WorkbenchError) -> Event {
    do throws(SessionError) {
      try becomeKeeper()
    } catch {
      throw .session(error)
    }
    guard var working = session.take() else { throw .noArticle }
    defer { session = working }
    do throws(SessionError) {
      let event = try step(&working, settings.checker, surroundings.now())
      do throws(SessionError) {
        try keep(working)
      } catch {
        try working.dropLast()
        throw error
      }
      return event
    } catch {
      throw .session(error)
    }
  }

  /// Makes the next claim that waits for a verdict the current one: the first behind `id` in the text, else from the
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
}
