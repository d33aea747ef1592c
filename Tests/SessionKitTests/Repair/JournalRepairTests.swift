import FileTesting
import Foundation
import Testing

@testable import SessionKit

@Suite("Repairing a session with its journals") struct JournalRepairTests {
  private func repair(_ kept: KeptSession) throws -> SessionRepair {
    try SessionRepair(
      Data(kept.folder.text("s.json").utf8), path: kept.path, journals: SessionRepair.JournalFile.beside(kept.path))
  }

  private func outcomes(_ repair: SessionRepair, _ kept: KeptSession) -> [String] {
    repair.journals.map { $0.description.replacing(kept.folder.path + "/", with: "") }
  }

  /// The journal with line feeds counted from 1, of which one line has a byte changed after a mark.
  private func damage(_ kept: KeptSession, line: Int, at offset: Int) throws {
    var bytes = try kept.journal
    let starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    bytes[starts[line - 1] + offset] ^= 1
    try kept.setJournal(bytes)
  }

  @Test("leaves a sound journal to whoever opens the session")
  func sound() throws {
    let kept = try KeptSession()
    let repair = try repair(kept)
    #expect(!repair.isNeeded)
    #expect(repair.journals == [])
    #expect(repair.session == kept.session)
  }

  @Test("takes the journal of a damaged file in")
  func damagedFile() throws {
    let kept = try KeptSession()
    try kept.folder.text("s.json").replacing("rules 1", with: "rules 2")
      .write(toFile: kept.path, atomically: true, encoding: .utf8)
    let repair = try repair(kept)
    #expect(outcomes(repair, kept) == ["s.json.journal: 6 steps recovered"])
    #expect(repair.session.events.dropFirst(2).map(\.change) == kept.session.events.dropFirst(2).map(\.change))
    #expect(repair.session.state.claims[2]?.tag?.verdict == .disputed)
  }

  @Test(
    "takes every line of a damaged journal but the damaged one",
    arguments: [
      // In the first line, in an event, in the event that another takes back, in the last event.
      (1, 30, []), (3, 40, [3]), (6, 40, [6]), (7, 40, [7]),
      // In the check before an event: the next one vouches for it.
      (3, 5, []), (2, 0, []), (7, 5, [7]),
      // In the blank after it.
      (4, 16, [4]),
    ] as [(Int, Int, [Int])])
  func damagedJournal(line: Int, offset: Int, lost: [Int]) throws {
    let kept = try KeptSession()
    try damage(kept, line: line, at: offset)
    let repair = try repair(kept)
    #expect(repair.journals.map(\.lostLines) == [lost])
    let expected = KeptSession.steps.enumerated().filter { !lost.contains($0.offset + 2) }.map(\.element)
    #expect(repair.session.events.count == 2 + expected.count)
    #expect(repair.session.events.filter { $0.aside != nil } == [])
    let notes = repair.session.state.claims[3]?.notes.count
    #expect(notes == (lost == [6] ? 1 : 0))
    #expect(try SessionReplay(SessionCoding.encode(repair.session), path: "s.json").findings == [])
  }

  @Test("reads back what was set aside, once")
  func setAside() throws {
    let kept = try KeptSession()
    try damage(kept, line: 3, at: 40)
    #expect(try kept.opened().recovered.count == 1)
    let repair = try repair(kept)
    #expect(outcomes(repair, kept) == ["s.json.journal-2: 4 steps recovered; the contents of line 3 are lost"])
    #expect(repair.session.events.count == 7)
    try SessionStore.save(repair.session, to: kept.path)
    let again = try self.repair(kept)
    #expect(!again.isNeeded)
    #expect(outcomes(again, kept) == ["s.json.journal-2: nothing new; the contents of line 3 are lost"])
  }

  @Test("leaves out what is another session's, or no journal")
  func foreign() throws {
    let kept = try KeptSession()
    try SessionStore.save(try Session(article: Sample.article, events: []), to: kept.path)
    symlink(kept.path, kept.folder("s.json.journal-2"))
    var other = Session(article: Sample.article)
    for change in Sample.opening { try other.record(change, by: "bo", at: Sample.time(1)) }
    try SessionStore.save(other, to: kept.path)
    let repair = try repair(kept)
    #expect(!repair.isNeeded)
    #expect(
      outcomes(repair, kept) == [
        "s.json.journal: left out, because it does not continue this session",
        "s.json.journal-2: left out, because it cannot be read: it is a link to another file",
      ])
    #expect(repair.session == other)
  }
}
