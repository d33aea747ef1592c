import FileTesting
import Foundation
import Groundwork
@testable import SessionKit
import Testing

@Suite("The session store") struct SessionStoreTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("opens what it saved")
  func roundTrip() throws {
    var session = try Sample.session(.tagged(1, as: .verified))
    try AtomicFile.makeFolder(for: folder("Sessions/border.json"))
    try SessionStore.save(session, to: folder("Sessions/border.json"))
    #expect(try SessionStore.open(folder("Sessions/border.json")).session == session)
    try session.record(.noted(1, text: "again"))
    try SessionStore.save(session, to: folder("Sessions/border.json"))
    let reading = try SessionStore.open(folder("Sessions/border.json"))
    #expect(reading.session == session)
    #expect(reading.isSealed)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder("Sessions")) == ["border.json"])
  }

  @Test("says why a file cannot be read, and leaves it untouched")
  func unreadable() throws {
    #expect(throws: SessionError.noSuchFile(path: folder("none.json"))) { try SessionStore.open(folder("none.json")) }
    #expect(throws: SessionError.noSuchFile(path: "")) { try SessionStore.open("") }
    #expect(throws: SessionError.unreadable(path: folder.path, reason: "it is a folder")) {
      try SessionStore.open(folder.path)
    }
    let path = try folder.make("a.json", "{\"format\" : \"stet-session\"", mode: 0o600)
    #expect(throws: SessionError.self) { try SessionStore.open(path) }
    #expect(try folder.text("a.json") == "{\"format\" : \"stet-session\"")
    #expect(try folder.mode("a.json") == 0o600)
  }

  @Test(
    "names the system's reason where reading fails",
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/mem")))
  func readError() {
    #expect(throws: SessionError.unreadable(path: "/proc/self/mem", reason: "Input/output error")) {
      try SessionStore.open("/proc/self/mem")
    }
  }

  @Test("says why a file cannot be written")
  func unwritable() throws {
    let file = try folder.make("file", "old")
    let session = try Sample.session()
    #expect(throws: SessionError.unwritable(path: file + "/s.json", reason: "Not a directory")) {
      try SessionStore.save(session, to: file + "/s.json")
    }
    #expect(throws: SessionError.unwritable(path: file + "/deep/s.json", reason: "Not a directory")) {
      try SessionStore.save(session, to: file + "/deep/s.json")
    }
    #expect(throws: SessionError.unwritable(path: folder.path, reason: "Is a directory")) {
      try SessionStore.save(session, to: folder.path)
    }
    #expect(try folder.names == ["file"])
    #expect(try folder.text("file") == "old")
  }
}
