import FileTesting
import Foundation
import Groundwork
@testable import SessionKit
import Testing

/// Lets every system call fail that keeping a session makes, one after the other, in every way, and looks what is left.
@Suite("When the disk fails") struct FaultTests {
  @Test("a save leaves the old file or the new one, complete, and says why", arguments: FaultyDisk.Fault.allCases)
  func save(fault: FaultyDisk.Fault) throws {
    let old = try Sample.session()
    let new = try Sample.session(.tagged(1, as: .verified), .noted(2, text: "new"))
    let files = [try Sample.file(old), try Sample.file(new)]
    var position = 0
    while true {
      let folder = try TemporaryFolder()
      _ = try folder.make("s.json", files[0], mode: 0o600)
      let faulty = FaultyDisk(failing: position, fault)
      do throws(SessionError) {
        try SessionStore.save(new, to: folder("s.json"), disk: faulty.disk)
        #expect(try! folder.text("s.json") == files[1])
      } catch {
        #expect(faulty.hasFailed)
        #expect(
          error.description.hasPrefix("“\(folder("s.json"))” cannot be written: ")
            && error.description.hasSuffix(fault == .full ? "No space left on device" : "Input/output error"))
        #expect(try! files.contains(folder.text("s.json")))
      }
      if fault != .death, faulty.calls.indices.contains(position), faulty.calls[position] != "remove" {
        #expect(try folder.names.filter { $0 != "s.json" } == [])
      }
      guard faulty.hasFailed else { break }
      position += 1
    }
    // remove, open, write, sync, rename, and open and sync of the folder.
    #expect(position >= 7)
  }

  @Test("no event that counts as kept is lost, and none that does not comes back", arguments: FaultyDisk.Fault.allCases)
  func keeping(fault: FaultyDisk.Fault) throws {
    var position = 0
    while true {
      let folder = try TemporaryFolder()
      let faulty = FaultyDisk(failing: position, fault)
      let acknowledged = try Self.work(at: folder("s.json"), disk: faulty.disk)
      if let acknowledged {
        let opening = try SessionStore.open(folder("s.json"))
        #expect(opening.findings == [])
        #expect(!opening.isJournalAside)
        let found = opening.session.events.map(\.change)
        #expect(found.starts(with: acknowledged), "\(fault) at call \(position), \(faulty.calls[position])")
        // The one step more is that whose failure was reported: a disk that is, or dies, may have done it.
        #expect(found.count <= acknowledged.count + (fault == .lie || fault == .death ? 1 : 0))
        let (again, keeper) = try SessionKeeper.opening(folder("s.json"), holder: SessionKeeperTests.holder)
        #expect(again.session == opening.session)
        try #require(keeper).close(again.session)
        #expect(try folder.names.filter { !$0.hasSuffix(".tmp") } == ["s.json"])
      }
      guard faulty.hasFailed else { break }
      position += 1
    }
    #expect(position > 40)
  }

  /// Begins a session, records, undoes, writes the file in between, and ends; returns what was acknowledged, nil if
  /// the session never got a file.
  private static func work(at path: String, disk: Disk) throws -> [Change]? {
    var session = try Sample.session()
    guard let keeper = try? SessionKeeper.keeping(session, at: path, holder: SessionKeeperTests.holder, disk: disk)
    else { return FileManager.default.fileExists(atPath: path) ? session.events.map(\.change) : nil }
    for number in 0..<8 {
      if number == 4 { _ = try? keeper.compact(session) }
      if number == 6, session.lastUndoable != nil {
        try session.undo()
      } else {
        try session.record(.noted(1, text: "note \(number)"))
      }
      if (try? keeper.keep(session)) == nil { try session.dropLast() }
    }
    _ = try? keeper.close(session)
    return session.events.map(\.change)
  }
}
