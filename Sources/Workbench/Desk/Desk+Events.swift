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

  @discardableResult
  private mutating func alter(
    _ step: (inout Session, String, Date) throws(SessionError) -> Event
  ) throws(WorkbenchError) -> Event {
    var changed = try requiredSession()
    do throws(SessionError) {
      let event = try step(&changed, settings.checker, surroundings.now())
      try keep(changed)
      session = changed
      return event
    } catch {
      throw .session(error)
    }
  }

  /// Makes the next claim that waits for a verdict the current one: the first behind `id` in the text, else from the
  /// beginning; where none waits, `id` stays.
  mutating func moveOn(from id: ClaimID) {
    guard let claims = session?.state.claims, let position = claims.position(of: id) else { return }
    let order = Array(claims[(position + 1)...]) + Array(claims[...position])
    current = order.first(where: \.isOpen)?.id ?? id
  }
}
