import Foundation
@testable import SessionKit
import Testing

@Suite("Undo and redo") struct UndoTests {
  @Test("take the last change back and do it again, as events of their own")
  func undoAndRedo() throws {
    var session = try Sample.session(.tagged(1, as: .verified), .tagged(2, as: .disputed))
    let two = session.state
    let one = try Sample.session(.tagged(1, as: .verified)).state
    try session.undo()
    #expect(session.state == one)
    #expect(session.undoneSeqs == [4])
    #expect(session.lastUndoable?.seq == 3)
    #expect(session.nextRedoable?.seq == 4)
    try session.redo()
    #expect(session.state == two)
    #expect(session.undoneSeqs == [])
    #expect(session.nextRedoable == nil)
    #expect(
      session.events.suffix(2).map(\.change) == [.eventUndone(.init(4)), .eventRedone(.init(4))])
    #expect(session.events.map(\.seq) == [1, 2, 3, 4, 5, 6])
  }

  @Test("a verdict taken back at once, and given anew, leaves what a fresh fold leaves")
  func takenBackAtOnce() throws {
    var session = try Sample.session(
      .tagged(2, as: .verified), .claimHeld(.init(claims: [ClaimID(1)], until: "2021-11-19")),
      .tagged(1, as: .disputed))
    try session.undo()
    #expect(session.state.claims[ClaimID(1)]?.hold?.until == "2021-11-19")
    #expect(try session == Session(article: session.original, events: session.events))
    try session.record(.tagged(1, as: .oneSided), by: "bo", at: Sample.time(9))
    try session.record(.eventUndone(.init(3)), by: "bo", at: Sample.time(9))
    #expect(session.state.claims[ClaimID(2)]?.tag == nil)
    #expect(try session == Session(article: session.original, events: session.events))
    try session.undo()
    #expect(try session == Session(article: session.original, events: session.events))
  }

  @Test("say which event they took back or did again")
  func returned() throws {
    var session = try Sample.session(.noted(1, text: "x"))
    #expect(try session.undo(by: "bo", at: Sample.time(9)) == session.events[2])
    #expect(try session.redo(by: "bo", at: Sample.time(9)) == session.events[2])
    #expect(session.events[3] == Event(seq: 4, at: Sample.time(9), by: "bo", change: .eventUndone(.init(3))))
  }

  @Test("leave how the session began")
  func opening() throws {
    var session = try Sample.session()
    #expect(session.lastUndoable == nil)
    #expect(throws: SessionError.nothingToUndo) { try session.undo() }
    #expect(throws: SessionError.nothingToRedo) { try session.redo() }
    #expect(try session == Sample.session())
  }

  @Test("a new event ends what could be redone, one of an unknown type as well")
  func newEvent() throws {
    for change in [Change.noted(1, text: "new"), .unknown(type: "moodSensed")] {
      var session = try Sample.session(.tagged(1, as: .verified), .tagged(2, as: .verified))
      try session.undo()
      try session.record(change)
      #expect(throws: SessionError.nothingToRedo) { try session.redo() }
      try session.undo()
      try session.undo()
      #expect(try session.state == Sample.session().state)
      #expect(session.undoneSeqs == [3, 4, 6])
    }
  }

  @Test("300 tags are undone one by one and done again, after a restart, and the history stays")
  func threeHundred() throws {
    var session = try Sample.session()
    var states = [session.state]
    for number in 0..<300 {
      let claim = Sample.claims[number % 4].id
      try session.record(.claimTagged(.init(claims: [claim], verdict: .allCases[number % 3], note: "\(number)")))
      states.append(session.state)
    }
    for state in states.dropLast().reversed() {
      try session.undo()
      #expect(session.state == state)
    }
    #expect(throws: SessionError.nothingToUndo) { try session.undo() }
    session = try SessionCoding.decode(SessionCoding.encode(session), path: "s.json").session
    #expect(session.events.count == 602)
    #expect(session.state == states[0])
    for state in states.dropFirst() {
      try session.redo()
      #expect(session.state == state)
    }
    #expect(throws: SessionError.nothingToRedo) { try session.redo() }
    #expect(session.events.count == 902)
  }

  @Test("a long session is the same at every step back and forth")
  func longWalk() throws {
    var session = try Sample.session()
    var states = [session.state]
    for number in 0..<1100 {
      try session.record(.tagged(Sample.claims[number % 4].id, as: .allCases[number % 3], .allCases[number % 15]))
      states.append(session.state)
    }
    var position = 1100
    for goal in [700, 1000, 0, 1100, 300] {
      while position != goal {
        if position > goal { try session.undo() } else { try session.redo() }
        position += (goal - position).signum()
        try #require(session.state == states[position])
      }
    }
    let read = try SessionCoding.decode(SessionCoding.encode(session), path: "s.json").session
    #expect(read == session)
  }

  @Test("work on a session that was read, at any point between undo and redo")
  func afterReload() throws {
    var session = try Sample.session(.split, .tagged("3a", as: .verified), .noted("3b", text: "x"))
    try session.undo()
    try session.undo()
    var read = try SessionCoding.decode(SessionCoding.encode(session), path: "s.json").session
    #expect(read == session)
    #expect(read.nextRedoable?.seq == 4)
    try read.redo()
    try read.undo()
    try read.undo()
    #expect(try read.state == Sample.session().state)
  }
}
