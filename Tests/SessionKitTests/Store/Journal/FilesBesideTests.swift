import FileTesting
import Foundation
import Testing

@testable import SessionKit

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite("Files beside a session") struct FilesBesideTests {
  /// What may be under the name of such a file, and what is said of it.
  enum Strange: String, CaseIterable, Sendable {
    case softLink, deadLink, secondName, folder, pipe, stranger

    var reason: String {
      switch self {
      case .softLink, .deadLink: "it is a link to another file"
      case .secondName: "the file has other names (hard links)"
      case .folder: "it is a folder"
      case .pipe: "it is not a regular file"
      case .stranger: "it belongs to another user"
      }
    }

    /// Whether it can be made here.
    var isPossible: Bool { self != .stranger || geteuid() == 0 }

    func make(_ path: String, of victim: String) throws {
      switch self {
      case .softLink: symlink(victim, path)
      case .deadLink: symlink(victim + ".none", path)
      case .secondName: link(victim, path)
      case .folder: mkdir(path, 0o700)
      case .pipe: mkfifo(path, 0o600)
      case .stranger:
        try Data("{}".utf8).write(to: URL(fileURLWithPath: path))
        chown(path, 12345, 12345)
      }
    }
  }

  @Test("are neither read nor written where another file, or none, has the name", arguments: Strange.allCases)
  func strange(kind: Strange) throws {
    guard kind.isPossible else { return }
    let kept = try KeptSession(journalled: [])
    let folder = kept.folder
    try FileManager.default.removeItem(atPath: folder("s.json.journal"))
    let victim = try folder.make("victim", String(repeating: "precious\n", count: 100))
    let before = try folder.text("s.json")
    for name in ["s.json.journal", "s.json.contacts"] { try kind.make(folder(name), of: victim) }
    let names = try folder.names
    let held = SessionError.untrustedFile(path: folder("s.json.journal"), reason: kind.reason)
    #expect(throws: held) { try SessionKeeper.opening(kept.path, holder: SessionKeeperTests.holder) }
    #expect(throws: held) { try SessionKeeper.keeping(kept.session, at: kept.path, holder: SessionKeeperTests.holder) }
    #expect(throws: SessionError.untrustedFile(path: folder("s.json.contacts"), reason: kind.reason)) {
      try ContactBook(besideSession: kept.path)
    }
    let opening = try SessionStore.open(kept.path)
    #expect(opening.session == kept.session)
    #expect(opening.fault == .unreadable(reason: kind.reason))
    #expect(try folder.names == names)
    #expect(try folder.text("s.json") == before)
    #expect(try folder.text("victim") == String(repeating: "precious\n", count: 100))
    #expect(try folder.mode("victim") == 0o644)
    #expect(!FileManager.default.fileExists(atPath: victim + ".none"))
  }

  @Test("are written in the place of a link, never through it")
  func written() throws {
    let folder = try TemporaryFolder()
    let victim = try folder.make("victim", "precious")
    symlink(victim, folder("s.json.contacts"))
    var book = ContactBook()
    book.put(.init(alias: "S1", name: "Zeb Quirk"))
    try book.save(besideSession: folder("s.json"))
    #expect(try folder.text("victim") == "precious")
    #expect(try folder.mode("s.json.contacts") == 0o600)
    #expect(try ContactBook(besideSession: folder("s.json")) == book)
  }

  @Test("are their owner's alone once the session is kept; looking changes nothing")
  func modes() throws {
    let kept = try KeptSession()
    let folder = kept.folder
    for name in ["s.json.contacts", "s.pages.warc", "s.json.journal-2"] { _ = try folder.make(name, "{}") }
    chmod(folder("s.json.journal"), 0o664)
    let names = ["s.json.journal", "s.json.contacts", "s.pages.warc", "s.json.journal-2"]
    _ = try SessionStore.open(kept.path)
    #expect(try names.map(folder.mode) == [0o664, 0o644, 0o644, 0o644])
    let (_, keeper) = try SessionKeeper.opening(kept.path, holder: SessionKeeperTests.holder)
    #expect(try names.map(folder.mode) == [0o600, 0o600, 0o600, 0o600])
    withExtendedLifetime(keeper) {}
  }

  @Test("are those of the real file where a session is opened by a link to it, and so is the lock")
  func links() throws {
    let kept = try KeptSession()
    let folder = kept.folder
    try FileManager.default.createDirectory(atPath: folder("far"), withIntermediateDirectories: false)
    symlink("s.json", folder("link.json"))
    symlink("../link.json", folder("far/link.json"))
    for link in ["link.json", "far/link.json"] {
      let (opening, keeper) = try SessionKeeper.opening(folder(link), holder: SessionKeeperTests.holder)
      #expect(opening.session.events.starts(with: kept.session.events))
      #expect(throws: SessionError.held(path: kept.path, by: SessionKeeperTests.holder)) {
        try SessionKeeper.opening(kept.path, holder: SessionKeeperTests.holder)
      }
      var session = opening.session
      try session.record(.noted(1, text: link))
      _ = try #require(keeper).keep(session)
      #expect(try folder.names == ["far", "link.json", "s.json", "s.json.journal"])
      #expect(try SessionStore.open(kept.path).session == session)
      _ = try #require(keeper).close(session)
    }
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder("link.json")) == "s.json")
    #expect(try kept.file.events.count == 10)
  }

  @Test("are not made for a session whose file has other names")
  func hardLinks() throws {
    let kept = try KeptSession(journalled: [])
    try FileManager.default.removeItem(atPath: kept.folder("s.json.journal"))
    link(kept.path, kept.folder("same.json"))
    #expect(throws: SessionError.manyNames(path: kept.folder("same.json"))) {
      try SessionKeeper.opening(kept.folder("same.json"), holder: SessionKeeperTests.holder)
    }
    #expect(try kept.folder.names == ["s.json", "same.json"])
  }

  @Test(
    "belong to the session by whatever name they are called",
    arguments: [
      ("s.json", true), ("link.json", true), ("same.json", true), ("./x/../s.json", false), ("s.json.journal", true),
      ("s.json.contacts", true), ("s.json.journal-2", true), ("s.pages.warc", true), ("s.json.csv", false),
      ("t.json", false), ("none/s.json", false), ("journal.txt", true),
    ])
  func owns(name: String, isOwn: Bool) throws {
    let kept = try KeptSession()
    symlink("s.json", kept.folder("link.json"))
    symlink("s.json.journal", kept.folder("journal.txt"))
    link(kept.path, kept.folder("same.json"))
    _ = try kept.folder.make("s.json.journal-2", "")
    _ = try kept.folder.make("t.json", "")
    for path in [kept.path, kept.folder("link.json")] {
      #expect(SessionPlace(path).owns(kept.folder(name)) == isOwn)
    }
  }
}
