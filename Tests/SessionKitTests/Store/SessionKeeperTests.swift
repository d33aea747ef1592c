import FileTesting
import Foundation
@testable import SessionKit
import Testing

@Suite("Keeping a session") struct SessionKeeperTests {
  let folder: TemporaryFolder
  static let holder = SessionHolder(host: "desk", process: 7, since: Date(timeIntervalSince1970: 1000))

  init() throws { folder = try TemporaryFolder() }

  private var path: String { folder("s.json") }

  @Test("puts each event into the journal, and the file whole at the end")
  func journal() throws {
    var session = try Sample.session()
    let keeper = try SessionKeeper.keeping(session, at: path, holder: Self.holder)
    let first = try folder.text("s.json")
    try session.record(.tagged(1, as: .verified))
    #expect(try keeper.keep(session) == .kept)
    #expect(try folder.text("s.json") == first)
    #expect(try folder.names == ["s.json", "s.json.journal"])
    #expect(try folder.mode("s.json.journal") == 0o600)
    let opening = try SessionStore.open(path)
    #expect(opening.session == session)
    #expect(opening.recovered == [session.events[2]])
    #expect(opening.findings == [])
    try keeper.close(session)
    #expect(try folder.names == ["s.json"])
    #expect(try folder.text("s.json") == Sample.file(session))
  }

  @Test("is done by one process; the others are told by which, and can read")
  func lock() throws {
    let session = try Sample.session()
    let keeper = try SessionKeeper.keeping(session, at: path, holder: Self.holder)
    let held = SessionError.held(path: path, by: Self.holder)
    #expect(throws: held) { try SessionKeeper.opening(path, holder: Self.holder) }
    #expect(throws: held) { try SessionKeeper.keeping(session, at: path, holder: Self.holder) }
    #expect(try SessionStore.open(path).session == session)
    try keeper.close(session)
    #expect(try SessionKeeper.opening(path, holder: Self.holder).opening.session == session)
  }

  @Test("writes the file when the journal has grown to its size, so that the journal stays short")
  func growth() throws {
    var session = try Sample.session()
    let keeper = try SessionKeeper.keeping(session, at: path, holder: Self.holder)
    var largest = 0
    for number in 0..<600 {
      try session.record(.noted(1, text: "note \(number) \(String(repeating: "x", count: 200))"))
      #expect(try keeper.keep(session) == .kept)
      largest = max(largest, try folder.text("s.json.journal").utf8.count)
    }
    #expect(largest < 2 * max(65_536, try folder.text("s.json").utf8.count))
    #expect(try SessionStore.open(path).session == session)
    #expect(try SessionStore.open(path).recovered.count < 600)
  }

  @Test("leaves what somebody else wrote, and goes on beside it")
  func movedAside() throws {
    var session = try Sample.session()
    let keeper = try SessionKeeper.keeping(session, at: path, holder: Self.holder)
    let theirs = try Sample.file(Sample.session(.noted(2, text: "theirs")))
    try theirs.write(toFile: path, atomically: true, encoding: .utf8)
    try session.record(.tagged(1, as: .verified))
    #expect(try keeper.keep(session) == .movedAside(from: path))
    #expect(keeper.path == folder("s.mine.json"))
    try session.record(.tagged(2, as: .disputed))
    #expect(try keeper.keep(session) == .kept)
    try keeper.close(session)
    #expect(try folder.names == ["s.json", "s.mine.json"])
    #expect(try folder.text("s.json") == theirs)
    #expect(try SessionStore.open(folder("s.mine.json")).session == session)
  }

  @Test("goes on when a file was only touched, and writes one anew that is gone")
  func touched() throws {
    var session = try Sample.session()
    let keeper = try SessionKeeper.keeping(session, at: path, holder: Self.holder)
    try folder.text("s.json").write(toFile: path, atomically: true, encoding: .utf8)
    try session.record(.tagged(1, as: .verified))
    #expect(try keeper.keep(session) == .kept)
    for name in ["s.json", "s.json.journal"] {
      try FileManager.default.removeItem(atPath: folder(name))
      try session.record(.noted(1, text: name))
      #expect(try keeper.keep(session) == .kept)
      #expect(try SessionStore.open(path).session == session)
    }
  }

