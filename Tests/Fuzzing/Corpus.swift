import ArchiveKit
import Foundation
import SessionKit

/// Sound files of every kind, made of the frozen sessions, in a folder.
final class Corpus {
  /// What is asked of an archive.
  let questions: [ClaimQuestion]
  /// The session that the archive holds.
  let archived: Session?
  private let folder: String
  private let sessions: [Data]
  private let journal: Data
  /// The session without what its journal holds, and with it.
  private let file: Data
  private let events: [Event]
  private let archive: Data

  init(in folder: String) throws {
    self.folder = folder
    let fixtures = try Self.fixtures()
    sessions = try ["1.0-full", "1.0-minimal", "1.1-full", "1.1-minimal", "future-1.9"]
      .map { try Data(contentsOf: URL(fileURLWithPath: "\(fixtures)/\($0).json")) }
    let path = folder + "/s.json"
    let whole = try SessionStore.open("\(fixtures)/1.1-full.json").session
    events = whole.events
    (file, journal) = try Self.journal(of: whole, at: path)
    archived = whole
    questions = whole.state.claims.map { ClaimQuestion($0.text) }
    _ = try Archive(path: folder + "/archive.sqlite").add(whole)
    archive = try Data(contentsOf: URL(fileURLWithPath: folder + "/archive.sqlite"))
  }

  /// The sound file that a mutation begins with.
  func sound(_ kind: FuzzedFile, number: Int) -> [UInt8] {
    switch kind {
    case .session: Array(sessions[number % sessions.count])
    case .journal: Array(journal)
    case .contacts: Array(Self.contacts.utf8)
    case .archive: Array(archive)
    case .preferences: Array(Self.preferences.utf8)
    }
  }

  /// Puts the folder back to a sound session and nothing beside it.
  func restore() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    }
    try file.write(to: URL(fileURLWithPath: folder + "/s.json"))
  }

  /// What holds of a session however its journal was damaged.
  func check(_ opening: SessionOpening) throws {
    guard events.starts(with: opening.session.events) else {
      throw FuzzedFile.Wrong(words: "a step came out of the journal that was not recorded")
    }
  }

  /// A session whose second half is in its journal: the file, and the journal.
  private static func journal(of whole: Session, at path: String) throws -> (Data, Data) {
    var session = try whole.at(whole.lastSeq / 2)
    let holder = SessionHolder(host: "desk", process: 7, since: Date(timeIntervalSince1970: 0))
    let keeper = try SessionKeeper.keeping(session, at: path, holder: holder)
    for event in whole.events.dropFirst(session.lastSeq) {
      try session.append(event)
      _ = try keeper.keep(session)
    }
    let files = try ["", ".journal"].map { try Data(contentsOf: URL(fileURLWithPath: path + $0)) }
    return (files[0], files[1])
  }

  /// The folder of the frozen sessions, above this file.
  private static func fixtures() throws -> String {
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    while folder.path.count > 1 {
      folder.deleteLastPathComponent()
      let found = folder.path + "/Fixtures/sessions"
      if FileManager.default.fileExists(atPath: found) { return found }
    }
    throw FuzzedFile.Wrong(words: "no folder above this file holds Fixtures/sessions")
  }

  private static let contacts = """
    {
      "contacts" : [
        { "alias" : "S1", "details" : "by Signal", "name" : "Zeb Quirk" },
        { "alias" : "S2", "name" : "Ännchen O’Hara" }
      ]
    }

    """

  private static let preferences = """
    # my own
    set checker "Ada Lovelace"
    set width 100
    set theme dark
    set pager less -S
    set filter todo = untagged checkable priority>60 /border/ speaker:"the ministry"
    alias aw = note: waiting for the ministry
    alias todo = list untagged
    set hints before

    """
}
