import Foundation
import Testing

@testable import SessionKit

@Suite("Migrations") struct MigrationTests {
  private static func version(_ major: Int, _ minor: Int) -> FormatVersion { FormatVersion(major: major, minor: minor) }

  /// Format 0.8 called a note a remark, 0.9 called events steps.
  private static let steps = [
    SessionMigration(from: version(1, 1), to: version(1, 2)),
    SessionMigration(from: version(1, 2), to: version(2, 0)) { file in
      file["events"] = file["steps"]
      file["steps"] = nil
    },
    SessionMigration(from: version(2, 0), to: version(2, 1)) { file in
      guard case .array(let events)? = file["events"] else { throw SessionError.nothingToJoin }
      file["events"] = .array(
        events.map { event in
          var event = event
          if event["type"] == .string("remarked") { event["type"] = .string("claimNoted") }
          return event
        })
    },
    SessionMigration(from: version(2, 1), to: version(2, 2)),
  ]

  private static func old() throws -> Data {
    let file = try Sample.file(Sample.session(.noted(1, text: "old")))
    return Data(
      file.replacing("\"minor\" : \(FormatVersion.current.minor)", with: "\"minor\" : 1")
        .replacing("\"events\" :", with: "\"steps\" :").replacing("claimNoted", with: "remarked").utf8)
  }

  @Test("are a chain of single steps from the file's version on")
  func chain() throws {
    #expect(SessionMigration.chain(from: Self.version(1, 1), in: Self.steps).map(\.to.minor) == [2, 0, 1, 2])
    #expect(SessionMigration.chain(from: Self.version(2, 1), in: Self.steps).map(\.to.minor) == [2])
    #expect(SessionMigration.chain(from: Self.version(3, 0), in: Self.steps).isEmpty)
  }

  @Test("bring an old file to the newest version that rewrites it")
  func rewriting() throws {
    let read = try SessionCoding.decode(
      Self.old(), path: "s.json", migrations: Self.steps, current: Self.version(2, 2))
    #expect(read.version == Self.version(1, 1))
    #expect(read.session.version == Self.version(2, 1))
    #expect(try read.session.events == Sample.session(.noted(1, text: "old")).events)
    #expect(read.session.surplus == nil)
  }

  @Test("leave a file alone where they only add keys")
  func adding() throws {
    let bytes = try SessionFixture.bytes("1.0-full.json")
    let read = try SessionCoding.decode(bytes, path: "s.json")
    #expect(read.session.version == Self.version(1, 0))
    #expect(read.isCanonical)
    #expect(SessionMigration.all.map(\.to).max() == .current)
  }

  @Test("name the place in the file that is migrated, not in what it became")
  func places() throws {
    let sound = String(decoding: try Self.old(), as: UTF8.self)
    let edited = Data(sound.replacing("\"seq\" : 3", with: "\"seq\" : 7").utf8)
    let place = try #require(edited.range(of: Data("\"steps\"".utf8)))
    #expect(place.lowerBound > 0)
    #expect {
      try SessionCoding.decode(edited, path: "s.json", migrations: Self.steps, current: Self.version(2, 2))
    } throws: { error in
      guard case SessionError.brokenEvent(7, "expected event 3 here", "s.json", let place?) = error else {
        return false
      }
      return place == TextPlace(line: 1, column: 1)
    }
  }
}