  @Test("takes in no journal that belongs to another file, and loses none of it")
  func otherJournal() throws {
    var session = try Sample.session()
    let keeper = try SessionKeeper.keeping(session, at: path, holder: Self.holder)
    try session.record(.tagged(1, as: .verified))
    _ = try keeper.keep(session)
    let journal = try folder.text("s.json.journal")
    let other = try Sample.session(.noted(2, text: "another history"))
    try Sample.file(other).write(toFile: path, atomically: true, encoding: .utf8)
    let reading = try SessionStore.open(path)
    #expect(reading.isJournalAside)
    #expect(reading.recovered.isEmpty)
    #expect(reading.session == other)
    withExtendedLifetime(keeper) {}
    try FileManager.default.copyItem(atPath: folder("s.json"), toPath: folder("t.json"))
    try journal.write(toFile: folder("t.json.journal"), atomically: true, encoding: .utf8)
    let (opening, second) = try SessionKeeper.opening(folder("t.json"), holder: Self.holder)
    #expect(opening.isJournalAside)
    let kept = try #require(second)
    try kept.close(opening.session)
    #expect(try folder.text("t.json.journal-2").dropFirst(256) == journal.dropFirst(256))
    #expect(try folder.text("t.json") == Sample.file(other))
  }

  /// What may be after the last whole line after a power cut: it was never acknowledged.
  @Test("passes over what a power cut tore off", arguments: ["", "0123", "0123456789abcdef {\"at\":", "\0\0\0\0\0\0"])
  func tornTail(tail: String) throws {
    var session = try Sample.session()
    do {
      let keeper = try SessionKeeper.keeping(session, at: path, holder: Self.holder)
      try session.record(.tagged(1, as: .verified))
      _ = try keeper.keep(session)
    }
    let journal = try folder.text("s.json.journal")
    try (journal + tail).write(toFile: folder("s.json.journal"), atomically: false, encoding: .utf8)
    let (opening, keeper) = try SessionKeeper.opening(path, holder: Self.holder)
    #expect(opening.session == session)
    #expect(!opening.isJournalAside)
    #expect(opening.fault == nil)
    try session.record(.tagged(2, as: .disputed))
    _ = try #require(keeper).keep(session)
    #expect(try SessionStore.open(path).session == session)
  }

  @Test("takes a damaged journal in up to the damage, names the line, and keeps the rest aside")
  func damagedJournal() throws {
    var session = try Sample.session()
    do {
      let keeper = try SessionKeeper.keeping(session, at: path, holder: Self.holder)
      for claim in [1, 2, 3] as [ClaimID] {
        try session.record(.tagged(claim, as: .verified))
        _ = try keeper.keep(session)
      }
    }
    let journal = try folder.text("s.json.journal").replacing("\"2\"", with: "\"9\"")
    try journal.write(toFile: folder("s.json.journal"), atomically: false, encoding: .utf8)
    let (opening, keeper) = try SessionKeeper.opening(path, holder: Self.holder)
    #expect(opening.fault == .damaged(line: 3))
    #expect(opening.recovered == [session.events[2]])
    try #require(keeper).close(opening.session)
    #expect(try folder.names == ["s.json", "s.json.journal-2"])
    #expect(try folder.text("s.json.journal-2").dropFirst(256) == journal.dropFirst(256))
  }

  @Test("removes what a process that is gone left half written, and nothing else")
  func leftovers() throws {
    try SessionStore.save(Sample.session(), to: path)
    _ = try folder.make("s.json.999999999.tmp", "half a fi")
    _ = try folder.make("s.json.1.tmp", "of a process that lives")
    _ = try folder.make("s.json.note.tmp", "of a person")
    _ = try SessionKeeper.opening(path, holder: Self.holder)
    #expect(try folder.names == ["s.json", "s.json.1.tmp", "s.json.journal", "s.json.note.tmp"])
  }
}
